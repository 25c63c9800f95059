import Bytes

extension TreeParser {
  /// The text, or what stands between brackets, at `at` in the line, within something in the column
  /// `parent`.
  mutating func scalar(at: Int, parent: Int, depth: Int) -> Node {
    switch source[at] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): quotedValue(at: at, parent: parent)
    case UInt8(ascii: "["), UInt8(ascii: "{"): bracketed(at: at, parent: parent, depth: depth)
    case UInt8(ascii: "|"), UInt8(ascii: ">"): blockText(at: at, parent: parent)
    case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: ","),
      UInt8(ascii: "]"), UInt8(ascii: "}"):
      reserved(at: at, parent: parent)
    case UInt8(ascii: ":") where isGap(at + 1): reserved(at: at, parent: parent)
    case UInt8(ascii: "?") where isGap(at + 1): complexValue(at: at, parent: parent)
    default: plain(at: at, parent: parent)
    }
  }

  private mutating func reserved(at: Int, parent: Int) -> Node {
    reportReservedCharacter(ByteRange(at, textEnd(from: at)))
    return plain(at: at, parent: parent)
  }

  private mutating func complexValue(at: Int, parent: Int) -> Node {
    reportComplexKey(at, at + 1)
    return plain(at: at, parent: parent)
  }

  /// The text without quotes at `at` in the line, with the lines that go on with it.
  mutating func plain(at: Int, parent: Int) -> Node {
    let comment = commentStart(from: at)
    let end = trimmed(at, comment ?? line.end)
    if let comment { checkHash(comment, value: at, to: line.end) }
    advance()
    guard comment == nil else { return plainNode(at, end) }
    if line.kind == .blank || goesOn(below: parent) {
      return plain(from: at, to: end, parent: parent)
    }
    return plainNode(at, end)
  }

  /// A plain text whose first line lies from `at` to `firstEnd`, and perhaps goes on in the next.
  private mutating func plain(from at: Int, to firstEnd: Int, parent: Int) -> Node {
    var end = firstEnd
    var isFirst = true
    while true {
      var blanks = 0
      while line.kind == .blank {
        blanks += 1
        advance()
      }
      guard goesOn(below: parent) else { break }
      checkTab()
      if isFirst { startPlain(at, end) }
      isFirst = false
      let comment = commentStart(from: line.content)
      end = trimmed(line.content, comment ?? line.end)
      if let comment { checkHash(comment, to: line.end) }
      appendPlain(line.content, end, blanks: blanks)
      advance()
      if comment != nil { break }
    }
    return isFirst ? plainNode(at, end) : plainNode(decoded: ByteRange(at, end))
  }

  /// Starts to decode a plain text of several lines, the first of which lies from `start` to `end`.
  mutating func startPlain(_ start: Int, _ end: Int) {
    buffers.startText()
    buffers.startSegment(at: start)
    buffers.decoded.append(source[start..<end])
  }

  /// Adds the line from `start` to `end`, with `blanks` blank lines before it.
  mutating func appendPlain(_ start: Int, _ end: Int, blanks: Int) {
    buffers.fold(blanks: blanks)
    buffers.startSegment(at: start)
    buffers.decoded.append(source[start..<end])
  }

  /// The plain text that lies in one line, from `start` to `end`.
  mutating func plainNode(_ start: Int, _ end: Int) -> Node {
    let node = Node(.plain, ByteRange(start, end), .scalar(source[start..<end], List()))
    return source[start] == 0xE2 ? checkedForCurlyQuotes(node) : node
  }

  /// The plain text that was decoded.
  mutating func plainNode(decoded range: ByteRange) -> Node {
    let node = decodedNode(.plain, range)
    return node.text[0] == 0xE2 ? checkedForCurlyQuotes(node) : node
  }

  /// What was decoded, as a node.
  func decodedNode(_ kind: Node.Kind, _ range: ByteRange) -> Node {
    let text = buffers.decoded.text(in: arena)
    return Node(kind, range, .scalar(text, arena.list(buffers.segments)))
  }

  /// Whether the line goes on with the plain text above, which stands in something in the column
  /// `parent`.
  ///
  /// To YAML a line such as `- more` or `more: words` would go on too (or be an error); it is nearly
  /// always a wrong indentation, so it ends the text and the collection around it says so.
  @inline(__always)
  private func goesOn(below parent: Int) -> Bool {
    line.kind == .text && line.column > parent && !isDash(line.content)
      && !looksLikeEntry(at: line.content)
  }
}
