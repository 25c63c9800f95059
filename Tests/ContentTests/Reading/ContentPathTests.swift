import Bytes
import Testing

@testable import Content

/// The meaning of a path in a few words.
private func meaning(_ path: String) -> String {
  let arena = Arena()
  defer { withExtendedLifetime(arena) {} }
  switch ContentPath(arena.text(path)) {
  case .network: return "network"
  case .record(let kind, let id, let language): return "\(kind) \(id) \(language)".trimmingSpace
  case .vocabulary(let kind): return "vocabulary \(kind)"
  case .synonyms: return "synonyms"
  case .calendar(let id): return "calendar \(id)"
  case .media(let path): return "media \(path)"
  case .badName(let name): return "bad name \(name)"
  case .unknown: return "unknown"
  }
}

extension String {
  fileprivate var trimmingSpace: String { hasSuffix(" ") ? String(dropLast()) : self }
}

@Suite("What a file is, by its path")
struct ContentPathTests {
  @Test(
    "Each file has its place",
    arguments: [
      ("network.yaml", "network"), ("localities/east.md", "locality east"),
      ("hubs/oakwood.md", "hub oakwood"), ("hubs/oakwood.pl.md", "hub oakwood pl"),
      ("hubs/oakwood.zh-Hans.md", "hub oakwood zh-Hans"),
      ("providers/council.md", "provider council"),
      ("services/play.md", "service play"), ("activities/play.md", "activity play"),
      ("news/2026-opening.md", "news 2026-opening"), ("pages/index.md", "page index"),
      ("pages/about/privacy.md", "page about/privacy"),
      ("pages/about/privacy.cy.md", "page about/privacy cy"),
      ("vocabularies/categories.yaml", "vocabulary categories"),
      ("vocabularies/access-features.yaml", "vocabulary accessFeatures"),
      ("vocabularies/synonyms.yaml", "synonyms"), ("calendars/schools.yaml", "calendar schools"),
      ("media/photos/a b.jpg", "media photos/a b.jpg"),
    ])
  func known(path: String, what: String) {
    #expect(meaning(path) == what)
  }

  @Test(
    "A name that can't be an id is told from a file that has no place",
    arguments: [
      ("hubs/Oak Wood.md", "bad name Oak Wood"),
      ("hubs/oakwood.polish.md", "bad name oakwood.polish"),
      ("hubs/-.md", "bad name -"), ("pages/About us/a.md", "bad name About us/a"),
      ("pages/about//a.md", "bad name about//a"), ("calendars/School.yaml", "bad name School"),
      ("hubs/.pl.md", "bad name "),
      ("hubs/oakwood.txt", "unknown"), ("hubs/oakwood.MD", "unknown"), ("hubs/.md", "unknown"),
      ("hubs/east/oakwood.md", "unknown"), ("hub/oakwood.md", "unknown"), ("oakwood.md", "unknown"),
      ("hubs", "unknown"), ("hubs/", "unknown"), ("", "unknown"), ("network.yml", "unknown"),
      ("vocabularies/colours.yaml", "unknown"), ("calendars/a/b.yaml", "unknown"),
      ("Hubs/oakwood.md", "unknown"), ("hubsoakwood.md", "unknown"),
    ])
  func other(path: String, what: String) {
    #expect(meaning(path) == what)
  }
}
