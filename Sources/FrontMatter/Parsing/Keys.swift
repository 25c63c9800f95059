import Bytes

/// The key of an entry as it stands before its colon.
struct Key {
  let text: Text
  let range: ByteRange
  /// The offset after its colon.
  let after: Int
  /// Whether its colon is missing, so that it is a key only if something is indented below it.
  var isGuess = false
}

extension TreeParser {
  /// The key that starts at `at` in the line, or nil where no colon makes it one.
  mutating func key(at: Int) -> Key? {
    let first = source[at]
    if first.isQuote { return quotedKey(at: at, first) }
    if first == UInt8(ascii: "[") || first == UInt8(ascii: "{") { return nil }
    guard let colon = keyColon(from: at) else { return nil }
    let end = trimmed(at, colon)
    guard end > at else { return nil }
    let key = Key(text: source[at..<end], range: ByteRange(at, end), after: afterColon(colon))
    return first.isASCIILetter ? key : checked(key, first)
  }

  /// The colon that ends the plain key at `at`: the first with a space or the line's end after it.
  private mutating func keyColon(from at: Int) -> Int? {
    // Nearly all keys are one word with its colon right behind it.
    var end = at
    while end < line.end, source[end].isASCIILetter || source[end] == UInt8(ascii: "-") { end += 1 }
    if end < line.end, source[end] == UInt8(ascii: ":"), isGap(end + 1) { return end }
    var inner: Int?
    for index in at..<line.end {
      switch source[index] {
      case UInt8(ascii: ":"):
        guard isGap(index + 1) else {
          if inner == nil, afterColon(index) > index + 1, isFieldName(at, index) {
            reportMissingSpace(at, index)
            return index
          }
          if inner == nil { inner = index }
          continue
        }
        // `title:Play: Mondays` has the wrong key, not an odd one.
        guard let inner, isFieldName(at, inner), source[inner + 1] != UInt8(ascii: "/") else {
          return index
        }
        reportMissingSpace(at, inner)
        return inner
      case UInt8(ascii: "#") where index > at && source[index - 1].isBlank: return nil
      default: break
      }
    }
    return nil
  }

  private mutating func quotedKey(at: Int, _ quote: UInt8) -> Key? {
    guard let close = closingQuote(at) else { return nil }
    let colon = skipSpace(close + 1)
    guard colon < line.end, source[colon] == UInt8(ascii: ":"), isGap(colon + 1) else { return nil }
    let node = quoted(at: at, parent: -1)
    return Key(text: node.text, range: node.range, after: colon + 1)
  }

  /// The closing quotation mark, in the same line, of the quoted text at `at`.
  private func closingQuote(_ at: Int) -> Int? {
    let quote = source[at]
    var index = at + 1
    while index < line.end {
      let byte = source[index]
      if byte == quote {
        guard quote == UInt8(ascii: "'"), index + 1 < line.end, source[index + 1] == quote else {
          return index
        }
        index += 1
      } else if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        index += 1
      }
      index += 1
    }
    return nil
  }

  /// The key, after a word about what it begins with where YAML would not have it.
  private mutating func checked(_ key: Key, _ first: UInt8) -> Key {
    switch first {
    case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "|"),
      UInt8(ascii: ">"), UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"),
      UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"):
      reportReservedCharacter(key.range)
      return key
    case 0xE2:
      guard let inner = curlyQuoted(key.text) else { return key }
      reportCurlyQuotes(key.range, inner)
      return Key(text: inner, range: key.range, after: key.after)
    default: return key
    }
  }

  /// The key of the line whose text starts at `at`, where only an entry of a mapping can stand; nil,
  /// and a diagnostic, where it is none.
  mutating func entryKey(at: Int) -> Key? {
    if let key = key(at: at) { return key }
    let end = textEnd(from: at)
    switch source[at] {
    case UInt8(ascii: ":") where isGap(at + 1):
      reportMissingKey(at)
      return nil
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      reportUnexpectedBracket(at)
      return nil
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      guard let close = closingQuote(at) else {
        reportUnclosedQuote(at)
        return nil
      }
      guard close + 1 < end, source[close + 1] == UInt8(ascii: ":") else { break }
      reportMissingSpace(at, close + 1)
      return Key(
        text: source[at + 1..<close], range: ByteRange(at, close + 1), after: close + 2)
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      guard source[at..<end].firstIndex(of: ": " as Text) == nil else {
        reportComplexKey(at, end)
        return nil
      }
    default:
      guard let colon = source[at..<end].firstIndex(of: UInt8(ascii: ":")).map({ $0 + at }),
        isFieldName(at, colon), source[colon + 1] != UInt8(ascii: "/")
      else { break }
      reportMissingSpace(at, colon)
      return Key(text: source[at..<colon], range: ByteRange(at, colon), after: afterColon(colon))
    }
    reportMissingColon(at, end)
    return Key(text: source[at..<end], range: ByteRange(at, end), after: line.end, isGuess: true)
  }

  /// The offset after the colon at `colon`, and after what only looks like a space behind it: a space that
  /// does not break, or one of the widths of typesetting.
  @inline(__always)
  func afterColon(_ colon: Int) -> Int {
    let at = colon + 1
    guard at + 1 < line.end else { return at }
    switch (source[at], source[at + 1]) {
    case (0xC2, 0xA0): return at + 2
    case (0xE2, 0x80) where at + 2 < line.end && Self.isWideSpace(source[at + 2]): return at + 3
    default: return at
    }
  }

  /// Whether E2 80 and `byte` are one of U+2000 to U+200A, or U+202F.
  private static func isWideSpace(_ byte: UInt8) -> Bool { 0x80...0x8A ~= byte || byte == 0xAF }

  /// Whether the `?` of one of YAML's complex keys stands at `at`.
  @inline(__always)
  func isComplexKeyMark(_ at: Int) -> Bool { source[at] == UInt8(ascii: "?") && isGap(at + 1) }

  /// Says that there are no complex keys, and skips the one at `at` in `column` with its value.
  mutating func skipComplexKey(_ at: Int, column: Int) {
    reportComplexKey(at, at + 1)
    skipBlock(deeperThan: column)
    let isValue =
      line.kind == .text && line.column == column && source[line.content] == UInt8(ascii: ":")
      && isGap(line.content + 1)
    if isValue { skipBlock(deeperThan: column) }
  }

  /// Whether the bytes from `start` to `end` look like the name of a field: letters, digits, hyphens.
  func isFieldName(_ start: Int, _ end: Int) -> Bool {
    guard start < end, source[start].isASCIILetter else { return false }
    for index in start..<end {
      let byte = source[index]
      guard
        byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "-")
          || byte == UInt8(ascii: "_")
      else { return false }
    }
    return true
  }

  /// Whether the text at `at` begins with one word and a colon, as an entry does.
  func looksLikeEntry(at: Int) -> Bool {
    var index = at
    while index < line.end, !source[index].isBlank { index += 1 }
    return index > at + 1 && source[index - 1] == UInt8(ascii: ":")
  }

  /// The end of the plain text at `at` in the line, before a comment and the spaces in front of it.
  func textEnd(from at: Int) -> Int {
    trimmed(at, commentStart(from: at) ?? line.end)
  }

  /// The `#` of the comment that ends the line, if there is one after `at`.
  @inline(__always)
  func commentStart(from at: Int) -> Int? {
    let text = source[0..<line.end]
    var search = at + 1
    while search < line.end, let hash = text.firstIndex(of: UInt8(ascii: "#"), from: search) {
      if source[hash - 1].isBlank { return hash }
      search = hash + 1
    }
    return nil
  }
}
