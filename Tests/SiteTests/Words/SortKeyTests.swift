import Bytes
import Testing

@testable import Site

@Suite("A to Z")
struct SortKeyTests {
  private func key(_ title: String, _ arena: Arena) -> SortKey {
    SortKey(arena.text(title), ignoring: SiteWords.english.articles(arena), arena)
  }

  private func sorted(_ titles: String...) -> [String] {
    withArena { arena in titles.map { key($0, arena) }.sorted().map { String($0.original) }
    }
  }

  private func initial(_ title: String) -> String {
    withArena { arena in String(UnicodeScalar(key(title, arena).initial)) }
  }

  @Test("Case, marks, quotation marks and a leading article count for nothing")
  func order() {
    #expect(
      sorted("toy library", "Éclair club", "The Early Years", "Zumba", "A to Z of help", "“Dads”")
        == ["“Dads”", "The Early Years", "Éclair club", "A to Z of help", "toy library", "Zumba"])
  }

  @Test("An article alone is a word")
  func article() {
    #expect(initial("The") == "T")
    #expect(initial("A") == "A")
    #expect(initial("Another day") == "A")
    #expect(initial("THE Nest") == "N")
  }

  @Test(
    "A title stands under its first letter",
    arguments: [
      ("Play", "P"), ("élan", "E"), ("Ŵy", "W"), ("Łódź club", "L"), ("Ålesund", "A"),
      ("(Baby) massage", "B"), ("'Allo", "A"), ("0 to 19 team", "#"), ("999", "#"), ("…", "#"),
      ("Привет", "#"),
    ])
  func initials(title: String, letter: String) { #expect(initial(title) == letter) }

  @Test("All titles of one letter stand together, whatever they begin with")
  func together() {
    let titles = [
      "'Allo", "(Baby) massage", "Łódź club", "Ama", "Lunch", "0 to 19", "Привет", "Zoo",
    ]
    let initials = withArena { arena in
      titles.map { key($0, arena) }.sorted().map(\.initial)
    }
    #expect(initials == initials.sorted())
  }

  @Test("Of two titles that sort alike the order is always the same")
  func ties() {
    #expect(sorted("The Play", "Play", "play") == sorted("play", "The Play", "Play"))
  }
}
