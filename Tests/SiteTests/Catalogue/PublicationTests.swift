import Testing
import Timetable

@testable import Site

@Suite("Publication")
struct PublicationTests {
  /// Whether `/about/` is there on 21 November 2026.
  private func isPublished(_ lines: String, drafts: Bool = false) -> Bool {
    TestSite(["pages/about.md": page("About", lines)], drafts: drafts)
      .addresses.contains("/about/")
  }

  @Test("A draft is published only where drafts are asked for")
  func drafts() {
    #expect(isPublished("draft: no"))
    #expect(!isPublished("draft: yes"))
    #expect(isPublished("draft: yes", drafts: true))
  }

  @Test("publish-from is the first day, and drafts show what comes later")
  func from() {
    #expect(isPublished("publish-from: 2026-11-20"))
    #expect(isPublished("publish-from: 2026-11-21"))
    #expect(!isPublished("publish-from: 2026-11-22"))
    #expect(isPublished("publish-from: 2026-11-22", drafts: true))
  }

  @Test("publish-until is the last day, drafts or not")
  func until() {
    #expect(!isPublished("publish-until: 2026-11-20"))
    #expect(!isPublished("publish-until: 2026-11-20", drafts: true))
    #expect(isPublished("publish-until: 2026-11-21"))
    #expect(isPublished("publish-until: 2026-11-22"))
  }

  @Test("What ends before it begins is never published, and that is said")
  func backwards() {
    #expect(
      TestSite([
        "pages/about.md": page("About", "publish-from: 2026-12-01\npublish-until: 2026-11-30")
      ])
      .found == [
        "pages/about.md:4 warning publish-dates “2026-11-30”: “About” is never published: "
          + "its last day, 30 November 2026, is before its first, 1 December 2026."
          + " → Write a “publish-until” that is not before “publish-from”, or leave it out."
      ])
    #expect(isPublished("publish-from: 2026-11-21\npublish-until: 2026-11-21"))
    #expect(
      TestSite(["news/swap.md": news("Swap", on: "2026-11-20", "publish-until: 2026-11-06")]).found
        == [
          "news/swap.md:4 warning publish-dates “2026-11-06”: “Swap” is never published: "
            + "its last day, 6 November 2026, is before the date of the news, 20 November 2026."
            + " → Write a “publish-until” that is not before “date”, or leave it out."
        ])
  }

  @Test("A draft may be wrong, unless drafts are published")
  func wrongDraft() {
    let files = ["services/x.md": "---\ntitle: X\ndraft: yes\n---\n"]
    #expect(TestSite(files).found.allSatisfy { $0.contains(" warning ") })
    #expect(TestSite(files, drafts: true).found.contains { !$0.contains(" warning ") })
  }

  @Test("A draft home page leaves the home page to the program")
  func draftHome() {
    #expect(TestSite(["pages/index.md": page("Home", "draft: yes")]).addresses.contains("/"))
  }

  @Test("A translation is no record of its own, and is said not to be published")
  func translation() {
    let site = TestSite([
      "pages/about.md": page("About"), "pages/about.pl.md": page("O nas"),
    ])
    #expect(site.found.count == 1)
    #expect(site.found.first?.contains("pages/about.pl.md warning unpublished-translation") == true)
    #expect(site.addresses.filter { $0.contains("about") } == ["/about/"])
  }
}
