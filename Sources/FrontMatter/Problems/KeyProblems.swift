import Bytes
import Diagnostics

/// What can be wrong with keys.
extension TreeParser {
  mutating func reportMissingColon(_ start: Int, _ end: Int) {
    report(
      .missingColon, start, end, "\(shown(start, end)) has no colon, so it is not a field.",
      fix: """
        Write the field’s name, a colon, a space and the value; if the line goes on with the value \
        above, indent it more than that field’s name.
        """)
  }

  /// The colon is at `colon`, after the name that starts at `start`.
  mutating func reportMissingSpace(_ start: Int, _ colon: Int) {
    let value = afterColon(colon)
    guard value == colon + 1 else {
      return report(
        .missingSpace, colon, value,
        "The space after \(shown(start, colon + 1)) is a special one that only looks like a space.",
        explanation: "It gets in when text is pasted from a web page or a document.",
        fix: Diagnostic.Fix("Take it out and type a space.", replacement: ": "))
    }
    report(
      .missingSpace, colon, colon + 1,
      "\(shown(start, colon)) needs a space after its colon.",
      fix: Diagnostic.Fix(
        "Type a space after the colon; if the colon belongs to a text, put quotes round the text.",
        replacement: ": "))
  }

  /// The hyphen of a list item, at `dash`, stands right before its first word.
  mutating func reportMissingSpace(afterDash dash: Int) {
    report(
      .missingSpace, dash, dash + 1, "The hyphen of a list item needs a space after it.",
      fix: Diagnostic.Fix("Type a space after the hyphen.", replacement: "- "))
  }

  mutating func reportMissingKey(_ at: Int) {
    report(
      .missingKey, at, at + 1, "There is no field name before this colon.",
      fix: """
        Write the field’s name before the colon; if the colon belongs to a text, put quotes round \
        the text.
        """)
  }

  mutating func reportComplexKey(_ start: Int, _ end: Int) {
    report(
      .complexKey, start, end,
      source[start] == UInt8(ascii: "?")
        ? "A field can’t start with “? ”." : "A list or a group can’t be the name of a field.",
      fix: "Write a name in plain words before the colon; if this is a text, put quotes round it.")
  }

  mutating func reportDuplicateKey(_ entry: Entry, first: Entry) {
    report(
      .duplicateKey, Int(entry.keyRange.start), Int(entry.keyRange.end),
      "\(shown(entry.key)) is there twice.", explanation: "The first one counts.",
      notes: [
        Diagnostic.Note(
          "The first \(shown(entry.key)) is here.",
          at: SourceLocation(file: file, range: first.keyRange))
      ],
      fix: "Keep one of the two and remove the other.")
  }
}
