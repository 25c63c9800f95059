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
    let words = text.lowercaseWords
    if let ages = parse(words) { return ages }
    // “0-5” and “0–5” are as common as “0 to 5”.
    let isDashed = words.contains { $0.contains("-") || $0.contains("–") }
    guard isDashed else { return nil }
    return parse(
      words.flatMap { word in
        word.replacing("–", with: "-").replacing("-", with: " - ").split(separator: " ")
          .map(String.init)
      })
  }

  private static func parse(_ words: [String]) -> Ages? {
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

  private static func age(_ words: ArraySlice<String>) -> (Age, ArraySlice<String>)? {
    guard let word = words.first else { return nil }
    if word == "pregnancy" || word == "conception" {
      return (Age(number: pregnancy, unit: nil), words.dropFirst())
    }
    if word == "birth" || word == "newborn" {
      return (Age(number: 0, unit: nil), words.dropFirst())
    }
    let digits = word.prefix { ("0"..."9").contains($0) }
    let ending = word.dropFirst(digits.count)
    // “under 5s” and “5+”.
    guard let number = Int16(digits), number <= 120, ["", "s", "+"].contains(ending) else {
      return nil
    }
    let rest = words.dropFirst()
    if ending == "+" { return (Age(number: number, unit: nil, isOpen: true), rest) }
    switch rest.first {
    case "month", "months": return (Age(number: number, unit: .months), rest.dropFirst())
    case "year", "years": return (Age(number: number, unit: .years), rest.dropFirst())
    default: return (Age(number: number, unit: nil), rest)
    }
  }
}

extension Text {
  /// The words between spaces, in lower case; for short phrases, not for bodies.
  var lowercaseWords: [String] {
    String(self).lowercased().split { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }.map(String.init)
  }
}
