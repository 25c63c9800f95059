import Bytes

/// The line that a diagnostic points at, made fit to be shown, and the marked part of it.
struct Excerpt {
  let lineNumber: Int
  /// The line, shortened around the mark where it is long.
  let text: String
  /// Characters before the mark, and in it (at least 1).
  let markStart: Int
  let markLength: Int

  /// The most characters that are shown of a line.
  static let width = 100

  /// Nil where the diagnostic means the file as a whole or the file has no text.
  init?(_ range: ByteRange?, in file: SourceFile) {
    guard let range, !file.contents.isEmpty else { return nil }
    let (start, line) = file.line(around: Int(range.start))
    lineNumber = file.position(at: Int(range.start)).line
    let head = min(max(Int(range.start) - start, 0), line.count)
    let tail = min(max(Int(range.end) - start, head), line.count)
    let before = Self.shown(line[0..<head])
    let marked = Self.shown(line[head..<tail])
    let after = Self.shown(line[tail..<line.count])
    var text = before + marked + after
    var markStart = before.count
    if text.count > Self.width {
      let from = max(0, min(markStart - 30, text.count - Self.width))
      let window = text.dropFirst(from).prefix(Self.width)
      text = (from > 0 ? "…" : "") + window + (from + Self.width < text.count ? "…" : "")
      markStart -= from - (from > 0 ? 1 : 0)
    }
    self.text = text
    self.markStart = markStart
    markLength = max(1, min(marked.count, text.count - markStart))
  }

  /// Text with a space for a tab, and a visible character for each that could command a terminal or
  /// turn the direction of the line.
  static func shown(_ text: Text) -> String {
    var result = String.UnicodeScalarView()
    for scalar in String(text).unicodeScalars {
      switch scalar.value {
      case 0x09: result.append(" ")
      case 0..<0x20: result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
      case 0x7F..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
        result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  static func shown(_ string: String) -> String {
    var string = string
    // A message is one line; what content put into it may not command a terminal either.
    string = String(String.UnicodeScalarView(string.unicodeScalars.map { $0 == "\n" ? " " : $0 }))
    let arena = Arena(blockSize: 1024)
    return shown(arena.text(string))
  }
}
