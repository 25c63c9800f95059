public import Bytes

/// A form that a word takes for a number of things (CLDR's plural categories).
public enum PluralForm: Int, CaseIterable, BitwiseCopyable, Sendable {
  case zero, one, two, few, many, other

  /// As it stands behind the name of a word: `say-years-one`.
  public var name: String {
    switch self {
    case .zero: "zero"
    case .one: "one"
    case .two: "two"
    case .few: "few"
    case .many: "many"
    case .other: "other"
    }
  }
}

/// Which form a language takes for a whole number of things.
///
/// From the cardinal rules of Unicode's CLDR 46 (`plurals.xml`), as far as they concern whole numbers.
public enum PluralRule: UInt8, BitwiseCopyable, Sendable {
  /// One form for all: Chinese, Japanese, Vietnamese …
  case none
  /// One, and all others: English, German, Italian, Somali, Turkish, Urdu …
  case english
  /// Nothing counts as one: French, Portuguese, Hindi, Bengali, Panjabi, Persian …
  case french
  case arabic, czech, gaelic, hebrew, irish, latvian, lithuanian, polish, romanian, russian
  case serbian, slovene, welsh

  /// The rule of a language, by the first part of its tag; English's where it is none of these.
  public init(language: Text) {
    let primary = language[0..<(language.firstIndex(of: UInt8(ascii: "-")) ?? language.count)]
    self = Self.rules.first { $0.languages.contains(primary) }?.rule ?? .english
  }

  private static let rules: [(rule: PluralRule, languages: [Text])] = [
    (
      .none,
      [
        "zh", "yue", "ja", "ko", "vi", "th", "lo", "id", "ms", "jv", "su", "my", "km", "bo", "dz",
        "yo", "ig", "wo", "to",
      ]
    ),
    (
      .french,
      ["fr", "pt", "hi", "bn", "gu", "kn", "as", "fa", "am", "zu", "pa", "ln", "ti", "hy", "si"]
    ),
    (.arabic, ["ar"]), (.czech, ["cs", "sk"]), (.gaelic, ["gd"]), (.hebrew, ["he"]),
    (.irish, ["ga"]), (.latvian, ["lv"]), (.lithuanian, ["lt"]), (.polish, ["pl"]),
    (.romanian, ["ro", "mo"]), (.russian, ["ru", "uk", "be"]),
    (.serbian, ["sr", "hr", "bs", "sh"]), (.slovene, ["sl"]), (.welsh, ["cy"]),
  ]

  /// The form for `number` things, which is not below 0.
  public func form(for number: Int) -> PluralForm {
    let (ten, hundred) = (number % 10, number % 100)
    let isTeen = (11...19).contains(hundred)
    switch self {
    case .none: return .other
    case .english: return number == 1 ? .one : .other
    case .french: return number <= 1 ? .one : .other
    case .hebrew: return number == 1 ? .one : number == 2 ? .two : .other
    case .welsh:
      switch number {
      case 0: return .zero
      case 1: return .one
      case 2: return .two
      case 3: return .few
      case 6: return .many
      default: return .other
      }
    case .irish:
      switch number {
      case 1: return .one
      case 2: return .two
      case 3...6: return .few
      case 7...10: return .many
      default: return .other
      }
    case .gaelic:
      switch number {
      case 1, 11: return .one
      case 2, 12: return .two
      case 3...10, 13...19: return .few
      default: return .other
      }
    case .arabic:
      switch number {
      case 0: return .zero
      case 1: return .one
      case 2: return .two
      default: return (3...10).contains(hundred) ? .few : hundred >= 11 ? .many : .other
      }
    case .czech: return number == 1 ? .one : (2...4).contains(number) ? .few : .other
    case .slovene:
      return hundred == 1
        ? .one : hundred == 2 ? .two : hundred == 3 || hundred == 4 ? .few : .other
    case .romanian:
      return number == 1 ? .one : number == 0 || (1...19).contains(hundred) ? .few : .other
    case .latvian: return ten == 0 || isTeen ? .zero : ten == 1 ? .one : .other
    case .lithuanian: return isTeen || ten == 0 ? .other : ten == 1 ? .one : .few
    case .polish:
      return number == 1 ? .one : (2...4).contains(ten) && !isTeen ? .few : .many
    case .russian:
      return isTeen ? .many : ten == 1 ? .one : (2...4).contains(ten) ? .few : .many
    case .serbian:
      return isTeen ? .other : ten == 1 ? .one : (2...4).contains(ten) ? .few : .other
    }
  }
}
