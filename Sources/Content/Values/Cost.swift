public import Bytes

/// What something costs: nothing, or words, or amounts.
public struct Cost: BitwiseCopyable, Sendable {
  /// How a visitor who filters by cost sees it.
  public enum Class: UInt8, BitwiseCopyable, Sendable { case free, paid, varies }

  /// One amount of a list of them.
  public struct Item: BitwiseCopyable, Sendable {
    public var pence: Int32 = 0
    /// What the amount is paid for, such as `family`; empty where it says nothing.
    public var per = Text()
    public var note = Text()
  }

  public let group: Class
  /// The words, such as `£2.50 per family`; empty where items are listed.
  public let text: Text
  public let items: List<Item>

  /// A cost in words.
  init(text: Text) {
    self.text = text
    items = List()
    let words = text.words
    if Self.isFree(words) {
      group = .free
    } else {
      let isOpen = words.contains { $0.begins(with: "free") || $0.begins(with: "donation") }
      let isPriced = text.contains("£") || words.contains(where: isPence)
      group = isOpen || !isPriced ? .varies : .paid
    }
  }

  /// Whether the words say that it costs nothing.
  private static func isFree(_ words: [Text]) -> Bool {
    switch words.count {
    case 1: words[0].isOne(of: "free free! free. nothing")
    case 2: words[0].isOne(of: "no") && words[1].isOne(of: "charge")
    case 3:
      words[0].isOne(of: "free") && words[1].isOne(of: "of") && words[2].isOne(of: "charge")
    default: false
    }
  }

  /// A cost in amounts.
  init(items: List<Item>) {
    text = Text()
    self.items = items
    let free = items.count { $0.pence == 0 }
    group = free == items.count ? .free : free == 0 ? .paid : .varies
  }
}

extension Text {
  /// Whether the text begins with `beginning`, in whatever case.
  fileprivate func begins(with beginning: Text) -> Bool {
    count >= beginning.count && self[0..<beginning.count].equalsIgnoringASCIICase(beginning)
  }

  /// Whether `part`, such as a character beyond ASCII, occurs in the text.
  func contains(_ part: Text) -> Bool { firstIndex(of: part) != nil }
}

/// Whether a word is a number of pence, such as `50p`.
private func isPence(_ word: Text) -> Bool {
  let digits = word.leadingDigits.count
  return digits > 0 && digits == word.count - 1 && word[digits].asciiLowercased == UInt8(ascii: "p")
}

/// Pounds and pence as people write them (`2.50`, `£2`, `0`), in pence.
func pence(_ text: Text) -> Int32? {
  var text = text.trimmed
  if text.hasPrefix("£") { text = text[from: 2] }
  let parts = text.split(separator: UInt8(ascii: "."))
  guard parts.count <= 2, let pounds = wholeNumber(parts[0]), pounds <= 100_000 else { return nil }
  guard parts.count == 2 else { return Int32(pounds * 100) }
  guard parts[1].count == 1 || parts[1].count == 2, let rest = wholeNumber(parts[1]) else {
    return nil
  }
  return Int32(pounds * 100 + (parts[1].count == 1 ? rest * 10 : rest))
}

/// A number of ASCII digits only, at most nine of them.
func wholeNumber(_ text: Text) -> Int? {
  guard !text.isEmpty, text.count <= 9 else { return nil }
  var number = 0
  for index in 0..<text.count {
    guard text[index].isASCIIDigit else { return nil }
    number = number * 10 + Int(text[index] - UInt8(ascii: "0"))
  }
  return number
}
