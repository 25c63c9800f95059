import Bytes
import Diagnostics
import FrontMatter
import Timetable

/// Where the values of one file are read to, and where what is wrong with them is said.
struct ValueReader {
  let file: FileID
  /// The whole file.
  let source: Text
  let arena: Arena
  /// The name of the field that is being read, for messages.
  var field = Text()
  /// Whether lines of the file could not be read, so that nothing can be said to be missing.
  var hasLostFields = false
  var diagnostics = DiagnosticList()

  init(_ file: SourceFile, arena: Arena) {
    self.file = file.id
    source = file.contents
    self.arena = arena
  }

  mutating func report(
    _ code: ContentCode, _ range: ByteRange, _ summary: String,
    severity: Diagnostic.Severity = .error, explanation: String? = nil, fix: Diagnostic.Fix? = nil
  ) {
    diagnostics.add(
      Diagnostic(
        code, severity, in: file, range, summary, explanation: explanation,
        fixes: fix.map { [$0] } ?? []))
  }

  /// Says what a schedule phrase has wrong, at the part of the value that it concerns.
  mutating func report(_ problem: PhraseProblem, in node: Node) {
    diagnostics.add(
      Diagnostic(
        problem.code, in: file, node.range(of: problem.range), problem.summary,
        explanation: problem.explanation, fixes: problem.fix.map { [$0] } ?? []))
  }

  /// Says, where it is so, that the text of `node` would be right without characters that nobody sees.
  ///
  /// - Parameters:
  ///   - node: what was written.
  ///   - code: the code of the mistake.
  ///   - isRight: whether a text is understood.
  /// - Returns: whether it was said.
  mutating func reportUnseen(_ node: Node, _ code: ContentCode, isRight: (Text) -> Bool) -> Bool {
    let written = String(node.text)
    let seen = written.seen
    guard seen != written, isRight(arena.text(seen)) else { return false }
    report(
      code, node.range, "“\(seen)” is written with a character that can't be seen.",
      explanation: "Such characters come along when words are pasted from a document.",
      fix: Diagnostic.Fix("Delete it and type it again.", replacement: seen))
    return true
  }

  /// Says that nothing is called as `entry` is.
  ///
  /// - Returns: the one of `names` that is probably meant.
  @discardableResult
  mutating func reportUnknownField(
    _ entry: Entry, in whole: String, names: some Sequence<String>, advice: Diagnostic.Fix? = nil
  ) -> String? {
    let name = String(entry.key)
    let seen = name.seen
    if seen != name, names.contains(seen) {
      report(
        .unknownField, entry.keyRange,
        "The name “\(seen)” has a character beside it or in it that can't be seen.",
        explanation: "Such characters come along when words are pasted from a document.",
        fix: Diagnostic.Fix("Delete the name and type it again.", replacement: seen))
      return seen
    }
    let fix: Diagnostic.Fix
    let near = advice == nil ? nearest(to: name, in: names) : nil
    if let advice {
      fix = advice
    } else if let near {
      fix = Diagnostic.Fix("Did you mean “\(near)”?", replacement: near)
    } else {
      fix = "Take the line out, or use one of: \(names.sorted().joined(separator: ", "))."
    }
    report(
      .unknownField, entry.keyRange, "\(whole.capitalizedFirst) has no field called “\(name)”.",
      fix: fix)
    return near ?? advice?.replacement
  }
}
