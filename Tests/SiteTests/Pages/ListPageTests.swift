import Bytes
import Testing

@testable import Site

@Suite("Long lists")
struct ListPageTests {
  /// Services called “S 01”, “S 02” and so on.
  private func site(_ count: Int, also files: [String: String] = [:]) -> TestSite {
    var all = around(files)
    for number in 1..<(count + 1) {
      all["services/s\(number).md"] = service("S \(number < 10 ? "0" : "")\(number)")
    }
    return TestSite(all)
  }

  /// The pages of a list: its number and neighbours, and how many services it shows.
  private func parts(_ site: TestSite, _ url: String) -> [String] {
    site.making { maker, plan in
      withArena { arena in
        plan.pages.filter {
          "\($0.url)".hasPrefix(url) && ($0.kind == .list || $0.kind == .category)
        }
        .map { page in
          let shown: (PaginationView, Int)
          if page.kind == .list {
            let view = maker.list(page)
            shown = (view.pagination, view.groups.reduce(0) { $0 + $1.services.count })
          } else {
            let view = maker.category(page)
            shown = (view.pagination, view.services.count)
          }
          let (pages, count) = shown
          return "\(page.url) \(pages.number)/\(pages.total) \(pages.isLong ? "long" : "short") "
            + "<\(pages.previous.text) >\(pages.next.text) \(count)"
        }
      }
    } ?? []
  }

  @Test(
    "A list of 50 entries has one part, one of 51 two",
    arguments: [
      (0, ["/services/ 1/1 short < > 0"]), (1, ["/services/ 1/1 short < > 1"]),
      (50, ["/services/ 1/1 short < > 50"]),
      (
        51,
        [
          "/services/ 1/2 long < >/services/page/2/ 50",
          "/services/page/2/ 2/2 long </services/ > 1",
        ]
      ),
      (
        101,
        [
          "/services/ 1/3 long < >/services/page/2/ 50",
          "/services/page/2/ 2/3 long </services/ >/services/page/3/ 50",
          "/services/page/3/ 3/3 long </services/page/2/ > 1",
        ]
      ),
    ])
  func services(count: Int, expected: [String]) {
    #expect(parts(site(count), "/services/") == expected)
  }

  @Test("A category's list has parts too")
  func category() {
    #expect(
      parts(site(51), "/categories/play/") == [
        "/categories/play/ 1/2 long < >/categories/play/page/2/ 50",
        "/categories/play/page/2/ 2/2 long </categories/play/ > 1",
      ])
  }

  @Test("The A to Z leads to the part on which a letter begins, and names each letter once")
  func letters() {
    let site = site(
      50,
      also: [
        "services/a.md": service("'\"Allo"), "services/b.md": service("The ark"),
        "services/n.md": service("0 to 19"), "services/l.md": service("Łódź club"),
        "services/z.md": service("Zoo"),
      ])
    let letters = site.making { maker, plan in
      withArena { arena in
        plan.page(at: arena.text("/services/")).map { page in
          maker.list(page).sections.map { "\($0.title) \($0.url)" }
        }
      }
    }
    #expect(
      letters == [
        "0 to 9 /services/#_0-9", "A /services/#_a", "L /services/#_l", "S /services/#_s",
        "Z /services/page/2/#_z",
      ])
  }

  @Test("News comes 20 a part, the newest first")
  func news() {
    var files: [String: String] = [:]
    for day in 10...30 {
      files["news/n\(day).md"] = SiteTests.news("N\(day)", on: "2026-10-\(day)")
    }
    files["news/same.md"] = SiteTests.news("Same", on: "2026-10-30")
    let titles = TestSite(files).making { maker, plan in
      plan.pages.filter { $0.kind == .newsList }.map { page in
        maker.newsList(page).news.map { "\($0.title)" }
      }
    }
    #expect(titles?.map(\.count) == [20, 2])
    #expect(titles?.first?.prefix(3) == ["N30", "Same", "N29"])
    #expect(titles?.last == ["N11", "N10"])
  }
}

@Suite("Breadcrumbs")
struct BreadcrumbTests {
  private let site = TestSite(
    around([
      "vocabularies/categories.yaml":
        "- { id: play, title: Play, within: [{ id: indoors, title: Indoors }] }\n",
      "services/swim.md": service("Swim", "categories: play/indoors"),
      "activities/dip.md": activity("Dip", "service: swim"),
      "pages/about.md": page("About"), "pages/about/us/team.md": page("Team"),
      "pages/help/index.md": page("Help"), "pages/help/now.md": page("Now"),
    ]))

  private func trail(_ url: String) -> String {
    site.making { maker, plan in
      withArena { arena in
        guard let page = plan.page(at: arena.text(url)) else { return "no page" }
        let frame =
          switch page.kind {
          case .service: maker.service(page).page
          case .activity: maker.activity(page).page
          case .hub: maker.hub(page).page
          case .category: maker.category(page).page
          case .home: maker.home(page).page
          default: maker.freePage(page).page
          }
        return frame.breadcrumbs.map { "\($0.title)" }.joined(separator: " > ")
      }
    } ?? ""
  }

  @Test(
    "The way to a page goes through what it belongs to",
    arguments: [
      ("/", ""), ("/services/swim/", "Home > Find help > Play > Indoors"),
      ("/activities/dip/", "Home > Find help > Play > Indoors"),
      ("/hubs/oakwood/", "Home > Family hubs"),
      ("/categories/play/indoors/", "Home > Find help > Play"),
      ("/about/", "Home"), ("/about/us/team/", "Home > About"), ("/help/", "Home"),
      ("/help/now/", "Home > Help"),
    ])
  func trails(url: String, expected: String) { #expect(trail(url) == expected) }
}
