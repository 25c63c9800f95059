import Bytes
import Diagnostics

/// A word, a number or a mark of a phrase, and where it stands.
struct Token: BitwiseCopyable {
  enum Kind: BitwiseCopyable, Equatable {
    case end
    /// Letters, and apostrophes among them; whatever is not ASCII counts as a letter.
    case word
    /// Decimal digits; ``Token/number`` is what they say.
    case number
    /// A hyphen, a minus or a dash of any length.
    case dash
    /// Any other byte.
    case mark(UInt8)
  }

  let kind: Kind
  let start: Int
  let end: Int
  /// The value of a number; a very large one is cut to 999,999,999.
  let number: Int

  var range: Range<Int> { start..<end }
  var digitCount: Int { end - start }
}

/// Goes through the tokens of a phrase, one ahead.
///
/// It is a plain value: to look further ahead, copy it. Every step moves on by at least one byte or stands at the end, so no phrase holds it up.
struct PhraseReader: BitwiseCopyable {
  let text: Text
  private(set) var next: Token
  /// Where the last token that was taken ends.
  private(set) var previousEnd = 0

  init(_ text: Text) {
    self.text = text
    next = Self.token(in: text, from: 0)
  }

  var isAtEnd: Bool { next.kind == .end }

  /// The next token's text if it is a word, else an empty one, which is none of the known words.
  var word: Word { Word(text: next.kind == .word ? text[next.range] : Text()) }

  /// Whether no space stands between the last token that was taken and the next.
  var nextIsAdjacent: Bool { next.start == previousEnd }

  @discardableResult
  mutating func take() -> Token {
    let token = next
    previousEnd = token.end
    next = Self.token(in: text, from: token.end)
    return token
  }

  mutating func take(word: Text) -> Bool {
    guard word ~= self.word else { return false }
    take()
    return true
  }

  mutating func take(_ kind: Token.Kind) -> Bool {
    guard next.kind == kind else { return false }
    take()
    return true
  }

  mutating func take(mark: UInt8) -> Bool { take(.mark(mark)) }

  /// The token after the next.
  var second: Token {
    var ahead = self
    ahead.take()
    return ahead.next
  }

  /// From the next token to the phrase's end, without the spaces there.
  var rest: Range<Int> {
    var ahead = self
    while !ahead.isAtEnd { ahead.take() }
    return next.start..<max(next.start, ahead.previousEnd)
  }

  /// The phrase without the spaces around it.
  var whole: Range<Int> { PhraseReader(text).rest }

  /// From `start` to the end of what was taken.
  func taken(from start: Int) -> Range<Int> { start..<max(start, previousEnd) }
}

extension PhraseReader {
  private static func token(in text: Text, from start: Int) -> Token {
    var start = start
    while start < text.count {
      let length = spaceLength(in: text, at: start)
      if length == 0 { break }
      start += length
    }
    guard start < text.count else {
      return Token(kind: .end, start: text.count, end: text.count, number: 0)
    }
    let dash = dashLength(in: text, at: start)
    if dash > 0 { return Token(kind: .dash, start: start, end: start + dash, number: 0) }
    let byte = text[start]
    if byte.isASCIIDigit { return number(in: text, from: start) }
    var end = start + 1
    guard byte.isASCIILetter || byte >= 0x80 else {
      return Token(kind: .mark(byte), start: start, end: end, number: 0)
    }
    while end < text.count, continuesWord(in: text, at: end) { end += 1 }
    return Token(kind: .word, start: start, end: end, number: 0)
  }

  private static func number(in text: Text, from start: Int) -> Token {
    var end = start
    var number = 0
    while end < text.count, text[end].isASCIIDigit {
      number = min(number * 10 + Int(text[end] - UInt8(ascii: "0")), 999_999_999)
      end += 1
    }
    return Token(kind: .number, start: start, end: end, number: number)
  }

  private static func continuesWord(in text: Text, at index: Int) -> Bool {
    let byte = text[index]
    if byte < 0x80 { return byte.isASCIILetter || byte == UInt8(ascii: "'") }
    return spaceLength(in: text, at: index) == 0 && dashLength(in: text, at: index) == 0
  }

  /// The bytes of the space at `index`, or 0: also no-break, thin and zero-width spaces, which come
  /// along from word processors.
  private static func spaceLength(in text: Text, at index: Int) -> Int {
    let byte = text[index]
    if byte.isASCIIWhitespace { return 1 }
    if byte == 0xC2, index + 1 < text.count, text[index + 1] == 0xA0 { return 2 }
    guard byte == 0xE2, index + 2 < text.count, text[index + 1] == 0x80 else { return 0 }
    let last = text[index + 2]
    return (0x80...0x8B).contains(last) || last == 0xAF ? 3 : 0
  }

  /// The bytes of the dash at `index`, or 0: U+002D, U+2010 to U+2015, U+2212.
  private static func dashLength(in text: Text, at index: Int) -> Int {
    let byte = text[index]
    if byte == UInt8(ascii: "-") { return 1 }
    guard byte == 0xE2, index + 2 < text.count else { return 0 }
    let (middle, last) = (text[index + 1], text[index + 2])
    return middle == 0x80 && (0x90...0x95).contains(last) || middle == 0x88 && last == 0x92 ? 3 : 0
  }
}
