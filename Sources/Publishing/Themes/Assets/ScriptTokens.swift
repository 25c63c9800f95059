import Bytes

/// The words, texts and punctuation of a JavaScript module (ECMAScript 2026, section 12), as far as it takes
/// to find what it imports: comments are passed over, and so are regular expressions and the words of
/// template literals.
struct ScriptTokens {
  enum Token: Equatable {
    case word(ByteRange)
    /// A text with its quotation marks.
    case string(ByteRange)
    /// A stretch of a template literal's words.
    case template(ByteRange)
    /// A regular expression or a number.
    case literal(ByteRange)
    case punctuation(UInt8, at: Int32)
  }

  let text: Text
  private(set) var tokens: [Token] = []
  /// Where something begins that never ends, such as a text.
  private(set) var unclosed: ByteRange?
  /// The first bracket that has no partner, where that is certain.
  var unmatched: ByteRange? {
    let found = unopened ?? brackets.last.map { ByteRange($0.start, $0.start + 1) }
    return isCertain && unclosed == nil ? found : nil
  }
  /// The first closing bracket that doesn't fit what is open.
  private var unopened: ByteRange?
  /// Whether each slash is known to divide or to begin a regular expression, which in a few places only a
  /// reader of the whole grammar can tell.
  private(set) var isCertain = true
  private var position = 0
  /// The brackets that are open.
  private var brackets: [Bracket] = []

  private struct Bracket {
    /// Where it stands.
    let start: Int
    /// What closes it.
    let partner: UInt8
    /// Whether it holds a value among a template literal's words.
    let isTemplate: Bool
    /// Whether it holds the condition of an `if`, a `for` or a `while`.
    let isCondition: Bool
    /// Whether that is known: `for await (…)` looks like `await (…)`.
    let isKnown: Bool
  }

  init(_ text: Text) {
    self.text = text
    if text.hasPrefix("#!") { skipLine() }
    while position < text.count, unclosed == nil { readNext() }
  }

  private func byte(at index: Int) -> UInt8 { index < text.count ? text[index] : 0 }

  private mutating func readNext() {
    let byte = text[position]
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): readString()
    case UInt8(ascii: "`"):
      position += 1
      readTemplate(from: position - 1)
    case UInt8(ascii: "/"): readSlash()
    case _ where byte <= 0x20: position += 1
    case _ where byte.isScriptNameByte: readWord()
    default: readPunctuation(byte)
    }
  }

  private mutating func skipLine() {
    while position < text.count, !text.endsScriptLine(at: position) { position += 1 }
  }

  private mutating func readWord() {
    let start = position
    while byte(at: position).isScriptNameByte { position += 1 }
    let range = ByteRange(start, position)
    tokens.append(text[start].isASCIIDigit ? .literal(range) : .word(range))
  }

  private mutating func readString() {
    let start = position
    position += 1
    while position < text.count, text[position] != 0x0A {
      if text[position] == text[start] {
        position += 1
        tokens.append(.string(ByteRange(start, position)))
        return
      }
      if text[position] == UInt8(ascii: "\\") {
        // A text may go on in the next line, which may begin behind two bytes.
        position += byte(at: position + 1) == 0x0D && byte(at: position + 2) == 0x0A ? 3 : 2
      } else {
        position += 1
      }
    }
    unclosed = ByteRange(start, start + 1)
  }

  /// Reads a template literal's words up to its end, or to a value among them.
  private mutating func readTemplate(from start: Int) {
    while position < text.count {
      switch text[position] {
      case UInt8(ascii: "`"):
        position += 1
        tokens.append(.template(ByteRange(start, position)))
        return
      case UInt8(ascii: "$") where byte(at: position + 1) == UInt8(ascii: "{"):
        position += 2
        tokens.append(.template(ByteRange(start, position)))
        brackets.append(
          Bracket(
            start: position - 1, partner: UInt8(ascii: "}"), isTemplate: true, isCondition: false,
            isKnown: true))
        return
      case UInt8(ascii: "\\"): position += 2
      default: position += 1
      }
    }
    unclosed = ByteRange(start, start + 1)
  }

  private mutating func readPunctuation(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
      // In ASCII the round ones stand side by side, the others have one sign between them.
      let partner = byte == UInt8(ascii: "(") ? byte + 1 : byte + 2
      brackets.append(
        Bracket(
          start: position, partner: partner, isTemplate: false, isCondition: isBehindCondition,
          isKnown: !isBehindUnknown))
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
      let bracket = brackets.popLast()
      if bracket?.partner != byte { unopened = unopened ?? ByteRange(position, position + 1) }
      if let bracket, bracket.isTemplate {
        position += 1
        readTemplate(from: position - 1)
        return
      }
      closedCondition = bracket?.isCondition ?? false
      isClosedKnown = bracket?.isKnown ?? false
    default: break
    }
    tokens.append(.punctuation(byte, at: Int32(clamping: position)))
    position += 1
  }

  // MARK: What a slash begins

  /// Whether the bracket that was closed last held the condition of an `if`, a `for` or a `while`.
  private var closedCondition = false
  private var isClosedKnown = true

  private var isBehindCondition: Bool {
    guard case .word(let range)? = tokens.last, !isProperty else { return false }
    let word = text[range.offsets]
    return word == "if" || word == "while" || word == "for" || word == "with"
  }

  /// Whether a bracket that begins here may hold a condition or a value: `for await (…)`, `await (…)`.
  private var isBehindUnknown: Bool {
    guard case .word(let range)? = tokens.last, !isProperty else { return false }
    return text[range.offsets] == "await"
  }

  /// Whether the word that was read last is the name of a property.
  private var isProperty: Bool {
    tokens.count > 1 && tokens[tokens.count - 2].isPunctuation(UInt8(ascii: "."))
  }

  private mutating func readSlash() {
    let next = byte(at: position + 1)
    if next == UInt8(ascii: "/") { return skipLine() }
    if next == UInt8(ascii: "*") {
      let end = text.firstIndex(of: "*/", from: position + 2)
      if end == nil { unclosed = ByteRange(position, position + 2) }
      position = end.map { $0 + 2 } ?? text.count
      return
    }
    if !isSlashCertain { isCertain = false }
    guard mayBeginExpression else { return readPunctuation(UInt8(ascii: "/")) }
    guard let end = endOfRegularExpression else {
      isCertain = false
      return readPunctuation(UInt8(ascii: "/"))
    }
    tokens.append(.literal(ByteRange(position, end)))
    position = end
  }

  /// Whether a value may stand here, so that a slash begins a regular expression and divides nothing.
  private var mayBeginExpression: Bool {
    switch tokens.last {
    case nil: return true
    case .string, .literal: return false
    case .template(let range): return text[Int(range.end) - 1] == UInt8(ascii: "{")
    case .word(let range):
      return !isProperty && keywordsBeforeValues.contains(String(text[range.offsets]))
    case .punctuation(UInt8(ascii: ")"), _): return closedCondition
    case .punctuation(UInt8(ascii: "]"), _): return false
    // Behind a block more often than behind an object, of which nobody makes a quotient.
    case .punctuation: return true
    }
  }

  /// Whether what stands before a slash leaves no doubt about it.
  private var isSlashCertain: Bool {
    switch tokens.last {
    // Words that sloppy scripts may give to their own things.
    case .word(let range):
      let word = text[range.offsets]
      return !(word == "of" || word == "yield" || word == "await")
    case .punctuation(UInt8(ascii: ")"), _): return isClosedKnown
    // A block or an object; a number such as `1.`; and `a++` as against `+ +a`.
    case .punctuation(UInt8(ascii: "}"), _), .punctuation(UInt8(ascii: "."), _): return false
    case .punctuation(let byte, _) where byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-"):
      return tokens.count < 2 || !tokens[tokens.count - 2].isPunctuation(byte)
    default: return true
    }
  }

  /// Where the regular expression ends that begins here; nil where there is none on this line.
  private var endOfRegularExpression: Int? {
    var index = position + 1
    var isInClass = false
    while index < text.count, text[index] != 0x0A, text[index] != 0x0D {
      switch text[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "["): isInClass = true
      case UInt8(ascii: "]"): isInClass = false
      case UInt8(ascii: "/") where !isInClass:
        index += 1
        while byte(at: index).isASCIILetter { index += 1 }
        return index
      default: break
      }
      index += 1
    }
    return nil
  }
}

/// The keywords behind which a value follows.
private let keywordsBeforeValues: Set<String> = [
  "await", "break", "case", "continue", "debugger", "default", "delete", "do", "else", "extends",
  "in", "instanceof", "new", "of", "return", "throw", "typeof", "void", "yield",
]

extension ScriptTokens.Token {
  /// Where it stands.
  var range: ByteRange {
    switch self {
    case .word(let range), .string(let range), .template(let range), .literal(let range): range
    case .punctuation(_, let start): ByteRange(Int(start), Int(start) + 1)
    }
  }

  func isPunctuation(_ byte: UInt8) -> Bool {
    if case .punctuation(byte, _) = self { true } else { false }
  }
}

extension Text {
  /// Whether a line of a script ends at `offset`: a line feed, a carriage return, U+2028 or U+2029.
  func endsScriptLine(at offset: Int) -> Bool {
    switch self[offset] {
    case 0x0A, 0x0D: true
    case 0xE2:
      offset + 2 < count && self[offset + 1] == 0x80
        && (self[offset + 2] == 0xA8 || self[offset + 2] == 0xA9)
    default: false
    }
  }
}

extension UInt8 {
  /// Part of a name: a letter, digit, `_`, `$`, `#`, the backslash of an escape, or beyond ASCII.
  fileprivate var isScriptNameByte: Bool {
    switch self {
    case UInt8(ascii: "_"), UInt8(ascii: "$"), UInt8(ascii: "#"), UInt8(ascii: "\\"), 0x80...: true
    default: isASCIILetter || isASCIIDigit
    }
  }
}
