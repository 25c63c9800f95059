import Bytes
import Foundation
import Testing

@testable import Site

@Suite("Telling that something is wrong")
struct ReportLinkTests {
  private let files = around([
    "network.yaml":
      "name: Threeways\nurl: https://example.org/h\ncontact: { email: a+b@example.org }\n",
    "services/play.md": service("Play & “stay” 100%?"),
    "services/safe.md": service("Safe", "sensitive: yes"),
    "activities/dip.md": activity("Dip", "service: play"),
    "activities/talk.md": activity("Talk", "service: safe"),
    "hubs/refuge.md": hub("Refuge", "confidential: yes"),
  ])

  private func link(_ url: String, _ files: [String: String]) -> String {
    TestSite(files).making { maker, plan in
      withArena { arena in
        guard let page = plan.page(at: arena.text(url)) else { return "no page" }
        let frame =
          switch page.kind {
          case .service: maker.service(page).page
          case .activity: maker.activity(page).page
          case .hub: maker.hub(page).page
          default: maker.list(page).page
          }
        return String(frame.reportURL.text)
      }
    } ?? ""
  }

  @Test("The e-mail says which page, and has four choices")
  func text() throws {
    let link = link("/h/services/play/", files)
    let parts = link.split(separator: "?", maxSplits: 1)
    #expect(parts.first == "mailto:a%2Bb@example.org")
    let fields = try #require(parts.last).split(separator: "&").map {
      String($0).removingPercentEncoding ?? ""
    }
    #expect(fields.count == 2)
    #expect(fields.first == "subject=Something on the page “Play & “stay” 100%?”")
    let body = """
      body=The page: Play & “stay” 100%?, https://example.org/h/services/play/

      Please keep what is so and delete the rest:
      - The times are wrong
      - A number, an address or a place is wrong
      - Something is missing
      - Something else

      What should it say?

      """
    #expect(fields.last == body.replacing("\n", with: "\r\n"))
    let allowed = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~%@:?=&")
    #expect(link.allSatisfy { allowed.contains($0) })
  }

  @Test(
    "Services, activities and hubs have it; what is sensitive and what is no record has not",
    arguments: [
      ("/h/services/play/", true), ("/h/activities/dip/", true), ("/h/hubs/oakwood/", true),
      ("/h/services/safe/", false), ("/h/activities/talk/", false), ("/h/hubs/refuge/", false),
      ("/h/services/", false),
    ])
  func pages(url: String, has: Bool) { #expect(link(url, files).isEmpty != has) }

  @Test("A network without an e-mail address has none")
  func noAddress() {
    let files = files.merging(["network.yaml": "name: N\nurl: https://example.org/h\n"]) { $1 }
    #expect(link("/h/services/play/", files) == "")
  }
}
