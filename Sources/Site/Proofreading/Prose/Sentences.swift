import Bytes

/// The sentences of prose with how many words they have, in one pass.
struct Sentences: Sequence, IteratorProtocol {
  private let text: Text
  private var index = 0

  init(_ prose: Prose) { text = prose.text }

  mutating func next() -> (range: Range<Int>, words: Int)? {
    var start: Int?
    var end = index
    var words = 0
    while index < text.count {
      let byte = text[index]
      if byte.isOfWord {
        let first = index
        var isWord = false
        while index < text.count, text[index].isOfWord || joins(index) {
          isWord = isWord || (text[index] != UInt8(ascii: "-") && text[index] != UInt8(ascii: "'"))
          index += 1
        }
        guard isWord else { continue }
        if start == nil { start = first }
        words += 1
        end = index
        continue
      }
      index += 1
      if byte == 0x0A || (isMark(byte) && isEnd(index)) {
        guard let start else { continue }
        if byte != 0x0A { end = index }
        return (start..<end, words)
      }
    }
    return start.map { ($0..<end, words) }
  }

  /// Whether the mark at `index` stands within a number, a time or a shortened word.
  private func joins(_ index: Int) -> Bool {
    ".,:/".utf8.contains(text[index]) && index + 1 < text.count && text[index + 1].isOfWord
  }

  private func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
  }

  /// Whether what follows a mark at `index` begins another sentence, or nothing follows.
  private func isEnd(_ index: Int) -> Bool {
    var next = index
    while next < text.count, next < index + 16, ")\"'".utf8.contains(text[next]) { next += 1 }
    guard next < text.count, text[next] != 0x0A else { return true }
    guard text[next] == 0x20 else { return false }
    while next < text.count, next < index + 16, text[next] == 0x20 { next += 1 }
    // “e.g. toys” goes on; so does “at 9 a.m. and”.
    return next >= text.count || !(text[next] &- 0x61 < 26)
  }
}
