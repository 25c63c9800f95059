import Bytes
import Testing
import Wording

@testable import Site

@Suite("What the program says")
struct SiteWordsTests {
  @Test("Each word has one row, with a name of its own")
  func rows() {
    let rows = SiteWords.declarations
    #expect(rows.count * MemoryLayout<Text>.stride == MemoryLayout<SitePhrases>.size)
    #expect(Set(rows.map(\.key)).count == rows.count)
    #expect(rows.allSatisfy { $0.key.hasPrefix("say-") && $0.about.hasSuffix(".") })
    #expect(rows.allSatisfy { !$0.text(in: SiteWords.english.phrases).isEmpty })
  }

  @Test("The English is as declared")
  func english() {
    for word in SiteWords.declarations {
      #expect(word.problems(in: word.english) == [], "\(word.key)")
    }
  }

  @Test("What a language does not count in a form of its own it says in the common one")
  func forms() {
    let others = SiteWords.declarations.compactMap(\.otherwise)
    let keys = Set(SiteWords.declarations.filter { $0.otherwise == nil }.map(\.key))
    #expect(Set(others) == ["say-years", "say-months", "say-hub-count"])
    #expect(Set(others).isSubset(of: keys))
  }

  private func articles(_ text: String) -> [String] {
    withArena { arena in
      var phrases = SiteWords.english.phrases
      phrases.articles = arena.text(text)
      return SiteWords(phrases, in: arena).articles(arena).map { String($0) }
    }
  }

  @Test("The articles are a list, or none")
  func articleLists() {
    #expect(articles("the, a, an") == ["the", "a", "an"])
    #expect(articles("le,  l’ ,la,") == ["le", "l’", "la"])
    #expect(articles("-") == [])
  }

  @Test(
    "The articles of the site's language don't count, with a space behind them or an apostrophe")
  func keys() {
    let initials = withArena { arena in
      let articles = arena.list([arena.text("y"), arena.text("yr"), arena.text("l’")])
      return ["Yr Hwb", "Y Nyth", "L’Eau", "The Nest", "Ystafell", "Yr"].map {
        String(UnicodeScalar(SortKey(arena.text($0), ignoring: articles, arena).initial))
      }
    }
    #expect(initials == ["H", "N", "E", "T", "Y", "Y"])
  }
}
