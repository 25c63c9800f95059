/// Explanations for a person at a terminal; only examples have lines that are longer than it is wide.
public struct ExplanationRenderer: Sendable {
  private let color: Bool
  private let width: Int

  /// - Parameters:
  ///   - color: whether to style with ANSI escape sequences (ECMA-48).
  ///   - width: the terminal's columns; from 40 to 80 of them are used.
  public init(color: Bool, width: Int = 80) {
    self.color = color
    self.width = min(max(width, 40), 80)
  }

  /// All of an explanation, with a line end after its last line.
  public func text(for explanation: Explanation) -> String {
    var result = heading(explanation.code) + "\n" + paragraph(explanation.meaning)
    result += "\n" + heading("Why it matters") + paragraph(explanation.importance)
    result += "\n" + heading("What to do") + paragraph(explanation.remedy)
    result += "\n" + heading("Wrong", "1;31") + lines(of: explanation.wrong)
    result += "\n" + heading("Right", "1;32") + lines(of: explanation.right)
    let examples = explanation.wrong + explanation.right
    if examples.contains(where: { $0.text.contains("…\n") }) {
      result += "\n" + paragraph("“…” stands for the rest of the file.")
    }
    return result
  }

  /// Every code with its first sentence, under the heading of its group.
  public func list(of groups: [ExplanationGroup]) -> String {
    let longest = groups.flatMap(\.explanations).map(\.code.count).max() ?? 0
    return groups.map { group in
      heading(group.title)
        + group.explanations.map { explanation in
          let space = String(repeating: " ", count: longest + 2 - explanation.code.count)
          let code = "  " + styled(explanation.code, "36") + space
          return paragraph(explanation.firstSentence, first: code, indent: longest + 4)
        }.joined()
    }.joined(separator: "\n")
  }

  private func heading(_ text: String, _ style: String = "1") -> String {
    styled(text, style) + "\n"
  }

  private func paragraph(_ text: String, first: String = "", indent: Int = 0) -> String {
    StyledWord.words(of: text, color: color)
      .lines(width: width, color: color, first: first, indent: indent)
  }

  private func lines(of examples: [Explanation.Example]) -> String {
    examples.map { example in
      let lines = example.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      let text = lines.map { ($0.isEmpty ? "" : "    ") + $0 + "\n" }.joined()
      return "  " + styled(example.title, "36") + "\n" + text
    }.joined(separator: "\n")
  }

  private func styled(_ text: String, _ style: String) -> String {
    StyledWord(pieces: [.init(text: text, style: style)]).text(color: color)
  }
}
