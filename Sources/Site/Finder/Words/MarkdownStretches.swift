import Bytes

/// The stretches of Markdown that are text: without link destinations, addresses, tags, character
/// references and what stands behind the fence of a code block.
///
/// It is no Markdown parser: where it errs, a word is found or missed that a reader sees otherwise.
/// Linear in the bytes of the text: it looks ``reach`` bytes ahead at most for what ends a part.
struct MarkdownStretches: Sequence, IteratorProtocol {
  private let text: Text
  private var position = 0
  /// How many bytes a link's destination, a tag or a label may have.
  private static let reach = 2048

  init(_ text: Text) { self.text = text }

  /// The next stretch, which may be empty.
  mutating func next() -> Range<Int>? {
    guard position < text.count else { return nil }
    let start = position
    var index = start
    while index < text.count {
      let byte = text[index]
      if !Self.isSpecial(byte) {
        index += 1
        continue
      }
      if let skipped = skipped(at: index, from: start) {
        position = skipped.upperBound
        return start..<skipped.lowerBound
      }
      index += 1
    }
    position = text.count
    return start..<text.count
  }

  /// Whether something that is no text may begin or show at `byte`: `&`, `.`, `:`, `<`, `@`, `[`, `]`,
  /// a backtick and `~`.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x26, 0x2E, 0x3A, 0x3C, 0x40, 0x5B, 0x5D, 0x60, 0x7E: true
    default: false
    }
  }

  /// What is to be left out at a special byte, not before `start`.
  private func skipped(at index: Int, from start: Int) -> Range<Int>? {
    switch text[index] {
    case UInt8(ascii: "]"): return target(behind: index)
    case UInt8(ascii: "["):
      guard byte(index + 1) == UInt8(ascii: "!") else { return nil }
      return end(of: UInt8(ascii: "]"), from: index).map { index..<$0 }
    case UInt8(ascii: "<"):
      guard let next = byte(index + 1),
        next.isASCIILetter || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
      else { return nil }
      return end(of: UInt8(ascii: ">"), from: index).map { index..<$0 }
    case UInt8(ascii: "&"): return reference(at: index)
    case UInt8(ascii: "`"), UInt8(ascii: "~"): return fence(at: index)
    case UInt8(ascii: ":"): return address(at: index, from: start)
    case UInt8(ascii: "."):
      guard index >= start + 3, text[index - 3..<index].equalsIgnoringASCIICase("www") else {
        return nil
      }
      return index - 3..<endOfAddress(from: index)
    default: return mailbox(at: index, from: start)
    }
  }

  /// The destination of a link or an image, or the definition of one.
  private func target(behind bracket: Int) -> Range<Int>? {
    switch byte(bracket + 1) {
    case UInt8(ascii: "("):
      var depth = 0
      var index = bracket + 1
      while index < bracket + Self.reach, let byte = byte(index), byte != 0x0A {
        if byte == UInt8(ascii: "(") { depth += 1 }
        if byte == UInt8(ascii: ")") {
          depth -= 1
          if depth == 0 { return bracket..<index + 1 }
        }
        index += 1
      }
      return nil
    case UInt8(ascii: "["):
      return end(of: UInt8(ascii: "]"), from: bracket + 1).map { bracket..<$0 }
    case UInt8(ascii: ":"): return bracket..<endOfLine(from: bracket)
    default: return nil
    }
  }

  /// A character reference such as `&nbsp;`.
  private func reference(at start: Int) -> Range<Int>? {
    var index = start + 1
    while let byte = byte(index), byte.isASCIILetter || byte.isASCIIDigit || byte == 0x23 {
      index += 1
    }
    return index > start + 1 && byte(index) == UInt8(ascii: ";") ? start..<index + 1 : nil
  }

  /// The rest of a line that begins with the fence of a code block.
  private func fence(at index: Int) -> Range<Int>? {
    let mark = text[index]
    guard byte(index + 1) == mark, byte(index + 2) == mark else { return nil }
    return index..<endOfLine(from: index)
  }

  /// A bare address, known by its “://” or its “mailto:” or “tel:”.
  private func address(at colon: Int, from start: Int) -> Range<Int>? {
    var first = colon
    while first > start, text[first - 1].isASCIILetter { first -= 1 }
    let scheme = text[first..<colon]
    let isAddress =
      (byte(colon + 1) == UInt8(ascii: "/") && byte(colon + 2) == UInt8(ascii: "/"))
      || scheme == "mailto" || scheme == "tel"
    return isAddress ? first..<endOfAddress(from: colon) : nil
  }

  /// An e-mail address, known by its “@”.
  private func mailbox(at sign: Int, from start: Int) -> Range<Int>? {
    var first = sign
    while first > start, text[first - 1].isOfMailbox { first -= 1 }
    var end = sign + 1
    while let byte = byte(end), byte.isOfMailbox { end += 1 }
    return first < sign && end > sign + 1 ? first..<end : nil
  }

  private func byte(_ index: Int) -> UInt8? { index < text.count ? text[index] : nil }

  /// The offset behind the first `mark` on the line.
  private func end(of mark: UInt8, from start: Int) -> Int? {
    var index = start
    while index < start + Self.reach, let byte = byte(index), byte != 0x0A {
      if byte == mark { return index + 1 }
      index += 1
    }
    return nil
  }

  private func endOfLine(from index: Int) -> Int {
    text.firstIndex(of: 0x0A, from: index) ?? text.count
  }

  private func endOfAddress(from index: Int) -> Int {
    var end = index
    while let byte = byte(end), !byte.isASCIIWhitespace, byte != UInt8(ascii: "<"),
      byte != UInt8(ascii: ")")
    {
      end += 1
    }
    return end
  }
}

extension UInt8 {
  /// Whether an e-mail address may have it beside its “@”.
  fileprivate var isOfMailbox: Bool {
    isASCIILetter || isASCIIDigit || "._+-".utf8.contains(self)
  }
}
