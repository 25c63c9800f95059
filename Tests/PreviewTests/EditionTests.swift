import Testing
import Timetable

@testable import Preview

@Suite("What is answered to an address")
struct EditionTests {
  func shown(_ snapshot: FakeSnapshot, _ path: String) -> Edition.Shown? {
    if case .page(let shown) = snapshot.edition().reply(path) { shown } else { nil }
  }

  func target(_ snapshot: FakeSnapshot, _ path: String) -> String? {
    if case .redirect(let target) = snapshot.edition().reply(path) { target } else { nil }
  }

  func text(_ shown: Edition.Shown?) -> String {
    String(decoding: shown?.contents ?? [], as: UTF8.self)
  }

  @Test("A page as it is published")
  func page() {
    let page = shown(FakeSnapshot(pages: ["/a/": "<p>A</p>"]), "/a/")
    #expect(page?.status == .ok)
    #expect(text(page) == "<p>A</p>")
  }

  @Test("Versions differ where the contents do, and only there")
  func versions() {
    let one = shown(FakeSnapshot(pages: ["/a/": "A"]), "/a/")?.version
    #expect(one == shown(FakeSnapshot(pages: ["/a/": "A"]), "/a/")?.version)
    #expect(one != shown(FakeSnapshot(pages: ["/a/": "B"]), "/a/")?.version)
  }

  @Test("A file that was replaced under its name makes another version of the pages that show it")
  func renewals() {
    let snapshot = FakeSnapshot(
      basePath: "/hubs",
      pages: ["/hubs/a/": "<img src=\"/hubs/media/a%20b.jpg\">", "/hubs/b/": "B"])
    func version(_ renewals: Renewals, _ path: String) -> String? {
      if case .page(let shown) = snapshot.edition(renewals: renewals).reply(path) {
        shown.version
      } else {
        nil
      }
    }
    var renewals = Renewals()
    let before = ["/hubs/a/", "/hubs/b/"].map { version(renewals, $0) }
    renewals.add(["content/media/a b.jpg", "content/media/c.jpg"], at: 7)
    #expect(version(renewals, "/hubs/a/") == before[0]?.appending("_7"))
    #expect(version(renewals, "/hubs/b/") == before[1])
    renewals.add(["content/a.md"], at: 8)
    renewals.add(["content/media/a b.jpg"], at: 9)
    #expect(version(renewals, "/hubs/a/") == before[0]?.appending("_9"))
  }

  @Test("A page without its slash, an old address, and the root of a site that lies deeper")
  func redirects() {
    #expect(target(FakeSnapshot(pages: ["/a/": "A"]), "/a") == "/a/")
    #expect(target(FakeSnapshot(redirects: ["/old/": "/new/"]), "/old/") == "/new/")
    #expect(target(FakeSnapshot(basePath: "/hubs", pages: ["/hubs/": "A"]), "/") == "/hubs/")
  }

  @Test("What is not there: the site's own page for that")
  func missing() {
    let page = shown(FakeSnapshot(pages: ["/404.html": "Not here"]), "/x/")
    #expect(page?.status == .notFound)
    #expect(text(page) == "Not here")
  }

  @Test("Where nothing can be shown: what is wrong")
  func trouble() {
    let page = shown(
      FakeSnapshot(today: nil, errors: [("content/network.yaml", "There is no <network>.")]), "/")
    #expect(page?.status == .internalServerError)
    #expect(text(page).contains("There is no &lt;network&gt;."))
    #expect(text(page).contains("vscode://file/sites/my%20site/content/network.yaml"))
  }

  @Test("Where the settings have gone: what is wrong, not that a page is missing")
  func settingsGone() {
    let page = shown(
      FakeSnapshot(
        today: nil, pages: ["/404.html": "Not here"],
        errors: [("content/network.yaml", "There is no network.")]), "/")
    #expect(page?.status == .internalServerError)
    #expect(text(page).contains("There is no network."))
  }

  @Test("All mistakes, file by file, errors first; complete once every page was looked through")
  func problems() {
    let edition = FakeSnapshot(errors: [("content/a.md", "Wrong.")]).edition()
    func page() -> String {
      guard case .page(let shown) = edition.reply("/-/problems") else { return "" }
      return text(shown)
    }
    #expect(page().contains("<h2>content/a.md</h2>"))
    #expect(page().contains(Words.stillChecking))
    edition.setChecked([])
    #expect(page().contains(Words.problemsNone))
    #expect(!page().contains(Words.stillChecking))
  }

  @Test("Near addresses: by spelling, by name, by folder")
  func near() {
    let addresses = ["/", "/hubs/", "/hubs/oakwood/", "/services/", "/services/stay-and-play/"]
    #expect(nearAddresses(to: "/hubs/okwood/", in: addresses) == ["/hubs/oakwood/", "/hubs/"])
    #expect(
      nearAddresses(to: "/services/oakwood", in: addresses) == ["/hubs/oakwood/", "/services/"])
    #expect(nearAddresses(to: "/zzzzzzzzzzzz/", in: addresses) == [])
  }
}

@Suite("Panel and bar")
struct PageStateTests {
  func state(_ snapshot: FakeSnapshot, _ path: String, fault: String? = nil) -> PageState? {
    let edition = snapshot.edition(fault: fault)
    guard case .page(let shown) = edition.reply(path) else { return nil }
    return PageState(shown, at: path, in: edition)
  }

  @Test("The page's own warnings are one press away, and no panel stands before the page")
  func warnings() throws {
    let snapshot = FakeSnapshot(
      pages: ["/a b/": "A", "/c/": "C"],
      errors: [("content/a b.md", "Hm."), ("content/d.md", "Hm.")],
      severity: .warning)
    let bar = try #require(state(snapshot, "/a b/")).bar
    #expect(
      bar.contains("<a class=\"mark\" href=\"/-/problems#content/a%20b.md\">1 thing to look at"))
    #expect(try #require(state(snapshot, "/a b/")).panel.isEmpty)
    #expect(try !#require(state(snapshot, "/c/")).bar.contains("to look at"))
  }

  @Test("Nothing wrong: no panel, and the bar says what the page is made from")
  func fine() {
    let state = state(FakeSnapshot(pages: ["/a/": "A"]), "/a/")
    #expect(state?.panel == "")
    #expect(state?.said == "")
    #expect(state?.bar.contains("href=\"vscode://file/sites/my%20site/content/a.md\"") == true)
    #expect(state?.bar.contains(Words.noMistakes) == true)
  }

  @Test("The page's own mistakes come before those of others")
  func ownFirst() {
    let state = state(
      FakeSnapshot(
        pages: ["/a/": "A"],
        errors: [("content/0.md", "Other."), ("content/a.md", "Own <b>."), ("content/z.md", "Z.")]),
      "/a/")
    #expect(state?.said == "This page has a mistake: Own <b>.")
    #expect(state?.panel.contains("Own &lt;b&gt;.") == true)
    #expect(state?.panel.contains("Other.") == false)
    #expect(state?.panel.contains("2 other files have mistakes too.") == true)
  }

  @Test("A mistake in another file alone")
  func others() {
    let state = state(
      FakeSnapshot(pages: ["/a/": "A"], errors: [("content/0.md", "Other.")]), "/a/")
    #expect(state?.said == "Another file has a mistake: Other.")
  }

  @Test("What keeps families from seeing it, and the review date that is past")
  func marks() {
    let state = state(
      FakeSnapshot(
        pages: ["/a/": "A"], drafts: ["/a/"], publish: CivilDate(year: 2026, month: 12, day: 1),
        reviewDue: CivilDate(year: 2026, month: 5, day: 9), isLastGood: true), "/a/")
    #expect(state?.bar.contains("Draft: only you see it") == true)
    #expect(state?.bar.contains("Not published until 1 December 2026") == true)
    #expect(state?.bar.contains("Should have been checked by 9 May 2026") == true)
    #expect(state?.bar.contains(Words.lastGood) == true)
  }

  @Test("What could not be read stands in the panel")
  func fault() {
    let state = state(FakeSnapshot(pages: ["/a/": "A"]), "/a/", fault: "The disk is <gone>.")
    #expect(state?.panel.contains("The disk is &lt;gone&gt;.") == true)
  }

  @Test("A missing page: which address, and the nearest")
  func missing() {
    let state = state(FakeSnapshot(pages: ["/404.html": "No", "/hubs/": "H"]), "/<hub>s/")
    #expect(state?.bar.contains("There is no page at “/&lt;hub&gt;s/”.") == true)
  }

  @Test("As one line of JSON")
  func json() {
    let state = PageState(panel: "<p class=\"a\">\n\u{1}", bar: "\\", said: "é")
    #expect(
      state.json == #"{"panel":"<p class=\"a\">\n\u0001","bar":"\\","said":"é"}"#)
  }
}
