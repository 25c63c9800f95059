import Bytes
import Diagnostics

/// What can be wrong with lines: their indentation, and what stands among what.
extension TreeParser {
  mutating func reportTab(_ line: Line) {
    reportTab(line.start + line.spaces, line.content)
  }

  mutating func reportTab(_ start: Int, _ end: Int) {
    let tabs = (start..<end).count { source[$0] == 0x09 }
    report(
      .tabIndentation, start, end, "Tabs can’t be used to indent front matter.",
      fix: Diagnostic.Fix(
        "Use spaces instead, as many as the lines that it belongs with have.",
        replacement: String(repeating: " ", count: end - start + tabs)))
  }

  mutating func reportIndentation(found: Int, wanted: Int) {
    let end = textEnd(from: line.content)
    report(
      .wrongIndentation, line.content, end,
      """
      \(shown(line.content, end)) starts in column \(found + 1), but the lines that it belongs to \
      start in column \(wanted + 1).
      """,
      fix: found > wanted
        ? "Put \(spaces(wanted)) before it; if it goes on with the value above, put quotes round that."
        : "Put \(spaces(wanted)) before it.")
  }

  /// The line goes on with what the line above began, and so is indented by at least `least`.
  mutating func reportIndentation(found: Int, atLeast least: Int) {
    let end = textEnd(from: line.content)
    report(
      .wrongIndentation, line.content, end,
      "\(shown(line.content, end)) goes on with a value and must be indented more than its field.",
      fix: "Put at least \(spaces(least)) before it.")
  }

  /// `blank` is a line of spaces in front of a block whose text has only `text` spaces before it.
  mutating func reportBlankIndentation(_ blank: Line, text: Int) {
    report(
      .wrongIndentation, blank.start, blank.end,
      "This blank line has more spaces than the text below it is indented by.",
      fix: Diagnostic.Fix("Remove the spaces from the blank line.", replacement: ""))
  }

  mutating func reportListAmongFields(_ at: Int) {
    let end = textEnd(from: at)
    report(
      .listAmongFields, at, end,
      "\(shown(at, end)) is a list item, but the lines around it are fields.",
      explanation: "A value is a text, a list or a group of fields, never two of these at once.",
      fix: """
        For a list, leave the line of its field empty after the colon and put each item below it; \
        for a text that begins with a hyphen, put quotes round it.
        """)
  }

  mutating func reportFieldAmongItems(_ at: Int, column: Int, dashes: Int) {
    let end = textEnd(from: at)
    report(
      .fieldAmongItems, at, end,
      "\(shown(at, end)) stands among the items of a list but has no hyphen.",
      fix: column > dashes
        ? "Start it with “- ” under the hyphens above, or put the item’s whole text in quotes."
        : "Start it with “- ” for a new item, or indent it as the field that it belongs to.")
  }

  mutating func reportListOnFieldLine(_ at: Int) {
    report(
      .listOnFieldLine, at, at + 1, "A list item can’t start here, after other words in its line.",
      fix: """
        Put each item on a line of its own that starts with “- ”; if the hyphen is the text, put \
        quotes round it.
        """)
  }

  mutating func reportDepth(_ at: Int) {
    report(
      .tooDeep, at, min(at + 1, source.count),
      "Lists and groups of fields lie more than \(Self.deepest) deep within each other here.",
      fix: "Check the indentation and the brackets above.")
  }

  mutating func reportSeveralDocuments() {
    let isDots = source[line.start] == UInt8(ascii: ".")
    let sign = isDots ? "..." : "---"
    report(
      .severalDocuments, line.start, line.start + 3,
      "The line “\(sign)” ends the front matter here, and what follows it is not read.",
      explanation: form == .yaml ? "A .yaml file holds one document." : nil,
      fix: isDots && form == .markdown
        ? Diagnostic.Fix(
          "Type three hyphens where the front matter ends, or remove the line.", replacement: "---")
        : "Remove the line; if there is a second document below it, move that to another file.")
  }

  mutating func reportTextAfterMarker(_ stray: Int) {
    let end = trimmed(stray, line.end)
    report(
      .textAfterClosingLine, stray, end,
      "\(shown(stray, end)) stands in the line “---”, which can hold nothing else.",
      fix: "Move it to a line of its own.")
  }

  mutating func reportListAsFrontMatter(_ at: Int) {
    report(
      .listAsFrontMatter, at, at + 1, "The front matter is a list, but a page needs fields.",
      fix: "Write fields, such as “title: Stay and play”, one on each line.")
  }
}
