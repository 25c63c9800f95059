import Bytes
import Diagnostics

/// The parsing of one text into its tree: line after line, never back, in one pass.
///
/// Every function that reads a value leaves `line` at the first line that it did not use up; the
/// functions for what stands between brackets leave `cursor` after it instead.
struct TreeParser: ~Copyable {
  /// The most collections within each other.
  static let deepest = 32

  /// The file up to where its front matter ends at the latest: offsets in it are offsets in the file.
  let source: Text
  let file: FileID
  let form: FrontMatterParser.Form
  /// Where texts live.
  let arena: Arena
  /// Where lists of nodes live.
  let nodes: Arena
  var buffers: ParseBuffers
  var diagnostics = DiagnosticList()

  /// The first line that is not used up.
  var line = Line()
  /// The place in `line` up to which a quoted text or what stands between brackets is read.
  var cursor = 0
  /// Whether the lines of what stands between brackets ended before it was closed.
  var flow = FlowState.open
  /// The `---` or `...` that ended the text.
  var endMarker: Line?
  /// The start of the line in which a `#` was met between brackets last, and its last closing bracket where
  /// a comment would take that away.
  var lostBracket = (line: -1, end: 0)
  /// Whether a `---` may still open a `.yaml` file.
  private var mayOpen: Bool
  private var saidTooDeep = false
  /// Where the last line starts whose tab was said.
  private var lastTabLine = -1

  enum FlowState {
    case open
    /// There is no more of it.
    case ended
    /// There is no more of it, and a diagnostic says why.
    case reported
  }

  init(
    _ source: Text, from start: Int, file: FileID, form: FrontMatterParser.Form, arena: Arena,
    nodes: Arena, buffers: consuming ParseBuffers
  ) {
    self.source = source
    self.file = file
    self.form = form
    self.arena = arena
    self.nodes = nodes
    self.buffers = buffers
    mayOpen = form == .yaml
    line.next = start
  }

  /// The whole tree.
  mutating func root() -> Node {
    advance()
    skipToText()
    mayOpen = false
    guard line.kind == .text else { return Node(emptyAt: line.start) }
    let at = line.content
    if isDash(at) {
      let list = sequence(from: at, column: line.column, floors: .none, depth: 1)
      guard form == .markdown else { return list }
      reportListAsFrontMatter(at)
      return Node(emptyAt: at)
    }
    guard source[at] == UInt8(ascii: "[") || source[at] == UInt8(ascii: "{") else {
      return mapping(first: nil, column: rootColumn, floors: .none, depth: 1)
    }
    let node = bracketed(at: at, parent: -1, depth: 1)
    skipToText()
    if line.kind == .text { reportTextAfterBracket(line.content, line.end) }
    while line.kind != .end { advance() }
    guard node.kind == .mapping || form == .yaml && node.kind == .sequence else {
      if node.kind == .sequence { reportListAsFrontMatter(at) }
      return Node(emptyAt: at)
    }
    return node
  }

  /// Where the keys of the whole begin: where the first of them does, unless it stands further in than the
  /// next, for then it is the one that is wrong.
  private var rootColumn: Int {
    var next = source.frontMatterLine(at: line.next)
    while next.kind == .blank || next.kind == .comment {
      next = source.frontMatterLine(at: next.next)
    }
    guard next.kind == .text, next.column < line.column, !isMarker(next) else { return line.column }
    return next.column
  }

  /// Whether `---` or `...` ends the text there.
  @inline(__always)
  func isMarker(_ line: Line) -> Bool {
    let first = source[line.start]
    return (first == UInt8(ascii: "-") || first == UInt8(ascii: "."))
      && source.isMarker(of: first, at: line.start, before: line.end)
  }

  /// Gives back the memory, at the end.
  consuming func takeBuffers() -> ParseBuffers { buffers }

  /// Says once that collections lie too deep within each other.
  mutating func reportTooDeep(_ at: Int) {
    guard !saidTooDeep else { return }
    saidTooDeep = true
    reportDepth(at)
  }
}

// MARK: - Lines

extension TreeParser {
  /// Uses up the line.
  mutating func advance() {
    guard endMarker == nil else { return }
    line = source.frontMatterLine(at: line.next)
    if line.kind == .text, isMarker(line) { readMarker() }
  }

  /// Goes to the next line that holds more than a comment, and says so where a tab indents it.
  mutating func skipToText() {
    while line.kind == .blank || line.kind == .comment { advance() }
    if line.kind == .text { checkTab() }
  }

  mutating func checkTab() {
    guard line.hasTab, line.start != lastTabLine else { return }
    lastTabLine = line.start
    reportTab(line.start + line.spaces, line.content)
  }

  /// Skips the line and those that are indented more than it.
  mutating func skipBlock(deeperThan column: Int) {
    advance()
    while line.kind == .blank || line.kind == .comment || line.kind == .text && line.column > column
    {
      advance()
    }
  }

  private mutating func readMarker() {
    let isOpening = source[line.start] == UInt8(ascii: "-")
    if isOpening, mayOpen {
      mayOpen = false
      line.kind = .comment
      if let stray = firstStray(from: line.start + 3) { reportTextAfterMarker(stray) }
      return
    }
    if !isOpening || form == .yaml {
      reportSeveralDocuments()
    } else if let stray = firstStray(from: line.start + 3, allowsComment: false) {
      reportTextAfterMarker(stray)
    }
    line.kind = .end
    endMarker = line
  }

  /// The first byte from `offset` on that is no space, or nil where only a comment follows.
  func firstStray(from offset: Int, allowsComment: Bool = true) -> Int? {
    let at = skipSpace(offset)
    if at == line.end { return nil }
    if allowsComment, at > offset, source[at] == UInt8(ascii: "#") { return nil }
    return at
  }

  /// The offset of the first byte in the line from `offset` on that is neither space nor tab.
  @inline(__always)
  func skipSpace(_ offset: Int) -> Int {
    var at = offset
    while at < line.end, source[at].isBlank { at += 1 }
    return at
  }

  /// Whether nothing or a space comes at `offset` in the line.
  @inline(__always)
  func isGap(_ offset: Int) -> Bool { offset >= line.end || source[offset].isBlank }

  /// Whether the dash of a list item stands at `offset`.
  @inline(__always)
  func isDash(_ offset: Int) -> Bool { source[offset] == UInt8(ascii: "-") && isGap(offset + 1) }

  /// Whether the dash of a list item stands at `offset`, or one that lacks its space: `-every: Monday`.
  @inline(__always)
  func startsItem(_ offset: Int) -> Bool {
    source[offset] == UInt8(ascii: "-") && (isGap(offset + 1) || isFieldStart(offset + 1))
  }

  /// Whether the name of a field and its colon stand at `offset`.
  private func isFieldStart(_ offset: Int) -> Bool {
    var end = offset
    while end < line.end, source[end] != UInt8(ascii: ":"), !source[end].isBlank { end += 1 }
    return end < line.end && source[end] == UInt8(ascii: ":") && isGap(end + 1)
      && isFieldName(offset, end)
  }

  /// `end` moved back over spaces, to `start` at most.
  @inline(__always)
  func trimmed(_ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start, source[end - 1].isBlank { end -= 1 }
    return end
  }
}
