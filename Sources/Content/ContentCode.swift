public import Diagnostics

/// What reading the content can report.
public enum ContentCode: String, DiagnosticCode {
  case emptyFile = "empty-file"
  case noFrontMatter = "no-front-matter"
  case unknownFile = "unknown-file"
  case badID = "bad-id"
  case missingField = "missing-field"
  case unknownField = "unknown-field"
  case wrongShape = "wrong-shape"
  case emptyValue = "empty-value"
  case commaInValue = "comma-in-value"
  case badYesNo = "bad-yes-no"
  case badChoice = "bad-choice"
  case badNumber = "bad-number"
  case badAges = "bad-ages"
  case badCost = "bad-cost"
  case badPostcode = "bad-postcode"
  case badTelephone = "bad-telephone"
  case badEmail = "bad-email"
  case badAddress = "bad-web-address"
  case badPlace = "bad-place"
  case badLanguage = "bad-language"
  case duplicateTerm = "duplicate-term"
  case longSummary = "long-summary"
  case conflictingFields = "conflicting-fields"
}
