import Testing
import Timetable

@testable import Site

@Suite("Reviews and places")
struct ReviewTests {
  private let files = [
    "pages/about.md": page(
      "About", "reviewed: 2026-05-21\nreview-every: 6 months\nowner: web@example.org")
  ]

  @Test("A record is overdue from the day after its review is due, and its owner is named")
  func overdue() {
    #expect(TestSite(files).found.isEmpty)
    #expect(
      TestSite(files, today: CivilDate(year: 2026, month: 11, day: 22)).found == [
        "pages/about.md:3 warning review-overdue “2026-05-21”: "
          + "“About” should have been checked by 21 November 2026. Its owner is web@example.org."
          + " → Check that all of it is true, then set “reviewed:” to the day of the check."
      ])
  }

  @Test("A review that is still to come can't have been")
  func future() {
    #expect(TestSite(["pages/a.md": page("A", "reviewed: 2026-11-21")]).found.isEmpty)
    #expect(
      TestSite(["pages/a.md": page("A", "reviewed: 2026-11-22")]).found == [
        "pages/a.md:3 warning reviewed-in-future “2026-11-22”: "
          + "“A” can’t have been checked on 22 November 2026, which is still to come."
          + " → Set “reviewed:” to the day on which it was checked."
      ])
  }

  @Test("The network says how often where the record does not")
  func network() {
    let network = "name: N\nurl: https://example.org\nreview-every: 1 month\n"
    let site = TestSite([
      "network.yaml": network, "pages/a.md": page("A", "reviewed: 2026-10-20"),
      "pages/b.md": page("B", "reviewed: 2026-10-20\nreview-every: 1 year"),
      "pages/c.md": page("C"),
    ])
    #expect(site.found.map { $0.prefix(10) } == ["pages/a.md"])
  }

  @Test("News of a day to come is doubted, unless it waits for that day or is a draft")
  func newsToCome() {
    func found(_ line: String) -> [String] {
      TestSite(["news/swap.md": news("Swap", on: "2027-02-01", line)], drafts: true).found
    }
    #expect(found("").first?.contains("warning news-in-future") == true)
    #expect(found("publish-from: 2027-02-01").isEmpty)
    #expect(found("draft: yes").isEmpty)
  }

  @Test("A place abroad is an error, unless the network says that it is meant")
  func abroad() {
    let files = around(["hubs/x.md": hub("X", "place: -2.6248, 53.3895")])
    #expect(
      TestSite(files).found.first?.contains("hubs/x.md:5 place-abroad “-2.6248, 53.3895”") == true)
    let network = "name: N\nurl: https://example.org\nbeyond-united-kingdom: yes\n"
    #expect(TestSite(files.merging(["network.yaml": network]) { $1 }).found.isEmpty)
  }
}
