extension ByteBuffer {
  /// Appends text so that HTML and XML read it as text, in elements and in quoted attributes: `&`,
  /// `<`, `>`, `"` and `'` become character references.
  public mutating func append(escaped text: Text) {
    text.withBytes { bytes in
      var plain = 0
      for index in bytes.indices where isHTMLSpecial(bytes[index]) {
        append(UnsafeBufferPointer(rebasing: bytes[plain..<index]))
        append(htmlReference(bytes[index]))
        plain = index + 1
      }
      append(UnsafeBufferPointer(rebasing: bytes[plain...]))
    }
  }

  /// Appends text as a JSON string with its quotation marks (RFC 8259).
  ///
  /// `<`, `>`, `&` and the line separators U+2028 and U+2029 are escaped too, so that the string is
  /// safe within a script element. Bytes that are not UTF-8 must not get here.
  public mutating func append(json text: Text) {
    append(UInt8(ascii: "\""))
    append(jsonCharacters: text)
    append(UInt8(ascii: "\""))
  }

  /// Appends text as the characters of a JSON string, for strings that are made of several texts.
  ///
  /// They are escaped as ``append(json:)`` does it.
  public mutating func append(jsonCharacters text: Text) {
    var plain = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      let escape: Text
      var length = 1
      switch byte {
      case UInt8(ascii: "\""): escape = "\\\""
      case UInt8(ascii: "\\"): escape = "\\\\"
      case 0x0A: escape = "\\n"
      case 0x0D: escape = "\\r"
      case 0x09: escape = "\\t"
      case UInt8(ascii: "<"): escape = "\\u003c"
      case UInt8(ascii: ">"): escape = "\\u003e"
      case UInt8(ascii: "&"): escape = "\\u0026"
      case 0xE2
      where index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] & 0xFE == 0xA8:
        escape = text[index + 2] == 0xA8 ? "\\u2028" : "\\u2029"
        length = 3
      case 0..<0x20:
        append(text[plain..<index])
        append("\\u00" as Text)
        append(hexadecimalDigit(byte >> 4))
        append(hexadecimalDigit(byte & 15))
        index += 1
        plain = index
        continue
      default:
        index += 1
        continue
      }
      append(text[plain..<index])
      append(escape)
      index += length
      plain = index
    }
    append(text[plain..<text.count])
  }
}

/// Whether HTML could take the byte for markup: one bit for each of the first 64 characters.
@inline(__always)
private func isHTMLSpecial(_ byte: UInt8) -> Bool {
  let special: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E
  return byte < 64 && special &>> UInt64(byte) & 1 != 0
}

private func htmlReference(_ byte: UInt8) -> Text {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  default: "&#39;"
  }
}

/// The lower-case hexadecimal digit of a number below 16.
public func hexadecimalDigit(_ number: UInt8) -> UInt8 {
  number < 10 ? UInt8(ascii: "0") + number : UInt8(ascii: "a") + number - 10
}
