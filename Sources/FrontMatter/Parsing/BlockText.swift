import Bytes

extension TreeParser {
  /// What becomes of the line ends at a block's end.
  private enum Chomping {
    case clip
    case strip
    case keep
  }

  private struct BlockHeader {
    var isFolded: Bool
    var chomping = Chomping.clip
    /// The digit that says how far the text is indented, or 0.
    var digit = 0
    var end: Int
  }

  /// The block whose `|` or `>` is at `at`, in something in the column `parent`.
  mutating func blockText(at: Int, parent: Int) -> Node {
    let header = blockHeader(at: at)
    advance()
    buffers.startText()
    // The line ends that come before the next line, if there is one.
    var breaks = 0
    var indentation = parent + header.digit
    if header.digit == 0 {
      guard let found = blockIndentation(parent: parent, blanks: &breaks) else {
        return closeBlock(header, from: at, to: header.end, breaks: breaks)
      }
      indentation = found
    }
    var end = header.end
    var wasSpaced = false
    while line.kind != .end {
      let isBlank = line.start + line.spaces == line.end && line.spaces <= indentation
      guard !isBlank else {
        if line.next > line.end { breaks += 1 }
        advance()
        continue
      }
      guard line.spaces >= indentation else { break }
      let start = line.start + indentation
      let isSpaced = source[start].isBlank
      if header.isFolded, breaks > 0, !buffers.segments.isEmpty, !isSpaced, !wasSpaced {
        buffers.fold(blanks: breaks - 1)
      } else {
        for _ in 0..<breaks { buffers.decoded.append(0x0A) }
      }
      buffers.startSegment(at: start)
      buffers.decoded.append(source[start..<line.end])
      wasSpaced = isSpaced
      end = line.end
      breaks = line.next > line.end ? 1 : 0
      advance()
    }
    return closeBlock(header, from: at, to: end, breaks: breaks)
  }

  private mutating func closeBlock(
    _ header: BlockHeader, from start: Int, to end: Int, breaks: Int
  ) -> Node {
    let isEmpty = buffers.segments.isEmpty
    if isEmpty { buffers.startSegment(at: end) }
    switch header.chomping {
    case .strip: break
    case .clip: if !isEmpty, breaks > 0 { buffers.decoded.append(0x0A) }
    case .keep: for _ in 0..<breaks { buffers.decoded.append(0x0A) }
    }
    return decodedNode(.block, ByteRange(start, end))
  }

  private mutating func blockHeader(at: Int) -> BlockHeader {
    var header = BlockHeader(isFolded: source[at] == UInt8(ascii: ">"), end: at + 1)
    var hasChomping = false
    while header.end < line.end {
      switch source[header.end] {
      case UInt8(ascii: "-") where !hasChomping: header.chomping = .strip
      case UInt8(ascii: "+") where !hasChomping: header.chomping = .keep
      case let digit where header.digit == 0 && 0x31...0x39 ~= digit:
        header.digit = Int(digit) - 0x30
        header.end += 1
        continue
      default:
        if let stray = firstStray(from: header.end) { reportBlockHeader(at, stray) }
        return header
      }
      hasChomping = true
      header.end += 1
    }
    return header
  }

  /// The indentation of the first line of a block that is not blank, or nil where the block is empty.
  ///
  /// `blanks` becomes the number of blank lines before it.
  private mutating func blockIndentation(parent: Int, blanks: inout Int) -> Int? {
    var widest = 0
    var widestLine = line
    while line.kind != .end, line.start + line.spaces == line.end {
      if line.spaces > widest {
        widest = line.spaces
        widestLine = line
      }
      if line.next > line.end { blanks += 1 }
      advance()
    }
    guard line.kind != .end, line.spaces > parent else { return nil }
    if widest > line.spaces { reportBlankIndentation(widestLine, text: line.spaces) }
    return line.spaces
  }
}
