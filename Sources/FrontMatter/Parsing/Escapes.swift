import Bytes

extension TreeParser {
  /// Decodes the escape whose backslash is at `at` and answers where it ends.
  mutating func decodeEscape(at: Int) -> Int {
    switch source[at + 1] {
    case UInt8(ascii: "n"): return append(0x0A, at, at + 2)
    case UInt8(ascii: "t"), 0x09: return append(0x09, at, at + 2)
    case UInt8(ascii: " "), UInt8(ascii: "\""), UInt8(ascii: "/"), UInt8(ascii: "\\"):
      return append(UInt32(source[at + 1]), at, at + 2)
    case UInt8(ascii: "N"): return append(0x85, at, at + 2)
    case UInt8(ascii: "_"): return append(0xA0, at, at + 2)
    case UInt8(ascii: "L"): return append(0x2028, at, at + 2)
    case UInt8(ascii: "P"): return append(0x2029, at, at + 2)
    case UInt8(ascii: "x"): return decodeNumber(at, digits: 2)
    case UInt8(ascii: "u"): return decodeNumber(at, digits: 4)
    case UInt8(ascii: "U"): return decodeNumber(at, digits: 8)
    case UInt8(ascii: "0"), UInt8(ascii: "a"), UInt8(ascii: "b"), UInt8(ascii: "v"),
      UInt8(ascii: "f"), UInt8(ascii: "r"), UInt8(ascii: "e"):
      // They would bring back what the check of the file keeps out.
      return bad(at, at + 2, .controlCharacter)
    default:
      let length = source[at + 1].utf8SequenceLength
      return bad(at, min(line.end, at + 1 + max(1, length)), .unknown)
    }
  }

  private mutating func decodeNumber(_ at: Int, digits: Int) -> Int {
    var value: UInt32 = 0
    for index in at + 2..<at + 2 + digits {
      guard index < line.end, let digit = hexadecimalValue(source[index]) else {
        return bad(at, min(index, line.end), .digits(digits))
      }
      value = value << 4 | digit
    }
    guard let scalar = Unicode.Scalar(value) else {
      return bad(at, at + 2 + digits, .noCharacter)
    }
    let isControl = scalar.isControl || value == 0x0D
    guard !isControl || value == 0x85 else { return bad(at, at + 2 + digits, .controlCharacter) }
    return append(value, at, at + 2 + digits)
  }

  private mutating func bad(_ start: Int, _ end: Int, _ fault: EscapeFault) -> Int {
    reportBadEscape(start, end, fault)
    buffers.startSegment(at: start)
    buffers.decoded.append(source[start..<end])
    return end
  }

  /// Appends the character that is written from `start` to `end`.
  private mutating func append(_ scalar: UInt32, _ start: Int, _ end: Int) -> Int {
    buffers.startSegment(at: start, escape: end - start)
    guard let scalar = Unicode.Scalar(scalar) else { return end }
    for byte in UTF8.encode(scalar) ?? .encodedReplacementCharacter { buffers.decoded.append(byte) }
    return end
  }

  private func hexadecimalValue(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}

/// What can be wrong with an escape.
enum EscapeFault {
  case unknown
  case digits(Int)
  case noCharacter
  case controlCharacter
}
