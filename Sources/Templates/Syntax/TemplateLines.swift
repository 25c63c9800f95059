import Bytes

/// Where lines begin and end in a template, for the rules about tags that have a line to themselves.
struct TemplateLines {
  let text: Text
  /// Where the template begins, after a byte-order mark.
  let start: Int

  init(_ text: Text) {
    self.text = text
    start = text.hasPrefix("\u{FEFF}") ? 3 : 0
  }

  func isLineStart(_ offset: Int) -> Bool {
    offset == start || (offset > start && text[offset - 1] == 0x0A)
  }

  /// The beginning of the line, where only spaces and tabs stand between it and `offset`.
  func blankStart(before offset: Int) -> Int? {
    var position = offset
    while position > start, isBlank(text[position - 1]) { position -= 1 }
    return isLineStart(position) ? position : nil
  }

  /// The offset just after the line's end, where only spaces and tabs stand between it and `offset`.
  func blankEnd(after offset: Int) -> Int? {
    let position = afterBlanks(offset, text.count)
    if position == text.count { return position }
    if text[position] == 0x0A { return position + 1 }
    let isPair =
      text[position] == 0x0D && position + 1 < text.count && text[position + 1] == 0x0A
    return isPair ? position + 2 : nil
  }

  /// The first offset from `offset` on, up to `end`, that holds neither space nor tab.
  func afterBlanks(_ offset: Int, _ end: Int) -> Int {
    var position = offset
    while position < end, isBlank(text[position]) { position += 1 }
    return position
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
