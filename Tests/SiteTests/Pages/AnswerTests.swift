import Bytes
import Testing

@testable import Site

@Suite("What a visitor must know first")
struct AnswerTests {
  private func activityPage<Result>(
    _ service: String, _ body: (ActivityPage) -> Result
  ) -> Result? {
    let site = TestSite(
      around([
        "services/play.md": service,
        "activities/dip.md": activity("Dip", "service: play\nwhere: oakwood"),
        "hubs/oakwood.md": hub(
          "Oakwood", "accessibility: { lift: partial — small, ramp: no }"),
        "vocabularies/access-features.yaml":
          "- { id: ramp, title: Ramp }\n- { id: quiet, title: Quiet room }\n- { id: lift, title: Lift }\n",
      ]))
    return site.making { maker, plan in
      plan.page(at: "/activities/dip/").map { body(maker.activity($0)) }
    }.flatMap { $0 }
  }

  @Test("An activity has its service's contact, and its notice while that holds")
  func inherited() {
    let lines = "contact: { name: Ann, phone: 01632 960111 }\nnotice: { text: New room, until: "
    let found = activityPage(service("Play", lines + "2026-11-21 }")) {
      "\($0.notice.text) \($0.contact.value.map { "\($0.name.text)" } ?? "nobody")"
    }
    #expect(found == "New room Ann")
    #expect(
      activityPage(service("Play", lines + "2026-11-20 }")) { $0.notice.isEmpty } == true)
    #expect(activityPage(service("Play")) { $0.contact.value == nil } == true)
  }

  @Test("A locality that a service names twice is told once")
  func localities() {
    let site = TestSite(
      around([
        "localities/west.md": page("West"),
        "services/play.md": service("Play", "localities: [east, west, east]"),
      ]))
    let titles = site.making { maker, plan in
      plan.page(at: "/services/play/").map { maker.service($0).localities.map { "\($0.title)" } }
    }.flatMap { $0 }
    #expect(titles == ["East", "West"])
  }

  @Test(
    "Nobody can just come to what is paused or has ended",
    arguments: [("open", true), ("paused", false), ("ended", false)])
  func dropIn(status: String, can: Bool) {
    let site = TestSite(
      around([
        "services/play.md": service("Play", "status: \(status)"),
        "activities/dip.md": activity("Dip", "service: play"),
      ]))
    let cards = site.with { model, _ in
      [model.serviceCards[0].isDropIn, model.activityCards[0].isDropIn]
    }
    #expect(cards == [can, can])
  }

  @Test("Of a building what is known is told, and what nobody has told is to be asked")
  func building() {
    func answers(_ features: List<AccessView>) -> [String] {
      features.map {
        let answer =
          $0.isThere ? "yes" : $0.isAbsent ? "no" : $0.isPartial ? "partly" : "ask"
        return "\($0.title) \($0.isUnknown == (answer == "ask") ? answer : "?")"
      }
    }
    let site = TestSite(
      around([
        "hubs/oakwood.md": hub("Oakwood", "accessibility: { lift: partial, ramp: no }"),
        "vocabularies/access-features.yaml":
          "- { id: ramp, title: Ramp }\n- { id: quiet, title: Quiet room }\n- { id: lift, title: Lift }\n",
      ]))
    let hub = site.making { maker, plan in
      plan.page(at: "/hubs/oakwood/").map { answers(maker.hub($0).accessibility) }
    }
    #expect(hub == ["Lift partly", "Ramp no", "Quiet room ask"])
    #expect(
      activityPage(service("Play")) { answers($0.building) } == ["Lift partly", "Ramp no"])
  }
}
