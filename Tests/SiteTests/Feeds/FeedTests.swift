import Bytes
import Testing

@testable import Site

@Suite("Feeds")
struct FeedTests {
  @Test("What's on in a week as Atom, each session known by when it was planned")
  func whatsOn() {
    let site = TestSite(
      around([
        "services/swim.md": service("Swim"),
        "activities/dip.md": activity(
          "Dip",
          """
          service: swim
          where: oakwood
          when: [{ every: Monday, time: 9am to 10am }]
          changes: [{ moved: 2026-11-30, to: 2026-11-27 }, { cancelled: 2026-11-23, why: Snow }]
          """),
      ]))
    #expect(site.found.isEmpty)
    let feed = site.output { model, _, buffer in WhatsOnFeed(model: model).append(to: &buffer) }
    let lines = feed.split(separator: "\n").filter { line in
      ["<id>", "<title>", "<updated>", "<summary>"].contains { line.hasPrefix($0) }
    }
    #expect(
      lines.dropFirst(3) == [
        "<id>https://example.org/activities/dip/#_2026-11-23T09:00</id>",
        "<title>Cancelled: Monday 23 November, 9am to 10am: Dip</title>",
        "<updated>2026-11-17T00:00:00Z</updated>",
        "<summary>Oakwood. Snow. Something to do.</summary>",
        "<id>https://example.org/activities/dip/#_2026-11-30T09:00</id>",
        "<title>Friday 27 November, 9am to 10am: Dip</title>",
        "<updated>2026-11-21T00:00:00Z</updated>",
        "<summary>Oakwood. Something to do.</summary>",
      ])
  }

  @Test("The news as Atom")
  func atom() {
    let site = TestSite([
      "network.yaml": "name: Hubs & <friends>\nurl: https://x.org/n/\nlanguage: cy\n",
      "news/old.md": news("Old", on: "2026-10-01", "summary: It \"was\" so."),
      "news/new.md": news("New", on: "2026-11-01"),
      "news/mended.md": news("Mended", on: "2026-10-02", "reviewed: 2026-11-20"),
    ])
    #expect(site.found.isEmpty)
    #expect(
      site.output { model, _, buffer in NewsFeed(model: model).append(to: &buffer) } == """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="cy">
        <id>https://x.org/n/feeds/news.xml</id>
        <title>Hubs &amp; &lt;friends&gt;: news</title>
        <link rel="self" type="application/atom+xml" href="https://x.org/n/feeds/news.xml"/>
        <link rel="alternate" type="text/html" href="https://x.org/n/news/"/>
        <updated>2026-11-20T00:00:00Z</updated>
        <author><name>Hubs &amp; &lt;friends&gt;</name></author>
        <entry>
        <id>https://x.org/n/news/new/</id>
        <title>New</title>
        <link rel="alternate" type="text/html" href="https://x.org/n/news/new/"/>
        <published>2026-11-01T00:00:00Z</published>
        <updated>2026-11-01T00:00:00Z</updated>
        <summary>New</summary>
        </entry>
        <entry>
        <id>https://x.org/n/news/mended/</id>
        <title>Mended</title>
        <link rel="alternate" type="text/html" href="https://x.org/n/news/mended/"/>
        <published>2026-10-02T00:00:00Z</published>
        <updated>2026-11-20T00:00:00Z</updated>
        <summary>Mended</summary>
        </entry>
        <entry>
        <id>https://x.org/n/news/old/</id>
        <title>Old</title>
        <link rel="alternate" type="text/html" href="https://x.org/n/news/old/"/>
        <published>2026-10-01T00:00:00Z</published>
        <updated>2026-10-01T00:00:00Z</updated>
        <summary>It &quot;was&quot; so.</summary>
        </entry>
        </feed>

        """)
  }

  @Test("The feed holds the latest 20 pieces, and none where there are none")
  func length() {
    var files: [String: String] = [:]
    for day in 1...21 {
      files["news/n\(day).md"] = news("N\(day)", on: "2026-10-\(day < 10 ? "0" : "")\(day)")
    }
    func feed(_ site: TestSite) -> String {
      site.output { model, _, buffer in NewsFeed(model: model).append(to: &buffer) }
    }
    let text = feed(TestSite(files))
    #expect(text.ranges(of: "<entry>").count == 20)
    #expect(!text.contains("<title>N1</title>"))
    #expect(feed(TestSite([:])).contains("<updated>2026-11-21T00:00:00Z</updated>"))
  }
}

@Suite("Sitemap")
struct SitemapTests {
  private let site = TestSite(
    ["pages/about.md": page("About", "reviewed: 2026-11-01\naliases: old")], url: "https://x.org/n")

  private func sitemap(_ length: Int) -> [String] {
    site.with { model, plan in
      withArena { arena in
        let sitemap = Sitemap(model: model, plan: plan, fileLength: length)
        return sitemap.files(arena: arena).map { file in
          var buffer = ByteBuffer()
          sitemap.append(file, to: &buffer)
          return "\(file.path)\n" + buffer.withBytes { String(decoding: $0, as: UTF8.self) }
        }
      }
    } ?? []
  }

  @Test("All pages but old addresses and the one for what isn't there, with their last check")
  func pages() {
    #expect(
      sitemap(19) == [
        """
        sitemap.xml
        <?xml version="1.0" encoding="utf-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url><loc>https://x.org/n/</loc></url>
        <url><loc>https://x.org/n/about/</loc><lastmod>2026-11-01</lastmod></url>
        <url><loc>https://x.org/n/activities/</loc></url>
        <url><loc>https://x.org/n/categories/</loc></url>
        <url><loc>https://x.org/n/days/friday/</loc></url>
        <url><loc>https://x.org/n/days/monday/</loc></url>
        <url><loc>https://x.org/n/days/saturday/</loc></url>
        <url><loc>https://x.org/n/days/sunday/</loc></url>
        <url><loc>https://x.org/n/days/thursday/</loc></url>
        <url><loc>https://x.org/n/days/tuesday/</loc></url>
        <url><loc>https://x.org/n/days/wednesday/</loc></url>
        <url><loc>https://x.org/n/find/</loc></url>
        <url><loc>https://x.org/n/hubs/</loc></url>
        <url><loc>https://x.org/n/news/</loc></url>
        <url><loc>https://x.org/n/offers/drop-in/</loc></url>
        <url><loc>https://x.org/n/offers/free/</loc></url>
        <url><loc>https://x.org/n/offers/online/</loc></url>
        <url><loc>https://x.org/n/services/</loc></url>
        <url><loc>https://x.org/n/whats-on/</loc></url>
        </urlset>

        """
      ])
  }

  @Test("More pages than one file may hold make parts, and an index that names them")
  func parts() {
    let files = sitemap(10)
    #expect(
      files.first == """
        sitemap.xml
        <?xml version="1.0" encoding="utf-8"?>
        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <sitemap><loc>https://x.org/n/sitemap-1.xml</loc></sitemap>
        <sitemap><loc>https://x.org/n/sitemap-2.xml</loc></sitemap>
        </sitemapindex>

        """)
    #expect(
      files.map { $0.prefix { $0 != "\n" } } == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"])
    #expect(files.map { $0.ranges(of: "<url>").count } == [0, 10, 9])
  }
}
