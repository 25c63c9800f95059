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

  private static func parse(_ all: [Word]) -> Ages? {
    let words = all[(["age", "ages", "aged"].contains(all.first ?? "") ? 1 : 0)...]
    switch words.first {
    case "all" where words.count == 1, "all" where Array(words) == ["all", "ages"],
      "everyone" where words.count == 1:
      return .all
    case "pregnancy" where words.count == 1:
      return Ages(from: pregnancy, to: 0)
    case "under":
      guard let age = onlyAge(bound(words)), age.months > 0 else { return nil }
      return Ages(from: 0, to: age.months - 1)
    case "up" where words.starts(with: ["up", "to"]):
      return onlyAge(words.dropFirst(2)).map { Ages(from: 0, to: $0.months) }
    // “Over 5s” are those who have turned five.
    case "from", "over":
      return onlyAge(bound(words)).map { Ages(from: $0.months, to: nil) }
    default: break
    }
    guard let (first, rest) = age(words) else { return nil }
    if rest.isEmpty { return Ages(from: first.months, to: first.isOpen ? nil : first.months) }
    let isOpen =
      rest.count == 2 && ["and", "or"].contains(rest.first ?? "")
      && ["over", "above", "up", "older"].contains(rest.last ?? "")
    if isOpen || Array(rest) == ["plus"] { return Ages(from: first.months, to: nil) }
    guard !first.isOpen, isBetween(rest.first), let last = onlyAge(rest.dropFirst()), !last.isOpen
    else { return nil }
    // “6 to 18 months” gives its unit once.
    let from = first.unit == nil && last.unit == .months ? first.number : first.months
    return from <= last.months ? Ages(from: from, to: last.months) : nil
  }

  /// Whether a word stands between the ends of a range.
  private static func isBetween(_ word: Word?) -> Bool {
    word == "to" || word == "-" || word == "–"
  }

  /// The ages with their ends in order, in words, where `text` has the older one first.
  static func turned(_ text: Text) -> String? {
    let words = text.words.flatMap { Word(text: $0).apartAtDashes }
    guard let middle = words.firstIndex(where: isBetween) else { return nil }
    let turned = words[(middle + 1)...] + ["to"] + words[..<middle]
    return parse(Array(turned)) == nil ? nil : turned.map { String($0.text) }.joined(separator: " ")
  }

  /// What follows the first word, and the dash after it, as in “under-5s”.
  private static func bound(_ words: ArraySlice<Word>) -> ArraySlice<Word> {
    let rest = words.dropFirst()
    return rest.first == "-" ? rest.dropFirst() : rest
  }

  private enum Unit { case months, years }

  private struct Age {
    let number: Int16
    let unit: Unit?
    /// Whether it was written with a plus: `5+`.
    var isOpen = false
    var months: Int16 { unit == .months || number < 0 ? number : number * 12 }
  }

  /// The age that the words are.
  private static func onlyAge(_ words: ArraySlice<Word>) -> Age? {
    guard let (age, rest) = age(words) else { return nil }
    return rest.isEmpty ? age : nil
  }

  /// The age that the words begin with, and those after it.
  private static func age(_ words: ArraySlice<Word>) -> (Age, ArraySlice<Word>)? {
    guard let word = words.first else { return nil }
    if word == "pregnancy" || word == "conception" {
      return (Age(number: pregnancy, unit: nil), words.dropFirst())
    }
    if word == "birth" || word == "newborn" {
      return (Age(number: 0, unit: nil), words.dropFirst())
    }
    let digits = word.text.leadingDigits
    guard let number = wholeNumber(digits).flatMap(Int16.init(exactly:)), number <= 120 else {
      return nil
    }
    let rest = words.dropFirst()
    let ending = Word(text: word.text[from: digits.count])
    if let (unit, isOpen) = unit(ending) {
      return (Age(number: number, unit: unit, isOpen: isOpen), rest)
    }
    // “Under 5s” and “5+”.
    let isOpen = ending == "+"
    guard isOpen || ["", "s", "'s", "’s"].contains(ending) else { return nil }
    if let (unit, isOpenToo) = rest.first.flatMap(unit) {
      return (Age(number: number, unit: unit, isOpen: isOpen || isOpenToo), rest.dropFirst())
    }
    return (Age(number: number, unit: nil, isOpen: isOpen), rest)
  }

  /// What a number counts, and whether a plus follows: `months+`.
  private static func unit(_ word: Word) -> (Unit, isOpen: Bool)? {
    let isOpen = word.text.hasSuffix("+")
    let name = isOpen ? Word(text: word.text[0..<word.text.count - 1]) : word
    if ["month", "months", "mth", "mths"].contains(name) { return (.months, isOpen) }
    if ["year", "years", "yr", "yrs"].contains(name) { return (.years, isOpen) }
    return nil
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
