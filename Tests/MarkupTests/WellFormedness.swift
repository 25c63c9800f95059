/// Checks that a piece of HTML is what Markup may write: known elements that are closed in order,
/// known attributes in quotation marks, everything else escaped.
///
/// The fuzz target uses it too.
struct WellFormedness {
  private let bytes: [UInt8]
  private var index = 0
  private var open: [String] = []

  /// What is wrong with `html`, or nil.
  static func problem(in html: String) -> String? {
    var check = WellFormedness(bytes: Array(html.utf8))
    do throws(Problem) {
      try check.run()
      return nil
    } catch {
      return "\(error.what), near byte \(check.index)"
    }
  }

  private struct Problem: Error { let what: String }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private static let void: Set<String> = ["hr", "br", "img", "input"]
  private static let blocks: Set<String> = [
    "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "div", "pre", "table", "thead",
    "tbody", "tr", "th", "td", "hr", "p",
  ]
  private static let inlines: Set<String> = [
    "a", "em", "strong", "code", "del", "br", "img", "input",
  ]
  private static let attributes: [String: Set<String>] = [
    "h2": ["id"], "h3": ["id"], "h4": ["id"], "h5": ["id"], "h6": ["id"], "ol": ["start"],
    "li": ["class"], "p": ["class"], "code": ["class"], "a": ["href", "title"],
    "div": ["class", "role", "tabindex", "aria-label"], "th": ["scope", "class"],
    "td": ["class"], "img": ["src", "alt", "title", "loading"],
    "input": ["type", "disabled", "checked", "aria-label"],
  ]
  /// The elements in which only inline ones may be.
  private static let lines: Set<String> = [
    "p", "h2", "h3", "h4", "h5", "h6", "pre", "th", "td", "a", "em", "strong", "code", "del",
  ]

  private mutating func run() throws(Problem) {
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "<"): try readTag()
      case UInt8(ascii: "&"): try readReference()
      default: try readCharacter()
      }
    }
    if let last = open.last { throw Problem(what: "<\(last)> is not closed") }
  }

  private mutating func readTag() throws(Problem) {
    index += 1
    let isClosing = take(UInt8(ascii: "/"))
    let name = takeName()
    guard WellFormedness.blocks.contains(name) || WellFormedness.inlines.contains(name) else {
      throw Problem(what: "unknown element <\(name)>")
    }
    if isClosing {
      guard open.popLast() == name else { throw Problem(what: "</\(name)> closes something else") }
      guard take(UInt8(ascii: ">")) else { throw Problem(what: "</\(name) without its end") }
      return
    }
    if let parent = open.last, WellFormedness.lines.contains(parent),
      WellFormedness.blocks.contains(name)
    {
      throw Problem(what: "<\(name)> in <\(parent)>")
    }
    if name == "a", open.contains("a") { throw Problem(what: "<a> in <a>") }
    try readAttributes(of: name)
    if !WellFormedness.void.contains(name) { open.append(name) }
  }

  private mutating func readAttributes(of name: String) throws(Problem) {
    var seen: Set<String> = []
    while !take(UInt8(ascii: ">")) {
      guard take(UInt8(ascii: " ")) else { throw Problem(what: "a broken tag <\(name)") }
      let attribute = takeName()
      guard WellFormedness.attributes[name]?.contains(attribute) == true else {
        throw Problem(what: "attribute \(attribute) on <\(name)>")
      }
      guard seen.insert(attribute).inserted else {
        throw Problem(what: "\(attribute) twice on <\(name)>")
      }
      if take(UInt8(ascii: "=")) {
        guard take(UInt8(ascii: "\"")) else { throw Problem(what: "a value without marks") }
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
          if bytes[index] == UInt8(ascii: "&") {
            try readReference()
          } else {
            try readCharacter()
          }
        }
        guard take(UInt8(ascii: "\"")) else { throw Problem(what: "an endless value") }
        if attribute == "href" || attribute == "src" { try checkAddress(bytes[start..<index - 1]) }
      }
    }
  }

  private func checkAddress(_ bytes: ArraySlice<UInt8>) throws(Problem) {
    let address = String(decoding: bytes, as: UTF8.self).lowercased()
    for scheme in ["javascript:", "data:", "vbscript:", "file:", "blob:"]
    where address.hasPrefix(scheme) {
      throw Problem(what: "the address \(address)")
    }
    guard bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw Problem(what: "an address that is not encoded")
    }
  }

  private mutating func readReference() throws(Problem) {
    for name in ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"]
    where bytes[index...].starts(with: name.utf8) {
      index += name.utf8.count
      return
    }
    throw Problem(what: "a bare &")
  }

  private mutating func readCharacter() throws(Problem) {
    let byte = bytes[index]
    guard byte >= 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09, byte != 0x7F,
      byte != UInt8(ascii: ">"), byte != UInt8(ascii: "<")
    else { throw Problem(what: "the character \(byte)") }
    index += 1
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func takeName() -> String {
    let start = index
    while index < bytes.count,
      bytes[index] == UInt8(ascii: "-") || (bytes[index] | 0x20) &- 0x61 < 26
        || bytes[index] &- 0x30 < 10
    {
      index += 1
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }
}
