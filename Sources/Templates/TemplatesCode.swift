public import Diagnostics

/// All that the theme language can report.
public enum TemplatesCode: String, DiagnosticCode {
  // The tags themselves.
  case unclosedTag = "unclosed-tag"
  case emptyTag = "empty-tag"
  case strayBraces = "stray-braces"
  case badTagName = "bad-tag-name"
  case badDelimiters = "bad-delimiters"
  case unclosedSection = "unclosed-section"
  case wrongClosingTag = "wrong-closing-tag"
  // Names and what they stand for.
  case unknownName = "unknown-name"
  case mayBeAbsent = "may-be-absent"
  case alwaysThere = "always-there"
  case textAsHTML = "text-as-html"
  case htmlAsText = "html-as-text"
  case notWritable = "not-writable"
  case notAGroup = "not-a-group"
  case listInsideItself = "list-inside-itself"
  case unsafePlace = "unsafe-place"
  // Partials, parents and blocks.
  case missingPartial = "missing-partial"
  case partialCircle = "partial-circle"
  case unusedPartial = "unused-partial"
  case duplicateBlock = "duplicate-block"
  case unknownBlock = "unknown-block"
  case ignoredContent = "ignored-content"
  // Bounds.
  case templateNotUTF8 = "template-not-utf8"
  case templateTooLarge = "template-too-large"
  case templateTooDeep = "template-too-deep"
}
