import Content
public import Diagnostics

/// What a good editor would put right: each can be switched in `network.yaml`.
public enum ProofreadingCode: String, DiagnosticCode {
  case linkText = "link-text"
  case linkAddress = "link-address"
  case imageFileName = "image-file-name"
  case longSentence = "long-sentence"
  case hardSummary = "hard-summary"
  case summaryRepeatsTitle = "summary-repeats-title"
  case acronym = "acronym"
  case capitals = "capitals"
  case typedBullet = "typed-bullet"
  case weekdayInText = "weekday-in-text"
  case pastDate = "past-date"
  case dateWithoutYear = "date-without-year"
  case similarContact = "similar-contact"
  case otherContact = "other-contact"
  case noWayToGetHelp = "no-way-to-get-help"
  case noWayToBook = "no-way-to-book"
  case emptyCategory = "empty-category"
  case duplicateService = "duplicate-service"
  case sameTitle = "same-title"

  /// The check that reports it, by which the network switches it.
  var check: Check {
    switch self {
    case .linkText: .linkText
    case .linkAddress: .linkAddress
    case .imageFileName: .imageFileName
    case .longSentence: .longSentence
    case .hardSummary: .hardSummary
    case .summaryRepeatsTitle: .summaryRepeatsTitle
    case .acronym: .acronym
    case .capitals: .capitals
    case .typedBullet: .typedBullet
    case .weekdayInText: .weekdayInText
    case .pastDate: .pastDate
    case .dateWithoutYear: .dateWithoutYear
    case .similarContact: .similarContact
    case .otherContact: .otherContact
    case .noWayToGetHelp: .noWayToGetHelp
    case .noWayToBook: .noWayToBook
    case .emptyCategory: .emptyCategory
    case .duplicateService: .duplicateService
    case .sameTitle: .sameTitle
    }
  }
}
