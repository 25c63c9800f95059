public import Bytes
public import Diagnostics

/// Reads front matter: the part of YAML that people write by hand, as bytes to a tree in which every
/// key and value knows its place.
///
/// What it accepts means what YAML 1.2 says, but for three leniencies: a plain value may hold `: `, it
/// may begin with `@`, `%` or a backtick, and Windows line ends, a byte-order mark and a missing last
/// line end are fine. After a mistake it goes on, so that one run shows them all. Its time grows with
/// the length of the front matter, whatever is in it.
///
/// A worker has one and uses it for every file: it keeps its memory.
public struct FrontMatterParser: ~Copyable {
  /// Which part of a file is front matter.
  public enum Form {
    /// What stands between two lines `---` at the top.
    case markdown
    /// The whole file.
    case yaml
  }

  /// The most bytes of front matter in one file.
  public static let longest = 256 * 1024

  /// Where the parts of a tree live.
  private typealias Places = (texts: Arena, nodes: Arena)

  private var buffers: ParseBuffers? = ParseBuffers()

  /// A parser with no memory yet.
  public init() {}

  /// Reads the front matter of `file`.
  ///
  /// The tree's texts lie in the file's contents or in `arena`, and so live as long as both; its lists and
  /// mappings lie in `nodes`, which may be emptied once the tree is read. What is wrong is added to `diagnostics`; the tree holds what could be made out all the same.
  public mutating func parse(
    _ file: SourceFile, form: Form, arena: Arena, nodes: Arena? = nil,
    into diagnostics: inout DiagnosticList
  ) -> FrontMatter {
    let places = (texts: arena, nodes: nodes ?? arena)
    let contents = file.contents
    let start = contents.hasPrefix("\u{FEFF}" as Text) ? 3 : 0
    guard !contents.isEmpty, file.checkText(into: &diagnostics) else {
      return absent(form == .yaml ? contents.count : start)
    }
    switch form {
    case .yaml:
      guard contents.count - start <= Self.longest else {
        reportTooLong(file, start, &diagnostics)
        return FrontMatter(
          root: Node(emptyAt: start), bodyStart: contents.count, isPresent: true)
      }
      let (root, _) = parse(file, start..<contents.count, form, places, into: &diagnostics)
      return FrontMatter(
        root: root, bodyStart: contents.count, isPresent: root.kind != .empty)
    case .markdown:
      guard let opening = openingLine(of: file, from: start, &diagnostics) else {
        return absent(start)
      }
      return parse(file, after: opening, places, into: &diagnostics)
    }
  }

  private func absent(_ bodyStart: Int) -> FrontMatter {
    FrontMatter(root: Node(emptyAt: bodyStart), bodyStart: bodyStart, isPresent: false)
  }

  private mutating func parse(
    _ file: SourceFile, after opening: Line, _ places: Places,
    into diagnostics: inout DiagnosticList
  ) -> FrontMatter {
    let contents = file.contents
    // The longest front matter, and the line that closes it.
    let end = min(contents.count, opening.next + Self.longest + 4)
    var found = DiagnosticList()
    let (root, closing) = parse(file, opening.next..<end, .markdown, places, into: &found)
    if let closing {
      diagnostics.add(found)
      return FrontMatter(root: root, bodyStart: closing.next, isPresent: true)
    }
    if end < contents.count, let closing = contents.closingLine(from: opening.next) {
      reportTooLong(file, opening.start, &diagnostics)
      return FrontMatter(
        root: Node(emptyAt: opening.next), bodyStart: closing.next, isPresent: true)
    }
    let guess = contents.guessedClosing(from: opening.next, before: end, found)
    reportUnclosed(file, opening, guess.line, &diagnostics)
    let (kept, _) = parse(file, opening.next..<guess.end, .markdown, places, into: &diagnostics)
    return FrontMatter(root: kept, bodyStart: guess.bodyStart, isPresent: true)
  }

  /// Parses the part `range` of the file; answers the line that ended it too, if there was one.
  private mutating func parse(
    _ file: SourceFile, _ range: Range<Int>, _ form: Form, _ places: Places,
    into diagnostics: inout DiagnosticList
  ) -> (root: Node, closing: Line?) {
    var parser = TreeParser(
      file.contents[0..<range.upperBound], from: range.lowerBound, file: file.id, form: form,
      arena: places.texts, nodes: places.nodes, buffers: buffers.take() ?? ParseBuffers())
    let root = parser.root()
    if !parser.diagnostics.isEmpty { diagnostics.add(parser.diagnostics) }
    let closing = parser.endMarker
    var used = parser.takeBuffers()
    used.removeAll()
    buffers = consume used
    return (root, closing)
  }

  private func reportTooLong(_ file: SourceFile, _ at: Int, _ diagnostics: inout DiagnosticList) {
    file.report(
      .tooLong, at, min(at + 3, file.contents.count),
      "The front matter is longer than \(Self.longest / 1024) kB.",
      fix: "Put long texts into the body of a page, or divide the file.", &diagnostics)
  }

  private func reportUnclosed(
    _ file: SourceFile, _ opening: Line, _ guess: Line?, _ diagnostics: inout DiagnosticList
  ) {
    let notes = guess.map { line in
      let hasUnseen = (line.start..<line.end).contains { file.contents.unseenLength(at: $0) > 0 }
      return Diagnostic.Note(
        hasUnseen
          ? "This line may be meant to close it, but a character that can't be seen is in it. Delete the line and type it again."
          : "This line may be meant to close it, but it is not three hyphens and nothing else.",
        at: SourceLocation(file: file.id, range: ByteRange(line.start, line.end)))
    }
    diagnostics.add(
      Diagnostic(
        FrontMatterCode.unclosedFrontMatter, in: file.id,
        ByteRange(opening.content, opening.content + 3),
        "The front matter that begins here is never closed.",
        notes: notes.map { [$0] } ?? [],
        fixes: ["Type a line “---” between the last field and the text of the page."]))
  }
}
