public import Bytes

extension Ages {
  /// The ages that `text` says, or nil where it says none.
  public static func parse(_ text: Text) -> Ages? {
    let words = text.words.map { Word(text: $0) }
    if let ages = parse(words) { return ages }
    // “0-5” and “0–5” are as common as “0 to 5”.
    let apart = words.flatMap(\.apartAtDashes)
    guard apart.count > words.count else { return nil }
    // “two-to-four” has dashes and its “to”.
    return parse(apart.contains("to") ? apart.filter { $0 != "-" } : apart)
  }

  /// A word in whatever case.
  private struct Word: Equatable, ExpressibleByStringLiteral {
    let text: Text

    init(text: Text) { self.text = text }
    init(stringLiteral literal: StaticString) { text = Text(stringLiteral: literal) }

    static func == (a: Word, b: Word) -> Bool { a.text.equalsIgnoringASCIICase(b.text) }

    /// Whether it is one of the `words`, which have a space between them.
    func isOne(of words: Text) -> Bool { text.isOne(of: words) }

    /// The number that stands there in letters, or of so many children: `five`, `fives`, `five’s`.
    var number: Int16? {
      guard !text.isEmpty, text[0].isASCIILetter else { return nil }
      if isOne(of: "nought zero") { return 0 }
      let ending = (["'s", "’s", "s"] as [Text]).first(where: text.hasSuffix)
      let one = ending.map { text[0..<text.count - $0.count] } ?? text
      return Ages.numbers.firstIndex { one.equalsIgnoringASCIICase(Text(stringLiteral: $0)) }
        .map { Int16($0 + 1) }
    }

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
    var words = all[(isWord(all.first, of: "age ages aged") ? 1 : 0)...]
    // “2 to 5 years old” and “5 to 11 year olds”.
    if isWord(words.last, of: "old olds"), words.dropLast().last.flatMap(unit) != nil {
      words = words.dropLast()
    }
    switch words.first {
    case "all", "any", "everyone":
      let rest = words.dropFirst(isWord(words.dropFirst().first, of: "age ages") ? 2 : 1)
      return rest.isEmpty || Array(rest) == ["welcome"] ? .all : nil
    case "pregnancy" where words.count == 1:
      return Ages(from: pregnancy, to: 0)
    case "under":
      guard let age = onlyAge(bound(words)), age.months > 0 else { return nil }
      return Ages(from: 0, to: age.months - 1)
    case "up" where words.starts(with: ["up", "to"]):
      return onlyAge(words.dropFirst(2)).map { Ages(from: 0, to: $0.months) }
    // “Over 5s” are those who have turned five.
    case "over":
      return onlyAge(bound(words)).map { Ages(from: $0.months, to: nil) }
    case "from":
      if let age = onlyAge(words.dropFirst()) { return Ages(from: age.months, to: nil) }
      words = words.dropFirst()
    case "between":
      guard let (first, rest) = age(words.dropFirst()), rest.first == "and" || rest.first == "to"
      else { return nil }
      return range(first, onlyAge(rest.dropFirst()))
    default: break
    }
    guard let (first, rest) = age(words) else { return nil }
    if rest.isEmpty { return Ages(from: first.months, to: first.isOpen ? nil : first.months) }
    if rest.count == 1, isWord(rest.first, of: "plus + upwards") {
      return Ages(from: first.months, to: nil)
    }
    if rest.count == 2, isWord(rest.first, of: "and or"), let direction = rest.last {
      if direction.isOne(of: "over above up upwards older") {
        return Ages(from: first.months, to: nil)
      }
      if !first.isOpen, direction.isOne(of: "under below younger") {
        return Ages(from: 0, to: first.months)
      }
    }
    return isBetween(rest.first) ? range(first, onlyAge(rest.dropFirst())) : nil
  }

  /// From `first` to `last`; nil where they aren't in order.
  private static func range(_ first: Age, _ last: Age?) -> Ages? {
    guard let last, !first.isOpen, !last.isOpen else { return nil }
    // “6 to 18 months” gives its unit once.
    let from = first.unit == nil && last.unit == .months ? first.number : first.months
    return from <= last.months ? Ages(from: from, to: last.months) : nil
  }

  /// Whether a word stands between the ends of a range.
  private static func isBetween(_ word: Word?) -> Bool {
    isWord(word, of: "to - \u{2010} \u{2011} – —")
  }

  /// The ages with their ends in order, in words, where `text` has the older one first.
  static func turned(_ text: Text) -> String? {
    let words = text.words.flatMap { Word(text: $0).apartAtDashes }
    guard let middle = words.firstIndex(where: isBetween) else { return nil }
    let (older, younger) = (words[..<middle], words[(middle + 1)...])
    // “18 to 12 months” gives its unit once.
    let unit = older.count == 1 && younger.count == 2 ? younger.suffix(1) : []
    let turned = younger.dropLast(unit.count) + ["to"] + older + unit
    guard let ages = parse(Array(turned)), ages.to ?? 0 <= oldest else { return nil }
    return turned.map { String($0.text) }.joined(separator: " ")
  }

  /// The months of the last birthday at which anything is for families: what is more isn't in years.
  private static let oldest: Int16 = 25 * 12

  /// Whether an age in `text` is in weeks.
  static func isInWeeks(_ text: Text) -> Bool {
    text.words.flatMap { Word(text: $0).apartAtDashes }.contains { word in
      let name = Word(text: word.text[from: word.text.leadingDigits.count])
      return name.isOne(of: "week weeks wk wks week+ weeks+ wks+")
    }
  }

  /// `text` with months in place of its weeks, of which 52 are 12; nil where that says no ages, or only one.
  static func inMonths(_ text: Text) -> String? {
    var result: [String] = []
    for word in text.words.flatMap({ Word(text: $0).apartAtDashes }) {
      let isOpen = word.text.hasSuffix("+")
      let name = Word(text: word.text[0..<word.text.count - (isOpen ? 1 : 0)])
      let isWeeks = name.isOne(of: "week weeks wk wks")
      if isWeeks, let number = result.last.flatMap(Int.init), number <= 1000 {
        let months = (number * 12 + 26) / 52
        result[result.count - 1] =
          months == 0 ? "birth" : "\(months) month\(months == 1 ? "" : "s")"
        if isOpen { result.append("plus") }
      } else {
        result.append(isBetween(word) ? "to" : String(word.text))
      }
    }
    let arena = Arena(blockSize: 256)
    defer { withExtendedLifetime(arena) {} }
    let months = result.joined(separator: " ")
    guard let ages = parse(arena.text(months)), ages.from != ages.to,
      ages.to != nil || ages.from != 0
    else { return nil }
    return months
  }

  /// Whether `word` is there and one of the `words`, which have a space between them.
  private static func isWord(_ word: Word?, of words: Text) -> Bool {
    word?.isOne(of: words) ?? false
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
    if let number = word.number {
      let rest = words.dropFirst()
      guard let (unit, isOpen) = rest.first.flatMap(unit) else {
        return (Age(number: number, unit: nil), rest)
      }
      return (Age(number: number, unit: unit, isOpen: isOpen), rest.dropFirst())
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
    guard isOpen || ending.text.isEmpty || ending.isOne(of: "s 's ’s") else { return nil }
    if let (unit, isOpenToo) = rest.first.flatMap(unit) {
      return (Age(number: number, unit: unit, isOpen: isOpen || isOpenToo), rest.dropFirst())
    }
    return (Age(number: number, unit: nil, isOpen: isOpen), rest)
  }

  /// What a number counts, and whether a plus follows: `months+`.
  private static func unit(_ word: Word) -> (Unit, isOpen: Bool)? {
    let isOpen = word.text.hasSuffix("+")
    let name =
      isOpen || word.text.hasSuffix(".") ? Word(text: word.text[0..<word.text.count - 1]) : word
    if name.isOne(of: "month months mth mths") { return (.months, isOpen) }
    if name.isOne(of: "year years yr yrs") { return (.years, isOpen) }
    return nil
  }
}

extension Text {
  /// The place and the length of the first hyphen or dash.
  fileprivate var firstDash: (place: Int, length: Int)? {
    (["-", "\u{2010}", "\u{2011}", "–", "—"] as [Text]).compactMap { dash in
      firstIndex(of: dash).map { (place: $0, length: dash.count) }
    }.min { $0.place < $1.place }
  }
}
