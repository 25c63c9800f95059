import Bytes

extension TreeParser {
  /// Moves `cursor` over spaces, comments and line ends to what comes next between brackets; false,
  /// and `flow` no longer open, where nothing does.
  mutating func flowSpace(parent: Int) -> Bool {
    guard flow == .open else { return false }
    while true {
      let at = skipSpace(cursor)
      if at < line.end {
        // A line that begins with “#” is a note, whatever is in it.
        let isComment =
          source[at] == UInt8(ascii: "#")
          && (at == line.content || source[at - 1].isBlank && !takesBracket(at, parent: parent))
        if !isComment {
          cursor = at
          return true
        }
      }
      advance()
      guard enterFlowLine(parent: parent) else { return false }
    }
  }

  /// Sets `cursor` to the start of the line; false, and `flow` no longer open, where the line is not
  /// part of what stands between brackets.
  private mutating func enterFlowLine(parent: Int) -> Bool {
    if !belongsToFlow(parent: parent) {
      // Prose goes on between the brackets; an entry or an item most likely comes after them.
      guard line.kind == .text, !isDash(line.content), !looksLikeEntry(at: line.content) else {
        flow = .ended
        return false
      }
      reportIndentation(found: line.column, atLeast: parent + 1)
    }
    cursor = line.content
    if line.kind == .text { checkTab() }
    return true
  }

  /// Whether the line may be part of what stands between brackets in something in the column
  /// `parent`: YAML has it indented more.
  ///
  /// A closing bracket is fine anywhere, since it can mean
  /// nothing else.
  func belongsToFlow(parent: Int) -> Bool { belongsToFlow(line, parent: parent) }

  private func belongsToFlow(_ line: Line, parent: Int) -> Bool {
    switch line.kind {
    case .end: false
    case .blank, .comment: true
    case .text:
      line.column > parent || source[line.content] == UInt8(ascii: "]")
        || source[line.content] == UInt8(ascii: "}")
    }
  }

  /// Whether nothing, a space or one of `,[]{}` comes at `offset`: then a colon before it ends a key.
  func isFlowGap(_ offset: Int) -> Bool { isGap(offset) || source[offset].isFlowIndicator }

  /// The plain text at `cursor`, which takes at least one byte.
  mutating func flowPlain(parent: Int) -> Node {
    let start = cursor
    var end = flowPlainEnd(from: start, parent: parent)
    guard cursor == line.end else { return plainNode(start, end) }
    var isFirst = true
    while cursor == line.end {
      var blanks = 0
      advance()
      while line.kind == .blank {
        blanks += 1
        advance()
      }
      guard enterFlowLine(parent: parent), line.kind == .text, startsFlowPlain(cursor) else {
        break
      }
      if isFirst { startPlain(start, end) }
      isFirst = false
      let next = cursor
      end = flowPlainEnd(from: next, parent: parent)
      appendPlain(next, end, blanks: blanks)
    }
    return isFirst ? plainNode(start, end) : plainNode(decoded: ByteRange(start, end))
  }

  /// Moves `cursor` to where the plain text in this line stops, and answers where its last byte ends.
  private mutating func flowPlainEnd(from start: Int, parent: Int) -> Int {
    var index = start + 1
    // A text that begins so has been told.
    var isHashTold = source[start] == UInt8(ascii: "#")
    search: while index < line.end {
      switch source[index] {
      case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
        UInt8(ascii: "}"):
        break search
      case UInt8(ascii: ":") where isFlowGap(index + 1): break search
      case UInt8(ascii: "#") where source[index - 1].isBlank:
        guard takesBracket(index, parent: parent) else {
          checkHash(index, value: start, to: flowItemEnd(from: index))
          break search
        }
        if !isHashTold { reportHashInBrackets(index, value: start, to: flowItemEnd(from: index)) }
        isHashTold = true
        index += 1
      default: index += 1
      }
    }
    cursor = index
    return trimmed(start + 1, index)
  }

  /// Where an item between brackets ends that goes on at `index`, were there no comment in it.
  func flowItemEnd(from index: Int) -> Int {
    var end = index
    while end < line.end, !source[end].isFlowIndicator { end += 1 }
    return end
  }

  /// Whether the comment at `hash` would take away the bracket that closes what it stands in.
  ///
  /// It holds one, and no line goes on between the brackets: its `#` can only be meant as text.
  mutating func takesBracket(_ hash: Int, parent: Int) -> Bool {
    if lostBracket.line != line.start {
      lostBracket = (line.start, lastLostBracket(after: hash, parent: parent))
    }
    return hash < lostBracket.end
  }

  /// The last closing bracket of the line, where one after `hash` is not opened there too and what stands
  /// between brackets ends with the line; else 0.
  private func lastLostBracket(after hash: Int, parent: Int) -> Int {
    var last = 0
    var depth = 0
    for index in hash..<line.end {
      switch source[index] {
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        last = index
      default: break
      }
    }
    guard depth < 0 else { return 0 }
    var next = source.frontMatterLine(at: line.next)
    while next.kind == .blank || next.kind == .comment {
      next = source.frontMatterLine(at: next.next)
    }
    return next.kind == .end || isMarker(next) || !belongsToFlow(next, parent: parent) ? last : 0
  }

  /// Whether a line that begins at `at` goes on with the plain text above it.
  ///
  /// One that looks like an
  /// entry does not: a comma is missing.
  private func startsFlowPlain(_ at: Int) -> Bool {
    let byte = source[at]
    guard !byte.isFlowIndicator else { return false }
    if byte == UInt8(ascii: ":"), isFlowGap(at + 1) { return false }
    var index = at
    while !isFlowGap(index) { index += 1 }
    return index == at + 1 || source[index - 1] != UInt8(ascii: ":")
  }
}
