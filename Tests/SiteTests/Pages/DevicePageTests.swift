import Bytes
import Testing

@testable import Site

@Suite("Pages for the visitor's own device")
struct DevicePageTests {
  private let site = TestSite(
    around([
      "services/play.md": service("Play"), "services/safe.md": service("Safe", "sensitive: yes"),
      "activities/dip.md": activity("Dip", "service: play"),
      "activities/talk.md": activity("Talk", "service: safe"),
    ]))

  @Test("My list and the offline page are there, and search engines know of neither")
  func hidden() {
    #expect(site.addresses.contains("/my-list/"))
    #expect(site.addresses.contains("/offline/"))
    let sitemap = site.output { model, plan, buffer in
      let map = Sitemap(model: model, plan: plan)
      withArena { arena in
        for file in map.files(arena: arena) { map.append(file, to: &buffer) }
      }
    }
    #expect(!sitemap.contains("/my-list/"))
    #expect(!sitemap.contains("/offline/"))
    let hidden = site.making { maker, plan in
      withArena { arena in
        ["/my-list/", "/offline/"].map { url in
          plan.page(at: arena.text(url)).map {
            maker.frame($0, title: "Title").isHiddenFromSearch
          }
        }
      }
    }
    #expect(hidden == [true, true])
  }

  private func entry(_ url: String) -> String {
    site.making { maker, plan in
      withArena { arena in
        plan.page(at: arena.text(url)).map { page in
          let frame =
            switch page.kind {
            case .service: maker.service(page).page
            case .activity: maker.activity(page).page
            default: maker.frame(page, title: "Title")
            }
          return String(frame.entry.text)
        }
      }
    }.flatMap { $0 } ?? "no page at \(url)"
  }

  @Test(
    "Services and activities can be saved, sensitive ones and other pages can't",
    arguments: [
      ("/services/play/", "services/play"), ("/activities/dip/", "activities/dip"),
      ("/services/safe/", ""), ("/activities/talk/", ""), ("/hubs/oakwood/", ""),
      ("/services/", ""),
    ])
  func entries(url: String, expected: String) { #expect(entry(url) == expected) }
}
