import Bytes
import Content
import Testing

@testable import Publishing

@Suite("Changes of one record alone")
struct RecordChangeTests {
  private let old = """
    ---
    title: Play
    summary: >
      Come and
      play.
    hubs: oakwood
    when:
      - every: Monday
        time: 10:00 to 11:00

    notice:
      text: Closed in May
    ---
    Come in.
    """

  private func isOfRecordAlone(
    _ from: String, _ to: String, _ kind: RecordKind = .page
  ) -> Bool {
    let arena = Arena(blockSize: 4096)
    defer { withExtendedLifetime(arena) {} }
    let new = old.replacing(from, with: to)
    return RecordChange.isOfRecordAlone(kind, from: arena.text(old), to: arena.text(new))
  }

  @Test(
    "The title, what is shown as it is, the times and the body are words",
    arguments: [
      ("Play", "Play and more"), ("play.", "play.\n\n  And stay."), ("Closed in May", "Closed"),
      ("Come in.", "---\nCome in, all.\n---\nhubs: all"), ("title: Play\n", ""),
      ("hubs: oakwood", "cost: free\nhubs: oakwood"), ("10:00", "10:30"),
      ("---\nCome", "reviewed: 2026-11-22\n---\nCome"),
      ("\nnotice", "changes:\n  - cancelled: 2026-11-23\nnotice"),
    ])
  func words(from: String, to: String) {
    #expect(isOfRecordAlone(from, to))
  }

  @Test(
    "What a hub, a service or an activity belongs to is on its own page",
    arguments: [
      (RecordKind.service, "hubs: oakwood", "hubs: larkfield", true),
      (.service, "hubs: oakwood\n", "needs: [adhd]\nprovider: council\n", true),
      (.activity, "hubs: oakwood", "hubs: larkfield", false),
      (.activity, "notice", "where: larkfield\nservice: play\ncategories: [play]\nnotice", true),
      (.hub, "notice", "locality: east\noutreach-of: oakwood\nnotice", true),
      (.hub, "notice", "confidential: yes\nnotice", false),
      (.service, "notice", "publish-until: 2026-11-23\nnotice", false),
      (.service, "notice", "draft: yes\nnotice", true),
    ])
  func references(kind: RecordKind, from: String, to: String, isAlone: Bool) {
    #expect(isOfRecordAlone(from, to, kind) == isAlone)
  }

  @Test(
    "References of other kinds, and all that is not known to be words, are not",
    arguments: [
      ("oakwood", "larkfield"), ("hubs: oakwood\n", ""),
      ("---\nCome", "needs: []\n---\nCome"), ("title", " title"), ("---\ntitle", "title"),
      ("---\nCome", "Come"),
    ])
  func others(from: String, to: String) {
    #expect(!isOfRecordAlone(from, to))
  }
}
