import Bytes

/// Reads the letters and digits of a text in lower case and passes over all else.
///
/// Spaces, marks and what Markdown adds count for nothing, and `&nbsp;`, `&#160;` and `%20` are read as
/// the characters that they stand for.
struct LetterReader {
  struct Letter {
    /// The Unicode scalar.
    let value: UInt32
    /// The offsets of its bytes.
    let start: Int
    let end: Int
    /// Whether it doesn't follow another without anything between.
    let beginsWord: Bool
  }

  /// The most bytes that a tag may have that is passed over: a search stays linear.
  private static let tagLimit = 256

  private let bytes: UnsafeBufferPointer<UInt8>
  private let passesTags: Bool
  private var position: Int
  private var isInWord = false

  /// With `passesTags` a tag such as `<br>` is passed over; else its letters are read.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, passesTags: Bool = false) {
    self.bytes = bytes
    self.passesTags = passesTags
    position = start
  }

  mutating func next() -> Letter? {
    while position < bytes.count {
      let start = position
      let value = character()
      if let value {
        let beginsWord = !isInWord
        isInWord = true
        return Letter(value: value, start: start, end: position, beginsWord: beginsWord)
      }
      isInWord = false
    }
    return nil
  }

  /// Passes over the letters and digits of ASCII that go on with the word.
  mutating func skipInWord() {
    while position < bytes.count, bytes[position].isASCIILetter || bytes[position].isASCIIDigit {
      position += 1
    }
  }

  /// Passes over one character, however it is written; nil where it is no letter or digit.
  private mutating func character() -> UInt32? {
    let byte = bytes[position]
    switch byte {
    case UInt8(ascii: "%"): return percentEscape()
    case UInt8(ascii: "&"): return entity()
    case UInt8(ascii: "<") where passesTags:
      passTag()
      return nil
    case 0..<0x80:
      position += 1
      return byte.isASCIILetter || byte.isASCIIDigit ? UInt32(byte.asciiLowercased) : nil
    default:
      return beyondASCII()
    }
  }

  private mutating func beyondASCII() -> UInt32? {
    let length = bytes[position].utf8SequenceLength
    guard length > 1, position + length <= bytes.count else {
      position += 1
      return nil
    }
    var value = UInt32(bytes[position]) & (0x7F >> UInt32(length))
    for index in 1..<length { value = value << 6 | UInt32(bytes[position + index] & 0x3F) }
    position += length
    return Self.folded(value)
  }

  /// `%41`; bytes beyond ASCII are passed over.
  private mutating func percentEscape() -> UInt32? {
    guard position + 2 < bytes.count, let high = hexValue(bytes[position + 1]),
      let low = hexValue(bytes[position + 2])
    else {
      position += 1
      return nil
    }
    position += 3
    let value = high << 4 | low
    return value < 0x80 ? Self.folded(value) : nil
  }

  /// `&nbsp;`, `&#65;` or `&#x41;`; of the named ones, which are letters with accents or none, nothing is
  /// read.
  private mutating func entity() -> UInt32? {
    let limit = min(bytes.count, position + 12)
    var end = position + 1
    while end < limit, bytes[end].isASCIILetter || bytes[end].isASCIIDigit || bytes[end] == 0x23 {
      end += 1
    }
    guard end < limit, end > position + 1, bytes[end] == UInt8(ascii: ";") else {
      position += 1
      return nil
    }
    var digits = position + 1
    position = end + 1
    guard bytes[digits] == UInt8(ascii: "#") else { return nil }
    digits += 1
    let isHexadecimal = bytes[digits] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { digits += 1 }
    var value: UInt32 = 0
    for index in digits..<max(digits, end) {
      guard let digit = hexValue(bytes[index]), isHexadecimal || digit < 10, value <= 0x10FFFF
      else { return nil }
      value = value * (isHexadecimal ? 16 : 10) + digit
    }
    return Self.folded(value)
  }

  private mutating func passTag() {
    let limit = min(bytes.count, position + Self.tagLimit)
    let first = position + 1
    position += 1
    guard first < limit, bytes[first].isASCIILetter || bytes[first] == UInt8(ascii: "/") else {
      return
    }
    for index in first..<limit where bytes[index] == UInt8(ascii: ">") {
      position = index + 1
      return
    }
  }

  private func hexValue(_ byte: UInt8) -> UInt32? {
    if byte.isASCIIDigit { return UInt32(byte) - 0x30 }
    let letter = byte | 0x20
    return (0x61...0x66).contains(letter) ? UInt32(letter) - 0x57 : nil
  }

  /// The lower case of a letter or digit; nil for any other scalar.
  private static func folded(_ value: UInt32) -> UInt32? {
    guard let scalar = Unicode.Scalar(value) else { return nil }
    let properties = scalar.properties
    guard properties.isAlphabetic || properties.numericType != nil else { return nil }
    // Lower-casing makes a string, so only capitals are.
    guard properties.isUppercase else { return value }
    return properties.lowercaseMapping.unicodeScalars.first?.value
  }
}

extension LetterReader {
  /// The words of `bytes`, each the letters that stand together.
  static func words(of bytes: UnsafeBufferPointer<UInt8>) -> [[UInt32]] {
    var words: [[UInt32]] = []
    var reader = LetterReader(bytes, from: 0)
    while let letter = reader.next() {
      if letter.beginsWord { words.append([]) }
      words[words.count - 1].append(letter.value)
    }
    return words
  }

  static func words(of text: Text) -> [[UInt32]] { text.withBytes { words(of: $0) } }

  /// All letters of `text`.
  static func letters(of text: Text) -> [UInt32] { Array(words(of: text).joined()) }

  /// The offset after `letters`, where they stand at `start` and end with a word's end.
  static func end(
    of letters: [UInt32], in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    var reader = LetterReader(bytes, from: start, passesTags: true)
    var end = start
    for expected in letters {
      guard let letter = reader.next(), letter.value == expected else { return nil }
      end = letter.end
    }
    if let next = reader.next(), !next.beginsWord { return nil }
    return end
  }
}
