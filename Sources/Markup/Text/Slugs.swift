import Bytes

/// Gives the headings of one body their ids, as GitHub does: small letters, digits and hyphens for
/// spaces, what else there is left out, and a number after an id that is taken.
struct Slugs {
  /// The ids that are taken, and the number that the last copy of each got.
  private var copies: [Text: Int] = [:]

  /// No id is taken but those of other text on the same page.
  init(taken: List<Text> = List()) {
    for id in taken { copies[id] = 0 }
  }

  func contains(_ id: Text) -> Bool { copies[id] != nil }

  /// All ids in use, in alphabetical order.
  var all: [String] { copies.keys.map { String($0) }.sorted() }

  mutating func id(for title: Text, buffer: inout ByteBuffer, arena: Arena) -> Text {
    buffer.removeAll()
    if !Slugs.append(title, to: &buffer) {
      buffer.removeAll()
      buffer.append("section" as Text)
    }
    let base = buffer.text(in: arena)
    guard var copy = copies[base] else {
      copies[base] = 0
      return base
    }
    while true {
      copy += 1
      buffer.removeAll()
      buffer.append(base)
      buffer.append(UInt8(ascii: "-"))
      buffer.append(decimal: copy)
      let id = buffer.text(in: arena)
      guard copies[id] == nil else { continue }
      copies[base] = copy
      copies[id] = 0
      return id
    }
  }

  /// Whether there was a letter or a digit to make it of.
  private static func append(_ title: Text, to buffer: inout ByteBuffer) -> Bool {
    var hasWord = false
    var index = 0
    while index < title.count {
      let byte = title[index]
      if byte >= 0x80 {
        let length = max(1, byte.utf8SequenceLength)
        if let scalar = scalar(of: title, at: index, length: length), isLetter(scalar) {
          buffer.append(scalar.properties.lowercaseMapping)
          hasWord = true
        }
        index += length
        continue
      }
      if byte.isASCIILetter || byte.isASCIIDigit {
        buffer.append(byte.asciiLowercased)
        hasWord = true
      } else if byte == UInt8(ascii: " ") {
        buffer.append(UInt8(ascii: "-"))
      } else if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") {
        buffer.append(byte)
      }
      index += 1
    }
    return hasWord
  }

  private static func scalar(of text: Text, at index: Int, length: Int) -> Unicode.Scalar? {
    guard length > 1, index + length <= text.count else { return nil }
    var value = UInt32(text[index]) & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(text[index + offset] & 0x3F) }
    return Unicode.Scalar(value)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .nonspacingMark, .spacingMark:
      true
    default: false
    }
  }
}
