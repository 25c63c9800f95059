extension Unicode.Scalar {
  /// Whether it is no character of a text: a control character but for tab and the ends of lines, one
  /// that turns the direction of what comes after it, or one of Unicode's noncharacters.
  ///
  /// XML forbids most of them. The marks U+200E and U+200F, which turn nothing but themselves, belong in
  /// texts of two directions.
  public var isControl: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x202A...0x202E, 0x2066...0x2069: true
    case 0xFDD0...0xFDEF: true
    default: value & 0xFFFE == 0xFFFE
    }
  }
}

extension Text {
  /// The offset at or after `from` of the first control character, or nil.
  public func firstControlCharacter(from: Int = 0) -> Int? {
    precondition(from >= 0 && from <= count, "a search that starts outside its text")
    var index = from
    var nextBlocks = from
    while index < count {
      if index >= nextBlocks {
        index = endOfPlainBlocks(from: index)
        nextBlocks = index + Self.plainBlockSize
      }
      // Eight bytes at a time while none can be or lead one.
      while index + 8 <= min(count, nextBlocks) {
        let bytes = UnsafeRawPointer(start + index).loadUnaligned(as: UInt64.self)
        let low = ~(bytes | bytes &<< 1 | bytes &<< 2)
        let lineEnd = bytes ^ 0x0A0A_0A0A_0A0A_0A0A
        let isNoLineEnd = (lineEnd & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F | lineEnd
        let delete = bytes ^ 0x7F7F_7F7F_7F7F_7F7F
        let lead = bytes ^ 0xC2C2_C2C2_C2C2_C2C2
        let found =
          low & isNoLineEnd
          | (delete &- 0x0101_0101_0101_0101) & ~delete
          | (lead &- 0x0101_0101_0101_0101) & ~lead
          | bytes & bytes &<< 1 & bytes &<< 2
        guard found & 0x8080_8080_8080_8080 == 0 else { break }
        index += 8
      }
      let last = min(index + 8, count, max(nextBlocks, index + 1))
      while index < last {
        if start[index].mayBeginControl, scalar(at: index)?.isControl ?? false { return index }
        index += 1
      }
    }
    return nil
  }

  /// The character whose bytes begin at `offset`; nil where they are no whole one.
  public func scalar(at offset: Int) -> Unicode.Scalar? {
    let lead = self[offset]
    if lead < 0x80 { return Unicode.Scalar(lead) }
    let length = lead.utf8SequenceLength
    guard length > 1, offset + length <= count else { return nil }
    var value = UInt32(lead) & 0xFF >> UInt32(length + 1)
    for index in offset + 1..<offset + length {
      guard self[index] & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(self[index] & 0x3F)
    }
    return Unicode.Scalar(value)
  }
}

extension UInt8 {
  /// Whether a control character may be or begin with it: below U+0020 but for the end of a line, DEL, 0xC2,
  /// and 0xE0 and above.
  fileprivate var mayBeginControl: Bool {
    self < 0x20 && self != 0x0A || self == 0x7F || self == 0xC2 || self >= 0xE0
  }
}
