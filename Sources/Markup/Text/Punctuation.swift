import Bytes

/// Turns straight quotation marks, rows of hyphens and three points into what a typesetter writes.
///
/// It is not left to the C library: that one turns the hyphens and quotation marks of bare
/// addresses too, and takes time with the square of the quotation marks in a paragraph.
struct Punctuation {
  private let isEnglish: Bool
  /// Whether a quotation mark at the start of the next text opens: at the start of a block, after a
  /// space, after an opening bracket.
  private var opens = true

  init(isEnglish: Bool) { self.isEnglish = isEnglish }

  mutating func startBlock() { opens = true }
  mutating func breakLine() { opens = true }
  /// A code span or an image stood here.
  mutating func passObject() { opens = false }
  mutating func pass(_ bytes: NodeBytes) {
    if bytes.count > 0 { opens = isOpening(at: bytes.count, in: bytes) }
  }

  /// What to write for the punctuation at `index` and how many bytes it stands for, or nil where it
  /// stays.
  ///
  /// `isFollowed` tells whether words follow the text without a space.
  func replacement(
    at index: Int, in bytes: NodeBytes, isFollowed: Bool
  ) -> (text: Text, length: Int)? {
    guard isEnglish else { return nil }
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: "\""):
      let isOpen = isOpening(at: index, in: bytes) && isWordNext(index, bytes, isFollowed)
      return (isOpen ? "“" : "”", 1)
    case UInt8(ascii: "'"):
      let isOpen =
        isOpening(at: index, in: bytes) && isWordNext(index, bytes, isFollowed)
        && !isContraction(at: index, in: bytes)
      return (isOpen ? "‘" : "’", 1)
    case UInt8(ascii: "-"), UInt8(ascii: "."):
      // Only the first of a row is looked at, or a long row would take the square of its length.
      guard index == 0 || bytes[index - 1] != byte else { return nil }
      var end = index + 1
      while end < bytes.count, bytes[end] == byte { end += 1 }
      let length = end - index
      if byte == UInt8(ascii: ".") { return length == 3 ? ("…", 3) : nil }
      return length == 2 ? ("–", 2) : length == 3 ? ("—", 3) : nil
    default: return nil
    }
  }

  /// Whether what stands before `index` lets a quotation mark open.
  private func isOpening(at index: Int, in bytes: NodeBytes) -> Bool {
    guard index > 0 else { return opens }
    let byte = bytes[index - 1]
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "-"),
      UInt8(ascii: "/"), UInt8(ascii: "="):
      return true
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      return isOpening(at: index - 1, in: bytes, within: 8)
    case 0x93, 0x94, 0x98, 0x9C:  // – — ‘ “
      return index >= 3 && bytes[index - 2] == 0x80 && bytes[index - 3] == 0xE2
    case 0xA0:
      return index >= 2 && bytes[index - 2] == 0xC2
    default: return byte.isASCIIWhitespace
    }
  }

  /// Several marks in a row open if the first does; a long row is nobody's quotation.
  private func isOpening(at index: Int, in bytes: NodeBytes, within limit: Int) -> Bool {
    var first = index
    while first > 0, index - first < limit,
      bytes[first - 1] == UInt8(ascii: "\"") || bytes[first - 1] == UInt8(ascii: "'")
    {
      first -= 1
    }
    return index - first < limit && isOpening(at: first, in: bytes)
  }

  private func isWordNext(_ index: Int, _ bytes: NodeBytes, _ isFollowed: Bool) -> Bool {
    guard index + 1 < bytes.count else { return isFollowed }
    let next = bytes[index + 1]
    return !next.isASCIIWhitespace && next != UInt8(ascii: ".") && next != UInt8(ascii: ",")
  }

  /// Whether the mark at `index` stands for letters left out: ’90s, ’tis, rock ’n’ roll.
  private func isContraction(at index: Int, in bytes: NodeBytes) -> Bool {
    if index + 1 < bytes.count, bytes[index + 1].isASCIIDigit { return true }
    var end = index + 1
    while end < bytes.count, bytes[end].isASCIILetter, end - index <= 5 { end += 1 }
    let word = NodeBytes(rebasing: bytes[index + 1..<end])
    // No array: threads that share one would count references to it.
    return word.isWord("tis") || word.isWord("twas") || word.isWord("til") || word.isWord("em")
      || word.isWord("n") || word.isWord("cause")
  }
}
