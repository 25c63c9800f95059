import Bytes
import Testing

@testable import Site

@Suite("Sessions on pages")
struct SessionPageTests {
  /// Two hubs, and an activity at Oakwood from Monday 23 November on.
  private func files(_ lines: String, also others: [String: String] = [:]) -> [String: String] {
    around([
      "hubs/birch.md": hub("Birch"),
      "services/swim.md": service("Swim"),
      "activities/dip.md": activity("Dip", "service: swim\nwhere: oakwood\n" + lines),
    ]).merging(others) { $1 }
  }

  /// Each session of a page as “2026-11-23T09:30 Dip at Oakwood”, with what becomes of it.
  private func line(_ view: SessionView) -> String {
    var line = "\(view.starts) \(view.title)"
    if !view.place.isEmpty { line += " at \(view.place.text)" }
    if !view.room.isEmpty { line += ", \(view.room.text)" }
    if view.isCancelled { line += view.isClosed ? " closed" : " cancelled" }
    if view.isMoved { line += " \(view.movedFrom.text)" }
    if !view.why.isEmpty { line += ": \(view.why.text)" }
    return line
  }

  private func sessions(_ site: TestSite, _ url: Text = "/activities/dip/") -> [String] {
    #expect(site.found.isEmpty)
    return site.making { maker, plan in
      plan.page(at: url).map { page in
        maker.begin(page)
        return maker.activity(page).sessions.map { line($0) }
      }
    }.flatMap(\.self) ?? ["no page"]
  }

  @Test("Four weeks are listed, and beyond them only what makes six")
  func listed() {
    let weekly = TestSite(files(""))
    #expect(sessions(weekly).count == 6)
    let often = TestSite(
      files("when: [{ every: Monday and Thursday, time: 9am to 10am }]"))
    #expect(sessions(often).count == 8)
    #expect(sessions(often).last == "2026-12-17T09:00 Dip at Oakwood")
  }

  @Test("Cancelled and moved sessions stay, each with its reason; only those that take place count")
  func changes() {
    let site = TestSite(
      files(
        """
        room: Hall
        changes:
          - { cancelled: 2026-11-23, why: Painting }
          - { moved: 2026-11-30, to: 2026-12-01, where: birch, why: Painting }
        """))
    #expect(
      sessions(site) == [
        "2026-11-23T09:30 Dip at Oakwood, Hall cancelled: Painting",
        "2026-12-01T09:30 Dip at Birch Moved from Monday 30 November: Painting",
        "2026-12-07T09:30 Dip at Oakwood, Hall", "2026-12-14T09:30 Dip at Oakwood, Hall",
        "2026-12-21T09:30 Dip at Oakwood, Hall", "2026-12-28T09:30 Dip at Oakwood, Hall",
        "2027-01-04T09:30 Dip at Oakwood, Hall",
      ])
  }

  @Test("A closure of the hub cancels its sessions with the closure's reason")
  func closure() {
    let closed = hub("Oakwood", "closed: [{ on: 2026-11-23 to 2026-12-31, why: Boiler }]")
    let site = TestSite(files("", also: ["hubs/oakwood.md": closed]))
    #expect(sessions(site).first == "2026-11-23T09:30 Dip at Oakwood closed: Boiler")
  }

  @Test("What belongs to a paused service lists no sessions", arguments: ["paused", "ended"])
  func paused(_ status: String) {
    let site = TestSite(
      files("", also: ["services/swim.md": service("Swim", "status: \(status)")]))
    #expect(sessions(site).isEmpty)
  }

  @Test("Nobody can read when something happens at a place that is kept secret")
  func secret() {
    let refuge = hub(
      "Oakwood", "confidential: yes\nopening-hours: [{ days: day, from-to: 9am to 5pm }]")
    let site = TestSite(files("", also: ["hubs/oakwood.md": refuge]))
    #expect(sessions(site).isEmpty)
    let pages = site.making { maker, plan -> [String] in
      guard let activity = plan.page(at: "/activities/dip/"),
        let hub = plan.page(at: "/hubs/oakwood/")
      else { return ["no page"] }
      maker.begin(activity)
      let first = maker.activity(activity)
      var found = first.patterns.map { String($0) }
      if first.calendar.value != nil { found.append("a calendar") }
      maker.begin(hub)
      let second = maker.hub(hub)
      if second.calendar.value != nil { found.append("a calendar") }
      return found + [String(second.openingDays.text)] + second.days.map { String($0.date) }
    }
    #expect(pages == [""])
  }

  @Test("What's on is by day, and the links lead to the days that have something")
  func whatsOn() {
    let site = TestSite(
      files(
        "when: [{ on: [2026-11-21, 2026-11-29, 2026-12-18, 2026-12-19], time: 9am to 10am }]",
        also: ["activities/apple.md": activity("Apple", "service: swim")]))
    let lines = site.making { maker, plan -> [String] in
      guard let page = plan.page(at: "/whats-on/") else { return ["no page"] }
      maker.begin(page)
      let view = maker.whatsOn(page)
      let links = [view.today, view.tomorrow, view.weekend, view.nextWeek].map { String($0.text) }
      return links
        + view.days.map { day in "\(day.id) \(day.date): \(day.sessions.map { String($0.title) })" }
    }
    #expect(
      lines == [
        "/whats-on/#_2026-11-21", "", "/whats-on/#_2026-11-21", "/whats-on/#_2026-11-23",
        "_2026-11-21 Saturday 21 November: [\"Dip\"]",
        "_2026-11-23 Monday 23 November: [\"Apple\"]", "_2026-11-29 Sunday 29 November: [\"Dip\"]",
        "_2026-11-30 Monday 30 November: [\"Apple\"]",
        "_2026-12-07 Monday 7 December: [\"Apple\"]",
        "_2026-12-14 Monday 14 December: [\"Apple\"]", "_2026-12-18 Friday 18 December: [\"Dip\"]",
      ])
  }

  @Test("A week's timetable says the dates of what is not every week")
  func timetable() {
    let site = TestSite(
      files(
        """
        when: [{ every: Monday and Tuesday, time: 9am to 10am }]
        changes:
          - { cancelled: 2026-11-23 }
          - { moved: 2026-12-08, to: 2026-12-09 }
        """))
    let rows = site.making { maker, plan -> [String] in
      guard let page = plan.page(at: "/whats-on/oakwood/") else { return ["no page"] }
      maker.begin(page)
      return maker.whatsOnHub(page).timetable.flatMap { day in
        day.rows.map { row in
          "\(day.weekday) \(row.time) only \(row.onlyOn.text) not \(row.notOn.text)"
        }
      }
    }
    #expect(
      rows == [
        "Monday 9am to 10am only  not 23 November", "Tuesday 9am to 10am only  not 8 December",
        "Wednesday 9am to 10am only 9 December not ",
      ])
  }

  @Test("Activities of one name at one time stand in the order of their ids, in every build")
  func sameNames() {
    let twins = (1...6).map { number in
      ("activities/dip\(number).md", activity("Dip", "service: swim\nwhere: oakwood"))
    }
    let site = TestSite(files("", also: Dictionary(uniqueKeysWithValues: twins)))
    let rows = site.making { maker, plan -> [String] in
      guard let page = plan.page(at: "/whats-on/oakwood/") else { return ["no page"] }
      maker.begin(page)
      return maker.whatsOnHub(page).timetable.flatMap { day in day.rows.map { String($0.url) } }
    }
    #expect(rows == ["/activities/dip/"] + (1...6).map { "/activities/dip\($0)/" })
  }

  @Test("A hub's page tells a script when the doors are open on each day")
  func openingDays() {
    let oakwood = hub(
      "Oakwood",
      """
      opening-hours:
        - { days: Monday to Friday, from-to: 1pm to 5pm }
        - { days: Monday, from-to: 9am to 12 noon }
      closed: [{ on: 2026-11-24, why: Training }]
      """)
    let calendar =
      "name: Schools\nterms: [{ name: Autumn, dates: 2026-09-01 to 2027-12-18 }]\n"
      + "bank-holidays: [2026-11-25]\n"
    let site = TestSite(
      files("", also: ["hubs/oakwood.md": oakwood, "calendars/schools.yaml": calendar]))
    let days = site.making { maker, plan -> [String] in
      guard let page = plan.page(at: "/hubs/oakwood/") else { return ["no page"] }
      maker.begin(page)
      return maker.hub(page).openingDays.text.split(separator: UInt8(ascii: " ")).map { String($0) }
    }
    #expect(days?.count == 28)
    #expect(
      days.map { Array($0.prefix(6)) } == [
        "2026-11-21=", "2026-11-22=", "2026-11-23=09:00-12:00,13:00-17:00", "2026-11-24=",
        "2026-11-25?", "2026-11-26=13:00-17:00",
      ])
  }
}
