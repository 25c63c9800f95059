import Bytes

/// Reads the words of a text as the finder knows them: runs of letters and digits, in small letters,
/// without marks and apostrophes.
///
/// One reader reads many texts: `begin` each, then ask for the `next` word until there is none.
struct WordReader {
  /// How many bytes a word may have; longer ones are nothing that anybody types, and are left out.
  static let longestWord = 96

  private var text = Text()
  private var position = 0
  /// The bytes of the word, of which the first `count` are meant.
  private(set) var letters = [UInt8](repeating: 0, count: longestWord + 4)
  /// How many bytes the word has.
  private(set) var count = 0
  /// A number made from the bytes of the word, for tables of words (FNV-1a).
  private(set) var hash = Self.hashOfNothing

  private static let hashOfNothing: UInt32 = 2_166_136_261

  /// What each character of ASCII is in a word: a small letter or a digit; an apostrophe is left out, a
  /// space ends it.
  private static var folds: Text {
    "                                       '        0123456789       abcdefghijklmnopqrstuvwxyz      abcdefghijklmnopqrstuvwxyz     "
  }

  /// Goes to the beginning of `text`, which lives as long as it is read.
  mutating func begin(_ text: Text) {
    self.text = text
    position = 0
  }

  /// Reads the next word; false where there is none.
  mutating func next() -> Bool {
    forgetWord()
    while position < text.count {
      // Most text is ASCII.
      let isSeparated = readASCII() || (position < text.count && !readBeyondASCII())
      if isSeparated, endsWord() { return true }
    }
    return endsWord()
  }

  /// Reads on until ASCII ends or the word does; true if the word does.
  private mutating func readASCII() -> Bool {
    var (position, count, hash) = (position, count, hash)
    defer { (self.position, self.count, self.hash) = (position, count, hash) }
    return letters.withUnsafeMutableBufferPointer { letters in
      text.withBytes { bytes in
        Self.folds.withBytes { folds in
          while position < bytes.count, bytes[position] < 0x80 {
            let letter = folds[Int(bytes[position])]
            position += 1
            if letter >= UInt8(ascii: "0") {
              guard count <= Self.longestWord else { continue }
              letters[count] = letter
              count += 1
              hash = Self.hash(hash, with: letter)
            } else if letter == UInt8(ascii: " "), count > 0 {
              return true
            }
          }
          return false
        }
      }
    }
  }

  /// Whether a word was read; forgets one that is too long.
  private mutating func endsWord() -> Bool {
    guard count > 0 else { return false }
    guard count <= Self.longestWord else {
      forgetWord()
      return false
    }
    return true
  }

  private mutating func forgetWord() {
    count = 0
    hash = Self.hashOfNothing
  }

  private mutating func append(_ byte: UInt8) {
    guard count <= Self.longestWord else { return }
    letters[count] = byte
    count += 1
    hash = Self.hash(hash, with: byte)
  }

  /// Reads one character beyond ASCII; false where it is no part of a word.
  private mutating func readBeyondASCII() -> Bool {
    let scalar = scalar()
    switch scalar.value {
    // The apostrophe as printers set it, and as a letter.
    case 0x2019, 0x2BC: return true
    case 0x300...0x36F: return true
    // What nobody sees: soft hyphens, and what joins or parts letters.
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: return true
    default: break
    }
    if let cell = FoldingTable.cell(of: scalar.value) {
      append(cell.0)
      if cell.1 != 0x20 { append(cell.1) }
      return true
    }
    guard scalar.isOfWord else { return false }
    for small in scalar.properties.lowercaseMapping.unicodeScalars { append(small) }
    return true
  }

  /// Appends a small letter that has no cell, or that another became.
  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x300...0x36F: return
    // One letter has a form of its own at a word's end, which nobody should have to know.
    case 0x3C2: return append("σ" as Unicode.Scalar)
    default: break
    }
    if let cell = FoldingTable.cell(of: scalar.value) {
      append(cell.0)
      if cell.1 != 0x20 { append(cell.1) }
    } else {
      for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte) }
    }
  }

  /// The character at the position, which is behind it then; U+FFFD for what is no UTF-8.
  private mutating func scalar() -> Unicode.Scalar {
    let lead = text[position]
    let length = lead.utf8SequenceLength
    guard length > 1, position + length <= text.count else {
      position += 1
      return "\u{FFFD}"
    }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for index in 1..<length { value = value << 6 | UInt32(text[position + index] & 0x3F) }
    position += length
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// The number of the first `count` of some bytes.
  static func hash(_ letters: [UInt8], _ count: Int) -> UInt32 {
    letters[..<count].reduce(hashOfNothing) { hash($0, with: $1) }
  }

  @inline(__always)
  private static func hash(_ hash: UInt32, with byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 16_777_619
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter, a mark or a number.
  fileprivate var isOfWord: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }
}
