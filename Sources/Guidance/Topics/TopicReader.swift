/// Reads the little Markdown that topics are written in: headings, paragraphs and list items of one
/// line each, tables, and fenced examples.
enum TopicReader {
  static func blocks(of text: String) -> [TopicBlock] {
    var blocks: [TopicBlock] = []
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let line = lines.popFirst() {
      let fence = line.prefix { $0 == "`" }
      if fence.count >= 3 {
        let end = lines.firstIndex(of: fence) ?? lines.endIndex
        blocks.append(example(info: line.dropFirst(fence.count), lines[..<end]))
        lines = lines[end...].dropFirst()
      } else if line.hasPrefix("|") {
        let rest = lines.prefix { $0.hasPrefix("|") }
        lines = lines.dropFirst(rest.count)
        // The second line of a table is only its rule.
        blocks.append(.table([cells(line)] + rest.dropFirst().map(cells)))
      } else if let block = block(line) {
        blocks.append(block)
      }
    }
    return blocks
  }

  private static func block(_ line: Substring) -> TopicBlock? {
    if line.isEmpty { return nil }
    let level = line.prefix { $0 == "#" }.count
    if level > 0 { return .heading(level, String(line.dropFirst(level + 1))) }
    if line.hasPrefix("- ") { return .item(mark: "-", String(line.dropFirst(2))) }
    let number = line.prefix { $0.isASCII && $0.isNumber }
    if !number.isEmpty, line.dropFirst(number.count).hasPrefix(". ") {
      return .item(mark: "\(number).", String(line.dropFirst(number.count + 2)))
    }
    return .paragraph(String(line))
  }

  /// The info string is a language and, where the lines belong to a file, its path.
  private static func example(info: Substring, _ lines: ArraySlice<Substring>) -> TopicBlock {
    let words = info.split(separator: " ")
    return .example(file: words.dropFirst().first.map(String.init), lines: lines.map(String.init))
  }

  /// The cells of a row; a bar within `code` parts them too, as in GitHub's Markdown.
  private static func cells(_ line: Substring) -> [String] {
    line.split(separator: "|").map { cell in
      let start = cell.drop { $0 == " " }
      let end = start.lastIndex { $0 != " " }
      return end.map { String(start[...$0]) } ?? ""
    }
  }
}
