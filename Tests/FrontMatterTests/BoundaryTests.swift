import Testing

@testable import FrontMatter

@Suite("Where front matter begins and ends")
struct BoundaryTests {
  private func body(_ source: String) -> String {
    let reading = Reading(source, .markdown)
    #expect(reading.codes == [])
    #expect(reading.result.isPresent)
    return String(reading.file.contents[from: reading.result.bodyStart])
  }

  @Test("The body starts after the closing line")
  func bodyStart() {
    #expect(body("---\na: b\n---\nBody\n") == "Body\n")
    #expect(body("---\r\na: b\r\n---\r\nBody\r\n") == "Body\r\n")
    #expect(body("\u{FEFF}---\na: b\n---\n\nBody") == "\nBody")
    #expect(body("--- \na: b\n---  \n---\n") == "---\n")
    #expect(body("---\na: b\n---") == "")
    #expect(body("---\n---\n") == "")
    #expect(body("---\na: |\n  b\n\n---\nBody") == "Body")
  }

  @Test("A page without front matter has none, and nothing is said")
  func absent() {
    for source in ["", "\n", "Words\n", "----\n", "---a\n", " ---\n", "\u{FEFF}Words"] {
      let reading = Reading(source, .markdown)
      #expect(!reading.result.isPresent)
      #expect(reading.codes == [])
      #expect(reading.result.bodyStart == (source.hasPrefix("\u{FEFF}") ? 3 : 0))
      #expect(reading.root.kind == .empty)
    }
  }

  @Test("An empty .yaml file holds nothing, and nothing is said")
  func emptyYAML() {
    for source in ["", "\n\n", "# words\n", "---\n", "\u{FEFF}"] {
      let reading = Reading(source)
      #expect(!reading.result.isPresent)
      #expect(reading.codes == [])
      #expect(reading.result.bodyStart == source.utf8.count)
    }
  }

  @Test("Offsets count from the start of the file")
  func offsets() throws {
    let reading = Reading("\u{FEFF}---\n# x\ntitle: Play\n---\n", .markdown)
    let entry = try #require(reading.root.entries.first)
    #expect(reading.source(entry.keyRange) == "title")
    #expect(reading.source(entry.value.range) == "Play")
  }

  @Test("A parser that has read one file reads the next as if it were new")
  func reuse() {
    let first = Reading("a: [b, {c: \"d")
    #expect(!first.codes.isEmpty)
    let again = Reading("a: [b, {c: \"d\"}]")
    #expect(again.tree == #"{a: ["b", {c: "d"}]}"#)
  }
}
