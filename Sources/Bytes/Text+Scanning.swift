extension Text {
  /// The offset of the first `byte` at or after `from`.
  @inlinable
  public func firstIndex(of byte: UInt8, from: Int = 0) -> Int? {
    precondition(from >= 0 && from <= count, "a search that starts outside its text")
    return firstOffset(of: byte, in: start + from, count - from).map { $0 + from }
  }

  /// The offset of the first occurrence of `part` at or after `from`.
  public func firstIndex(of part: Text, from: Int = 0) -> Int? {
    guard part.count > 0 else { return from }
    var position = from
    while position + part.count <= count,
      let candidate = firstIndex(of: part[0], from: position)
    {
      guard candidate + part.count <= count else { return nil }
      if self[candidate..<candidate + part.count] == part { return candidate }
      position = candidate + 1
    }
    return nil
  }

  /// Whether `byte` stands anywhere in the text.
  @inlinable
  public func contains(_ byte: UInt8) -> Bool { firstIndex(of: byte) != nil }

  /// Whether the text begins with `prefix`, byte for byte.
  @inlinable
  public func hasPrefix(_ prefix: Text) -> Bool {
    count >= prefix.count && self[0..<prefix.count] == prefix
  }

  /// Whether the text ends with `suffix`, byte for byte.
  @inlinable
  public func hasSuffix(_ suffix: Text) -> Bool {
    count >= suffix.count && self[count - suffix.count..<count] == suffix
  }

  /// The text without spaces, tabs and line ends at either end.
  public var trimmed: Text {
    var lower = 0
    var upper = count
    while lower < upper, start[lower].isASCIIWhitespace { lower += 1 }
    while upper > lower, start[upper - 1].isASCIIWhitespace { upper -= 1 }
    return self[lower..<upper]
  }

  /// The parts between the bytes `separator`, each as a text of its own; `"a,,b"` has three.
  public func split(separator: UInt8) -> [Text] {
    var parts: [Text] = []
    var lower = 0
    while let index = firstIndex(of: separator, from: lower) {
      parts.append(self[lower..<index])
      lower = index + 1
    }
    parts.append(self[lower..<count])
    return parts
  }

  /// Whether the texts are equal when ASCII letters are compared without case.
  public func equalsIgnoringASCIICase(_ other: Text) -> Bool {
    guard count == other.count, count > 0,
      start[0].asciiLowercased == other.start[0].asciiLowercased
    else { return count == 0 && other.count == 0 }
    for index in 0..<count where start[index].asciiLowercased != other.start[index].asciiLowercased
    {
      return false
    }
    return true
  }

  /// Whether this text lies within `whole`, byte for byte in memory; then its place can be told.
  public func offset(in whole: Text) -> Int? {
    let distance = start - whole.start
    guard distance >= 0, distance + count <= whole.count else { return nil }
    return distance
  }

  /// Whether each byte is a character of ASCII.
  public var isASCII: Bool {
    withBytes { bytes in
      var all: UInt8 = 0
      for byte in bytes { all |= byte }
      return all < 0x80
    }
  }

  /// The offset of the first byte that is not part of well-formed UTF-8 (RFC 3629), or nil.
  public var firstInvalidUTF8: Int? {
    var index = 0
    while index < count {
      // Most text is ASCII: eight bytes at a time while no top bit is set.
      while index + 8 <= count,
        UnsafeRawPointer(start + index).loadUnaligned(as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        index += 8
      }
      guard index < count else { return nil }
      let lead = start[index]
      if lead < 0x80 {
        index += 1
        continue
      }
      let length = lead.utf8SequenceLength
      guard length > 1, index + length <= count else { return index }
      let second = start[index + 1]
      switch lead {
      case 0xE0 where second < 0xA0, 0xED where second > 0x9F: return index
      case 0xF0 where second < 0x90, 0xF4 where second > 0x8F: return index
      default: break
      }
      for next in 1..<length where start[index + next] & 0xC0 != 0x80 { return index }
      index += length
    }
    return nil
  }
}

extension UInt8 {
  /// A space, a tab, a line feed or a carriage return.
  @inlinable public var isASCIIWhitespace: Bool {
    self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D
  }

  /// One of 0 to 9.
  @inlinable public var isASCIIDigit: Bool { self &- 0x30 < 10 }

  /// One of a to z and A to Z.
  @inlinable public var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }

  /// The lower-case letter for A to Z; any other byte as it is.
  @inlinable public var asciiLowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }

  /// The upper-case letter for a to z; any other byte as it is.
  @inlinable public var asciiUppercased: UInt8 { self &- 0x61 < 26 ? self & 0xDF : self }

  /// The bytes in the UTF-8 sequence that this byte leads (1 to 4), or 0 where it can lead none.
  @inlinable public var utf8SequenceLength: Int {
    switch self {
    case 0x00..<0x80: 1
    case 0xC2..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0..<0xF5: 4
    default: 0
    }
  }
}
