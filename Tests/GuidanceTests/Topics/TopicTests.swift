import Testing

@testable import Guidance

@Suite("Topics of the editors’ guide")
struct TopicTests {
  @Test("Every topic has a title and is found by its name")
  func names() throws {
    #expect(Topic.all.first?.name == "editing")
    for topic in Topic.all {
      let found = try #require(Topic(named: topic.name))
      #expect(found.title == topic.title)
      #expect(found.title != topic.name && !found.blocks.isEmpty)
    }
  }

  @Test("A mistyped topic is guessed")
  func typo() {
    #expect(Topic(named: "photos") == nil)
    #expect(Topic.nearestName(to: "activites") == "activities")
  }

  @Test("A topic that is mentioned is there")
  func mentions() {
    for document in Document.all where document.name.hasPrefix("topics/") {
      for mention in document.text.matches(of: #/`hubsite help ([a-z]+)`/#) {
        #expect(Topic(named: String(mention.1)) != nil, "\(document.name): \(mention.1)")
      }
    }
  }

  @Test("Blocks are told apart")
  func blocks() {
    let text = """
      # Title

      Words.

      - one
      2. two

      | a | b |
      | --- | --- |
      | `c` | d e |

      ```md content/pages/a.md
      # no heading

      | no table |
      ```
      """
    #expect(
      TopicReader.blocks(of: text) == [
        .heading(1, "Title"), .paragraph("Words."), .item(mark: "-", "one"),
        .item(mark: "2.", "two"), .table([["a", "b"], ["`c`", "d e"]]),
        .example(file: "content/pages/a.md", lines: ["# no heading", "", "| no table |"]),
      ])
  }

  @Test("A fence that never ends is shown to the end")
  func openFence() {
    #expect(TopicReader.blocks(of: "```sh\nhubsite") == [.example(file: nil, lines: ["hubsite"])])
  }
}
