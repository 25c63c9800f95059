import Bytes
import Testing

@testable import Content

@Suite("Ids")
struct IdentifierTests {
  @Test(
    "Letters, digits and hyphens make an id", arguments: ["a", "oakwood", "5-a-day", "a--b", "1"])
  func right(_ text: String) {
    let arena = Arena()
    defer { withExtendedLifetime(arena) {} }
    #expect(isID(arena.text(text)))
  }

  @Test(
    "Nothing else does",
    arguments: [
      "", "-a", "a-", "A", "a b", "a_b", "a.b", "é", "a/b", String(repeating: "a", count: 101),
    ])
  func wrong(_ text: String) {
    let arena = Arena()
    defer { withExtendedLifetime(arena) {} }
    #expect(!isID(arena.text(text)))
  }

  @Test("Ids with slashes between them make a path")
  func paths() {
    #expect(isPath("about/privacy"))
    #expect(!isPath("about//privacy"))
    #expect(!isPath("/about"))
    #expect(!isPath(""))
  }

  @Test(
    "A name suggests an id",
    arguments: [
      ("Oak Wood", "oak-wood"), ("Crèche & café", "cr-che-caf"), ("!!", "new-name"),
      ("", "new-name"),
    ])
  func suggestion(name: String, id: String) {
    let arena = Arena()
    defer { withExtendedLifetime(arena) {} }
    #expect(suggestedID(arena.text(name)) == id)
  }
}
