public import Diagnostics

/// All that can be wrong with a Markdown body.
public enum MarkupCode: String, DiagnosticCode {
  // Limits that keep the C library away from text that it takes too long over.
  case bodyTooLong = "body-too-long"
  case lineTooLong = "line-too-long"
  case nulCharacter = "nul-character"
  case nestingTooDeep = "nesting-too-deep"
  case repeatedCharacter = "repeated-character"
  case tooMuchEmphasis = "too-much-emphasis"
  case tooManyBrackets = "too-many-brackets"
  case tooManyTags = "too-many-tags"
  case tableTooWide = "table-too-wide"
  case tableTooLong = "table-too-long"
  case tableNotSeparated = "table-not-separated"
  case tooManyProblems = "too-many-problems"

  case rawHTML = "raw-html"
  case invisibleCharacter = "invisible-character"

  case headingLevelOne = "heading-level-one"
  case headingLevelSkipped = "heading-level-skipped"
  case headingEmpty = "heading-empty"
  case headingSpace = "heading-space"
  case unknownHeading = "unknown-heading"

  case linkEmpty = "link-empty"
  case linkUnsafe = "link-unsafe"
  case linkScheme = "link-scheme"
  case linkMalformed = "link-malformed"
  case linkSpace = "link-space"
  case linkGap = "link-gap"
  case linkTextMissing = "link-text-missing"
  case imageAlt = "image-alt"

  case unknownCallout = "unknown-callout"
  case calloutTitle = "callout-title"
}
