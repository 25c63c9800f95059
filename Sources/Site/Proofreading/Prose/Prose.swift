import Bytes

/// A stretch of Markdown as people read it, for proofreading.
///
/// It has the bytes of its source at the same offsets, so that what is found in it has its place. A line
/// feed ends each block, cell or picture; a space stands for markup, and for where a link leads.
struct Prose {
  /// A link or an image: where its words and its destination lie.
  struct Link {
    let words: Range<Int>
    let destination: Range<Int>
    let isImage: Bool
  }

  /// The source, markup and all.
  let source: Text
  /// What is left of it without markup.
  private(set) var text = Text()
  private(set) var links: [Link] = []
  /// Where two capital letters begin a word.
  private(set) var capitals: [Int] = []
  /// Where a number begins.
  private(set) var numbers: [Int] = []
  /// Where e-mail addresses lie in the source; the text has an x for each.
  private(set) var mailboxes: [Range<Int>] = []
  /// Where bullets were typed at the beginnings of lines: the first of each row of such lines.
  private(set) var bullets: [Range<Int>] = []

  /// Reads `source`, in time linear in its length.
  init(_ source: Text, arena: Arena) {
    self.source = source
    text = arena.text(capacity: source.count) { memory in
      source.withBytes { bytes in
        for index in bytes.indices { memory[index] = bytes[index] }
      }
      var reader = ProseReader(UnsafeMutableBufferPointer(rebasing: memory[0..<source.count]))
      reader.read()
      links = reader.links
      capitals = reader.capitals
      numbers = reader.numbers
      mailboxes = reader.mailboxes
      bullets = reader.bullets
      return source.count
    }
  }

  /// The byte at `index`, or 0 outside the text.
  func byte(_ index: Int) -> UInt8 { index >= 0 && index < text.count ? text[index] : 0 }

  /// `range` without the spaces, or what is markup, at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> { trimmed(range, text) }

  /// `range` without the spaces at its ends.
  func trimmedInSource(_ range: Range<Int>) -> Range<Int> { trimmed(range, source) }

  private func trimmed(_ range: Range<Int>, _ text: Text) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, text[start].isASCIIWhitespace { start += 1 }
    while end > start, text[end - 1].isASCIIWhitespace { end -= 1 }
    return start..<end
  }
}

extension UInt8 {
  /// Whether it is a part of a word: letters and digits of ASCII, all beyond ASCII, and apostrophes and
  /// hyphens, which join.
  var isOfWord: Bool {
    isASCIILetter || isASCIIDigit || self >= 0x80 || self == UInt8(ascii: "'")
      || self == UInt8(ascii: "-")
  }

  /// A to Z.
  var isCapital: Bool { self &- 0x41 < 26 }
}
