/// A topic for a terminal: lines of at most `width` columns, but for examples, which are as they are.
public struct TopicRenderer: Sendable {
  private let color: Bool
  private let width: Int

  /// - Parameters:
  ///   - color: whether to style with ANSI escape sequences (ECMA-48).
  ///   - width: the terminal's columns; from 40 to 90 of them are used.
  public init(color: Bool, width: Int = 80) {
    self.color = color
    self.width = min(max(width, 40), 90)
  }

  /// The topic with a line end after its last line.
  public func text(of topic: Topic) -> String {
    var result = heading(1, topic.title)
    var wasItem = false
    for block in topic.blocks {
      let isItem = if case .item = block { true } else { false }
      // The items of a list stand together.
      if !(wasItem && isItem) { result += "\n" }
      wasItem = isItem
      result += text(of: block)
    }
    return result
  }

  /// A table of the names of `topics` and their titles.
  public func list(of topics: [Topic]) -> String {
    table(topics.map { ["`\($0.name)`", $0.title] }, hasHeading: false)
  }

  private func text(of block: TopicBlock) -> String {
    switch block {
    case .heading(let level, let text): return heading(level, text)
    case .paragraph(let text): return lines(of: words(of: text))
    case .item(let mark, let text):
      return lines(of: words(of: text), first: "  \(mark) ", indent: mark.count + 3)
    case .table(let rows): return table(rows, hasHeading: true)
    case .example(let file, let lines):
      // What belongs into a file stands at the margin, so that it can be copied from here.
      guard let file else { return lines.map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined() }
      let text = lines.map { $0 + "\n" }.joined()
      return styled("┌── \(file)", "2") + "\n" + text + styled("└──", "2") + "\n"
    }
  }

  private func heading(_ level: Int, _ text: String) -> String {
    let words = StyledWord.words(of: text, color: false)
    let line = words.map { $0.text(color: false) }.joined(separator: " ")
    let rule = String(repeating: level == 1 ? "=" : "-", count: line.count)
    return styled(line, "1") + "\n" + (level > 2 ? "" : styled(rule, "2") + "\n")
  }

  /// Columns as wide as their longest cells, but for the last, whose words go on below one another.
  private func table(_ rows: [[String]], hasHeading: Bool) -> String {
    let cells = rows.map { $0.map(words(ofCell:)) }
    let columns = max(0, (rows.first?.count ?? 0) - 1)
    let widths = (0..<columns).map { column in
      cells.map { $0.count > column ? width(of: $0[column]) : 0 }.max() ?? 0
    }
    var result = ""
    for (number, row) in cells.enumerated() {
      let isHeading = hasHeading && number == 0
      var first = "  "
      for (cell, width) in zip(row, widths) {
        let text = cell.map { $0.text(color: color && !isHeading) }.joined(separator: " ")
        first += isHeading ? styled(text, "2") : text
        first += String(repeating: " ", count: width - self.width(of: cell) + 2)
      }
      let indent = widths.reduce(2) { $0 + $1 + 2 }
      let last = row.count > columns ? row[columns] : []
      if isHeading {
        let text = last.map { $0.text(color: false) }.joined(separator: " ")
        result += first + styled(text, "2") + "\n"
      } else {
        result += lines(of: last, first: first, indent: indent)
      }
    }
    return result
  }

  private func lines(of words: [StyledWord], first: String = "", indent: Int = 0) -> String {
    words.lines(width: width, color: color, first: first, indent: indent)
  }

  private func words(of text: String) -> [StyledWord] { StyledWord.words(of: text, color: color) }

  /// A cell that is all code needs no marks round it.
  private func words(ofCell text: String) -> [StyledWord] {
    let inner = text.dropFirst().dropLast()
    guard text.count > 2, text.hasPrefix("`"), text.hasSuffix("`"), !inner.contains("`")
    else { return words(of: text) }
    return [StyledWord(pieces: [.init(text: String(inner), style: "36")])]
  }

  private func width(of words: [StyledWord]) -> Int {
    words.reduce(words.isEmpty ? 0 : -1) { $0 + 1 + $1.width }
  }

  private func styled(_ text: String, _ style: String) -> String {
    StyledWord(pieces: [.init(text: text, style: style)]).text(color: color)
  }
}
