import Bytes

/// One line of the source: where it lies, and what it begins with.
struct Line {
  enum Kind {
    case text
    case blank
    case comment
    /// The end of the text, a `---` or a `...`: nothing is read beyond it.
    case end
  }

  var kind = Kind.end
  /// The offset of its first byte.
  var start = 0
  /// The offset of its first byte that is neither space nor tab.
  var content = 0
  /// The offset after its last byte, the line end not counted.
  var end = 0
  /// The offset of the next line.
  var next = 0
  /// The number of spaces that it begins with.
  var spaces = 0
  /// How far it is indented: as `spaces`, but for the tabs of a line that is wrong anyway.
  var column = 0
  var hasTab = false
}

/// How far a tab counts, so that a file indented with tabs has one mistake a line and no more.
private let tabWidth = 2

extension Text {
  /// The line that starts at `start`.
  func frontMatterLine(at start: Int) -> Line {
    var line = Line()
    line.start = start
    if let lineFeed = firstIndex(of: 0x0A, from: start) {
      line.end = lineFeed
      line.next = lineFeed + 1
    } else {
      line.end = count
      line.next = count
    }
    if line.end > start, self[line.end - 1] == 0x0D { line.end -= 1 }
    var content = start
    while content < line.end, self[content] == 0x20 { content += 1 }
    line.spaces = content - start
    line.column = line.spaces
    if content < line.end, self[content] == 0x09 {
      line.hasTab = true
      while content < line.end, self[content].isBlank {
        line.column += self[content] == 0x09 ? tabWidth : 1
        content += 1
      }
    }
    line.content = content
    if content == line.end {
      line.kind = start == count ? .end : .blank
    } else {
      line.kind = self[content] == UInt8(ascii: "#") ? .comment : .text
    }
    return line
  }

  /// Whether three bytes `byte` that nothing but a space can follow stand at `start`: `---`, `...`.
  func isMarker(of byte: UInt8, at start: Int, before end: Int) -> Bool {
    start + 3 <= end && self[start] == byte && self[start + 1] == byte && self[start + 2] == byte
      && (start + 3 == end || self[start + 3].isBlank)
  }
}

extension UInt8 {
  /// A space or a tab.
  @inline(__always) var isBlank: Bool { self == 0x20 || self == 0x09 }

  @inline(__always) var isQuote: Bool { self == UInt8(ascii: "\"") || self == UInt8(ascii: "'") }

  /// One of `,[]{}`, which end a plain text between brackets.
  @inline(__always) var isFlowIndicator: Bool {
    switch self {
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"):
      true
    default: false
    }
  }
}
