import Testing

@testable import Site

@Suite("Addresses")
struct AddressTests {
  @Test("Each kind has its place, and index pages are their folder")
  func places() {
    let site = TestSite(
      around([
        "services/swim.md": service("Swim"), "news/a.md": news("A", on: "2026-11-01"),
        "activities/x.md": activity("X", "service: swim"),
        "pages/index.md": page("Home"), "pages/about/index.md": page("About"),
        "pages/about/team.md": page("Team"),
        "vocabularies/needs.yaml": "- { id: autism, title: Autism }\n",
        "vocabularies/age-bands.yaml": "- { id: babies, title: Babies, ages: under 2 }\n",
      ]))
    #expect(site.found.isEmpty)
    #expect(
      site.addresses == [
        "/", "/404.html", "/about/", "/about/team/", "/activities/", "/activities/x/",
        "/ages/babies/",
        "/categories/", "/categories/play/", "/days/friday/", "/days/monday/", "/days/saturday/",
        "/days/sunday/", "/days/thursday/", "/days/tuesday/", "/days/wednesday/", "/find/",
        "/hubs/", "/hubs/oakwood/",
        "/localities/east/", "/my-list/", "/needs/autism/", "/news/", "/news/a/",
        "/offers/drop-in/", "/offers/free/", "/offers/online/", "/offline/",
        "/providers/council/",
        "/services/", "/services/swim/", "/whats-on/", "/whats-on/oakwood/",
      ])
  }

  @Test(
    "The path of the site's own address stands before all of them",
    arguments: ["https://x.org/hubs", "https://x.org/hubs/"])
  func basePath(url: String) {
    let site = TestSite(
      ["pages/about.md": page("About", "aliases: old")], url: url)
    #expect(site.addresses.allSatisfy { $0.hasPrefix("/hubs/") })
    #expect(site.addresses.contains("/hubs/"))
    let files = site.with { model, plan in
      withArena { arena in plan.pages.map { String(model.addresses.file($0.url, arena)) }.sorted() }
    }
    #expect(files?.contains("about/index.html") == true)
    #expect(files?.contains("index.html") == true)
    #expect(files?.contains("404.html") == true)
    #expect(
      site.output { model, _, buffer in model.appendRedirects(to: &buffer) }
        == "/hubs/old/ /hubs/about/ 301\n")
    #expect(
      site.output { model, plan, buffer in
        Sitemap(model: model, plan: plan).appendRobots(to: &buffer)
      } == "User-agent: *\nAllow: /\n\nSitemap: https://x.org/hubs/sitemap.xml\n")
  }

  @Test("A network of nothing has its own pages")
  func nothing() {
    let site = TestSite([:])
    #expect(site.found.isEmpty)
    #expect(
      site.addresses == [
        "/", "/404.html", "/activities/", "/categories/", "/days/friday/", "/days/monday/",
        "/days/saturday/", "/days/sunday/", "/days/thursday/", "/days/tuesday/", "/days/wednesday/",
        "/find/", "/hubs/", "/my-list/", "/news/", "/offers/drop-in/", "/offers/free/",
        "/offers/online/", "/offline/",
        "/services/", "/whats-on/",
      ])
    site.makeAllPages()
    #expect(site.found.isEmpty)
  }
}

@Suite("Address conflicts")
struct ConflictTests {
  /// What was found, in short: the place and the address.
  private func conflicts(_ files: [String: String], media: [String] = []) -> [String] {
    TestSite(around(files), media: media).found.map { line in
      let place = line.split(separator: " ")[0]
      let address = line.split(separator: "“").last?.split(separator: "”").first ?? ""
      return "\(place) \(line.contains("address-conflict") ? String(address) : line)"
    }
  }

  @Test("A page and a record")
  func pageAndRecord() {
    #expect(
      conflicts(["services/swim.md": service("Swim"), "pages/services/swim.md": page("Swim")])
        == ["pages/services/swim.md /services/swim/"])
  }

  @Test("A page and a page that the program makes")
  func ownPage() {
    #expect(conflicts(["pages/find.md": page("Find")]) == ["pages/find.md /find/"])
    #expect(
      conflicts(["pages/whats-on/oakwood.md": page("Oak")])
        == ["pages/whats-on/oakwood.md /whats-on/oakwood/"])
  }

  @Test("A page and the index of a folder of its name")
  func folderIndex() {
    #expect(
      conflicts(["pages/about.md": page("A"), "pages/about/index.md": page("B")])
        == ["pages/about/index.md /about/"])
  }

  @Test("An old address and a page, at the alias's own line")
  func alias() {
    #expect(
      conflicts(["pages/a.md": page("A", "aliases:\n  - /b/"), "pages/b.md": page("B")])
        == ["pages/a.md:4 /b/"])
    #expect(conflicts(["pages/a.md": page("A", "aliases: /find/")]) == ["pages/a.md:3 /find/"])
    #expect(conflicts(["pages/a.md": page("A", "aliases: a")]) == ["pages/a.md:3 /a/"])
  }

  @Test("Two old addresses, also when they differ only in case, at the later one")
  func aliases() {
    #expect(
      conflicts(["pages/a.md": page("A", "aliases: old"), "pages/b.md": page("B", "aliases: OLD/")])
        == ["pages/b.md:3 /OLD/"])
  }

  @Test("Two media files that differ only in case")
  func media() {
    #expect(
      conflicts([:], media: ["Leaflet.pdf", "leaflet.pdf"]) == [
        "media/leaflet.pdf /media/leaflet.pdf"
      ])
  }

  @Test("A page and a media file")
  func pageAndMedia() {
    #expect(
      conflicts(["pages/media/a.md": page("A")], media: ["a/index.html"])
        == ["media/a/index.html /media/a/"])
  }

  @Test(
    "An old address within a file that the site has",
    arguments: [
      "sitemap.xml", "finder/index.json", "404.html", "robots.txt", "_redirects", "/index.html",
      "/b/index.html", "build.json/old", "media/leaflet.pdf",
    ])
  func withinFile(alias: String) {
    let found = conflicts(
      ["pages/a.md": page("A", "aliases: \(alias)"), "pages/b.md": page("B")],
      media: ["leaflet.pdf"])
    let address = alias.hasPrefix("/") ? alias : "/" + alias
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("pages/a.md:3 ") == true)
    #expect(found.first?.contains(address.replacing("index.html", with: "")) == true, "\(found)")
  }

  @Test("A page in a media file without an ending")
  func withinMedia() {
    #expect(
      conflicts(["pages/media/guide.md": page("Guide")], media: ["guide"])
        == ["pages/media/guide.md /media/guide/"])
  }

  @Test("A page in the folder of the finder's parts, which is the program's own")
  func withinParts() {
    #expect(
      conflicts(["pages/finder/parts/guide.md": page("Guide")])
        == ["pages/finder/parts/guide.md /finder/parts/guide/"])
    #expect(conflicts(["pages/finder/start.md": page("Start")]) == [])
  }

  @Test("Both sources are named")
  func note() {
    let site = TestSite(around(["pages/a.md": page("A", "aliases: b"), "pages/b.md": page("B")]))
    #expect(
      site.found == [
        "pages/a.md:3 address-conflict “b”: Two sources would both be at the address “/b/”."
          + " → Rename one of them, so that each has an address of its own."
      ])
    #expect(site.notes == ["The other one is this. pages/b.md"])
  }
}

@Suite("Old addresses")
struct AliasTests {
  @Test("An alias leads to its record, with or without slashes around it")
  func aliases() {
    let site = TestSite(
      around(["services/swim.md": service("Swim", "aliases: [/old/Swim_1.html, dip, /splash/]")]))
    #expect(site.found.isEmpty)
    #expect(
      site.output { model, _, buffer in model.appendRedirects(to: &buffer) } == """
        /old/Swim_1.html/ /services/swim/ 301
        /dip/ /services/swim/ 301
        /splash/ /services/swim/ 301

        """)
  }

  @Test(
    "What can't be an old address of the site is an error at its place",
    arguments: [
      "/", "//", "a//b", "../secret", "a/./b", "old page", "café", "a?b=1", "https://x.org/a",
    ])
  func bad(alias: String) {
    let site = TestSite(["pages/a.md": page("A", "aliases:\n  - \"\(alias)\"")])
    #expect(site.found.count == 1)
    #expect(
      site.found.first?.hasPrefix("pages/a.md:4 bad-alias “\"\(alias)\"”") == true, "\(site.found)")
  }
}

@Suite("Navigation")
struct NavigationTests {
  private func site(_ page: String) -> TestSite {
    TestSite([
      "network.yaml":
        "name: N\nurl: https://x.org/n/\nnavigation:\n  - { label: L, page: \(page) }\n",
      "pages/about/team.md": Tests.page("Team"), "pages/about.md": Tests.page("About"),
    ])
  }

  @Test(
    "A main link names a page or an address of the site",
    arguments: ["about", "/about/", "about/team", "/find/", "hubs", "/"])
  func good(page: String) { #expect(site(page).found.isEmpty) }

  @Test(
    "One that leads nowhere is an error at its place",
    arguments: [("abot", "/n/about/"), ("fnd", "/n/find/"), ("nowhere-at-all", nil)])
  func bad(page: String, near: String?) {
    let found = site(page).found
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("network.yaml:4 broken-link “\(page)”") == true, "\(found)")
    if let near { #expect(found.first?.contains("Did you mean “\(near)”?") == true, "\(found)") }
  }

  @Test("The link to where a page lies is the current one")
  func current() {
    let site = TestSite([
      "network.yaml": """
      name: N
      url: https://x.org/n/
      navigation:
        - { label: Home, page: / }
        - { label: About, page: about }
        - { label: Abo, page: abo }

      """,
      "pages/about/team.md": page("Team"), "pages/about.md": page("About"),
      "pages/abo.md": page("Abo"),
    ])
    func current(_ url: String) -> [String] {
      site.making { maker, plan in
        withArena { arena in
          guard let page = plan.page(at: arena.text(url)) else { return ["no page"] }
          return maker.frame(page, title: "T").navigation.filter(\.isCurrent).map { "\($0.label)" }
        }
      } ?? []
    }
    #expect(current("/n/") == ["Home"])
    #expect(current("/n/about/") == ["About"])
    #expect(current("/n/about/team/") == ["About"])
    #expect(current("/n/find/") == [])
  }
}

private enum Tests {
  static func page(_ title: String) -> String { SiteTests.page(title) }
}

extension TestSite {
  /// The notes of what was found, each with its file.
  var notes: [String] {
    allNotes.map { "\($0.message) \(sources[$0.location.file].path)" }
  }
}
