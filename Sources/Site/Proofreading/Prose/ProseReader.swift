import Bytes

/// Takes the markup out of Markdown, line after line, in the memory where it lies.
///
/// It is no Markdown parser: where it errs, a word is proofread that a reader does not see, or is passed
/// over. It looks ``reach`` bytes ahead for what ends a part, and never twice for what is not there.
///
/// **Invariant.** `bytes` is the memory of the text that ``Prose`` is making; it ends with that.
struct ProseReader {
  var links: [Prose.Link] = []
  private(set) var capitals: [Int] = []
  private(set) var numbers: [Int] = []
  var mailboxes: [Range<Int>] = []
  private(set) var bullets: [Range<Int>] = []

  let bytes: UnsafeMutableBufferPointer<UInt8>
  private var position = 0
  /// The end of the line that is read, without its line feed.
  var lineEnd = 0
  /// Where its words begin.
  private var firstWord = 0
  /// The fence of the code block that is read: its byte and how often it stands there.
  private var fence: (byte: UInt8, count: Int)?
  /// Whether the next line begins a block whatever it begins with.
  var endsBlock = true
  /// The typed bullet that the last line with words begins with, and whether it was told.
  private var lastBullet: (place: Range<Int>, isTold: Bool)?
  /// The square brackets that are open.
  var brackets: [(offset: Int, isFirst: Bool)] = []
  /// Up to where nothing closes a round bracket, a pointed bracket or a row of backticks.
  var unclosed = (round: 0, pointed: 0, code: 0)

  static let reach = 2048
  private static let deepest = 32

  init(_ bytes: UnsafeMutableBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func read() {
    while position < bytes.count {
      let start = position
      var end = start
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
      lineEnd = end
      readLine(from: start)
      position = end
      if position < bytes.count, bytes[position] == 0x0D, position + 1 < bytes.count,
        bytes[position + 1] == 0x0A
      {
        bytes[position] = 0x20
        position += 1
      }
      position += 1
    }
  }

  // MARK: Lines

  private mutating func readLine(from start: Int) {
    if let open = fence {
      if run(at: skippingBlanks(from: start)).map({ $0.byte == open.byte && $0.count >= open.count }
      )
        ?? false
      {
        fence = nil
      }
      blank(start..<lineEnd)
      endsBlock = true
      return
    }
    var first = start
    var isBlock = endsBlock
    endsBlock = false
    while let marker = marker(at: first) {
      isBlock = isBlock || marker.beginsBlock
      blank(first..<marker.end)
      first = marker.end
    }
    if first >= lineEnd || isRule(first) {
      blank(first..<lineEnd)
      isBlock = true
      endsBlock = true
    } else if let run = run(at: first), run.count >= 3 {
      fence = run
      blank(first..<lineEnd)
      isBlock = true
      endsBlock = true
    } else if bytes[first] == UInt8(ascii: "#"), let words = heading(at: first) {
      blank(first..<words)
      first = words
      isBlock = true
      endsBlock = true
    } else if bytes[first] == UInt8(ascii: "["), byte(first + 1) == UInt8(ascii: "!") {
      blank(first..<lineEnd)
      isBlock = true
      endsBlock = true
    }
    if first < lineEnd { isBlock = readBullet(at: first) || isBlock }
    if start > 0 { bytes[start - 1] = isBlock ? 0x0A : 0x20 }
    if isBlock { brackets.removeAll(keepingCapacity: true) }
    let isBroken =
      lineEnd - first >= 2
      && (bytes[lineEnd - 1] == UInt8(ascii: "\\")
        || (bytes[lineEnd - 1] == 0x20 && bytes[lineEnd - 2] == 0x20))
    firstWord = first
    readWords(from: first)
    if isBroken { endsBlock = true }
  }

  /// Notes a bullet that the words at `first` begin with, once for each row of such lines; true where it begins
  /// a block.
  private mutating func readBullet(at first: Int) -> Bool {
    guard let bullet = typedBullet(at: first) else {
      lastBullet = nil
      return false
    }
    let before = lastBullet
    let isList = bullet.isCertain || before != nil
    if isList, before?.isTold != true { bullets.append(before?.place ?? bullet.place) }
    lastBullet = (bullet.place, isList)
    return isList
  }

  /// What stands before a line's words: spaces, the mark of a quotation or of an item.
  private func marker(at start: Int) -> (end: Int, beginsBlock: Bool)? {
    guard start < lineEnd else { return nil }
    switch bytes[start] {
    case 0x20, 0x09: return (skippingBlanks(from: start), false)
    case UInt8(ascii: ">"): return (start + 1, false)
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      guard start + 1 < lineEnd, isBlank(start + 1), !isRule(start) else { return nil }
      return (start + 1, true)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var end = start
      while end < lineEnd, end < start + 9, bytes[end].isASCIIDigit { end += 1 }
      guard byte(end) == UInt8(ascii: ".") || byte(end) == UInt8(ascii: ")"),
        end + 1 < lineEnd, isBlank(end + 1)
      else { return nil }
      return (end + 1, true)
    default: return nil
    }
  }

  /// Whether the rest of the line is a line across the page, below a heading or below a table's first row.
  private func isRule(_ start: Int) -> Bool {
    var marks = 0
    for index in start..<lineEnd {
      switch bytes[index] {
      case 0x20, 0x09: break
      case UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "|"), UInt8(ascii: ":"),
        UInt8(ascii: "*"), UInt8(ascii: "_"):
        marks += 1
      default: return false
      }
    }
    return marks >= 3 || (marks > 0 && bytes[start] == UInt8(ascii: "="))
  }

  private func heading(at start: Int) -> Int? {
    var end = start
    while end < lineEnd, bytes[end] == UInt8(ascii: "#") { end += 1 }
    return end - start <= 6 && (end == lineEnd || isBlank(end)) ? end : nil
  }

  /// The row of backticks or tildes at `start`.
  private func run(at start: Int) -> (byte: UInt8, count: Int)? {
    guard start < lineEnd, bytes[start] == UInt8(ascii: "`") || bytes[start] == UInt8(ascii: "~")
    else { return nil }
    var end = start
    while end < lineEnd, bytes[end] == bytes[start] { end += 1 }
    return (bytes[start], end - start)
  }

  // MARK: Words

  private mutating func readWords(from start: Int) {
    var index = start
    while index < lineEnd {
      let byte = bytes[index]
      if byte == 0x20 || byte &- 0x61 < 26 {
        index += 1
        continue
      }
      index = read(byte, at: index)
    }
  }

  /// Reads what begins with a byte that is neither a space nor a small letter; answers where to go on.
  private mutating func read(_ byte: UInt8, at index: Int) -> Int {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): return capital(at: index)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return number(at: index)
    case 0x80...: return beyondASCII(byte, at: index)
    case UInt8(ascii: "\\"):
      bytes[index] = 0x20
      return index + 2
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), 0x09:
      bytes[index] = 0x20
    case UInt8(ascii: "|"):
      bytes[index] = 0x0A
      endsBlock = true
    case UInt8(ascii: "`"): return code(at: index)
    case UInt8(ascii: "["):
      if brackets.count < Self.deepest {
        brackets.append((index, index == firstWord))
      }
      bytes[index] = 0x20
    case UInt8(ascii: "]"): return closing(at: index)
    case UInt8(ascii: "<"): return pointed(at: index)
    case UInt8(ascii: "&"): return reference(at: index)
    case UInt8(ascii: "@"): return mailbox(at: index)
    case UInt8(ascii: ":"):
      if self.byte(index + 1) == UInt8(ascii: "/"), self.byte(index + 2) == UInt8(ascii: "/") {
        return address(at: index, from: startOfWord(index))
      }
    case UInt8(ascii: "."):
      if index >= 3, bytes[index - 1] | 0x20 == UInt8(ascii: "w"),
        bytes[index - 2] | 0x20 == UInt8(ascii: "w"), bytes[index - 3] | 0x20 == UInt8(ascii: "w")
      {
        return address(at: index, from: startOfWord(index))
      }
    default: break
    }
    return index + 1
  }

  private mutating func capital(at start: Int) -> Int {
    var end = start + 1
    while end < lineEnd, bytes[end].isCapital { end += 1 }
    if end > start + 1, start == 0 || !bytes[start - 1].isOfWord { capitals.append(start) }
    return end
  }

  private mutating func number(at start: Int) -> Int {
    if start == 0 || !bytes[start - 1].isOfWord { numbers.append(start) }
    var end = start + 1
    while end < lineEnd, bytes[end].isASCIIDigit { end += 1 }
    return end
  }

  /// Typographic signs become what they stand for: an apostrophe joins, all else parts.
  private func beyondASCII(_ byte: UInt8, at index: Int) -> Int {
    let length = max(1, byte.utf8SequenceLength)
    guard index + length <= lineEnd else { return lineEnd }
    if byte == 0xE2, bytes[index + 1] == 0x80 {
      let isApostrophe = bytes[index + 2] == 0x98 || bytes[index + 2] == 0x99
      fill(index..<index + 3, with: isApostrophe ? UInt8(ascii: "'") : 0x20)
    } else if byte == 0xC2 {
      blank(index..<index + 2)
    }
    return index + length
  }

  private mutating func code(at start: Int) -> Int {
    guard let opening = run(at: start), start >= unclosed.code else { return start + 1 }
    var search = start + opening.count
    let limit = min(lineEnd, search + Self.reach)
    while search < limit {
      guard let closing = run(at: search), closing.byte == opening.byte else {
        search += 1
        continue
      }
      search += closing.count
      if closing.count == opening.count {
        blank(start..<search)
        bytes[start] = UInt8(ascii: "x")
        return search
      }
    }
    unclosed.code = limit
    return start + opening.count
  }

  // MARK: Bytes

  func byte(_ index: Int) -> UInt8? { index < lineEnd ? bytes[index] : nil }

  func isBlank(_ index: Int) -> Bool { bytes[index] == 0x20 || bytes[index] == 0x09 }

  func skippingBlanks(from start: Int) -> Int {
    var index = start
    while index < lineEnd, isBlank(index) { index += 1 }
    return index
  }

  func blank(_ range: Range<Int>) { fill(range, with: 0x20) }

  func fill(_ range: Range<Int>, with byte: UInt8) {
    for index in range { bytes[index] = byte }
  }
}
