import Bytes

/// The line that a diagnostic points at, made fit to be shown, in three parts.
struct Excerpt {
  let lineNumber: Int
  /// What stands before the mark, in it and after it; a long line is shortened around the mark, with
  /// an ellipsis for what is left out.
  let before: String
  let marked: String
  let after: String

  /// The most characters that are shown of a line, and how many of them the mark may take.
  private static let width = 100
  private static let markWidth = 70

  /// Nil where the diagnostic means the file as a whole or the file has no text.
  init?(_ range: ByteRange?, in file: SourceFile) {
    guard let range, !file.contents.isEmpty else { return nil }
    var (start, line) = file.line(around: Int(range.start))
    if start == 0, line.hasPrefix(byteOrderMark) {
      start = byteOrderMark.count
      line = line[from: byteOrderMark.count]
    }
    lineNumber = file.position(at: Int(range.start)).line
    let head = min(max(Int(range.start) - start, 0), line.count)
    let tail = min(max(Int(range.end) - start, head), line.count)
    var before = ShortenedText(endOf: line[0..<head], Self.width)
    var marked = ShortenedText(beginningOf: line[head..<tail], Self.width)
    var after = ShortenedText(beginningOf: line[from: tail], Self.width)
    if before.count + marked.count + after.count > Self.width {
      marked.shorten(to: Self.markWidth)
      let rest = Self.width - marked.count
      before.shorten(to: max(rest - after.count, rest / 2))
      after.shorten(to: rest - before.count)
    }
    self.before = before.text
    self.marked = marked.text
    self.after = after.text
  }
}

/// The end or the beginning of a text, with an ellipsis where the rest is left out.
private struct ShortenedText {
  private var shown: Substring
  private var isShortened: Bool
  private let keepsEnd: Bool

  // A line can be as long as its file: no more of it is decoded than could be shown. A character has
  // seldom more than 8 bytes.

  init(endOf text: Text, _ most: Int) {
    var from = max(0, text.count - 8 * most)
    while from > 0, from < text.count, text[from] & 0xC0 == 0x80 { from += 1 }
    shown = Substring(displayed(String(text[from: from])))
    isShortened = from > 0
    keepsEnd = true
    shorten(to: most)
  }

  init(beginningOf text: Text, _ most: Int) {
    var to = min(text.count, 8 * most)
    while to < text.count, to > 0, text[to] & 0xC0 == 0x80 { to -= 1 }
    shown = Substring(displayed(String(text[0..<to])))
    isShortened = to < text.count
    keepsEnd = false
    shorten(to: most)
  }

  var count: Int { shown.count }

  var text: String {
    guard isShortened else { return String(shown) }
    return keepsEnd ? "…" + shown : shown + "…"
  }

  mutating func shorten(to most: Int) {
    guard shown.count > most else { return }
    shown = keepsEnd ? shown.suffix(most) : shown.prefix(most)
    isShortened = true
  }
}
