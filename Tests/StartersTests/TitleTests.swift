import Bytes
import Content
import Diagnostics
import Testing

@testable import Starters

@Suite("Titles")
struct TitleTests {
  @Test(
    "A plain title stays plain", arguments: ["Stay and play", "Larkfield’s 2 rooms", "Café", "X"])
  func plain(title: String) { #expect(yamlScalar(title) == title) }

  @Test(
    "A title is read back as it was, whatever it holds",
    arguments: [
      "Play: Mondays", "Play #1 # here", "“Quoted”", "\"Half", "it's", "'tis", "- a", "-5", "[x]",
      "{x}",
      "a: b", "a:", "yes", "No", "null", "~", "2026-11-22", "10:30", "1.10", "@x", "%x", "`x`",
      "&x", "*x",
      "!x", "? x", "| x", "> x", "---", "\\n", "a\\", "🎈", "#", "\u{FEFF}x", "x \"y\" 'z'",
    ])
  func readBack(title: String) throws {
    let arena = Arena()
    defer { withExtendedLifetime(arena) {} }
    var reader = ContentReader(arena: arena)
    let text = "---\ntitle: \(yamlScalar(title))\ndate: 2026-11-22\n---\n"
    reader.read(
      SourceFile(id: FileID(0), path: "content/news/a.md", contents: arena.text(text)),
      as: ContentPath("news/a.md"))
    #expect(reader.diagnostics.all.map(\.summary) == [])
    #expect(reader.records.news.first.map { String($0.common.title) } == title)
  }
}

@Suite("The kinds of starter")
struct StarterKindTests {
  @Test(
    "A kind has its name in the singular and plural, in any case",
    arguments: [
      ("hub", "hub"), ("Hubs", "hub"), ("ACTIVITIES", "activity"), ("activity", "activity"),
      ("locality", "locality"), ("News", "news"), ("news-item", "news"), ("calendars", "calendar"),
      ("Category", "categories"), ("synonyms", "synonyms"), ("access-features", "access-features"),
    ])
  func names(word: String, name: String) { #expect(StarterKind(word)?.name == name) }

  @Test("What is nearly a kind is told")
  func nearest() {
    #expect(StarterKind("hubb") == nil)
    #expect(StarterKind.nearestName(to: "hubb") == "hub")
    #expect(StarterKind.nearestName(to: "activitys") == "activity")
    #expect(StarterKind.nearestName(to: "sit") == "site")
    #expect(StarterKind.nearestName(to: "xxxxxxx") == nil)
  }

  @Test("Every kind has its starter", arguments: StarterKind.allCases)
  func seeds(kind: StarterKind) { #expect(Seeds.file(at: kind.seedPath) != nil) }
}
