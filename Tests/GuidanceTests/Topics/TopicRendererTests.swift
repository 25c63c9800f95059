import Testing

@testable import Guidance

@Suite("Topics on a terminal")
struct TopicRendererTests {
  private func text(_ markdown: String, color: Bool = false, width: Int = 40) -> String {
    let topic = Topic(name: "test", text: "# T\n\n" + markdown)
    let text = TopicRenderer(color: color, width: width).text(of: topic)
    return text.firstRange(of: "\n\n").map { String(text[$0.upperBound...]) } ?? text
  }

  @Test("Words go on in the next line before the edge, what is to be typed in one piece")
  func wrapping() {
    #expect(
      text("Write this where you want it: `every: other Tuesday`, and then the time.")
        == "Write this where you want it:\n`every: other Tuesday`, and then the\ntime.\n")
  }

  @Test("The lines of an item begin below its first word")
  func items() {
    #expect(
      text("- one\n- two and three and four and five and six")
        == "  - one\n  - two and three and four and five and\n    six\n")
  }

  @Test("The last column of a table wraps below itself")
  func tables() {
    #expect(
      text("| a | b |\n| --- | --- |\n| `every: day` | all seven days of the week and more |")
        == """
          a           b
          every: day  all seven days of the week
                      and more

        """)
  }

  @Test("What belongs into a file stands at the margin")
  func examples() {
    #expect(text("```md a.md\n---\n\n---\n```") == "┌── a.md\n---\n\n---\n└──\n")
    #expect(text("```sh\nhubsite check\n```") == "    hubsite check\n")
  }

  @Test("Marks of words become styles where there is colour, and go or stay where there is none")
  func styles() {
    let words = "A **bold word**, `code` and <https://a.example>."
    #expect(text(words) == "A bold word, `code` and\nhttps://a.example.\n")
    #expect(
      text(words, color: true, width: 90)
        == "A \u{1B}[1mbold\u{1B}[0m \u{1B}[1mword\u{1B}[0m, \u{1B}[36mcode\u{1B}[0m and "
        + "\u{1B}[4mhttps://a.example\u{1B}[0m.\n")
  }

  @Test("A lone mark is a character like any other")
  func loneMarks() {
    #expect(text("3 < 4, ** and ` too") == "3 < 4, ** and ` too\n")
  }

  @Test(
    "No line of the guide is wider than the terminal, but for examples and words without a space")
  func guide() {
    let renderer = TopicRenderer(color: false, width: 80)
    for topic in Topic.all {
      let prose = topic.blocks.filter { if case .example = $0 { false } else { true } }
      let lines = renderer.text(of: Topic(name: topic.name, title: topic.title, blocks: prose))
      for line in lines.split(separator: "\n") {
        #expect(line.count <= 80, "\(topic.name): \(line)")
      }
    }
  }
}
