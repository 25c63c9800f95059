import Bytes

extension ICalendarWriter {
  /// How the characters of a text are written where it stands.
  enum Escaping {
    /// In a value of type TEXT.
    case text
    /// In a parameter's value, quoted or not.
    case parameter
    /// In a value that knows no escapes, such as an address.
    case none
  }

  /// Writes a text: what would end it is escaped, and control characters are left out.
  mutating func append(_ text: Text, _ escaping: Escaping, _ buffer: inout ByteBuffer) {
    var rest = text
    // A single byte that is no UTF-8 would make the whole file unreadable.
    while let invalid = rest.firstInvalidUTF8 {
      append(wellFormed: rest[0..<invalid], escaping, &buffer)
      append(unit: Self.replacementCharacter, &buffer)
      rest = rest[from: invalid + 1]
    }
    append(wellFormed: rest, escaping, &buffer)
  }

  /// Writes the program's own ASCII as it is.
  mutating func append(token: Text, _ buffer: inout ByteBuffer) {
    var rest = token
    while !rest.isEmpty {
      if column == Self.longestLine { fold(&buffer) }
      let count = min(rest.count, Self.longestLine - column)
      buffer.append(rest[0..<count])
      column += count
      rest = rest[from: count]
    }
  }

  /// Writes the program's own number in decimal digits.
  mutating func append(number: Int, _ buffer: inout ByteBuffer) {
    reserve(20, &buffer)
    let start = buffer.count
    buffer.append(decimal: number)
    column += buffer.count - start
  }

  /// Goes on in a new line where this one has no room for `count` octets.
  mutating func reserve(_ count: Int, _ buffer: inout ByteBuffer) {
    if column + count > Self.longestLine { fold(&buffer) }
  }

  /// The octets of the longest line, without its line end (RFC 5545, 3.1).
  private static let longestLine = 75
  private static let replacementCharacter: Text = "\u{FFFD}"

  /// Writes bytes that belong together, on a new line where they don't fit.
  private mutating func append(unit: Text, _ buffer: inout ByteBuffer) {
    reserve(unit.count, &buffer)
    buffer.append(unit)
    column += unit.count
  }

  /// Goes on in the next line, which begins with a space to say so.
  private mutating func fold(_ buffer: inout ByteBuffer) {
    buffer.append("\r\n " as Text)
    column = 1
  }

  private mutating func append(
    wellFormed text: Text, _ escaping: Escaping, _ buffer: inout ByteBuffer
  ) {
    var index = 0
    while index < text.count {
      // Most text is plain ASCII: as much of it at once as the line has room for.
      let plain = index
      let end = min(text.count, index + Self.longestLine - column)
      while index < end, text[index].isPlain { index += 1 }
      buffer.append(text[plain..<index])
      column += index - plain
      guard index < text.count else { return }
      let count = max(1, text[index].utf8SequenceLength)
      let character = text[index..<index + count]
      index += count
      append(unit: escaping.written(character, before: text[from: index]), &buffer)
    }
  }
}

extension ICalendarWriter.Escaping {
  /// What is written for a character; nothing where it is left out.
  fileprivate func written(_ character: Text, before rest: Text) -> Text {
    switch character[0] {
    case 0x0A: lineEnd
    // The line feed behind it ends the line.
    case 0x0D: rest.hasPrefix("\n") ? Text() : lineEnd
    case 0x09: " "
    case 0..<0x20, 0x7F: Text()
    case UInt8(ascii: "\\") where self == .text: "\\\\"
    case UInt8(ascii: ";") where self == .text: "\\;"
    case UInt8(ascii: ",") where self == .text: "\\,"
    case UInt8(ascii: "\"") where self == .parameter: "^'"
    case UInt8(ascii: "^") where self == .parameter: "^^"
    // U+0080 to U+009F are control characters too.
    case 0xC2 where character[1] < 0xA0: Text()
    // Some readers take U+2028 and U+2029 for the end of the content line.
    case 0xE2 where character[1] == 0x80 && character[2] & 0xFE == 0xA8: lineEnd
    default: character
    }
  }

  private var lineEnd: Text {
    switch self {
    case .text: "\\n"
    case .parameter: "^n"
    case .none: Text()
    }
  }
}

extension UInt8 {
  /// Whether the byte is a character that no kind of value escapes.
  fileprivate var isPlain: Bool {
    switch self {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\\"), UInt8(ascii: "\""),
      UInt8(ascii: "^"):
      false
    default: self >= 0x20 && self < 0x7F
    }
  }
}
