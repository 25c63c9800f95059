/// Words and their numbers, in the order in which they were met: flat arrays, no object a word.
struct WordTable {
  private struct Word {
    let start: Int32
    let count: Int32
    let hash: UInt32
  }

  private var bytes: [UInt8] = []
  private var words: [Word] = []
  /// The words' numbers by their hashes, as many as a power of two; -1 where there is none.
  private var slots: [Int32] = Array(repeating: -1, count: 1024)

  /// How many words there are.
  var count: Int { words.count }

  /// The bytes of a word.
  subscript(number: Int) -> ArraySlice<UInt8> {
    let word = words[number]
    return bytes[Int(word.start)..<Int(word.start + word.count)]
  }

  /// The number of the word that is the first `count` of `letters`; a word that is new gets one.
  mutating func number(_ letters: [UInt8], _ count: Int, hash: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if words[number].hash == hash, isWord(number, letters, count) { return number }
      slot = (slot + 1) & mask
    }
    let number = words.count
    slots[slot] = Int32(number)
    words.append(Word(start: Int32(bytes.count), count: Int32(count), hash: hash))
    bytes.append(contentsOf: letters[..<count])
    if words.count * 2 > slots.count { grow() }
    return number
  }

  private func isWord(_ number: Int, _ letters: [UInt8], _ count: Int) -> Bool {
    let word = words[number]
    guard Int(word.count) == count else { return false }
    let start = Int(word.start)
    return bytes[start..<start + count].elementsEqual(letters[..<count])
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    let mask = slots.count - 1
    for (number, word) in words.enumerated() {
      var slot = Int(word.hash) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(number)
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether this word comes before another in the order of UTF-16, which is JavaScript's.
  func precedes(_ other: ArraySlice<UInt8>) -> Bool {
    var (a, b) = (startIndex, other.startIndex)
    while a < endIndex, b < other.endIndex {
      if self[a] != other[b] { return self[a].inUTF16Order < other[b].inUTF16Order }
      a += 1
      b += 1
    }
    return a == endIndex && b < other.endIndex
  }
}

extension UInt8 {
  /// A lead byte of UTF-8 as UTF-16 sorts it: U+E000 to U+FFFF come behind what lies beyond them.
  fileprivate var inUTF16Order: UInt8 { self == 0xEE || self == 0xEF ? self + 0x10 : self }
}
