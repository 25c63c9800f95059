import Bytes
import Diagnostics

/// What can be wrong between brackets.
extension TreeParser {
  mutating func reportUnclosedBracket(_ open: Int) {
    let (opening, closing) = brackets(open)
    report(
      .unclosedBracket, open, open + 1, "The “\(opening)” here is never closed.",
      fix: """
        Type “\(closing)” after the last item; lines between the brackets are indented more than \
        their field.
        """)
  }

  mutating func reportWrongBracket(_ at: Int, open: Int) {
    let (opening, closing) = brackets(open)
    report(
      .unexpectedBracket, at, at + 1, "\(shown(at, at + 1)) can’t close a “\(opening)”.",
      notes: [
        Diagnostic.Note(
          "The “\(opening)” is here.",
          at: SourceLocation(file: file, range: ByteRange(open, open + 1)))
      ],
      fix: Diagnostic.Fix("Type “\(closing)” here.", replacement: closing))
  }

  mutating func reportUnexpectedBracket(_ at: Int) {
    report(
      .unexpectedBracket, at, at + 1, "\(shown(at, at + 1)) closes nothing.",
      fix: "Remove it, or type the bracket that opens what it closes.")
  }

  mutating func reportTextAfterBracket(_ start: Int, _ end: Int) {
    report(
      .textAfterBracket, start, end, "\(shown(start, end)) stands after the closing bracket.",
      fix: "If the brackets belong to the text, put quotes round the whole of it.")
  }

  mutating func reportMissingComma(_ at: Int) {
    report(
      .missingComma, at, at + 1, "There is no comma before this item.",
      fix: "Type a comma between the two items; if they are one text, put quotes round it.")
  }

  /// The name of a field and its colon, at `at`, lie in two lines.
  mutating func reportColonOnOtherLine(_ at: Int) {
    report(
      .missingComma, at, at + 1, "The name before this colon begins in a line above.",
      fix: "Type a comma after the item before; or put the name and its colon in one line.")
  }

  mutating func reportExtraComma(_ at: Int) {
    report(
      .extraComma, at, at + 1, "There is nothing before this comma.",
      fix: Diagnostic.Fix("Remove it.", replacement: ""))
  }

  /// There is a colon at `at` in the value that begins at `start`.
  mutating func reportColonInValue(_ at: Int, from start: Int) {
    report(
      .colonInValue, at, at + 1, "There is a second colon in \(shown(start, at + 1)).",
      fix: "Type the comma that is missing before; or, if it is all one text, put quotes round it.")
  }

  private func brackets(_ open: Int) -> (opening: String, closing: String) {
    source[open] == UInt8(ascii: "{") ? ("{", "}") : ("[", "]")
  }
}
