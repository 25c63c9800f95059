public import Bytes

/// The ages that something is for, in months from birth, both ends included.
///
/// Pregnancy lies below 0 months; nil is no bound. A bound written in years means that birthday and the
/// year that follows for whoever compares whole years: `0 to 5` is 0 to 60 months.
public struct Ages: BitwiseCopyable, Hashable, Sendable {
  /// Months before birth that count as pregnancy.
  public static let pregnancy: Int16 = -9

  public let from: Int16?
  public let to: Int16?

  public init(from: Int16?, to: Int16?) {
    self.from = from
    self.to = to
  }

  /// For everybody.
  public static let all = Ages(from: nil, to: nil)

  /// Whether some age lies in both.
  public func overlaps(_ other: Ages) -> Bool {
    (from ?? .min) <= (other.to ?? .max) && (other.from ?? .min) <= (to ?? .max)
  }

  static let form =
    "such as “0 to 5”, “6 months to 2 years”, “under 1”, “8 and over”, "
    + "“pregnancy to 2” or “all ages”"

  /// What all ages that are understood match (ECMA-262): a number, or one of the words for none.
  static let pattern =
    "[0-9]|[Aa][Ll][Ll]|[Ee][Vv][Ee][Rr][Yy]|[Pp][Rr][Ee][Gg]|[Cc][Oo][Nn][Cc]|[Bb][Ii][Rr]|[Bb][Oo][Rr]"

  /// The ages that `text` says, or nil where it says none.
  public static func parse(_ text: Text) -> Ages? {
    let words = text.words.map { Word(text: $0) }
    if let ages = parse(words) { return ages }
    // “0-5” and “0–5” are as common as “0 to 5”.
    let apart = words.flatMap(\.apartAtDashes)
    return apart.count == words.count ? nil : parse(apart)
  }

  /// A word in whatever case.
  private struct Word: Equatable, ExpressibleByStringLiteral {
    let text: Text

    init(text: Text) { self.text = text }
    init(stringLiteral literal: StaticString) { text = Text(stringLiteral: literal) }

    static func == (a: Word, b: Word) -> Bool { a.text.equalsIgnoringASCIICase(b.text) }

    /// What stands between the dashes in it, and each dash as a word of its own.
    var apartAtDashes: [Word] {
      var words: [Word] = []
      var rest = text
      while let (place, length) = rest.firstDash {
        if place > 0 { words.append(Word(text: rest[0..<place])) }
        words.append("-")
        rest = rest[from: place + length]
      }
      if !rest.isEmpty { words.append(Word(text: rest)) }
      return words
    }
  }

  private static func parse(_ words: [Word]) -> Ages? {
    if words == ["all", "ages"] || words == ["all"] || words == ["everyone"] { return .all }
    if words == ["pregnancy"] { return Ages(from: pregnancy, to: 0) }
    if words.first == "under", let (age, rest) = age(words.dropFirst()), rest.isEmpty {
      return age.months > 0 ? Ages(from: 0, to: age.months - 1) : nil
    }
    if words.starts(with: ["up", "to"]), let (age, rest) = age(words.dropFirst(2)), rest.isEmpty {
      return Ages(from: 0, to: age.months)
    }
    if words.first == "from", let (age, rest) = age(words.dropFirst()), rest.isEmpty {
      return Ages(from: age.months, to: nil)
    }
    guard let (first, rest) = age(words[...]) else { return nil }
    if rest.isEmpty { return Ages(from: first.months, to: first.isOpen ? nil : first.months) }
    let isOpen =
      rest.count == 2 && ["and", "or"].contains(rest.first ?? "")
      && ["over", "above", "up", "older"].contains(rest.last ?? "")
    if isOpen || Array(rest) == ["plus"] { return Ages(from: first.months, to: nil) }
    guard !first.isOpen, rest.first == "to" || rest.first == "–" || rest.first == "-",
      let (last, end) = age(rest.dropFirst()), end.isEmpty, !last.isOpen
    else { return nil }
    // “6 to 18 months” gives its unit once.
    let from = first.unit == nil && last.unit == .months ? first.number : first.months
    return from <= last.months ? Ages(from: from, to: last.months) : nil
  }

  private enum Unit { case months, years }

  private struct Age {
    let number: Int16
    let unit: Unit?
    /// Whether it was written with a plus: `5+`.
    var isOpen = false
    var months: Int16 { unit == .months || number < 0 ? number : number * 12 }
  }

  private static func age(_ words: ArraySlice<Word>) -> (Age, ArraySlice<Word>)? {
    guard let word = words.first else { return nil }
    if word == "pregnancy" || word == "conception" {
      return (Age(number: pregnancy, unit: nil), words.dropFirst())
    }
    if word == "birth" || word == "newborn" {
      return (Age(number: 0, unit: nil), words.dropFirst())
    }
    let digits = word.text.leadingDigits
    let ending = Word(text: word.text[from: digits.count])
    // “under 5s” and “5+”.
    guard let number = wholeNumber(digits).flatMap(Int16.init(exactly:)), number <= 120,
      ["", "s", "+"].contains(ending)
    else { return nil }
    let rest = words.dropFirst()
    if ending == "+" { return (Age(number: number, unit: nil, isOpen: true), rest) }
    let unit = rest.first
    if unit == "month" || unit == "months" {
      return (Age(number: number, unit: .months), rest.dropFirst())
    }
    if unit == "year" || unit == "years" {
      return (Age(number: number, unit: .years), rest.dropFirst())
    }
    return (Age(number: number, unit: nil), rest)
  }
}

extension Text {
  /// The words between spaces; for short phrases, not for bodies.
  var words: [Text] {
    var words: [Text] = []
    var start = 0
    var index = 0
    while index < count {
      let isNoBreakSpace = self[index] == 0xC2 && index + 1 < count && self[index + 1] == 0xA0
      guard self[index] == 0x20 || self[index] == 0x09 || isNoBreakSpace else {
        index += 1
        continue
      }
      if index > start { words.append(self[start..<index]) }
      index += isNoBreakSpace ? 2 : 1
      start = index
    }
    if count > start { words.append(self[start..<count]) }
    return words
  }

  /// The ASCII digits that it begins with.
  var leadingDigits: Text {
    var end = 0
    while end < count, self[end].isASCIIDigit { end += 1 }
    return self[0..<end]
  }

  /// The place and the length of the first hyphen or en dash.
  fileprivate var firstDash: (place: Int, length: Int)? {
    let hyphen = firstIndex(of: UInt8(ascii: "-"))
    let dash = firstIndex(of: "–" as Text)
    if let dash, dash < hyphen ?? count { return (dash, 3) }
    return hyphen.map { ($0, 1) }
  }
}
