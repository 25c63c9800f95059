public import Diagnostics

/// The stable names of what can be wrong in a date, a time or a pattern.
public enum TimetableCode: String, DiagnosticCode {
  case emptyPhrase = "empty-phrase"
  case extraWords = "extra-words"

  case notADate = "not-a-date"
  case impossibleDate = "impossible-date"
  case unknownMonth = "unknown-month"
  case missingYear = "missing-year"
  case numericDate = "date-in-numbers"
  case wrongWeekday = "wrong-weekday"
  case datesBackwards = "dates-backwards"

  case notATime = "not-a-time"
  case impossibleTime = "impossible-time"
  case unclearTime = "unclear-time"
  case timesBackwards = "times-backwards"

  case unknownWeekday = "unknown-weekday"
  case repeatedWeekday = "repeated-weekday"
  case notARecurrence = "not-a-recurrence"
  case unclearRecurrence = "unclear-recurrence"
  case unknownDuring = "unknown-during"
  case notACount = "not-a-count"
  case notADuration = "not-a-duration"
}
