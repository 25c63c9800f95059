import Testing

@testable import Site

@Suite("Links in bodies")
struct LinkTests {
  private let files = around([
    "services/swim.md": service("Swim", body: "## How to book\n\nRing.\n"),
    "services/draft.md": service("Draft", "draft: yes"),
    "activities/dip.md": activity("Dip", "service: swim"),
    "news/spring.md": news("Spring", on: "2026-11-01"),
    "vocabularies/needs.yaml": "- { id: autism, title: Autism }\n",
    "vocabularies/categories.yaml":
      "- { id: play, title: Play, within: [{ id: indoors, title: Indoors }] }\n",
    "pages/about/index.md": page("About"),
  ])

  private func site(_ body: String, url: String = "https://x.org") -> TestSite {
    TestSite(
      files.merging(["pages/about/privacy.md": page("Privacy", body: body)]) { $1 }, url: url,
      media: ["leaflet.pdf", "photos/a b.jpg"])
  }

  /// What the link to `destination` on `/about/privacy/` becomes.
  private func href(_ destination: String, url: String = "https://x.org") -> String {
    let base = url.hasSuffix("/n/") ? "/n" : ""
    let html = site("[x](\(destination))", url: url).body("\(base)/about/privacy/")
    return html.replacing("<p><a href=\"", with: "").replacing("\">x</a></p>\n", with: "")
  }

  @Test(
    "A link that names its kind",
    arguments: [
      ("service:swim", "/services/swim/"), ("hub:oakwood", "/hubs/oakwood/"),
      ("activity:dip", "/activities/dip/"), ("category:play", "/categories/play/"),
      ("category:play/indoors", "/categories/play/indoors/"),
      ("provider:council", "/providers/council/"),
      ("locality:east", "/localities/east/"), ("news:spring", "/news/spring/"),
      ("need:autism", "/needs/autism/"), ("page:about/privacy", "/about/privacy/"),
      ("page:/about/privacy/", "/about/privacy/"), ("page:/", "/"), ("page:about/index", "/about/"),
      ("service:swim#how-to-book", "/services/swim/#how-to-book"),
      ("media:leaflet.pdf", "/media/leaflet.pdf"),
      ("media:leaflet.pdf#page=2", "/media/leaflet.pdf#page=2"),
      ("<media:photos/a b.jpg>", "/media/photos/a%20b.jpg"),
    ])
  func typed(destination: String, address: String) {
    #expect(href(destination) == address)
    #expect(href(destination, url: "https://x.org/n/") == "/n" + address)
    #expect(site("[x](\(destination))").errors.isEmpty)
  }

  @Test(
    "A link by path, from the root or from where the page is",
    arguments: [
      ("/services/swim/", "/services/swim/"), ("/services/swim", "/services/swim/"),
      ("../../services/swim/", "/services/swim/"), ("..", "/about/"), ("../", "/about/"),
      (".", "/about/privacy/"), ("./../privacy/", "/about/privacy/"), ("/", "/"), ("../..", "/"),
      ("/find/?age=2", "/find/?age=2"), ("/find/?at=10:30", "/find/?at=10:30"),
      ("?print=1", "/about/privacy/?print=1"),
      ("/services/swim/?a=1#how-to-book", "/services/swim/?a=1#how-to-book"),
      ("/finder/index.json", "/finder/index.json"), ("/sitemap.xml", "/sitemap.xml"),
      ("/media/leaflet.pdf", "/media/leaflet.pdf"),
      ("../../media/leaflet.pdf", "/media/leaflet.pdf"),
      ("/whats-on/oakwood/", "/whats-on/oakwood/"),
    ])
  func paths(destination: String, address: String) {
    #expect(href(destination) == address)
    #expect(href(destination, url: "https://x.org/n/") == "/n" + address)
    #expect(site("[x](\(destination))").errors.isEmpty)
  }

  @Test(
    "A whole address of this site is a link by path; one of the writer's own computer is an error",
    arguments: ["", "/n"])
  func ownAddress(base: String) {
    let url = "https://x.org\(base)/"
    #expect(
      href("\(url)services/swim/#how-to-book", url: url) == "\(base)/services/swim/#how-to-book")
    let missing = site("[x](\(url)services/none/)", url: url)
    missing.makeAllPages()
    #expect(missing.found.first?.contains("There is no page at “\(base)/services/none/”") == true)
    for other in ["https://x.org", "https://x.organ/a/", "https://y.x.org/a/"] where other != url {
      #expect(href(other, url: url) == other)
    }
    for host in ["http://localhost:8000", "https://localhost", "http://127.0.0.1:8000"] {
      let local = site("[x](\(host)/services/swim/)", url: url)
      local.makeAllPages()
      #expect(
        local.found.first?.hasSuffix("→ Write the address within the site: “/services/swim/”.")
          == true,
        "\(local.found)")
    }
  }

  @Test(
    "What leads to the world outside stays as it is",
    arguments: ["https://nhs.uk/a?b=c#d", "mailto:help@example.org", "tel:+441632960000"])
  func outside(destination: String) {
    #expect(href(destination) == destination)
    #expect(site("[x](\(destination))").errors.isEmpty)
  }

  @Test(
    "A broken link is an error at its destination, with the nearest there is",
    arguments: [
      ("service:swimm", "broken-link", "Did you mean “swim” (Swim)?"),
      ("category:indoors", "broken-link", "Did you mean “play/indoors” (Indoors)?"),
      ("page:privacy", "broken-link", "Did you mean “about/privacy” (Privacy)?"),
      ("/servces/swim/", "broken-link", "Did you mean “/services/swim/”?"),
      ("/zzz/qqq/xxx/", "broken-link", "Link to a record"),
      ("../../../x/", "broken-link", "Write the address from the site's root"),
      ("media:leflet.pdf", "missing-media", "Did you mean “leaflet.pdf”?"),
      ("/media/none.png", "missing-media", "Put the file there"),
      ("service:swim#how-to-bok", "broken-anchor", "Did you mean “#how-to-book”?"),
      ("/about/#x", "broken-anchor", "that page has no headings"),
      ("leaflet.pdf", "missing-media", "Did you mean “media:leaflet.pdf”?"),
      ("docs/none.docx", "missing-media", "Put the file into content/media/"),
    ])
  func broken(destination: String, code: String, fix: String) {
    let site = site("\n\nSee [x](\(destination)).")
    site.makeAllPages()
    #expect(site.found.count == 1)
    #expect(
      site.found.first?.hasPrefix("pages/about/privacy.md:6 \(code) “\(destination)”:") == true,
      "\(site.found)")
    #expect(site.found.first?.contains(fix) == true, "\(site.found)")
  }

  @Test(
    "A picture by a path that leads to no file is never taken for a page",
    arguments: [
      ("garden.png", "Did you mean “media:garden.png”?"),
      ("media/garden.png", "Did you mean “media:garden.png”?"),
      ("../../../content/media/garden.png", "Did you mean “media:garden.png”?"),
      ("swing.jpg", "Did you mean “media:play/swing.jpg”?"),
      ("gardn.png", "Did you mean “media:garden.png”?"),
      ("privac", "Put the file into content/media/, and write its name after “media:” here."),
    ])
  func picturePath(destination: String, fix: String) {
    let site = TestSite(
      files.merging(
        ["pages/about/privacy.md": page("P", body: "![A swing](\(destination))")]
      ) { $1 },
      media: ["garden.png", "play/swing.jpg"])
    site.makeAllPages()
    #expect(site.found.count == 1)
    #expect(site.found.first?.contains(fix) == true, "\(site.found)")
  }

  @Test(
    "A web address without its beginning is told so",
    arguments: [
      ("www.example.org", "https://www.example.org"),
      ("www.example.play", "https://www.example.play"),
      ("Example.co.uk/a?b#c", "https://Example.co.uk/a?b#c"),
    ])
  func withoutScheme(destination: String, address: String) {
    let site = site("[x](\(destination))")
    site.makeAllPages()
    #expect(site.found.count == 1)
    #expect(site.found.first?.contains("Did you mean “\(address)”?") == true, "\(site.found)")
    for path in ["leaflet.pdf", "privacy.md", "/example.org", "a..org", "org"] {
      let others = self.site("[x](\(path))")
      others.makeAllPages()
      #expect(others.found.first?.contains("https://") == false, "\(others.found)")
    }
  }

  @Test(
    "What stands in place of an address is told with its beginning",
    arguments: [
      ("01632960101", "tel:01632960101"), ("play@example.org", "mailto:play@example.org"),
      ("swim", "service:swim"), ("swim.md", "service:swim"),
      ("../services/swim.md", "service:swim"), ("../../content/services/swim.md", "service:swim"),
    ])
  func meant(destination: String, address: String) {
    let site = site("[x](\(destination))")
    site.makeAllPages()
    #expect(site.found.count == 1)
    #expect(site.found.first?.contains("Did you mean “\(address)”?") == true, "\(site.found)")
  }

  @Test("A link to a draft is a warning, and plain words")
  func draft() {
    let site = site("See [our plan](service:draft).")
    #expect(!site.body("/about/privacy/").contains("href"))
    site.makeAllPages()
    #expect(site.found.count == 1)
    #expect(
      site.found.first?.contains("warning unpublished-reference “service:draft”") == true,
      "\(site.found)")
  }

  @Test("Links to headings of the same page, of another, and of the same page by its name")
  func anchors() {
    let site = site(
      "## What we keep\n\n[a](#what-we-keep) [b](page:about/privacy#what-we-keep) [c](../privacy/#what-we-keep)"
    )
    site.makeAllPages()
    #expect(site.found.isEmpty)
  }

  @Test("A heading of the same page that isn't there")
  func ownAnchor() {
    let site = site("## What we keep\n\n[a](#what-we-kep)")
    site.makeAllPages()
    #expect(site.found.count == 1)
    #expect(site.found.first?.contains("“#what-we-kep”") == true, "\(site.found)")
  }

  @Test(
    "A picture shows no record, no page and no document",
    arguments: [
      "service:swim", "/services/swim/", "media:leaflet.pdf", "/media/leaflet.pdf", "#where",
      "mailto:a@example.org", "TEL:01632960101",
    ])
  func noPicture(destination: String) {
    #expect(site("![A swimmer](\(destination))").errors == ["broken-link"])
    let link = site("## Where\n\n[A swimmer](\(destination))")
    #expect(link.errors.isEmpty)
  }

  @Test(
    "A picture of another website is shown by no page",
    arguments: ["https://example.org/a.jpg", "HTTP://example.org/a.jpg"])
  func foreignPicture(destination: String) {
    let site = site("![A swimmer](\(destination)) [The swimmer](\(destination))")
    site.makeAllPages()
    #expect(site.found.count == 1)
    #expect(site.found.first?.contains("lies on another website") == true, "\(site.found)")
    #expect(!site.body("/about/privacy/").contains("<img"))
  }

  @Test("A picture shows a file of the media folder")
  func picture() {
    let body = page("P", body: "![A swing](media:garden.png) ![A swing](/media/garden.png)")
    let site = TestSite(
      files.merging(["pages/about/privacy.md": body]) { $1 }, media: ["garden.png"])
    site.makeAllPages()
    #expect(site.found.isEmpty)
  }

  @Test("Links of the network's footer and emergency words are checked like any other")
  func networkTexts() {
    let network = """
      name: N
      url: https://x.org
      footer: |
        [a](/nowhere/at/all/) [b](service:swimm)
      emergency: "[c](service:swim#how-to-bok) [d](page:about/index)"

      """
    let found = TestSite(files.merging(["network.yaml": network]) { $1 }).places
    #expect(
      found == [
        "network.yaml:4 broken-link “/nowhere/at/all/”",
        "network.yaml:4 broken-link “service:swimm”",
        "network.yaml:5 broken-anchor “service:swim#how-to-bok”",
      ])
  }
}

@Suite("Markdown in fields")
struct MarkdownFieldTests {
  @Test("A link may lead to a heading in a field, but not to one that is kept secret")
  func headings() {
    let site = TestSite(
      around([
        "services/a.md": service("A", "how-to-get-help: |\n  ## First steps"),
        "hubs/b.md": hub("B", "getting-here: |\n  ## By bus"),
        "hubs/c.md": hub("C", "confidential: yes\ngetting-here: |\n  ## By bus"),
        "pages/d.md": page(
          "D", body: "[x](service:a#first-steps) [y](hub:b#by-bus) [z](hub:c#by-bus)"),
      ]))
    site.makeAllPages()
    #expect(site.places == ["pages/d.md:4 broken-anchor “hub:c#by-bus”"])
  }

  @Test("What is wrong in a field of Markdown is said where it is written")
  func places() {
    let site = TestSite(
      around([
        "services/a.md": service(
          "A", "how-to-get-help: |\n  First ring.\n\n  Then see [x](service:nothing).\n"),
        "services/b.md": service("B", "how-to-get-help: >-\n    See\n    [x](hub:oakwod)"),
        "services/c.md": service("C", "how-to-get-help: \"\\\"Ring\\\" [x](hub:oakwod)\""),
        "services/d.md": service("D", "how-to-get-help: See [x](hub:oakwod)"),
      ]))
    site.makeAllPages()
    #expect(
      site.places == [
        "services/a.md:13 broken-link “service:nothing”",
        "services/b.md:12 broken-link “hub:oakwod”", "services/c.md:10 broken-link “hub:oakwod”",
        "services/d.md:10 broken-link “hub:oakwod”",
      ])
  }
}

extension TestSite {
  /// The codes of the errors, after all pages were made.
  var errors: [String] {
    makeAllPages()
    return found.filter { !$0.contains(" warning ") }.map { line in
      String(line.split(separator: " ").dropFirst().first ?? "")
    }
  }
}
