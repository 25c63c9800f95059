import Bytes

/// A style sheet cut into what is published as it is and what is not: comments, imports, and the names
/// of other files (CSS Syntax 3, section 4).
struct StyleSheet {
  enum Part: Equatable {
    /// Published as it is.
    case text(ByteRange)
    /// White space, published as one byte of it.
    case space(UInt8)
    /// What keeps two words apart that had only a comment between them.
    case separator
    /// A `url(…)` that names a file; the name may have a fragment or a query behind its path.
    case address(AssetReference)
    /// An `@import`; `range` is the whole rule.
    case style(AssetReference, range: ByteRange)
  }

  enum Problem: Equatable {
    /// An `@import` behind other rules, where browsers pass it over.
    case lateImport
    /// An `@import` with more than a name.
    case conditionalImport
    /// A comment that never ends.
    case openComment
    /// A `{` that is never closed.
    case openBlock
    /// A `}` that closes nothing.
    case closedNothing
  }

  let text: Text
  private(set) var parts: [Part] = []
  private(set) var problems: [(problem: Problem, range: ByteRange)] = []
  private var position = 0
  /// Where the text begins that is not yet among the parts.
  private var copied = 0
  /// The blocks that are open, by where they begin.
  private var blocks: [Int] = []
  /// Whether only such rules were read as may stand before imports.
  private var isBeginning = true

  init(_ text: Text) {
    self.text = text
    if text.hasPrefix("\u{FEFF}") {
      position = 3
      copied = 3
    }
    while position < text.count { readNext() }
    flush()
    // An address that the end of the file cuts off is told as one that isn't there.
    if case .address? = parts.last { return }
    if let block = blocks.last, problems.isEmpty {
      problems.append((.openBlock, ByteRange(block, block + 1)))
    }
  }

  private func byte(at index: Int) -> UInt8 { index < text.count ? text[index] : 0 }

  /// Makes a part of what was passed over since the last one.
  private mutating func flush() {
    if copied < position { parts.append(.text(ByteRange(copied, position))) }
    copied = position
  }

  private mutating func readNext() {
    let byte = text[position]
    if isGap(at: position) {
      flush()
      readGap()
      return
    }
    if isKeptComment(at: position) { return skipComment() }
    if isBeginning { isBeginning = readOpeningRule() } else { readOrdinary(byte) }
  }

  /// Reads one of what may stand before imports; false where something else begins.
  private mutating func readOpeningRule() -> Bool {
    if isAtKeyword("@import") {
      readImport()
      return true
    }
    // `@layer a, b;` may stand there, `@layer a { … }` may not.
    if isAtKeyword("@layer") || isAtKeyword("@charset"),
      let end = text.firstIndex(of: UInt8(ascii: ";"), from: position),
      text[position..<end].firstIndex(of: UInt8(ascii: "{")) == nil
    {
      position = end + 1
      return true
    }
    return false
  }

  private mutating func readOrdinary(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): position = endOfString(from: position)
    case UInt8(ascii: "\\"): position = endOfEscape(from: position)
    case UInt8(ascii: "@") where isAtKeyword("@import"):
      let end = text.firstIndex(of: UInt8(ascii: ";"), from: position).map { $0 + 1 } ?? text.count
      problems.append((.lateImport, ByteRange(position, end)))
      position = end
    case _ where byte.isNameByte:
      let start = position
      while position < text.count, text[position].isNameByte { position += 1 }
      let isFunction = self.byte(at: position) == UInt8(ascii: "(")
      if isFunction, text[start..<position].equalsIgnoringASCIICase("url") { readAddress() }
    case UInt8(ascii: "{"):
      blocks.append(position)
      position += 1
    case UInt8(ascii: "}"):
      if blocks.popLast() == nil {
        problems.append((.closedNothing, ByteRange(position, position + 1)))
      }
      position += 1
    default: position += 1
    }
  }

  // MARK: White space and comments

  private func isGap(at index: Int) -> Bool {
    let byte = byte(at: index)
    return index < text.count && (byte.isASCIIWhitespace || byte == 0x0C)
      || isComment(at: index) && !isKeptComment(at: index)
  }

  private func isComment(at index: Int) -> Bool {
    byte(at: index) == UInt8(ascii: "/") && byte(at: index + 1) == UInt8(ascii: "*")
  }

  /// Whether a comment begins here that asks to be kept, such as a licence: `/*! … */`.
  private func isKeptComment(at index: Int) -> Bool {
    isComment(at: index) && byte(at: index + 2) == UInt8(ascii: "!")
  }

  /// Passes over the comment that begins here.
  private mutating func skipComment() {
    let end = text.firstIndex(of: "*/", from: position + 2)
    if end == nil { problems.append((.openComment, ByteRange(position, position + 2))) }
    position = end.map { $0 + 2 } ?? text.count
  }

  /// Passes over white space and comments, which become one byte of white space where there was any.
  private mutating func readGap() {
    let isFirst = parts.isEmpty
    let space = skipGap()
    copied = position
    if let space {
      if !isFirst, position < text.count || space == 0x0A { parts.append(.space(space)) }
    } else if !isFirst {
      parts.append(.separator)
    }
  }

  /// Passes over a gap; a line end where its white space had one, a space where it had none, or nil.
  private mutating func skipGap() -> UInt8? {
    var space: UInt8?
    while isGap(at: position) {
      let byte = text[position]
      if byte == UInt8(ascii: "/") {
        skipComment()
      } else {
        if byte == 0x0A || byte == 0x0D || byte == 0x0C {
          space = 0x0A
        } else if space == nil {
          space = 0x20
        }
        position += 1
      }
    }
    return space
  }

  // MARK: Names of other files

  /// Whether the at-keyword `keyword`, in lower case, stands here as a whole.
  private func isAtKeyword(_ keyword: Text) -> Bool {
    let end = position + keyword.count
    return end <= text.count && text[position..<end].equalsIgnoringASCIICase(keyword)
      && !byte(at: end).isNameByte
  }

  private mutating func readImport() {
    flush()
    let start = position
    position += 7
    _ = skipGap()
    var reference: AssetReference?
    let byte = byte(at: position)
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      reference = quotedName()
    } else if position + 4 <= text.count,
      text[position..<position + 4].equalsIgnoringASCIICase("url(")
    {
      position += 3
      reference = bracketedName()
    }
    _ = skipGap()
    let isWhole = position == text.count || text[position] == UInt8(ascii: ";")
    if !isWhole {
      position = text.firstIndex(of: UInt8(ascii: ";"), from: position) ?? text.count
    }
    position = min(position + 1, text.count)
    copied = position
    let range = ByteRange(start, position)
    if let reference, isWhole {
      parts.append(.style(reference, range: range))
    } else {
      problems.append((.conditionalImport, range))
    }
  }

  /// Reads what stands in the brackets of a `url`, from the opening one on.
  private mutating func readAddress() {
    let start = position + 1
    let reference = bracketedName()
    let name = reference.name
    // Data lies in the sheet itself, and a fragment in the page.
    guard !name.hasPrefix("data:"), !name.hasPrefix("#") else { return }
    let end = position
    position = start
    flush()
    position = end
    parts.append(.address(reference))
    // The closing bracket, where there is one.
    copied = Int(reference.range.end)
  }

  /// The name between the brackets of a `url`; afterwards the position is behind them.
  private mutating func bracketedName() -> AssetReference {
    let start = position + 1
    position = start
    while byte(at: position).isASCIIWhitespace { position += 1 }
    let first = byte(at: position)
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      // A quoted name may hold brackets.
      let quoted = quotedName()
      let end = text.firstIndex(of: UInt8(ascii: ")"), from: position)
      position = end.map { $0 + 1 } ?? text.count
      return AssetReference(name: quoted.name, range: ByteRange(start, end ?? text.count))
    }
    while position < text.count, text[position] != UInt8(ascii: ")") {
      position = text[position] == UInt8(ascii: "\\") ? endOfEscape(from: position) : position + 1
    }
    let end = position
    position = min(end + 1, text.count)
    return AssetReference(name: text[start..<end].trimmed, range: ByteRange(start, end))
  }

  private mutating func quotedName() -> AssetReference {
    let start = position
    position = endOfString(from: start)
    let isClosed = position > start + 1 && text[position - 1] == text[start]
    let end = isClosed ? position - 1 : position
    return AssetReference(name: text[start + 1..<end], range: ByteRange(start, position))
  }

  // MARK: Strings and escapes

  /// The offset behind the string that begins at `start`; one that isn't closed ends with its line.
  private func endOfString(from start: Int) -> Int {
    var index = start + 1
    while index < text.count {
      switch text[index] {
      case text[start]: return index + 1
      case 0x0A: return index
      case UInt8(ascii: "\\"): index = min(index + 2, text.count)
      default: index += 1
      }
    }
    return index
  }

  /// The offset behind the escape at `start`: one that is written in hexadecimal digits takes one byte of
  /// white space with it.
  private func endOfEscape(from start: Int) -> Int {
    var index = start + 1
    while index < start + 7, byte(at: index).isHexadecimalDigit { index += 1 }
    if index == start + 1 { return min(index + 1, text.count) }
    if byte(at: index) == 0x0D, byte(at: index + 1) == 0x0A { return index + 2 }
    return index < text.count && text[index].isASCIIWhitespace ? index + 1 : index
  }
}

extension UInt8 {
  /// A letter, digit, hyphen, underscore or part of a character beyond ASCII.
  fileprivate var isNameByte: Bool {
    isASCIILetter || isASCIIDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
      || self >= 0x80
  }

  fileprivate var isHexadecimalDigit: Bool {
    isASCIIDigit || (asciiLowercased >= UInt8(ascii: "a") && asciiLowercased <= UInt8(ascii: "f"))
  }
}
