import Bytes
import Testing

@testable import Site

@Suite("Lists that are no record's")
struct ListingTests {
  /// The sections of a list's page with the titles in them: `Services: A, B | Activities: C`.
  private func list(_ site: TestSite, _ url: String) -> String {
    site.making { maker, plan in
      withArena { arena in
        guard let page = plan.page(at: arena.text(url)) else { return "no page" }
        return maker.list(page).groups.map { group in
          let titles = group.services.map { "\($0.title)" } + group.activities.map { "\($0.title)" }
          return "\(group.title): \(titles.joined(separator: ", "))"
        }.joined(separator: " | ")
      }
    } ?? ""
  }

  @Test("A day lists what happens on it in the next four weeks, by time, each once")
  func days() {
    let site = TestSite(
      around([
        "activities/late.md": activity(
          "Late", "when: [{ every: Monday, time: 6pm to 7pm }]"),
        "activities/noon.md": activity("Noon", "when: [{ every: Monday, time: midday to 1pm }]"),
        "activities/early.md": activity(
          "Early",
          "when: [{ every: Monday, time: 9am to 10am }, { every: Monday, time: 2pm to 3pm }]"),
        "activities/other.md": activity("Other", "when: [{ every: Tuesday, time: 9am to 10am }]"),
        "activities/off.md": activity(
          "Off",
          "when: [{ on: 2026-11-23, time: 9am to 10am }]\nchanges: [{ cancelled: 2026-11-23 }]"),
        "activities/far.md": activity("Far", "when: [{ on: 2027-01-04, time: 9am to 10am }]"),
      ]))
    #expect(list(site, "/days/monday/") == "Morning: Early | Afternoon: Noon | Evening: Late")
    #expect(list(site, "/days/tuesday/") == "Morning: Other")
    #expect(list(site, "/days/sunday/") == "")
  }

  @Test("Nothing that happens at a refuge is on a day's page, nor its place in any list")
  func secret() {
    let site = TestSite(
      around([
        "hubs/refuge.md": hub("Refuge", "confidential: yes"),
        "services/safe.md": service("Safe", "sensitive: yes"),
        "activities/talk.md": activity("Talk", "service: safe\nwhere: refuge"),
      ]))
    #expect(list(site, "/days/monday/") == "")
    #expect(list(site, "/activities/") == "T: Talk")
    let card = site.with { model, _ in model.activityCards[0] }
    #expect(card?.place.isEmpty == true)
    #expect(card?.patterns.isEmpty == true)
    #expect(!site.addresses.contains("/hubs/refuge/services/"))
  }

  @Test("An activity is listed beside services where its own service is not")
  func offers() {
    let site = TestSite(
      around([
        "services/free.md": service("Free play"),
        "services/paid.md": service("Paid play", "cost: £2\naccess: book"),
        "services/ended.md": service("Ended play", "status: ended"),
        "services/paused.md": service("Paused play", "status: paused"),
        "activities/a.md": activity("Of free", "service: free"),
        "activities/b.md": activity("Of paid", "service: paid\ncost: free\naccess: drop-in"),
        "activities/c.md": activity("Of ended", "service: ended"),
        "activities/d.md": activity("Of paused", "service: paused"),
      ]))
    #expect(
      list(site, "/offers/free/") == "Services: Free play, Paused play | Activities: Of paid")
    #expect(list(site, "/offers/drop-in/") == "Services: Free play | Activities: Of paid")
    #expect(list(site, "/offers/online/") == "Activities: Of free, Of paid, Of paused")
  }

  /// Services at the hub, called “S 01”, “S 02” and so on.
  private func services(_ count: Int, _ lines: String = "hubs: oakwood") -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: (1...count).map {
        ("services/s\($0).md", service("S \($0 < 10 ? "0" : "")\($0)", lines))
      })
  }

  @Test("A hub's page shows 20 services, and all of more are a list of their own")
  func hubServices() {
    func shown(_ count: Int) -> String? {
      TestSite(around(services(count))).making { maker, plan in
        withArena { arena in
          plan.page(at: "/hubs/oakwood/").map { page in
            let view = maker.hub(page)
            let all = view.allServices.value.map { "\($0.title) \($0.url) \($0.count)" }
            return "\(view.services.count) \(all ?? "")"
          } ?? ""
        }
      }
    }
    #expect(shown(20) == "20 ")
    #expect(shown(21) == "20 Services at Oakwood /hubs/oakwood/services/ 21")
    let site = TestSite(around(services(51)))
    #expect(list(site, "/hubs/oakwood/services/page/2/") == "S: S 51")
  }

  @Test("Activities follow the services of a category, over all its parts")
  func category() {
    var files = services(49)
    for letter in ["A", "B", "C"] {
      files["activities/\(letter.lowercased()).md"] = activity(
        letter, "provider: council\ncategories: play\nages: 0 to 5\ncost: free\naccess: book")
    }
    let parts = TestSite(around(files)).making { maker, plan in
      plan.pages.filter { $0.kind == .category }.map { page in
        let view = maker.category(page)
        return "\(view.services.count) services, \(view.activities.map { "\($0.title)" })"
      }
    }
    #expect(parts == ["49 services, [\"A\"]", "0 services, [\"B\", \"C\"]"])
  }

  @Test("The first part of a list leads to all, the others to their neighbours and the first")
  func pagination() {
    let parts = TestSite(around(services(201))).making { maker, plan in
      plan.pages.filter { $0.kind == .list && $0.place == 0 }.map { page in
        let view = maker.list(page).pagination
        let others = view.parts.map { "\($0.title)" }.joined(separator: " ")
        return "\(view.number) [\(others)] first \(view.first.text)"
      }
    }
    #expect(
      parts == [
        "1 [2 3 4 5] first ", "2 [] first ", "3 [] first /services/", "4 [] first /services/",
        "5 [] first /services/",
      ])
  }

  @Test("A refuge lies in no locality that anybody is told of, and is found all the same")
  func refuge() {
    let site = TestSite(around(["hubs/refuge.md": hub("Refuge", "confidential: yes")]))
    let page = site.making { maker, plan in
      plan.page(at: "/hubs/").map { maker.hubs($0) }.map { view in
        (
          view.localities.flatMap { $0.hubs.map { "\($0.title)" } },
          view.elsewhere.map { "\($0.title)" }
        )
      }
    }.flatMap { $0 }
    #expect(page?.0 == ["Oakwood"])
    #expect(page?.1 == ["Refuge"])
  }

  @Test("Each list knows its number, whatever it is of")
  func numbers() {
    for listing in Listing.common + [.hub(0), .hub(7)] {
      #expect(Listing(number: listing.number) == listing)
    }
  }
}
