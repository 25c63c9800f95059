import Bytes

extension Explanation {
  /// The explanation for the preview's panel: no style, no script, classes only.
  public var html: String {
    let arena = Arena(blockSize: 4096)
    defer { withExtendedLifetime(arena) {} }
    var buffer = ByteBuffer()
    func append(_ markup: Text, _ text: String, _ end: Text) {
      buffer.append(markup)
      // What stands between the first and the second backtick was typed, and so on.
      for (index, part) in text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      {
        if index > 0 { buffer.append(index % 2 == 1 ? "<code>" as Text : "</code>") }
        buffer.append(escaped: arena.text(String(part)))
      }
      buffer.append(end)
    }
    func append(_ examples: [Example]) {
      for example in examples {
        append("<figure>\n<figcaption>", example.title, "</figcaption>\n")
        buffer.append("<pre>\n" as Text)
        buffer.append(escaped: arena.text(example.text))
        buffer.append("</pre>\n</figure>\n" as Text)
      }
    }
    append("<article class=\"explanation\">\n<h2><code>", code, "</code></h2>\n")
    append("<p>", meaning, "</p>\n")
    append("<h3>Why it matters</h3>\n<p>", importance, "</p>\n")
    append("<h3>What to do</h3>\n<p>", remedy, "</p>\n")
    buffer.append("<h3 class=\"explanation-wrong\">Wrong</h3>\n" as Text)
    append(wrong)
    buffer.append("<h3 class=\"explanation-right\">Right</h3>\n" as Text)
    append(right)
    buffer.append("</article>\n" as Text)
    return buffer.withBytes { String(decoding: $0, as: UTF8.self) }
  }
}
