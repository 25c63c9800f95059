import Bytes

/// Counts words as people do: what holds a letter or a digit, between spaces.
struct WordCounter {
  private(set) var count = 0
  private var isInWord = false

  /// A space, a break or another block ends a word; a change of emphasis does not.
  mutating func endWord() { isInWord = false }

  mutating func add(_ bytes: NodeBytes) {
    for byte in bytes {
      if byte == UInt8(ascii: " ") {
        isInWord = false
      } else if !isInWord, WordCounter.isWordCharacter(byte) {
        isInWord = true
        count += 1
      } else if byte.isASCIIWhitespace {
        isInWord = false
      }
    }
  }

  /// Letters and digits of ASCII, and all beyond but what begins Latin-1 signs and dashes.
  @inline(__always)
  private static func isWordCharacter(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || (byte >= 0xC3 && byte != 0xE2)
  }
}
