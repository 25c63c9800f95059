import Content
import Diagnostics
import Foundation
import Site
import Testing

@testable import Publishing

@Suite("A whole build")
struct SiteBuildTests {
  private let records = [
    "content/localities/east.md": "---\ntitle: East\n---\n",
    "content/hubs/oakwood.md": "---\ntitle: Oakwood\nsummary: A hub.\nlocality: east\n---\n",
    "content/providers/council.md": "---\ntitle: The council\n---\n",
    "content/vocabularies/categories.yaml": "- { id: play, title: Play }\n",
    "content/pages/about.md": "---\ntitle: About\naliases: old\n---\n[Oak](hub:oakwood)\n",
    "content/media/leaflet.txt": "Hello",
  ]

  private func service(_ title: String) -> String {
    """
    ---
    title: \(title)
    summary: Help.
    provider: council
    categories: play
    ages: all ages
    cost: free
    access: drop-in
    delivery: in-person
    hubs: all
    ---
    ## Heading

    See [us](page:about).
    """
  }

  @Test("An empty network is a whole site")
  func empty() throws {
    let site = try SiteFolder()
    let result = try site.build()
    #expect(result.found.isEmpty)
    #expect(result.pageCount == 21)
    let published = site.published().keys.sorted()
    let parts = published.filter { $0.hasPrefix("finder/parts/") }
    #expect(
      parts.map { $0.split(separator: "/").dropFirst(3).joined(separator: "/") } == [
        "places.json", "vocabulary.json", "when/2026-11-21.json", "when/2026-11-28.json",
        "when/2026-12-05.json", "when/2026-12-12.json",
      ])
    #expect(
      published.filter { !parts.contains($0) } == [
        "404.html", "_headers", "_redirects", "activities/index.html", "calendars/all.ics",
        "categories/index.html", "days/friday/index.html", "days/monday/index.html",
        "days/saturday/index.html", "days/sunday/index.html", "days/thursday/index.html",
        "days/tuesday/index.html", "days/wednesday/index.html", "feeds/news.xml",
        "feeds/whats-on.xml", "find/index.html", "finder/index.json", "finder/schema.json",
        "finder/start.json", "hubs/index.html", "index.html", "my-list/index.html",
        "news/index.html", "nginx.conf.snippet", "offers/drop-in/index.html",
        "offers/free/index.html", "offers/online/index.html", "offline/index.html", "robots.txt",
        "services/index.html", "sitemap.xml",
        "whats-on/index.html",
      ])
    #expect(
      site.published().keys.filter { $0.hasPrefix("finder/parts/") }
        .map { $0.split(separator: "/").dropFirst(3).joined(separator: "/") }.sorted() == [
          "places.json", "vocabulary.json", "when/2026-11-21.json", "when/2026-11-28.json",
          "when/2026-12-05.json", "when/2026-12-12.json",
        ])
    #expect(site.published()["find/index.html"] == "<h1>Find help</h1>\n")
  }

  @Test("Records, media and old addresses are published")
  func recordsAndMedia() throws {
    let site = try SiteFolder(records)
    #expect(try site.build().found.isEmpty)
    let published = site.published()
    #expect(published["hubs/oakwood/index.html"] == "<h1>Oakwood</h1>\n")
    // A title of its own: what somebody looked for is not told by the browser's history.
    #expect(published["old/index.html"] == "<h1>This page has moved</h1>\n")
    #expect(published["media/leaflet.txt"] == "Hello")
    #expect(published["_redirects"] == "/old/ /about/ 301\n")
  }

  @Test("The same bytes come out of any number of workers")
  func workers() throws {
    var files = records
    for number in 0..<150 { files["content/services/s\(number).md"] = service("S \(number)") }
    let site = try SiteFolder(files)
    #expect(try site.build(jobs: 1).found.isEmpty)
    let one = site.disk.tree("public")
    #expect(one.count > 170)
    #expect(try site.build(jobs: 3).changes.map { [$0.new, $0.changed, $0.gone] } == [0, 0, 0])
    #expect(site.disk.tree("public") == one)
    try FileManager.default.removeItem(atPath: site.disk.path("public"))
    _ = try site.build(jobs: 3)
    #expect(site.disk.tree("public") == one)
  }

  @Test("The same is found by any number of workers")
  func workersFind() throws {
    var files = records
    for number in 0..<100 {
      files["content/services/s\(number).md"] = service("S \(number)").replacing(
        "page:about", with: "page:abot#x")
    }
    let site = try SiteFolder(files)
    let one = try site.build(jobs: 1).found
    #expect(one.count == 100)
    #expect(try site.build(jobs: 3).found == one)
  }

  @Test("With an error nothing is published, and the last good site is as it was")
  func lastGood() throws {
    let site = try SiteFolder(records)
    _ = try site.build()
    let good = site.disk.tree("public")
    try site.disk.write("content/pages/about.md", "---\ntitle: About us\n---\n[Oak](hub:oak)\n")
    let result = try site.build()
    #expect(
      result.found == [
        "content/pages/about.md:4 broken-link “hub:oak”: "
          + "This links to a hub that isn't there: “oak”. → Did you mean “oakwood” (Oakwood)?"
      ])
    #expect(result.changes == nil)
    #expect(site.disk.tree("public") == good)
    #expect(try site.disk.names() == ["content", "public", "themes"])
  }

  @Test("An error in the first build leaves no folder")
  func firstBuild() throws {
    let site = try SiteFolder(["content/pages/about.md": "---\n---\n"])
    #expect(try site.build().changes == nil)
    #expect(try site.disk.names() == ["content", "themes"])
  }

  @Test("With warnings the site is published, unless whoever builds says no")
  func warnings() throws {
    let site = try SiteFolder(["content/notes.txt": "Hello"])
    let refused = try site.build(mayPublish: { _ in false })
    #expect(refused.changes == nil)
    let promoted = try site.build(mayPublish: { found in
      found.promoteWarnings()
      return true
    })
    #expect(promoted.found.map { $0.prefix(30) } == ["content/notes.txt unknown-file"])
    #expect(promoted.changes == nil)
    #expect(site.published().isEmpty)
    let result = try site.build()
    #expect(result.found.map { $0.prefix(38) } == ["content/notes.txt warning unknown-file"])
    #expect(result.changes != nil)
  }

  @Test("A check finds the same and writes nothing")
  func check() throws {
    let site = try SiteFolder(
      records.merging(["content/hubs/bad.md": "---\ntitle: B\n---\n"]) { $1 })
    let found = try site.build(check: true).found
    #expect(found.count == 2)
    #expect(try site.disk.names() == ["content", "themes"])
    #expect(try site.build().found == found)
  }

  @Test("One run shows the mistakes of the content, of links and of the theme")
  func everything() throws {
    let site = try SiteFolder(
      records.merging([
        "content/hubs/elm.md":
          "---\ntitle: Elm\nsummary: A hub.\nlocality: est\n---\n[x](hub:elmm)\n",
        "content/pages/bad.md": "---\ntitel: Bad\n---\n",
        "content/pages/anchor.md": "---\ntitle: A\n---\n[x](hub:oakwood#nothing)\n",
        "themes/hearth/layouts/hub.mustache": "{{page.titel}}",
      ]) { $1 })
    #expect(
      try site.build().found.map { $0.prefix { $0 != "“" } } == [
        "content/hubs/elm.md:4 unknown-locality ", "content/hubs/elm.md:6 broken-link ",
        "content/pages/anchor.md:4 broken-anchor ", "content/pages/bad.md:2 unknown-field ",
        "themes/hearth/layouts/hub.mustache:1 unknown-name ",
      ])
  }

  @Test("Another address, theme and drafts can be asked for")
  func request() throws {
    var files = SiteFolder.plainTheme.reduce(into: [String: String]()) {
      $0[$1.key.replacing("hearth", with: "other")] = $1.value.replacing("h1", with: "h2")
    }
    files["content/pages/about.md"] = "---\ntitle: About\ndraft: yes\naliases: old\n---\n"
    let site = try SiteFolder(files)
    let result = try site.build {
      $0.baseURL = "https://x.org/n/"
      $0.theme = "other"
      $0.includesDrafts = true
    }
    #expect(result.found.isEmpty)
    #expect(site.published()["about/index.html"] == "<h2>About</h2>\n")
    #expect(site.published()["_redirects"] == "/n/old/ /n/about/ 301\n")
    #expect(site.published()["sitemap.xml"]?.contains("https://x.org/n/about/") == true)
  }

  @Test("Where reading found an error, nothing is published whatever is made of the error later")
  func errorMadeLight() throws {
    let site = try SiteFolder(records)
    #expect(try site.build().found.isEmpty)
    let before = site.published()
    try site.disk.write("content/hubs/oakwood.md", "---\ntitle: Oakwood\n---\n")
    let result = try site.build(mayPublish: { found in
      found = DiagnosticList()
      return true
    })
    #expect(result.changes == nil)
    #expect(site.published() == before)
  }

  @Test("An error stays one, whatever check has its name")
  func errorsStay() {
    var list = DiagnosticList()
    let file = FileID(0)
    list.add(Diagnostic(SiteCode.reviewOverdue, .error, in: file, nil, "An error."))
    list.add(Diagnostic(SiteCode.reviewOverdue, .warning, in: file, nil, "A warning."))
    _ = list.apply(Checks(), advice: .shown)
    #expect(list.all.map(\.severity) == [.error, .warning])
  }
}

@Suite("A site's folder that is not whole")
struct IncompleteSiteTests {
  @Test("Without a content folder it is said where to go")
  func noContent() throws {
    let site = try SiteFolder(without: ["content/network.yaml"])
    #expect(
      try site.build().found == [
        "content/network.yaml missing-network: There is no folder “content” here."
          + " → Go to the site's folder, or name it: --site FOLDER."
      ])
  }

  @Test("Without network.yaml it is said what to write, and the rest is checked all the same")
  func noNetwork() throws {
    let site = try SiteFolder(
      ["content/pages/a.md": "---\ntitel: A\n---\n"], without: ["content/network.yaml"])
    let found = try site.build().found
    #expect(
      found.map { $0.split(separator: " ")[1] } == [
        "missing-network:", "unknown-field",
      ])
  }

  @Test("An empty network.yaml is told as such, once")
  func emptyNetwork() throws {
    let site = try SiteFolder(["content/network.yaml": ""])
    #expect(try site.build().found.map { $0.prefix(32) } == ["content/network.yaml empty-file:"])
  }

  @Test("A broken network.yaml is told at its lines")
  func brokenNetwork() throws {
    let site = try SiteFolder([
      "content/network.yaml": "name: N\nurl: example.org\nname: M\n\tx: y\n"
    ])
    let found = try site.build().found
    #expect(found.contains { $0.hasPrefix("content/network.yaml:2 bad-web-address “example.org”") })
    #expect(found.contains { $0.hasPrefix("content/network.yaml:3 duplicate-key") }, "\(found)")
    #expect(try site.disk.names() == ["content", "themes"])
  }

  @Test(
    "A network's address is that of a whole site",
    arguments: ["https://x.org/?a=b", "https://x.org/#c"])
  func siteAddress(url: String) throws {
    let site = try SiteFolder(["content/network.yaml": "name: N\nurl: \(url)\n"])
    #expect(
      try site.build().found == [
        "content/network.yaml:2 bad-web-address “\(url)”: “\(url)” is not the address of a site."
          + " → Write the address of a site such as “https://example.org” or “https://example.org/hubs/”."
      ])
  }

  @Test("A time zone that nobody has")
  func timeZone() throws {
    let network = "name: N\nurl: https://x.org\ntime-zone: Nowhere\n"
    #expect(
      try SiteFolder(["content/network.yaml": network]).build().found == [
        "content/network.yaml:3 bad-time-zone “Nowhere”: There is no time zone called “Nowhere”."
          + " → Write a name such as “Europe/London”."
      ])
  }

  @Test("A site's folder that is not there is the disk's refusal")
  func noSite() throws {
    let site = try SiteFolder()
    #expect(throws: OutputError.self) {
      try site.build(check: true) { $0.site = site.disk.path("nowhere") }
    }
  }

  @Test("Links out of the site, and names that can't be ids, are told")
  func files() throws {
    let site = try SiteFolder(["content/pages/About Us.md": "---\ntitle: A\n---\n"])
    try site.disk.link("content/pages/secret.md", to: "/etc/passwd")
    try site.disk.link("content/pages/gone.md", to: "nothing.md")
    try site.disk.makeFolder("content/pages/folder.md")
    #expect(
      try site.build().found.map { $0.prefix { $0 != ":" } } == [
        "content/pages/About Us.md bad-id", "content/pages/folder.md not-a-file",
        "content/pages/gone.md link-to-nothing", "content/pages/secret.md link-out-of-site",
      ])
  }
}
