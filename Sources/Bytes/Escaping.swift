extension ByteBuffer {
  /// Appends text so that HTML and XML read it as text, in elements and in quoted attributes: `&`,
  /// `<`, `>`, `"` and `'` become character references.
  public mutating func append(escaped text: Text) {
    var plain = 0
    while let index = text.firstIndex(from: plain, isHTMLSpecial, in: { $0.htmlSpecials }) {
      append(text[plain..<index])
      append(htmlReference(text[index]))
      plain = index + 1
    }
    append(text[plain..<text.count])
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
    var from = 0
    while let index = text.firstIndex(from: from, isJSONSpecial, in: { $0.jsonSpecials }) {
      let length = jsonEscapeLength(at: index, in: text)
      if length > 0 {
        append(text[plain..<index])
        append(jsonEscapeOf: text[index..<index + length])
        plain = index + length
      }
      from = index + max(length, 1)
    }
    append(text[plain..<text.count])
  }

  /// Appends the escape of what ``jsonEscapeLength(at:in:)`` found.
  private mutating func append(jsonEscapeOf part: Text) {
    switch part[0] {
    case UInt8(ascii: "\""): append("\\\"" as Text)
    case UInt8(ascii: "\\"): append("\\\\" as Text)
    case 0x0A: append("\\n" as Text)
    case 0x0D: append("\\r" as Text)
    case 0x09: append("\\t" as Text)
    case 0xE2: append(part[2] == 0xA8 ? "\\u2028" : "\\u2029" as Text)
    case let byte:
      append("\\u00" as Text)
      append(hexadecimalDigit(byte >> 4))
      append(hexadecimalDigit(byte & 15))
    }
  }
}

extension Text {
  /// The first byte at or after `from` that `isWanted`, of which `marks` tells the most likely among eight.
  @inline(__always)
  fileprivate func firstIndex(
    from: Int, _ isWanted: (UInt8) -> Bool, in marks: (EightBytes) -> UInt64
  ) -> Int? {
    withBytes { bytes in
      guard let start = bytes.baseAddress else { return nil }
      var index = from
      while index < bytes.count, bytes.count >= 8 {
        // The last eight may begin before the index; what was looked at already is shifted out.
        let first = min(index, bytes.count - 8)
        let found = marks(EightBytes(at: start + first)) >> UInt64(8 * (index - first))
        guard found != 0 else {
          index = first + 8
          continue
        }
        index += found.trailingZeroBitCount / 8
        if isWanted(start[index]) { return index }
        index += 1
      }
      while index < bytes.count {
        if isWanted(start[index]) { return index }
        index += 1
      }
      return nil
    }
  }
}

extension EightBytes {
  /// Where `&`, `<`, `>`, `"` or `'` may stand.
  @inline(__always)
  fileprivate var htmlSpecials: UInt64 {
    // “&” and “'” differ in a bit, and so do “<” and “>”.
    matches(0x26, ignoring: 0x01) | matches(0x3C, ignoring: 0x02) | matches(0x22)
  }

  /// Where a byte may stand that ``isJSONSpecial(_:)``.
  @inline(__always)
  fileprivate var jsonSpecials: UInt64 {
    matches(0x22) | matches(0x26) | matches(0x3C, ignoring: 0x02) | matches(0x5C) | matches(0xE2)
      | isBelow(0x20)
  }
}

/// Whether JSON within HTML may need an escape where the byte stands.
@inline(__always)
private func isJSONSpecial(_ byte: UInt8) -> Bool {
  switch byte {
  case 0..<0x20, 0x22, 0x26, 0x3C, 0x3E, 0x5C, 0xE2: true
  default: false
  }
}

/// How many bytes one escape stands for; 0 where a byte that ``isJSONSpecial(_:)`` needs none.
private func jsonEscapeLength(at index: Int, in text: Text) -> Int {
  guard text[index] == 0xE2 else { return 1 }
  let isSeparator =
    index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] & 0xFE == 0xA8
  return isSeparator ? 3 : 0
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
