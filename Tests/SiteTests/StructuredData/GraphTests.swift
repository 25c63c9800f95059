import Bytes
import Testing

@testable import Site

@Suite("Structured data of pages")
struct GraphTests {
  @Test("Nothing that staff write ends the script or leaves its text.")
  func breakingOut() {
    let title = #"</script><script>alert(1)</script><!-- & " \ ]]>"#
    let summary = "Line\u{2028}and\u{2029}paragraph"
    let item = news("'\(title)'", on: "2026-11-01", "summary: \(summary)")
    let site = TestSite(around(["news/a.md": item]))
    let script = site.structuredData(at: "/news/a/")
    let inside = script.dropFirst("<script type=\"application/ld+json\">".count)
      .dropLast("</script>".count)
    let dangerous: Set<Character> = ["<", ">", "&", "\u{2028}", "\u{2029}", "\n"]
    #expect(!inside.isEmpty)
    #expect(dangerous.isDisjoint(with: inside))
    let article = site.nodes(at: "/news/a/").last
    #expect(article?["headline"] as? String == title)
    #expect(article?["description"] as? String == summary)
  }

  @Test("Breadcrumbs count from 1, give whole addresses, and end with the page itself.")
  func breadcrumbs() {
    let site = TestSite(surroundings, url: "https://example.org/families")
    #expect(
      site.value("itemListElement", of: "BreadcrumbList", at: "/families/hubs/oakwood/")
        == #"[{"@type":"ListItem","item":"https://example.org/families/","name":"Home","position":1},"#
        + #"{"@type":"ListItem","item":"https://example.org/families/hubs/","name":"Family hubs","#
        + #""position":2},{"@type":"ListItem","item":"https://example.org/families/hubs/oakwood/","#
        + #""name":"Oakwood","position":3}]"#)
  }

  @Test("The later parts of a list have their own breadcrumbs and nothing else.")
  func laterParts() {
    var files = surroundings
    for number in 1...51 { files["services/s\(number).md"] = service("S \(number)") }
    let site = TestSite(files)
    #expect(
      site.types(at: "/providers/council/") == ["BreadcrumbList", "Organization"])
    #expect(site.types(at: "/providers/council/page/2/") == ["BreadcrumbList"])
    let crumbs = site.value(
      "itemListElement", of: "BreadcrumbList", at: "/providers/council/page/2/")
    #expect(crumbs?.contains("https://example.org/providers/council/page/2/") == true)
  }

  @Test("Pages that search engines leave out have none.")
  func hiddenPages() {
    let site = TestSite(around(["providers/council.md": provider("Council", "aliases: [old]")]))
    #expect(site.structuredData(at: "/404.html") == "")
    #expect(site.structuredData(at: "/old/") == "")
  }

  @Test("Sensitive pages have none, nor have those of confidential hubs.")
  func sensitivePages() {
    let site = TestSite(
      around([
        "services/leave.md": service("Leaving safely", "sensitive: yes"),
        "activities/talk.md": activity("Talk", "service: leave"),
        "hubs/refuge.md": hub(
          "The refuge",
          "address: 1 Secret Street\ntown: Warrington\npostcode: WA5 1AB\nconfidential: yes"
        ),
      ]))
    for url in ["/services/leave/", "/activities/talk/", "/hubs/refuge/"] {
      #expect(site.structuredData(at: url) == "", "\(url)")
    }
  }

  @Test("The home page says what the site is, how to search it, and who runs it.")
  func home() {
    let site = TestSite([
      "network.yaml": """
      name: Threeways
      url: https://example.org
      contact: { phone: 01632 960100, email: hello@example.org }
      social: [{ label: Photos, url: https://photos.example.org/threeways }]
      """
    ])
    #expect(site.types(at: "/") == ["WebSite", "Organization"])
    #expect(
      site.value("potentialAction", of: "WebSite", at: "/")
        == #"{"@type":"SearchAction","query-input":"required name=search_term_string","#
        + #""target":{"@type":"EntryPoint","#
        + #""urlTemplate":"https://example.org/find/?q={search_term_string}"}}"#)
    #expect(
      site.value("contactPoint", of: "Organization", at: "/")
        == #"{"@type":"ContactPoint","contactType":"customer service","#
        + #""email":"hello@example.org","telephone":"+441632960100"}"#)
    #expect(
      site.value("sameAs", of: "Organization", at: "/")
        == #"["https://photos.example.org/threeways"]"#)
  }

  @Test("A provider is an organisation of its kind.")
  func providers() {
    let kinds = [
      "council": "GovernmentOrganization", "NHS": "GovernmentOrganization", "charity": "NGO",
      "school": "EducationalOrganization", "other": "Organization",
    ]
    for (kind, type) in kinds {
      let site = TestSite(["providers/p.md": provider("P", "kind: \(kind)\nphone: 01632 960001")])
      #expect(site.types(at: "/providers/p/") == ["BreadcrumbList", type])
      #expect(site.value("telephone", of: type, at: "/providers/p/") == "\"+441632960001\"")
    }
  }

  @Test("News says when it was published and when it was last checked.")
  func newsItem() {
    let site = TestSite(["news/a.md": news("A", on: "2026-11-01", "reviewed: 2026-11-05")]
    )
    #expect(site.value("datePublished", of: "NewsArticle", at: "/news/a/") == "\"2026-11-01\"")
    #expect(site.value("dateModified", of: "NewsArticle", at: "/news/a/") == "\"2026-11-05\"")
    #expect(
      site.value("publisher", of: "NewsArticle", at: "/news/a/")
        == #"{"@id":"https://example.org/#network","@type":"Organization","name":"Threeways","#
        + #""url":"https://example.org/"}"#)
  }

  @Test("A headline of more than 110 characters is cut after a word, never within a character.")
  func headlines() {
    let whole = String(repeating: "é", count: 110)
    let words = String(repeating: "crèche ", count: 16)
    let long = String(repeating: "é", count: 111)
    let titles = [
      whole: whole, words + "ends": words.dropLast(8) + "…",
      long: String(repeating: "é", count: 109) + "…",
    ]
    for (title, headline) in titles {
      let site = TestSite(["news/a.md": news(title, on: "2026-11-01")])
      #expect(site.value("headline", of: "NewsArticle", at: "/news/a/") == "\"\(headline)\"")
    }
  }
}
