import Bytes
import Foundation
import Testing
import Timetable

@testable import Site

@Suite("Parts of the finder")
struct FinderPartsTests {
  private let categories = """
    - { id: nothing, title: Nothing }
    - { id: play, title: Play, within: [{ id: music, title: Music }, { id: art, title: Art }] }
    - { id: health, title: Health }
    """

  @Test("Entries go by first category and title, each service’s activities at once behind it")
  func order() {
    let site = FinderSite(
      around([
        "vocabularies/categories.yaml": categories,
        "services/zoo.md": service("Zoo"),
        "services/apple.md": service("The Apple", "categories: health"),
        "services/birds.md": service("Birds"),
        "activities/late.md": activity(
          "A late one", "service: zoo\nwhen: [{ on: 2026-12-20, time: 9am to 10am }]"),
        "activities/soon.md": activity(
          "Z soon", "service: zoo\nwhen: [{ on: 2026-11-24, time: 9am to 10am }]"),
        "activities/own.md": activity(
          "Own", "provider: council\ncategories: play\nages: all ages\ncost: free\naccess: book"),
      ]))
    #expect(
      site.ids == [
        "services/birds", "services/zoo", "activities/soon", "activities/late", "services/apple",
        "activities/own", "hubs/oakwood",
      ])
    let start = site.object("start.json")
    #expect(
      site.entries(site.object("order.json")["nests"]) == ["activities/soon", "activities/late"])
    #expect(start["count"] as? Int == 7)
  }

  @Test("What runs, needs no asking and is soon stands first")
  func standing() {
    let site = FinderSite(
      around([
        "services/a.md": service("A", "status: ended"),
        "services/b.md": service("B", "status: paused"),
        "services/c.md": service("C", "access: invitation"),
        "services/d.md": service("D", "access: book"),
        "services/e.md": service("E"),
        "services/f.md": service("F"),
        "activities/f.md": activity(
          "F", "service: f\nwhen: [{ on: 2026-11-21, time: 9am to 10am }]"),
      ]))
    let order = site.object("order.json")["order"] as? String ?? ""
    let alphabet = Array(String(Standing.alphabet))
    let levels = Dictionary(uniqueKeysWithValues: zip(site.ids, order.map(alphabet.firstIndex)))
    #expect(levels["activities/f"] == 0)
    #expect(levels["services/f"] == 0)
    #expect(levels["services/e"] == 11)
    #expect(levels["services/d"] == 23)
    #expect(levels["hubs/oakwood"] == 30)
    #expect(levels["services/c"] == 59)
    #expect(levels["services/b"] == 62)
    #expect(levels["services/a"] == 63)
  }

  @Test("Choices have the entries that their pages list, parents those of their children")
  func facets() {
    let site = FinderSite(
      around([
        "vocabularies/categories.yaml": categories,
        "vocabularies/age-bands.yaml":
          "- { id: small, title: Small, ages: 0 to 4 }\n- { id: big, title: Big, ages: 12 to 18 }\n- { id: old, title: Old, ages: 30 and over }\n",
        "vocabularies/access-features.yaml":
          "- { id: lift, title: Lift }\n- { id: ramp, title: Ramp }\n",
        "hubs/oakwood.md": hub("Oakwood", "accessibility: { lift: yes, ramp: partial }"),
        "services/choir.md": service(
          "Choir", "categories: play/music\nhubs: oakwood\ncost: £1\nages-with-send: 0 to 12"),
        "services/paint.md": service("Paint", "categories: [play/art, health]\ndelivery: [phone]"),
        "activities/sing.md": activity("Sing", "service: choir\nwhere: oakwood\nages: 12 to 16"),
      ]))
    #expect(
      site.facet("topic") == [
        "play “Play”: choir sing paint", "play/music “Music” < play: choir sing",
        "play/art “Art” < play: paint", "health “Health”: paint",
      ])
    #expect(site.facet("age") == ["small “Small”: choir paint", "big “Big”: choir sing"])
    #expect(
      site.facet("place") == [
        "east “East”: choir sing oakwood", "east/oakwood “Oakwood” < east: choir sing oakwood",
      ])
    #expect(site.facet("cost") == ["free: paint"])
    #expect(site.facet("access") == ["drop-in: choir sing paint"])
    #expect(site.facet("delivery") == ["in-person: choir sing", "phone: paint"])
    #expect(site.facet("building") == ["lift “Lift”: choir sing oakwood"])
    #expect(site.facet("kind") == ["service: choir paint", "activity: sing", "hub: oakwood"])
    #expect(site.files["facets/need.json"] == nil)
    let groups = site.object("start.json")["groups"] as? [String: Int]
    #expect(
      groups == [
        "topic": 4, "age": 2, "place": 2, "cost": 1, "access": 1, "delivery": 2, "building": 1,
        "kind": 3,
      ])
  }

  @Test("A choice counts what its page counts, and the activities within its services")
  func counts() {
    let test = TestSite(
      around([
        "vocabularies/categories.yaml": categories,
        "vocabularies/age-bands.yaml": "- { id: small, title: Small, ages: 0 to 4 }\n",
        "services/choir.md": service("Choir", "categories: play/music"),
        "activities/sing.md": activity("Sing", "service: choir"),
        "activities/own.md": activity(
          "Own",
          "provider: council\ncategories: play/art\nages: 2 to 3\ncost: free\naccess: book"),
      ]))
    let site = FinderSite(test)
    let nests = Set(site.entries(site.object("order.json")["nests"]))
    func counted(_ group: String) -> [Int] {
      let values = site.object("facets/\(group).json")["values"] as? [[String: Any]] ?? []
      return values.map { site.entries($0["entries"]).filter { !nests.contains($0) }.count }
    }
    let shown = test.with { model, _ in
      (
        model.catalogue.categoryOffers.map(\.count).filter { $0 > 0 },
        model.catalogue.ageBandOffers.map(\.count).filter { $0 > 0 }
      )
    }
    #expect(counted("topic") == shown?.0)
    #expect(counted("age") == shown?.1)
  }

  @Test("Each day has what begins in its morning, afternoon and evening, by when it ends")
  func sessions() {
    let site = FinderSite(
      around([
        "services/s.md": service("S"),
        "activities/dip.md": activity(
          "Dip",
          """
          service: s
          when:
            - { on: [2026-11-21, 2026-11-22, 2026-11-23], time: 11:59am to 1pm }
            - { on: 2026-11-21, time: 12 noon to 1pm }
            - { on: 2026-11-21, time: 3pm to midnight }
            - { on: 2026-12-19, time: 5pm to 6pm }
          changes: [{ cancelled: 2026-11-22 }, { moved: 2026-11-23, to: 2026-11-24, time: 5pm to 6pm }]
          """),
      ]))
    #expect(
      site.object("start.json")["when"] as? [String]
        == ["2026-11-21", "2026-11-28", "2026-12-05", "2026-12-12"])
    #expect(
      site.files["when/2026-11-21.json"] == """
        {"days":{"2026-11-21":{"morning":{"13:00":[1]},"afternoon":{"13:00":[1],"24:00":[1]}},\
        "2026-11-22":{},"2026-11-23":{},"2026-11-24":{"evening":{"18:00":[1]}},\
        "2026-11-25":{},"2026-11-26":{},"2026-11-27":{}}}
        """)
    #expect(
      site.files["when/2026-12-12.json"]?.contains("2026-12-18\":{}}") == true)
  }

  @Test("At the end of time there are as many days as are left")
  func latest() {
    let site = FinderSite(
      around(["services/s.md": service("S")]), today: CivilDate(year: 9999, month: 12, day: 30))
    #expect(site.object("start.json")["when"] as? [String] == ["9999-12-30"])
    #expect(
      site.files["when/9999-12-30.json"] == #"{"days":{"9999-12-30":{},"9999-12-31":{}}}"#)
  }

  @Test("Hubs, venues and localities are places, and what needs no way there is anywhere")
  func places() {
    let site = FinderSite(
      around([
        "localities/east.md": locality("East", "areas: [Marsh, Hill]"),
        "localities/south.md": locality("South", "postcode-sectors: WA5 1"),
        "localities/west.md": locality("West"),
        "hubs/oakwood.md": hub("Oakwood", "town: Ashby\nplace: 53.40, -2.60"),
        "hubs/elm.md": hub("Elm", "place: 53.50, -2.70"),
        "services/choir.md": service("Choir", "hubs: oakwood"),
        "services/walk.md": service("Walk", "localities: [south, east]"),
        "services/woods.md": service("Woods", "localities: east"),
        "services/talk.md": service("Talk", "delivery: [phone, online]"),
        "activities/fire.md": activity(
          "Fire",
          "service: woods\nwhere: { name: The wood, place: 53.45, -2.65 }"
            .replacing("place: 53.45, -2.65", with: "place: \"53.45, -2.65\"")),
      ]))
    let places = site.object("places.json")["places"] as? [[String: Any]] ?? []
    let told = places.map { place in
      let at = (place["at"] as? [Double] ?? []).map { String($0) }.joined(separator: " ")
      let names = (place["names"] as? [String]).map { " (\($0.joined(separator: ", ")))" } ?? ""
      let ids = site.entries(place["entries"]).joined(separator: " ")
      return
        "\(place["kind"] as? String ?? "") \(place["title"] as? String ?? "")\(names) \(at): \(ids)"
    }
    #expect(
      told
        == [
          "hub Elm 53.5 -2.7: hubs/elm",
          "hub Oakwood (Ashby) 53.4 -2.6: services/choir hubs/oakwood",
          "venue The wood 53.45 -2.65: services/woods activities/fire",
          "locality East (Marsh, Hill) 53.45 -2.65: services/walk",
          "locality South 53.3895 -2.6248: services/walk",
        ])
    #expect(site.entries(site.object("places.json")["anywhere"]) == ["services/talk"])
  }

  @Test("A card tells of an entry what its page tells")
  func cards() {
    let site = FinderSite(
      around([
        "hubs/oakwood.md": hub("Oakwood", "town: Ashby\npostcode: WA5 1AB"),
        "services/swim.md": service("Swim", "hubs: oakwood\nstatus: paused\ncost: £2"),
        "services/play.md": service("Play", "delivery: [online]"),
        "activities/a.md": activity(
          "A", "service: play\nwhere: oakwood\nwhen: [{ every: Monday, time: 9:30am to 11am }]"),
        "activities/b.md": activity(
          "B", "service: play\nwhen: [{ on: 2027-01-04, time: 9am to 10am }]"),
      ]))
    let swim = site.card("services/swim")
    #expect(swim["status"] as? String == "paused")
    #expect(swim["where"] as? String == "Oakwood")
    #expect(swim["cost"] as? String == "£2")
    #expect(swim["free"] == nil)
    #expect(swim["next"] == nil)
    let play = site.card("services/play")
    #expect(play["free"] as? Bool == true)
    #expect(play["dropIn"] as? Bool == true)
    #expect(play["online"] as? Bool == true)
    #expect((play["next"] as? [Any])?.count == 3)
    let a = site.card("activities/a")
    #expect(a["when"] as? [String] == ["Mondays, 9:30am to 11am"])
    #expect(
      (a["next"] as? [[String]])?.first == [
        "2026-11-23T09:30", "2026-11-23T11:00", "Monday 23 November, 9:30am to 11am",
      ])
    #expect(
      (site.card("activities/b")["next"] as? [[String]])?.first?.last
        == "Monday 4 January 2027, 9am to 10am")
    #expect(site.card("hubs/oakwood")["where"] as? String == "Ashby, WA5 1AB")
  }

  @Test("Sectors of postcodes are those near the network’s hubs")
  func sectors() {
    let site = FinderSite(
      around([
        "hubs/oakwood.md": hub("Oakwood", "place: 49.9138, -6.3145"),
        "services/s.md": service("S"),
      ]))
    #expect(site.object("start.json")["areas"] as? [String] == ["TR"])
    #expect(site.object("sectors/TR.json").keys.sorted().contains("TR21 0"))
    let nowhere = FinderSite(around(["services/s.md": service("S")]))
    #expect(nowhere.object("start.json")["areas"] as? [String] == [])
  }

  @Test("A refuge has no place, no times and no address in any part")
  func confidential() {
    let site = FinderSite(
      around([
        "hubs/nest.md": hub(
          "The Nest",
          """
          confidential: yes
          address: [Secret House, 7 Hidden Lane]
          town: Ashby
          postcode: WA5 8ZX
          place: 53.4021, -2.6339
          getting-here: Past the greengrocer.
          opening-hours: [{ days: Tuesday, from-to: 3am to 4am }]
          """),
        "services/safe.md": service("Safe", "hubs: nest"),
        "activities/group.md": activity(
          "Group",
          "service: safe\nwhere: nest\nroom: Attic\nwhen: [{ every: Tuesday, time: 3am to 4am }]"),
        "activities/moved.md": activity(
          "Moved",
          "service: safe\nwhen: [{ on: 2026-11-24, time: 9am to 10am }]\nchanges: [{ moved: 2026-11-24, where: nest }]"
        ),
      ]))
    #expect(site.ids.contains("hubs/nest"))
    #expect(site.facet("place").allSatisfy { !$0.contains("nest") })
    #expect(site.object("start.json")["areas"] as? [String] == [])
    #expect((site.object("places.json")["places"] as? [Any])?.isEmpty == true)
    #expect(site.card("hubs/nest")["where"] as? String == "Ashby, WA5")
    #expect(site.card("activities/group")["when"] == nil)
    #expect(site.card("activities/group")["next"] == nil)
    for (path, contents) in site.files {
      let contents = contents.lowercased()
      for secret in ["secret", "hidden", "8zx", "53.402", "2.634", "greengrocer", "3am", "attic"] {
        #expect(!contents.contains(secret), "\(secret) in \(path)")
      }
    }
    // Monday to Sunday are words of entries that have sessions; of this one nobody knows a day.
    #expect(!site.word("tuesday").contains("group"))
  }
}
