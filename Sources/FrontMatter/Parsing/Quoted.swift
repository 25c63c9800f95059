import Bytes

extension TreeParser {
  /// The value in quotes at `at`, and then the rest of its line, where only a comment can stand.
  mutating func quotedValue(at: Int, parent: Int) -> Node {
    let start = line.start
    let node = quoted(at: at, parent: parent)
    guard flow == .open else {
      flow = .open
      return node
    }
    guard let stray = firstStray(from: cursor) else {
      advance()
      return node
    }
    let end = textEnd(from: stray)
    reportTextAfterQuote(stray, end, quote: source[at])
    let isOneLine = line.start == start
    advance()
    // Most likely the quotation marks belong to the text.
    return isOneLine ? plainNode(at, end) : node
  }

  /// The text in quotes at `at` in the line; `cursor` comes after it.
  ///
  /// Where it is never closed, a diagnostic says so and `flow` is `reported`.
  mutating func quoted(at: Int, parent: Int) -> Node {
    let quote = source[at]
    let text = source[0..<line.end]
    if let close = text.firstIndex(of: quote, from: at + 1) {
      let isWhole =
        if quote == UInt8(ascii: "\"") {
          source[at + 1..<close].firstIndex(of: UInt8(ascii: "\\")) == nil
        } else {
          close + 1 == line.end || source[close + 1] != quote
        }
      if isWhole {
        cursor = close + 1
        return Node(
          .quoted, ByteRange(at, cursor), .scalar(source[at + 1..<close], List()))
      }
    }
    return decodeQuoted(at: at, parent: parent)
  }

  private mutating func decodeQuoted(at: Int, parent: Int) -> Node {
    let quote = source[at]
    let firstEnd = textEnd(from: at)
    buffers.startText()
    buffers.startSegment(at: at + 1)
    /// The start of the bytes that are not in the decoded text yet.
    var plain = at + 1
    var index = at + 1
    while true {
      guard index < line.end else {
        buffers.decoded.append(source[plain..<trimmed(plain, index)])
        guard let blanks = nextQuotedLine(quote, parent: parent) else {
          return unclosed(at, firstEnd)
        }
        buffers.fold(blanks: blanks)
        index = line.content
        plain = index
        buffers.startSegment(at: index)
        continue
      }
      let byte = source[index]
      if byte == quote {
        buffers.decoded.append(source[plain..<index])
        guard quote == UInt8(ascii: "'"), index + 1 < line.end, source[index + 1] == quote else {
          cursor = index + 1
          return decodedNode(.quoted, ByteRange(at, cursor))
        }
        buffers.startSegment(at: index, escape: 2)
        buffers.decoded.append(quote)
        index += 2
      } else if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        buffers.decoded.append(source[plain..<index])
        if index + 1 == line.end {
          guard let blanks = nextQuotedLine(quote, parent: parent) else {
            return unclosed(at, firstEnd)
          }
          for _ in 0..<blanks { buffers.decoded.append(0x0A) }
          index = line.content
        } else {
          index = decodeEscape(at: index)
        }
      } else {
        index += 1
        continue
      }
      plain = index
      buffers.startSegment(at: index)
    }
  }

  /// Goes to the next line of a quoted text and answers how many blank lines came before it, or nil
  /// where the text can't go on: YAML has its lines indented more than what it is the value of.
  private mutating func nextQuotedLine(_ quote: UInt8, parent: Int) -> Int? {
    var blanks = 0
    advance()
    while line.kind == .blank {
      blanks += 1
      advance()
    }
    guard line.kind != .end else { return nil }
    if line.column <= parent {
      // Prose that closes the quotes is only indented wrongly.
      guard !isDash(line.content), !looksLikeEntry(at: line.content),
        source[line.content..<line.end].contains(quote)
      else { return nil }
      reportIndentation(found: line.column, atLeast: parent + 1)
    }
    checkTab()
    return blanks
  }

  /// What can be kept of a quoted text that is never closed: the rest of its first line.
  private mutating func unclosed(_ at: Int, _ end: Int) -> Node {
    reportUnclosedQuote(at)
    flow = .reported
    return Node(.quoted, ByteRange(at, end), .scalar(source[at + 1..<max(at + 1, end)], List()))
  }
}
