import Bytes
import Markup
import Testing

@Suite("Headings") struct HeadingTests {
  private func ids(_ markdown: String) -> [String] {
    Conversion(markdown).headings.map { String($0.id) }
  }

  @Test(
    "Ids are made as GitHub makes them",
    arguments: [
      ("How to book", "how-to-book"),
      ("What’s on?", "whats-on"),
      ("What's on?", "whats-on"),
      ("Ages 0–5 & up", "ages-05--up"),
      ("Crèche *und* Größe", "crèche-und-größe"),
      ("ÉCOLE İ", "école-i̇"),
      ("Żłobek 子ども", "żłobek-子ども"),
      ("snake_case kebab-case", "snake_case-kebab-case"),
      ("???", "section"),
      ("`code` and [link](/x)", "code-and-link"),
    ])
  func ids(title: String, id: String) {
    #expect(ids("## \(title)") == [id])
    #expect(Conversion("## \(title)").html.hasPrefix("<h2 id=\"\(id)\">"))
  }

  @Test("An id that is taken gets a number, also where that is taken")
  func copies() {
    #expect(ids("## A\n## A\n## A-1\n## A\n## A-1") == ["a", "a-1", "a-1-1", "a-2", "a-1-2"])
    #expect(ids("## A-1\n## A\n## A") == ["a-1", "a", "a-2"])
    #expect(ids("## ?\n## !") == ["section", "section-1"])
  }

  @Test("An id that other text on the page has is taken too")
  func taken() {
    let arena = Arena()
    var options = MarkupOptions()
    options.takenIDs = arena.list(["a", "b-1"] as [Text])
    let ids = Conversion("## A\n## B\n## B", options: options).headings.map { String($0.id) }
    #expect(ids == ["a-1", "b", "b-2"])
  }

  @Test("The outline has levels, words and places")
  func outline() throws {
    let markdown = "> ## A *b* & `c`\n\nSetext  \nmore\n------\n\n   ### \"D\" ###\n"
    let conversion = Conversion(markdown, frontMatter: "---\n---\n")
    #expect(conversion.headings.map(\.level) == [2, 2, 3])
    #expect(conversion.headings.map { String($0.title) } == ["A b & c", "Setext more", "“D”"])
    let file = "---\n---\n" + markdown
    let places = conversion.headings.map { heading in
      String(decoding: Array(file.utf8)[heading.range.offsets], as: UTF8.self)
    }
    #expect(places == ["## A *b* & `c`", "Setext", "### \"D\" ###"])
  }

  @Test("A heading with one # is an error that can be mended")
  func levelOne() {
    expect("heading-level-one", at: "a\n\n⟦# Title⟧\n\n### b")
    let conversion = Conversion("# Title\n")
    #expect(conversion.html == "<h2 id=\"title\">Title</h2>\n")
    #expect(conversion.diagnostics.first?.fixes.first?.replacement == "## Title")
    #expect(Conversion("Title\n===").diagnostics.first?.fixes.first?.replacement == "## Title")
  }

  @Test("A skipped level is a warning, a heading without words an error")
  func levels() {
    expect("heading-level-skipped", at: "## a\n\n⟦#### b⟧\n\n##### c\n\n## d")
    expect("heading-level-skipped", at: "⟦### a⟧")
    expect("heading-empty", at: "## a\n\n⟦###⟧\n")
  }
}
