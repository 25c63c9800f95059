import Bytes

// Links, pictures, addresses and what stands between pointed brackets, within a line.

extension ProseReader {
  mutating func closing(at index: Int) -> Int {
    bytes[index] = 0x20
    guard let open = brackets.popLast() else { return index + 1 }
    let isImage = open.offset > 0 && bytes[open.offset - 1] == UInt8(ascii: "!")
    var end = index + 1
    switch byte(index + 1) {
    case UInt8(ascii: "("):
      guard let close = closingRound(from: index + 1) else { return index + 1 }
      links.append(
        Prose.Link(
          words: open.offset + 1..<index, destination: index + 2..<close, isImage: isImage))
      end = close + 1
    case UInt8(ascii: "["):
      while end < min(lineEnd, index + Self.reach), bytes[end] != UInt8(ascii: "]") { end += 1 }
      end = min(end + 1, lineEnd)
    case UInt8(ascii: ":") where open.isFirst:
      // The definition of a link.
      end = lineEnd
      blank(open.offset..<index)
    default: return index + 1
    }
    blank(index + 1..<end)
    if isImage {
      // Its words are no part of the sentence around it.
      bytes[open.offset - 1] = 0x0A
      bytes[index] = 0x0A
    }
    return end
  }

  private mutating func closingRound(from open: Int) -> Int? {
    guard open >= unclosed.round else { return nil }
    let limit = min(lineEnd, open + Self.reach)
    var depth = 0
    for index in open..<limit {
      if bytes[index] == UInt8(ascii: "(") { depth += 1 }
      if bytes[index] == UInt8(ascii: ")") {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    unclosed.round = limit
    return nil
  }

  /// An address or a tag in pointed brackets.
  mutating func pointed(at start: Int) -> Int {
    guard let next = byte(start + 1), next.isASCIILetter || next == UInt8(ascii: "/"),
      start >= unclosed.pointed
    else { return start + 1 }
    let limit = min(lineEnd, start + Self.reach)
    var hasSign = false
    for index in start + 1..<limit {
      if bytes[index] == UInt8(ascii: "@") { hasSign = true }
      guard bytes[index] == UInt8(ascii: ">") else { continue }
      bytes[index] = 0x20
      if hasSign {
        // The address is read where its sign is met.
        bytes[start] = 0x20
        return start + 1
      }
      blank(start..<index)
      bytes[start] = UInt8(ascii: "x")
      return index
    }
    unclosed.pointed = limit
    return start + 1
  }

  /// A character reference such as `&nbsp;`.
  func reference(at start: Int) -> Int {
    var end = start + 1
    while end < min(lineEnd, start + 32),
      bytes[end].isASCIILetter || bytes[end].isASCIIDigit || bytes[end] == UInt8(ascii: "#")
    {
      end += 1
    }
    guard end > start + 1, byte(end) == UInt8(ascii: ";") else { return start + 1 }
    blank(start..<end + 1)
    return end + 1
  }

  mutating func mailbox(at sign: Int) -> Int {
    var start = sign
    while start > 0, sign - start < 64, bytes[start - 1].isOfMailbox { start -= 1 }
    var end = sign + 1
    while end < lineEnd, bytes[end].isOfMailbox { end += 1 }
    while end > sign + 1, !bytes[end - 1].isASCIILetter, !bytes[end - 1].isASCIIDigit { end -= 1 }
    guard start < sign, end > sign + 1 else { return sign + 1 }
    mailboxes.append(start..<end)
    blank(start..<end)
    bytes[start] = UInt8(ascii: "x")
    return end
  }

  /// A bare web address that begins at `start` and whose sign, “://” or “www.”, is at `sign`.
  func address(at sign: Int, from start: Int) -> Int {
    var end = sign + 1
    while end < lineEnd, !bytes[end].isASCIIWhitespace, bytes[end] != UInt8(ascii: "<"),
      bytes[end] != UInt8(ascii: ")"), bytes[end] != UInt8(ascii: "|"),
      bytes[end] != UInt8(ascii: "]")
    {
      end += 1
    }
    // What ends a sentence is no part of it.
    while end > sign + 1, ".,;:!?".utf8.contains(bytes[end - 1]) { end -= 1 }
    blank(start..<end)
    bytes[start] = UInt8(ascii: "x")
    return end
  }

  func startOfWord(_ index: Int) -> Int {
    var start = index
    while start > 0, index - start < 16, bytes[start - 1].isASCIILetter { start -= 1 }
    return start
  }
}

extension UInt8 {
  /// Whether an e-mail address may have it beside its “@”.
  fileprivate var isOfMailbox: Bool {
    isASCIILetter || isASCIIDigit || "._+-'".utf8.contains(self)
  }
}
