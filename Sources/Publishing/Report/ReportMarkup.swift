import Bytes

/// The report's HTML as it grows: markup comes from the program's own literals, and all else is text.
struct ReportMarkup: ~Copyable {
  private var buffer = ByteBuffer(capacity: 64 * 1024)

  /// The HTML so far; nothing is left here.
  mutating func takeBuffer() -> ByteBuffer {
    var taken = ByteBuffer()
    swap(&taken, &buffer)
    return taken
  }

  /// Appends markup that stands in the program.
  mutating func markup(_ literal: StaticString) { buffer.append(Text(stringLiteral: literal)) }

  /// Appends text, escaped.
  mutating func text(_ string: String) {
    let arena = Arena(blockSize: 1024)
    defer { withExtendedLifetime(arena) {} }
    buffer.append(escaped: arena.text(string))
  }

  /// Appends a number.
  mutating func number(_ number: Int) { buffer.append(decimal: number) }

  /// Appends what a builder of HTML writes.
  mutating func html(_ write: (inout ByteBuffer) -> Void) { write(&buffer) }

  /// Appends a cell with text.
  mutating func cell(_ string: String) {
    markup("<td>")
    text(string)
    markup("</td>")
  }

  /// Appends a cell with a number.
  mutating func cell(_ number: Int) {
    markup("<td class=number>")
    buffer.append(decimal: number)
    markup("</td>")
  }

  /// Appends the heading of a row.
  mutating func rowHeading(_ string: String) {
    markup("<th scope=row>")
    text(string)
    markup("</th>")
  }

  /// Appends a cell with a file's path.
  mutating func fileCell(_ path: String) {
    markup("<td><code>")
    text(path)
    markup("</code></td>")
  }

  /// Appends a table with the headings of its columns; `rows` writes its rows.
  ///
  /// The caption is for those who hear it. Of a table of numbers only the first column is words.
  mutating func table(
    _ caption: String, _ columns: [String], hasNumbers: Bool = false,
    rows: (inout ReportMarkup) -> Void
  ) {
    markup("<div class=scroll tabindex=0 role=region aria-label=\"")
    text(caption)
    markup(
      hasNumbers
        ? " (table)\"><table class=numbers>\n<caption>" : " (table)\"><table>\n<caption>")
    text(caption)
    markup("</caption>\n<thead><tr>")
    for column in columns {
      markup("<th scope=col>")
      text(column)
      markup("</th>")
    }
    markup("</tr></thead>\n<tbody>\n")
    rows(&self)
    markup("</tbody>\n</table></div>\n")
  }

  /// Appends a paragraph.
  mutating func paragraph(_ string: String) {
    markup("<p>")
    text(string)
    markup("</p>\n")
  }
}
