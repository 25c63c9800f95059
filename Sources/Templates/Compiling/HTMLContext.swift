import Bytes

/// Where in the page's HTML the next byte stands, as far as that decides what may be written there.
///
/// Escaping makes text harmless in elements and in quoted attributes, and nowhere else. This follows the
/// literal bytes in the order they are written, through partials and blocks; a section's content is
/// taken to be shown.
struct HTMLContext {
  private enum State {
    case content
    /// After `<` or `</`.
    case tagOpen
    case tagName
    /// Within a tag, between attributes.
    case tag
    case attributeName
    /// After `=`.
    case beforeValue
    case doubleQuoted
    case singleQuoted
    case unquoted
    /// Within a script or style element.
    case raw
    case comment
  }

  /// Why a value can't be written somewhere.
  struct Problem {
    let place: String
    let explanation: String
    let fix: String
  }

  private var state = State.content
  /// The last bytes of a tag's or attribute's name, in lower case, eight at most: enough to tell
  /// `script`, `style` and `on…`.
  private var name: UInt64 = 0
  private var nameStart: UInt16 = 0
  private var nameLength = 0
  private var isClosing = false
  private var rawElement: UInt64 = 0
  /// The last bytes, to see the end of a comment or a script.
  private var tail: UInt64 = 0

  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    for byte in bytes { read(byte) }
  }

  /// A value was written here: text, which changes nothing but that something stands here.
  mutating func readValue() {
    tail = 0
    if state == .beforeValue { state = .unquoted }
  }

  /// What forbids a value here, if anything does.
  func problem(isHTML: Bool) -> Problem? {
    switch state {
    case .content, .comment: nil
    case .raw where isHTML: nil
    case .raw:
      Problem(
        place: rawElement == Self.script ? "in a script" : "in a style element",
        explanation: "What people write could become part of the program or the style sheet.",
        fix: "Put it in an attribute, such as data-value=\"{{name}}\", and read it from there.")
    case .doubleQuoted, .singleQuoted:
      if isHTML {
        Problem(
          place: "in an attribute, because it is HTML",
          explanation: "The quotation marks in it would end the attribute.",
          fix: "Use a field that is a text.")
      } else if nameStart == Self.eventHandler {
        Problem(
          place: "in an attribute that holds a script",
          explanation: "What people write could become part of the program.",
          fix: "Put it in an attribute such as data-value, and read it from there.")
      } else {
        nil
      }
    case .beforeValue, .unquoted:
      Problem(
        place: "in an attribute without quotation marks",
        explanation: "A space in it would end the attribute.",
        fix: "Write quotation marks around the attribute’s value: name=\"{{value}}\".")
    case .tagOpen, .tagName, .tag, .attributeName:
      Problem(
        place: "within a tag, outside of the attributes’ values",
        explanation: "What people write could become an attribute of its own.",
        fix: "Write it as an attribute’s value: name=\"{{value}}\".")
    }
  }

  private mutating func read(_ byte: UInt8) {
    tail = tail << 8 | UInt64(byte.asciiLowercased)
    switch state {
    case .content:
      if byte == UInt8(ascii: "<") { open() }
    case .tagOpen: readTagOpen(byte)
    case .tagName:
      if byte == UInt8(ascii: ">") {
        closeTag()
      } else if byte.isASCIIWhitespace || byte == UInt8(ascii: "/") {
        endTagName()
      } else {
        addToName(byte)
      }
    case .tag: readTag(byte)
    case .attributeName:
      switch byte {
      case UInt8(ascii: "="): state = .beforeValue
      case UInt8(ascii: ">"): closeTag()
      case UInt8(ascii: "/"): state = .tag
      case _ where byte.isASCIIWhitespace: state = .tag
      default: addToName(byte)
      }
    case .beforeValue:
      switch byte {
      case UInt8(ascii: "\""): state = .doubleQuoted
      case UInt8(ascii: "'"): state = .singleQuoted
      case UInt8(ascii: ">"): closeTag()
      case _ where byte.isASCIIWhitespace: break
      default: state = .unquoted
      }
    case .doubleQuoted:
      if byte == UInt8(ascii: "\"") { state = .tag }
    case .singleQuoted:
      if byte == UInt8(ascii: "'") { state = .tag }
    case .unquoted:
      if byte == UInt8(ascii: ">") { closeTag() } else if byte.isASCIIWhitespace { state = .tag }
    case .raw: readRaw()
    case .comment:
      if tail & 0xFF_FFFF == Self.commentEnd { state = .content }
    }
  }

  private mutating func open() {
    state = .tagOpen
    isClosing = false
    name = 0
    nameLength = 0
  }

  private mutating func readTagOpen(_ byte: UInt8) {
    if byte == UInt8(ascii: "/"), !isClosing {
      isClosing = true
    } else if byte.isASCIILetter {
      state = .tagName
      addToName(byte)
    } else if byte == UInt8(ascii: "!") {
      // A doctype ends at the next >, as a tag does; a comment is seen at its second hyphen.
      state = .tagName
      addToName(byte)
    } else {
      state = byte == UInt8(ascii: "<") ? .tagOpen : .content
    }
  }

  private mutating func readTag(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: ">"): closeTag()
    case UInt8(ascii: "/"): break
    // After the name and white space, the equals sign still belongs to the attribute.
    case UInt8(ascii: "="): state = .beforeValue
    case _ where byte.isASCIIWhitespace: break
    default:
      state = .attributeName
      name = 0
      nameLength = 0
      addToName(byte)
    }
  }

  private mutating func addToName(_ byte: UInt8) {
    name = name << 8 | UInt64(byte.asciiLowercased)
    nameLength += 1
    if nameLength <= 2 { nameStart = UInt16(truncatingIfNeeded: name) }
    if state == .tagName, nameLength == 3, name == Self.commentStart { state = .comment }
  }

  private mutating func endTagName() {
    state = .tag
    let isRaw = name == Self.script || name == Self.style
    rawElement = isRaw && !isClosing ? name : 0
  }

  private mutating func closeTag() {
    if state == .tagName { endTagName() }
    state = rawElement == 0 ? .content : .raw
  }

  /// Sees `</script` or `</style`.
  private mutating func readRaw() {
    let isEnd =
      rawElement == Self.script
      ? tail == Self.code("</script") : tail & 0xFF_FFFF_FFFF_FFFF == Self.code("</style")
    guard isEnd else { return }
    rawElement = 0
    isClosing = true
    name = 0
    nameLength = 0
    state = .tag
  }

  private static let script = code("script")
  private static let style = code("style")
  private static let commentStart = code("!--")
  private static let commentEnd = code("-->")
  private static let eventHandler = UInt16(truncatingIfNeeded: code("on"))

  /// The bytes of a word of up to eight letters as a number.
  private static func code(_ word: StaticString) -> UInt64 {
    var code: UInt64 = 0
    for index in 0..<word.utf8CodeUnitCount { code = code << 8 | UInt64(word.utf8Start[index]) }
    return code
  }
}
