import Bytes
import Diagnostics

extension TreeParser {
  /// Adds a diagnostic for the bytes from `start` to `end`.
  @inline(never)
  mutating func report(
    _ code: FrontMatterCode, _ start: Int, _ end: Int, _ summary: String,
    severity: Diagnostic.Severity = .error, explanation: String? = nil,
    notes: [Diagnostic.Note] = [], fix: Diagnostic.Fix
  ) {
    diagnostics.add(
      Diagnostic(
        code, severity, in: file, ByteRange(start, end), summary, explanation: explanation,
        notes: notes, fixes: [fix]))
  }

  /// The words of `text` in quotation marks, cut where they are many.
  func shown(_ text: Text) -> String {
    let longest = 40
    let words = String(text).prefix(longest + 1)
    return words.count > longest ? "“\(words.dropLast())…”" : "“\(words)”"
  }

  func shown(_ start: Int, _ end: Int) -> String { shown(source[start..<end]) }
}

/// “no spaces”, “1 space”, “2 spaces”.
func spaces(_ count: Int) -> String {
  switch count {
  case 0: "no spaces"
  case 1: "1 space"
  default: "\(count) spaces"
  }
}
