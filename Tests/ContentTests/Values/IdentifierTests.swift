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
    "An id is made of a title's words",
    arguments: [
      ("Stay and play", "stay-and-play"),
      ("Crèche & Café", "creche-and-cafe"),
      ("Children’s Therapy", "childrens-therapy"),
      ("Children's therapy (SEND)", "childrens-therapy-send"),
      ("../../etc/passwd", "etc-passwd"),
      ("-5 degrees", "5-degrees"),
      ("Ærø, Straße, Øre, Łódź", "aero-strasse-ore-lodz"),
      ("Ceri\u{308}", "ceri"),
      ("🎈 Party 🎈", "party"),
      ("Play: “Mondays”", "play-mondays"),
      ("  A  --  B  ", "a-b"),
      ("İstanbul", "istanbul"),
    ])
  func id(title: String, id: String) { #expect(titleID(title) == id) }

  @Test("A title without letters or digits has no id", arguments: ["🎈", "...", "—", "中文", " "])
  func noID(title: String) { #expect(titleID(title) == nil) }

  @Test("A long title is cut between two words, a long word where it must be")
  func long() {
    #expect(titleID(String(repeating: "play ", count: 60))?.utf8.count == 59)
    #expect(titleID(String(repeating: "x", count: 300)) == String(repeating: "x", count: 60))
  }
}
