import Bytes
import Testing
import Timetable

@Suite("The events of an activity")
struct EventSeriesTests {
  @Test("A row that goes on is one event with a rule from its first session, and no end")
  func weekly() throws {
    let schedule = try TestSchedule()
    try schedule.every("Thursday and Monday", "9:30am to 11am", from: "2026-09-02")
    #expect(
      events(schedule) == """
        BEGIN:VEVENT
        UID:play.mo-th-0930-20260902@example.org
        DTSTAMP:20260901T000000Z
        LAST-MODIFIED:20260901T000000Z
        SEQUENCE:0
        DTSTART;TZID=Europe/London:20260903T093000
        DTEND;TZID=Europe/London:20260903T110000
        RRULE:FREQ=WEEKLY;BYDAY=MO,TH;WKST=MO
        EXDATE;TZID=Europe/London:20261228T093000
        EXDATE;TZID=Europe/London:20270503T093000
        SUMMARY:Stay and play
        DESCRIPTION:Come and play
        LOCATION:Oakwood
        URL:https://example.org/activities/play/
        CATEGORIES:Play,Early years
        CLASS:PUBLIC
        TRANSP:TRANSPARENT
        END:VEVENT

        """)
  }

  @Test(
    "Each recurrence has its rule and its name",
    arguments: [
      ("day", "FREQ=DAILY", "daily-1000-20261109"),
      ("weekday", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;WKST=MO", "mo-tu-we-th-fr-1000-20261109"),
      ("other Tuesday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;WKST=MO", "2w-tu-1000-20261109"),
      ("3 weeks on Friday", "FREQ=WEEKLY;INTERVAL=3;BYDAY=FR;WKST=MO", "3w-fr-1000-20261109"),
      (
        "first and third Saturday of the month", "FREQ=MONTHLY;BYDAY=1SA,3SA",
        "1sa-3sa-1000-20261109"
      ),
      ("last Friday of the month", "FREQ=MONTHLY;BYDAY=-1FR", "lastfr-1000-20261109"),
    ])
  func rules(recurrence: String, rule: String, name: String) throws {
    let schedule = try TestSchedule()
    try schedule.every(recurrence, from: "2026-11-09", bankHolidays: true)
    #expect(values("RRULE", schedule) == [rule])
    #expect(values("UID", schedule) == ["play.\(name)@example.org"])
  }

  @Test("The end is the start of the last session in UTC, by the time of that day")
  func until() throws {
    func end(_ until: String) throws -> [String] {
      let schedule = try TestSchedule()
      try schedule.every("Monday", from: "2026-09-07", until: until, bankHolidays: true)
      return values("RRULE", schedule).map { String($0.split(separator: "=").last ?? "") }
    }
    // 10am is 10:00 UTC in winter and 09:00 UTC in summer; the row may end on any day after it.
    #expect(try end("2026-11-25") == ["20261123T100000Z"])
    #expect(try end("2027-07-01") == ["20270628T090000Z"])
    // The Mondays after the clocks changed and before.
    #expect(try end("2026-10-26") == ["20261026T100000Z"])
    #expect(try end("2026-10-25") == ["20261019T090000Z"])
  }

  @Test("A number of sessions becomes an end: what is taken out doesn't count")
  func count() throws {
    let schedule = try TestSchedule()
    try schedule.every("Monday", during: "term time", from: "2026-10-12", count: 3)
    #expect(values("RRULE", schedule) == ["FREQ=WEEKLY;BYDAY=MO;WKST=MO;UNTIL=20261102T100000Z"])
    #expect(values("EXDATE", schedule) == ["20261026T100000"])
  }

  @Test("In term time the rule runs from the first term's first session to the last term's last")
  func termTime() throws {
    let schedule = try TestSchedule()
    try schedule.every("Monday", during: "term time")
    #expect(values("UID", schedule) == ["play.mo-1000@example.org"])
    #expect(values("DTSTART", schedule) == ["20260907T100000"])
    #expect(values("RRULE", schedule) == ["FREQ=WEEKLY;BYDAY=MO;WKST=MO;UNTIL=20270719T090000Z"])
    #expect(
      values("EXDATE", schedule) == [
        "20261026T100000", "20261221T100000", "20261228T100000", "20270503T100000",
      ])
  }

  @Test("A row without a start begins on the day from which it is known")
  func knownSince() throws {
    let schedule = try TestSchedule()
    schedule.knownSince = try value("2026-09-10")
    try schedule.every("Wednesday")
    #expect(values("DTSTART", schedule) == ["20260916T100000"])
    #expect(values("UID", schedule) == ["play.we-1000@example.org"])
  }

  @Test("One session needs no rule, and none needs no event")
  func few() throws {
    let schedule = try TestSchedule()
    try schedule.every("Monday", from: "2026-09-07", until: "2026-09-13")
    try schedule.every("Tuesday", from: "2026-09-07", until: "2026-09-07")
    #expect(values("DTSTART", schedule) == ["20260907T100000"])
    #expect(values("RRULE", schedule).isEmpty)
  }

  @Test("A single date is an event of its own, once, unless a row that repeats plans it")
  func singleDates() throws {
    let schedule = try TestSchedule()
    try schedule.on("2026-12-19", "2026-12-12", "2026-12-14")
    try schedule.on("2026-12-12")
    try schedule.on("2026-12-12", at: "10am to 2pm")
    try schedule.every("Monday", from: "2026-12-14", until: "2026-12-21")
    #expect(
      values("UID", schedule).sorted() == [
        "play.20261212-1000-2@example.org", "play.20261212-1000@example.org",
        "play.20261219-1000@example.org", "play.mo-1000-20261214@example.org",
      ])
  }

  @Test("A session that ends at midnight ends on the next day")
  func midnight() throws {
    let schedule = try TestSchedule()
    try schedule.on("2026-12-31", at: "10pm to midnight")
    #expect(values("DTEND", schedule) == ["20270101T000000"])
  }

  @Test("A cancelled session of a series keeps its identifier and says why")
  func cancelled() throws {
    let schedule = try TestSchedule()
    try schedule.every("Monday", from: "2026-11-09")
    try schedule.cancel("2026-11-30", why: "The room is being painted")
    try schedule.cancel("2026-12-01", why: "No session")
    #expect(
      events(schedule).components(separatedBy: "END:VEVENT\n").dropFirst().first == """
        BEGIN:VEVENT
        UID:play.mo-1000-20261109@example.org
        DTSTAMP:20260901T000000Z
        LAST-MODIFIED:20260901T000000Z
        SEQUENCE:1
        RECURRENCE-ID;TZID=Europe/London:20261130T100000
        DTSTART;TZID=Europe/London:20261130T100000
        DTEND;TZID=Europe/London:20261130T110000
        SUMMARY:Cancelled: Stay and play
        DESCRIPTION:The room is being painted\\n\\nCome and play
        LOCATION:Oakwood
        URL:https://example.org/activities/play/
        CATEGORIES:Play,Early years
        STATUS:CANCELLED
        CLASS:PUBLIC
        TRANSP:TRANSPARENT

        """)
    #expect(values("RECURRENCE-ID", schedule) == ["20261130T100000"])
  }

  @Test("A moved session has its new time and place; nothing is cancelled")
  func moved() throws {
    let schedule = try TestSchedule()
    try schedule.every("Monday", from: "2026-11-09")
    try schedule.move("2026-11-30", to: "2026-12-01", time: "2pm to 4pm")
    #expect(values("RECURRENCE-ID", schedule) == ["20261130T100000"])
    #expect(values("DTSTART", schedule) == ["20261109T100000", "20261201T140000"])
    #expect(values("DTEND", schedule) == ["20261109T110000", "20261201T160000"])
    #expect(values("LOCATION", schedule, movedTo: "Library") == ["Oakwood", "Library"])
    #expect(values("LOCATION", schedule) == ["Oakwood", "Oakwood"])
    #expect(values("STATUS", schedule).isEmpty)
    #expect(values("SEQUENCE", schedule) == ["0", "1"])
  }

  @Test("A single date that is cancelled or moved is the same event")
  func changedDate() throws {
    let schedule = try TestSchedule()
    try schedule.on("2026-12-12", "2026-12-13")
    try schedule.cancel("2026-12-12", why: "Snow")
    try schedule.move("2026-12-13", to: "2026-12-20")
    #expect(
      values("UID", schedule) == [
        "play.20261212-1000@example.org", "play.20261213-1000@example.org",
      ])
    #expect(values("STATUS", schedule) == ["CANCELLED"])
    #expect(values("DTSTART", schedule) == ["20261212T100000", "20261220T100000"])
    #expect(values("RECURRENCE-ID", schedule).isEmpty)
    #expect(values("SEQUENCE", schedule) == ["1", "1"])
  }

  @Test("A closure cancels each session in it; one that never ends is listed for five years")
  func closure() throws {
    let schedule = try TestSchedule()
    try schedule.every("Monday", from: "2026-11-09", bankHolidays: true)
    try schedule.close("2026-11-20 to 2026-12-01", why: "Boiler")
    #expect(values("RECURRENCE-ID", schedule) == ["20261123T100000", "20261130T100000"])
    #expect(values("STATUS", schedule) == ["CANCELLED", "CANCELLED"])
    try schedule.close("2027-01-01 to 9999-12-31")
    #expect(values("RECURRENCE-ID", schedule).count == 2 + 262)
  }

  @Test("What two rows plan is listed once, by the row with more days")
  func duplicates() throws {
    let schedule = try TestSchedule()
    try schedule.every("Thursday", from: "2026-11-09", until: "2026-12-03")
    try schedule.every("Monday and Thursday", from: "2026-11-09", until: "2026-11-20")
    #expect(
      values("UID", schedule) == [
        "play.mo-th-1000-20261109@example.org", "play.th-1000-20261109@example.org",
      ])
    #expect(values("DTSTART", schedule) == ["20261109T100000", "20261126T100000"])
    let forEver = try TestSchedule()
    try forEver.every("Monday", from: "2026-11-09")
    try forEver.every("day", from: "2026-11-09")
    #expect(values("UID", forEver) == ["play.daily-1000-20261109@example.org"])
  }

  @Test("Rows that would have one name are numbered; neither order nor end changes a name")
  func names() throws {
    func names(_ ends: [String], until: String) throws -> [String] {
      let schedule = try TestSchedule()
      for end in ends { try schedule.every("Monday", "10am to \(end)", until: until) }
      try schedule.every("Monday", "2pm to 3pm", until: until)
      return values("UID", schedule)
    }
    let expected = [
      "play.mo-1000@example.org", "play.mo-1000-2@example.org", "play.mo-1400@example.org",
    ]
    #expect(try names(["11am", "12 noon"], until: "2026-12-01") == expected)
    #expect(try names(["12 noon", "11am"], until: "2027-12-01") == expected)
  }

  @Test("A revision number beyond what calendars can say is cut")
  func sequence() throws {
    let schedule = try TestSchedule()
    try schedule.on("2026-12-12")
    try schedule.cancel("2026-12-12")
    #expect(values("SEQUENCE", schedule, sequence: .max) == ["2147483647"])
    #expect(values("SEQUENCE", schedule, sequence: .min) == ["1"])
  }

  /// The events of the activity “play”, unfolded.
  private func events(
    _ schedule: TestSchedule, movedTo place: Text? = nil, sequence: Int = 0
  ) -> String {
    let arena = Arena()
    defer { withExtendedLifetime((arena, schedule)) {} }
    let reviewed = CivilDate(year: 2026, month: 9, day: 1) ?? .earliest
    var text = EventText(
      stem: "play", host: "example.org", summary: "Stay and play",
      cancelledSummary: "Cancelled: Stay and play", lastModified: reviewed)
    text.description = "Come and play"
    text.location = "Oakwood"
    text.url = "https://example.org/activities/play/"
    text.categories = arena.list(["Play", "Early years"])
    text.changedLocations = arena.list([place])
    text.sequence = sequence
    let series = EventSeries(
      schedule.schedule, text: text, zone: CalendarZone(name: "Europe/London", rule: .london))
    return unfolded(written { $0.append(series, &$1) }).components(separatedBy: "\r\n")
      .joined(separator: "\n")
  }

  /// The values of a property in all the events.
  private func values(
    _ name: String, _ schedule: TestSchedule, movedTo place: Text? = nil, sequence: Int = 0
  ) -> [String] {
    events(schedule, movedTo: place, sequence: sequence).split(separator: "\n").filter {
      $0.hasPrefix("\(name):") || $0.hasPrefix("\(name);")
    }.map { line in String(line.drop { $0 != ":" }.dropFirst()) }
  }
}
