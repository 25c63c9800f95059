import Bytes
import Diagnostics

extension FrontMatterParser {
  /// The line that opens the front matter of a Markdown file, or nil where there is none.
  func openingLine(
    of file: SourceFile, from start: Int, _ diagnostics: inout DiagnosticList
  ) -> Line? {
    let contents = file.contents
    var line = contents.frontMatterLine(at: start)
    if contents.isClosing(line) { return line }
    // Not quite at the top, or not quite three hyphens: fields below it tell what was meant.
    let isFirst = line.kind != .blank
    while line.kind == .blank { line = contents.frontMatterLine(at: line.next) }
    guard contents.resemblesClosing(line) else { return nil }
    let next = contents.frontMatterLine(at: line.next)
    guard next.kind == .text, contents.beginsWithKey(next) else { return nil }
    let hasUnseen = (line.start..<line.end).contains { contents.unseenLength(at: $0) > 0 }
    file.report(
      .misplacedOpeningLine, line.start, line.end,
      hasUnseen
        ? "This line has a character beside its hyphens that can't be seen."
        : isFirst
          ? "The first line is not three hyphens and nothing else."
          : "The front matter does not begin on the first line.",
      fix: isFirst || hasUnseen
        ? Diagnostic.Fix(
          hasUnseen
            ? "Delete the line and type it again: “---”." : "Type “---”, without spaces before it.",
          replacement: "---")
        : "Remove the blank lines above it, and type it as “---”.",
      &diagnostics)
    return line
  }
}

extension Text {
  /// Whether `line` is three hyphens and nothing else.
  fileprivate func isClosing(_ line: Line) -> Bool {
    line.spaces == 0 && line.kind == .text
      && isMarker(of: UInt8(ascii: "-"), at: line.start, before: line.end)
      && self[line.start + 3..<line.end].trimmed.isEmpty
  }

  /// The first line from `start` on that is three hyphens and nothing else.
  func closingLine(from start: Int) -> Line? {
    var line = frontMatterLine(at: start)
    while line.kind != .end, !isClosing(line) { line = frontMatterLine(at: line.next) }
    return line.kind == .end ? nil : line
  }

  /// Where front matter that is never closed most likely ends: at a line that looks like the closing
  /// one, else at the line with the first mistake in `found`, since prose is no front matter.
  func guessedClosing(
    from start: Int, before end: Int, _ found: DiagnosticList
  ) -> (end: Int, bodyStart: Int, line: Line?) {
    var line = frontMatterLine(at: start)
    while line.start < end, line.kind != .end {
      if resemblesClosing(line) { return (line.start, line.next, line) }
      line = frontMatterLine(at: line.next)
    }
    let offsets = found.all.compactMap {
      $0.severity == .error ? $0.location.range?.offsets.lowerBound : nil
    }
    guard var place = offsets.min() else { return (end, end, nil) }
    while place > start, self[place - 1] != 0x0A { place -= 1 }
    return (place, place, nil)
  }

  /// Whether `line` is of hyphens, dashes and what can't be seen only, as when an editor made `—` of `---`.
  fileprivate func resemblesClosing(_ line: Line) -> Bool {
    let text = self[line.content..<line.end].trimmed
    var index = 0
    var dashes = 0
    while index < text.count {
      if text[index] == UInt8(ascii: "-") {
        index += 1
        dashes += 1
      } else if index + 2 < text.count, text[index] == 0xE2, text[index + 1] == 0x80,
        0x90...0x95 ~= text[index + 2]
      {
        index += 3
        dashes += 2
      } else if case let length = text.unseenLength(at: index), length > 0 {
        index += length
      } else {
        return false
      }
    }
    return dashes > 1
  }

  /// Whether `line` begins with one word and a colon.
  fileprivate func beginsWithKey(_ line: Line) -> Bool {
    var index = line.content
    while index < line.end, !self[index].isBlank { index += 1 }
    return index > line.content + 1 && self[index - 1] == UInt8(ascii: ":")
  }
}
