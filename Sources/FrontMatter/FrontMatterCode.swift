public import Diagnostics

/// All that can be wrong with front matter, whatever its fields.
public enum FrontMatterCode: String, DiagnosticCode {
  // The file
  case notUTF8 = "not-utf8"
  case nulByte = "nul-byte"
  case controlCharacter = "control-character"
  case oldLineEnd = "old-line-end"
  case mergeConflict = "merge-conflict"
  case misplacedOpeningLine = "misplaced-opening-line"
  case unclosedFrontMatter = "unclosed-front-matter"
  case textAfterClosingLine = "text-after-closing-line"
  case severalDocuments = "several-documents"
  case tooLong = "too-long"
  case tooDeep = "too-deep"
  case listAsFrontMatter = "list-as-front-matter"

  // Lines
  case tabIndentation = "tab-indentation"
  case wrongIndentation = "wrong-indentation"
  case listAmongFields = "list-among-fields"
  case fieldAmongItems = "field-among-items"
  case listOnFieldLine = "list-on-field-line"

  // Keys
  case missingColon = "missing-colon"
  case missingSpace = "missing-space"
  case missingKey = "missing-key"
  case complexKey = "complex-key"
  case duplicateKey = "duplicate-key"

  // Values
  case curlyQuotes = "curly-quotes"
  case reservedCharacter = "reserved-character"
  case unclosedQuote = "unclosed-quote"
  case textAfterQuote = "text-after-quote"
  case badEscape = "bad-escape"
  case badBlockHeader = "bad-block-header"
  case unclosedBracket = "unclosed-bracket"
  case unexpectedBracket = "unexpected-bracket"
  case textAfterBracket = "text-after-bracket"
  case missingComma = "missing-comma"
  case extraComma = "extra-comma"
  case colonInValue = "colon-in-value"
  case hashInValue = "hash-in-value"
}
