import Testing

@testable import Site

@Suite("Sessions outside opening hours")
struct OpeningHoursTests {
  private func found(
    _ row: String, _ lines: String = "", hours: [String], where place: String = "oakwood",
    _ hubLines: String = ""
  ) -> [String] {
    let rows = hours.map { "\n  - { \($0) }" }.joined()
    let opening = hours.isEmpty ? hubLines : "opening-hours:\(rows)\n\(hubLines)"
    return foundWith(
      when: [row], lines, where: place,
      files: ["hubs/oakwood.md": hub("Oakwood", opening), "hubs/elm.md": hub("Elm")])
  }

  private let week = ["days: Monday to Friday, from-to: 9am to 5pm"]

  @Test("A closure of years is told with the year that is meant")
  func longClosure() {
    let row = "every: Monday, time: 9am to 10am, until: 2026-12-07"
    let found = found(row, hours: week, "closed: [{ on: 2026-12-24 to 2072-01-03 }]")
    #expect(
      found == [
        "hubs/oakwood.md:7 warning unlikely-year “{ on: 2026-12-24 to 2072-01-03 }”: This closure lasts"
          + " more than a year, so one of its years is most likely wrong."
          + " → Did you mean “to 3 January 2027”?"
          + " → A hub that is shut for good says so with “publish-until”."
      ])
    #expect(self.found(row, hours: week, "closed: [{ on: 2026-12-24 to 2027-12-24 }]").isEmpty)
  }

  @Test("Where the hours can’t be read, nothing is outside of them")
  func unreadable() {
    let row = "every: Monday, time: 8am to 10am, until: 2026-12-07"
    let found = found(row, hours: ["days: Monday to Friday, from-to: 9 to 5"])
    #expect(found.count == 1 && found[0].contains("am or pm"))
  }

  @Test("The first session is told with the hours of its day and how many there are")
  func outside() {
    let row = "every: Monday, time: 8am to 10am, until: 2026-12-07"
    #expect(
      found(row, hours: week) == [
        "activities/x.md:7 warning outside-opening-hours “{ \(row) }”: "
          + "The session of Monday 23 November 2026, 8am to 10am, is outside the opening hours: "
          + "“Oakwood” is open 9am to 5pm on that day."
          + " → Put the day or the time right, or the hours in content/hubs/oakwood.md."
      ])
    #expect(
      found("every: Saturday, time: 9am to 10am", hours: week).only
        .contains(
          "Saturday 21 November 2026, 9am to 10am, is outside the opening hours: "
            + "“Oakwood” isn’t open on that day."))
  }

  @Test("Hours may adjoin and overlap; with a gap between they don't hold a session")
  func adjoining() {
    let row = "every: Monday, time: 11am to 1pm"
    func two(_ a: String, _ b: String) -> [String] {
      ["days: Monday, from-to: \(a)", "days: weekday, from-to: \(b)"]
    }
    #expect(found(row, hours: two("12 noon to 5pm", "9am to 12 noon")).isEmpty)
    #expect(found(row, hours: two("9am to 12:30pm", "12 noon to 5pm")).isEmpty)
    #expect(
      found(row, hours: two("9am to 11:30am", "12 noon to 5pm")).only
        .contains("is open 9am to 11:30am and midday to 5pm on that day"))
  }

  @Test("Hours of some Saturdays of the month hold on those alone, beside those of every week")
  func monthly() {
    let hours =
      week + [
        "days: first Saturday of the month, from-to: 10am to 1pm",
        "days: first Monday of the month, from-to: 5pm to 7pm",
      ]
    #expect(
      found("every: first Saturday of the month, time: 10am to 12 noon", hours: hours).isEmpty)
    #expect(found("every: first Monday of the month, time: 4pm to 6pm", hours: hours).isEmpty)
    #expect(
      found("every: second Saturday of the month, time: 10am to 12 noon", hours: hours).only
        .contains("Saturday 12 December 2026"))
  }

  @Test("A change is told at its own line; what doesn't take place or is elsewhere is not")
  func changes() {
    let row = "every: Monday, time: 9am to 10am"
    #expect(
      found(row, "changes: [{ moved: 2026-12-07, to: 2026-12-12 }]", hours: week).map {
        $0.prefix(48)
      } == ["activities/x.md:8 warning outside-opening-hours "])
    let early = "on: 2026-12-07, time: 8am to 9am"
    #expect(found(early, hours: week).count == 1)
    for change in ["cancelled: 2026-12-07", "moved: 2026-12-07, where: elm"] {
      #expect(found(early, "changes: [{ \(change) }]", hours: week).isEmpty)
    }
    #expect(found(early, hours: week, "closed: [{ on: 2026-12-07 }]").isEmpty)
    #expect(
      found(
        early, "changes: [{ moved: 2026-12-07, where: oakwood }]", hours: week, where: "elm"
      ).only.contains("“Oakwood” is open 9am to 5pm"))
  }

  @Test("Hubs that don't say their hours, and refuges, are not looked at")
  func unsaid() {
    let row = "every: Monday, time: 8am to 9am"
    #expect(found(row, hours: []).isEmpty)
    #expect(found(row, hours: week, "confidential: yes").isEmpty)
    #expect(found(row, hours: week, where: "online").isEmpty)
  }
}

@Suite("Two sessions in one room")
struct RoomClashTests {
  private let row = "when: [{ every: Monday, time: 9am to 10am }]"

  private func site(_ activities: [String], _ hubs: [String: String] = [:]) -> TestSite {
    var files = ["services/a.md": service("A"), "hubs/elm.md": hub("Elm")]
    files.merge(hubs) { $1 }
    for (index, lines) in activities.enumerated() {
      let all = "service: a\n" + (lines.contains("where: ") ? "" : "where: oakwood\n") + lines
      files["activities/x\(index).md"] = activity("X\(index)", all)
    }
    return TestSite(around(files))
  }

  @Test("The later file is told with the first day and how many times, and the other is noted")
  func clash() {
    let other =
      "room:  HALL \nwhen: [{ every: other Monday, time: 9:30am to 11am, from: 2026-11-16 }]"
    let site = site(["room: Hall\n\(row)", other])
    #expect(
      site.found == [
        "activities/x1.md:7 warning room-clash “{ every: other Monday, time: 9:30am to 11am, "
          + "from: 2026-11-16 }”: The room “HALL” of “Oakwood” is taken twice on "
          + "Monday 30 November 2026: by this (9:30am to 11am) and by “X0” (9am to 10am)."
          + " → Give one of the two another room, day or time."
      ])
    #expect(site.allNotes.map(\.message) == ["“X0” is in the room then."])
  }

  @Test("Letters with marks have no case either")
  func marks() {
    #expect(site(["room: CRÈCHE\n\(row)", "room: Crèche\n\(row)"]).found.count == 1)
  }

  @Test("Each pair of rows is told once")
  func pairs() {
    let two = "when: [{ every: Monday, time: 9am to 10am }, { every: Friday, time: 1pm to 2pm }]"
    #expect(
      site(["room: Hall\n\(two)", "room: Hall\n\(row)", "room: Hall\n\(two)"]).found.map {
        $0.prefix(16)
      } == ["activities/x1.md", "activities/x2.md", "activities/x2.md", "activities/x2.md"])
  }

  @Test("Another room, hub or time, one after the other, and no room are no clash")
  func apart() {
    for other in [
      "room: Studio\n\(row)", "where: elm\nroom: Hall\n\(row)", "where: oakwood\n\(row)",
      "room: Hall\nwhen: [{ every: Tuesday, time: 9am to 10am }]",
      "room: Hall\nwhen: [{ every: Monday, time: 10am to 11am }]",
    ] {
      #expect(site(["room: Hall\n\(row)", other]).found.isEmpty)
    }
  }

  @Test("Two rows of one activity may overlap")
  func own() {
    let when = "when: [{ every: Monday, time: 9am to 10am }, { every: Monday, time: 9am to 11am }]"
    #expect(site(["room: Hall\n\(when)", "room: Hall"]).found.count == 2)
    #expect(
      site([
        "room: Hall\n\(when)", "room: Hall\nwhen: [{ every: Friday, time: 9am to 10am }]",
      ]).found.isEmpty)
  }

  @Test("What is cancelled or moved elsewhere needs no room; what is moved in time is told there")
  func changes() {
    let once = "room: Hall\nwhen: [{ on: 2026-12-07, time: 9am to 10am }]"
    for change in ["cancelled: 2026-12-07", "moved: 2026-12-07, where: elm"] {
      #expect(site(["room: Hall\n\(row)", "\(once)\nchanges: [{ \(change) }]"]).found.isEmpty)
    }
    let moved = "\(once)\nchanges: [{ moved: 2026-12-07, to: 2026-12-14 }]"
    #expect(
      site(["room: Hall\n\(row)", moved]).found.map { $0.prefix(18) } == ["activities/x1.md:8"])
  }

  @Test("Rooms of a refuge are its own matter")
  func refuge() {
    let refuge = ["hubs/oakwood.md": hub("Oakwood", "confidential: yes")]
    #expect(site(["room: Hall\n\(row)", "room: Hall\n\(row)"], refuge).found.isEmpty)
  }

  @Test("Of many at once in one room each is told, against a few of the others")
  func many() {
    let found = site([String](repeating: "room: Hall\n\(row)", count: 100)).found
    #expect(found.count > 99 && found.count <= 800)
    #expect(Set(found.map { $0.prefix { $0 != ":" } }).count == 99)
  }
}
