public import Bytes
public import Diagnostics
import FrontMatter

/// A check that a network may switch off, or take more or less seriously; its name is the code of what it
/// reports.
public enum Check: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  case linkText, linkAddress, imageAlt, imageFileName, headingLevelSkipped
  case longSentence, longSummary, hardSummary, summaryRepeatsTitle
  case acronym, capitals, typedBullet
  case weekdayInText, pastDate, dateWithoutYear
  case similarContact, otherContact
  case noWayToGetHelp, noWayToBook, emptyCategory, duplicateService, sameTitle, reviewOverdue
  case longOver

  /// The name in `network.yaml`, which is the code too.
  public var name: StaticString {
    switch self {
    case .linkText: "link-text"
    case .linkAddress: "link-address"
    case .imageAlt: "image-alt"
    case .imageFileName: "image-file-name"
    case .headingLevelSkipped: "heading-level-skipped"
    case .longSentence: "long-sentence"
    case .longSummary: "long-summary"
    case .hardSummary: "hard-summary"
    case .summaryRepeatsTitle: "summary-repeats-title"
    case .acronym: "acronym"
    case .capitals: "capitals"
    case .typedBullet: "typed-bullet"
    case .weekdayInText: "weekday-in-text"
    case .pastDate: "past-date"
    case .dateWithoutYear: "date-without-year"
    case .similarContact: "similar-contact"
    case .otherContact: "other-contact"
    case .noWayToGetHelp: "no-way-to-get-help"
    case .noWayToBook: "no-way-to-book"
    case .emptyCategory: "empty-category"
    case .duplicateService: "duplicate-service"
    case .sameTitle: "same-title"
    case .reviewOverdue: "review-overdue"
    case .longOver: "long-over"
    }
  }

  /// What it looks for.
  var about: String {
    switch self {
    case .linkText: "Links whose words say nothing, such as “click here”."
    case .linkAddress: "Links that show one address or number and lead to another."
    case .imageAlt: "Pictures without words for people who can't see them."
    case .imageFileName: "Pictures whose words are the name of a file."
    case .headingLevelSkipped: "Headings that skip a level."
    case .longSentence: "Sentences of more than 25 words."
    case .longSummary: "Summaries that are too long for lists."
    case .hardSummary: "Summaries that a nine-year-old could not read."
    case .summaryRepeatsTitle: "Summaries that only say the title again."
    case .acronym: "Acronyms that the page never explains."
    case .capitals: "Words in capitals."
    case .typedBullet: "Lines that begin with a typed bullet, which makes no list."
    case .weekdayInText: "Dates whose day of the week is wrong."
    case .pastDate: "Dates with a weekday that are no coming date."
    case .dateWithoutYear: "Dates without a year that passed since the page was checked."
    case .similarContact: "Numbers and addresses in text that nearly are those of the record."
    case .otherContact: "Numbers and addresses in text that no record has."
    case .noWayToGetHelp: "Services without an activity or a way to get help."
    case .noWayToBook: "Services and activities that have to be booked and do not say how."
    case .emptyCategory: "Categories with nothing in them."
    case .duplicateService: "Services of one provider that look like one and the same."
    case .sameTitle: "Services of several providers with the same title."
    case .reviewOverdue: "Records that are past their review date."
    case .longOver: "Closures, changes and rows of dates that are long over."
    }
  }

  /// How seriously it is taken where the network does not say; what is a matter of taste is advice.
  public var standard: Diagnostic.Severity {
    switch self {
    case .longSentence, .hardSummary, .acronym, .dateWithoutYear, .otherContact, .emptyCategory,
      .sameTitle:
      .advice
    default: .warning
    }
  }
}

/// How seriously the network takes each check.
public struct Checks: BitwiseCopyable, Sendable {
  /// Two bits for each check: off, advice, warning, error.
  private var levels: UInt64 = 0
  /// Acronyms that everybody in the network's area knows, beside those that everybody knows.
  public var knownAcronyms = List<Text>()

  /// Each check as it is where the network says nothing.
  public init() {
    for check in Check.allCases { self[check] = check.standard }
  }

  /// What a check reports; nil where it is switched off.
  public var severities: [(check: Check, severity: Diagnostic.Severity?)] {
    Check.allCases.map { ($0, self[$0]) }
  }

  /// What `check` reports; nil where it is switched off.
  public subscript(check: Check) -> Diagnostic.Severity? {
    get {
      switch levels >> (2 * UInt64(check.rawValue)) & 3 {
      case 1: .advice
      case 2: .warning
      case 3: .error
      default: nil
      }
    }
    set {
      let level: UInt64 =
        switch newValue {
        case nil: 0
        case .advice: 1
        case .warning: 2
        case .error: 3
        }
      let place = 2 * UInt64(check.rawValue)
      levels = levels & ~(3 << place) | level << place
    }
  }

  static func table() -> FieldTable<Checks> {
    let level = ValueType<Level>.level
    return FieldTable(
      Check.allCases.map { check in
        Field(check.name, level, check.about) { $0[check] = $1.severity(of: check) }
      } + [
        Field(
          "known-acronyms", .list(of: .line, orOne: true),
          "Acronyms that need no explanation here, such as “SEND”."
        ) { $0.knownAcronyms = $1 }
      ])
  }

  /// How a check is switched.
  fileprivate enum Level {
    case no, yes
    case severity(Diagnostic.Severity)

    func severity(of check: Check) -> Diagnostic.Severity? {
      switch self {
      case .no: nil
      case .yes: check.standard
      case .severity(let severity): severity
      }
    }
  }
}

extension ValueType where Value == Checks.Level {
  /// `yes`, `no`, or a severity.
  fileprivate static var level: ValueType {
    // A program that guesses types takes a bare yes for a truth value.
    let severities: [Diagnostic.Severity] = [.advice, .warning, .error]
    let form = ValueForm.either([.yesNo, .choice(severities.map(\.rawValue))])
    return .scalar(form, "a way to switch a check", code: .badChoice) { text, _ in
      for (word, level) in [("yes", .yes), ("true", .yes), ("no", .no), ("false", .no)]
        as [(Text, Checks.Level)]
      where text.equalsIgnoringASCIICase(word) { return level }
      return severities.first { $0.rawValue == String(text) }.map { .severity($0) }
    }
  }
}
