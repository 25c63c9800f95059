import Bytes
import Testing

@testable import Site

@Suite("Sentences")
struct SentencesTests {
  func sentences(_ markdown: String) -> [String] {
    withArena { arena in
      let prose = Prose(arena.text(markdown), arena: arena)
      return Sentences(prose).map { "\(prose.source[$0.range])/\($0.words)" }
    }
  }

  @Test("A full stop, a question mark and an exclamation mark end one, and so does a block")
  func ends() {
    #expect(
      sentences("Come in. Why not? Do!\n\n- An item\n- Another (one.)")
        == ["Come in./2", "Why not?/2", "Do!/1", "An item/2", "Another (one./2"])
  }

  @Test("A point within a number, an address or a shortened word ends none")
  func points() {
    #expect(
      sentences("Pay £2.50, e.g. at 9 a.m. and see www.example.org.") == [
        "Pay £2.50, e.g. at 9 a.m. and see www.example.org./9"
      ])
  }
}
