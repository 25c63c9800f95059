import Testing

@testable import Guidance

@Suite("Reading explanations")
struct ExplanationReaderTests {
  private func explanation(_ section: String) throws -> Explanation {
    try #require(ExplanationReader.read("# T\n\n## a-code\n\n\(section)").explanations.first)
  }

  @Test("A document has a title, and a section for each code")
  func sections() {
    let group = ExplanationReader.read("# Files\n\n## one\n\nA.\n\n## two\n\nB.\n")
    #expect(group.title == "Files")
    #expect(group.explanations.map(\.code) == ["one", "two"])
    #expect(group.explanations.map(\.meaning) == ["A.", "B."])
  }

  @Test("The paragraphs are told by their labels, and comments are passed over")
  func paragraphs() throws {
    let found = try explanation(
      "<!-- not run: why -->\n\nM.\n\n**Why it matters:** W.\n\n**What to do:** D.\n")
    #expect(found.meaning == "M." && found.importance == "W." && found.remedy == "D.")
  }

  @Test("What is missing is empty")
  func missing() throws {
    let found = try explanation("**What to do:** D.\n")
    #expect(found.meaning.isEmpty && found.importance.isEmpty && found.remedy == "D.")
  }

  @Test("Examples have a path and a note; headings and fences in them are their text")
  func examples() throws {
    let found = try explanation(
      """
      Wrong:

      ```md content/a.md, saved as utf-16
      ## A heading
      ```

      ````md content/b.md
      ```
      ````

      Right:

      ```md content/a.md
      ```
      """)
    #expect(found.wrong.map(\.title) == ["content/a.md, saved as utf-16", "content/b.md"])
    #expect(found.wrong.map(\.text) == ["## A heading\n", "```\n"])
    #expect(found.right.map(\.text) == [""])
  }

  @Test(
    "The first sentence ends at its stop and not within a word",
    arguments: [
      ("One. Two.", "One."), ("Use “a.md” here. Two.", "Use “a.md” here."), ("One", "One"),
    ])
  func firstSentence(meaning: String, first: String) throws {
    #expect(try explanation(meaning + "\n").firstSentence == first)
  }

  @Test("A fence that never closes and text before the first section do no harm")
  func rest() {
    let group = ExplanationReader.read("x\n```md a.md\n## one\n")
    #expect(group.title.isEmpty && group.explanations.isEmpty)
  }
}
