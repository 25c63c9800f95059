import Bytes

/// What the writers must stop at.
///
/// Each test is a shift and a mask, since it is made for every byte.
enum CharacterClass {
  /// Control characters but tab and the ends of line.
  private static let controls: UInt64 = 0xFFFF_FFFF & ~(1 << 9 | 1 << 10 | 1 << 13)
  private static let markup: UInt64 = 1 << 34 | 1 << 38 | 1 << 60 | 1 << 62  // " & < >
  private static let words: UInt64 = 1 << 39 | 1 << 45 | 1 << 46 | 1 << 58  // ' - . :
  private static let delete: UInt64 = 1 << 63
  private static let links: UInt64 = 1 << 0 | 1 << 55 | 1 << 62  // @ w ~

  /// Whether `byte` needs a look when it is only to be escaped.
  @inline(__always)
  static func needsEscape(_ byte: UInt8) -> Bool {
    isSet(byte, low: controls | markup, high: delete)
  }

  /// Whether `byte` needs a look in running text, where it may also begin a link or be punctuation.
  @inline(__always)
  static func needsLook(_ byte: UInt8) -> Bool {
    isSet(byte, low: controls | markup | words, high: delete | links)
  }

  /// Whether the limits look at `byte`.
  @inline(__always)
  static func isLimited(_ byte: UInt8) -> Bool {
    if byte < 64 { return (controls | lineEnds | starAndAngle) >> UInt64(byte) & 1 != 0 }
    return byte < 128 && (delete | runs) >> UInt64(byte - 64) & 1 != 0
  }

  private static let lineEnds: UInt64 = 1 << 10 | 1 << 13
  private static let starAndAngle: UInt64 = 1 << 42 | 1 << 60
  // [ \ _ ` | ~
  private static let runs: UInt64 = 1 << 27 | 1 << 28 | 1 << 31 | 1 << 32 | 1 << 60 | 1 << 62

  @inline(__always)
  private static func isSet(_ byte: UInt8, low: UInt64, high: UInt64) -> Bool {
    if byte < 64 { return low >> UInt64(byte) & 1 != 0 }
    if byte < 128 { return high >> UInt64(byte - 64) & 1 != 0 }
    // The sequences that may be no character of a page begin so.
    return byte == 0xC2 || byte == 0xEF || byte >= 0xF0
  }

  /// The length of the character at `index` if HTML forbids it (control characters and Unicode's
  /// noncharacters), or nil.
  ///
  /// Character references bring them in too, so each output is filtered; for U+FFFE and U+FFFF the
  /// C library writes the bytes FE and FF, which are no UTF-8.
  static func forbidden(at index: Int, in bytes: NodeBytes) -> Int? {
    let byte = bytes[index]
    if byte < 0x20 { return controls >> UInt64(byte) & 1 != 0 ? 1 : nil }
    if byte < 0x80 { return byte == 0x7F ? 1 : nil }
    if byte >= 0xF5 { return 1 }
    let length = byte.utf8SequenceLength
    guard length > 1, index + length <= bytes.count else { return nil }
    let last = bytes[index + length - 1]
    switch byte {
    case 0xC2: return last < 0xA0 ? 2 : nil
    case 0xEF:
      let second = bytes[index + 1]
      if second == 0xB7 { return last >= 0x90 && last <= 0xAF ? 3 : nil }
      return second == 0xBF && last >= 0xBE ? 3 : nil
    case 0xF0...:
      let isLastOfPlane = bytes[index + 1] & 0x0F == 0x0F && bytes[index + 2] == 0xBF
      return isLastOfPlane && last >= 0xBE ? 4 : nil
    default: return nil
    }
  }
}

extension ByteBuffer {
  /// Appends text so that HTML reads it as text, in elements and in quoted attributes, without the
  /// characters that HTML forbids.
  mutating func append(escaping bytes: NodeBytes) {
    var plain = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      guard CharacterClass.needsEscape(byte) else {
        index += 1
        continue
      }
      var length = 1
      if let reference = CharacterClass.reference(for: byte) {
        append(NodeBytes(rebasing: bytes[plain..<index]))
        append(reference)
      } else if let forbidden = CharacterClass.forbidden(at: index, in: bytes) {
        append(NodeBytes(rebasing: bytes[plain..<index]))
        length = forbidden
      } else {
        index += 1
        continue
      }
      index += length
      plain = index
    }
    append(NodeBytes(rebasing: bytes[plain..<bytes.count]))
  }
}

extension CharacterClass {
  /// What HTML writes for `byte`, where that is not the byte itself.
  @inline(__always)
  static func reference(for byte: UInt8) -> Text? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: nil
    }
  }
}

extension NodeBytes {
  /// Whether the bytes are the letters of `word`, which is in small letters, in either case.
  func isWord(_ word: Text) -> Bool {
    guard count == word.count else { return false }
    for index in 0..<count where self[index].asciiLowercased != word[index] { return false }
    return true
  }
}
