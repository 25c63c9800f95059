import Bytes

/// Counts words as people do: what holds a letter or a digit, between spaces.
struct WordCounter {
  private(set) var count = 0
  private var isInWord = false

  /// A space, a break or another block ends a word; a change of emphasis does not.
  mutating func endWord() { isInWord = false }

  mutating func add(_ bytes: NodeBytes) {
    var index = 0
    while index < bytes.count {
      if isInWord {
        while index < bytes.count, bytes[index] > 0x20 { index += 1 }
        if index < bytes.count { isInWord = false }
      } else {
        while index < bytes.count, !WordCounter.isWordCharacter(bytes[index]) { index += 1 }
        if index < bytes.count {
          isInWord = true
          count += 1
        }
      }
    }
  }

  /// Letters and digits of ASCII, and all beyond but what begins Latin-1 signs and dashes.
  @inline(__always)
  private static func isWordCharacter(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || (byte >= 0xC3 && byte != 0xE2)
  }
}
