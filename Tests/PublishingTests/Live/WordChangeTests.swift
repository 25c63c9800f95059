import Bytes
import Testing

@testable import Publishing

@Suite("Changes of words alone")
struct WordChangeTests {
  private let old = """
    ---
    title: Play
    summary: >
      Come and
      play.
    hubs: oakwood
    when:
      - weekly: Monday 10:00 to 11:00

    notice:
      text: Closed in May
    ---
    Come in.
    """

  private func isOfWordsAlone(_ from: String, _ to: String) -> Bool {
    let arena = Arena(blockSize: 4096)
    defer { withExtendedLifetime(arena) {} }
    let new = old.replacing(from, with: to)
    return WordChange.isOfWordsAlone(from: arena.text(old), to: arena.text(new))
  }

  @Test(
    "The title, what is shown as it is, and the body are words",
    arguments: [
      ("Play", "Play and more"), ("play.", "play.\n\n  And stay."), ("Closed in May", "Closed"),
      ("Come in.", "---\nCome in, all.\n---\nhubs: all"), ("title: Play\n", ""),
      ("hubs: oakwood", "cost: free\nhubs: oakwood"),
    ])
  func words(from: String, to: String) {
    #expect(isOfWordsAlone(from, to))
  }

  @Test(
    "References, sessions and all that is not known to be words are not",
    arguments: [
      ("oakwood", "larkfield"), ("10:00", "10:30"), ("hubs: oakwood\n", ""),
      ("---\nCome", "changes: []\n---\nCome"), ("  - weekly", " - weekly"),
      ("title", " title"), ("---\ntitle", "title"), ("---\nCome", "Come"),
    ])
  func others(from: String, to: String) {
    #expect(!isOfWordsAlone(from, to))
  }
}
