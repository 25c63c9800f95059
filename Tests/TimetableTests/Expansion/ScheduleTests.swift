import Bytes
import Testing
import Timetable

@Suite("Sessions and what becomes of them")
struct ScheduleTests {
  let week = "2026-11-23 to 2026-12-06"

  @Test("A cancelled session stays in the list with its reason")
  func cancelled() throws {
    let schedule = try TestSchedule()
    try schedule.every("Monday")
    try schedule.cancel("2026-11-30", why: "Painting")
    #expect(
      try schedule.sessions(week) == ["2026-11-23 10:00", "2026-11-30 10:00 cancelled: Painting"])
  }

  @Test("A cancellation names all sessions of its day, or the one that it says")
  func twoADay() throws {
    let schedule = try TestSchedule()
    try schedule.every("Monday", "9am to 10am")
    try schedule.every("Monday", "1pm to 2pm")
    try schedule.cancel("2026-11-23")
    try schedule.cancel("2026-11-30", at: "1pm")
    #expect(
      try schedule.sessions(week) == [
        "2026-11-23 09:00 cancelled", "2026-11-23 13:00 cancelled", "2026-11-30 09:00",
        "2026-11-30 13:00 cancelled",
      ])
  }

  @Test("A moved session is at its new day and time, in order")
  func moved() throws {
    let schedule = try TestSchedule()
    try schedule.every("Monday and Tuesday")
    try schedule.move("2026-11-23", to: "2026-11-25", time: "1pm to 2pm")
    #expect(
      try schedule.sessions("2026-11-23 to 2026-11-29") == [
        "2026-11-24 10:00", "2026-11-25 13:00 moved from 2026-11-23 10:00",
      ])
  }

  @Test("A session moves into a window, and out of one")
  func movedAcross() throws {
    let schedule = try TestSchedule()
    try schedule.every("Monday", until: "2026-11-30")
    try schedule.move("2026-11-30", to: "2027-02-03")
    #expect(try schedule.sessions(week) == ["2026-11-23 10:00"])
    #expect(
      try schedule.sessions("2027-01-01 to 2027-12-31") == [
        "2027-02-03 10:00 moved from 2026-11-30 10:00"
      ])
  }

  @Test("A closure cancels with its reason, single dates too; a cancellation's own reason wins")
  func closed() throws {
    let schedule = try TestSchedule()
    try schedule.every("Monday")
    try schedule.on("2026-12-02")
    try schedule.close("2026-11-30 to 2026-12-03", why: "Boiler")
    try schedule.close("2026-11-23")
    try schedule.cancel("2026-11-23", why: "Painting")
    #expect(
      try schedule.sessions(week) == [
        "2026-11-23 10:00 cancelled: Painting", "2026-11-30 10:00 closed: Boiler",
        "2026-12-02 10:00 closed: Boiler",
      ])
  }

  @Test("A closure is judged by the day and the place that a session moves to")
  func movedFromClosure() throws {
    let schedule = try TestSchedule()
    try schedule.every("Monday and Tuesday and Wednesday", until: "2026-11-25")
    try schedule.close("2026-11-23 to 2026-11-25", why: "Boiler")
    try schedule.move("2026-11-23", to: "2026-11-26")
    try schedule.move("2026-11-24", shut: "2027-01-01")
    try schedule.move("2026-11-25", shut: "2026-11-25")
    #expect(
      try schedule.sessions(week) == [
        "2026-11-24 10:00 moved from 2026-11-24 10:00", "2026-11-25 10:00 closed: Shut too",
        "2026-11-26 10:00 moved from 2026-11-23 10:00",
      ])
  }

  @Test("What two rows plan at once is one session")
  func twice() throws {
    let schedule = try TestSchedule()
    try schedule.on("2026-11-23", "2026-11-24", "2026-11-24")
    try schedule.every("Monday")
    #expect(try schedule.days(week) == ["11-23", "11-24", "11-30"])
  }

  @Test("Of two changes to one session the one that names its time counts, then the cancellation")
  func twoChanges() throws {
    let schedule = try TestSchedule()
    try schedule.every("Monday")
    try schedule.move("2026-11-23", to: "2026-11-24")
    try schedule.cancel("2026-11-23")
    try schedule.cancel("2026-11-30")
    try schedule.move("2026-11-30", at: "10am", to: "2026-12-01")
    #expect(
      try schedule.sessions(week) == [
        "2026-11-23 10:00 cancelled", "2026-12-01 10:00 moved from 2026-11-30 10:00",
      ])
  }

  @Test("A change on a day without a session changes nothing")
  func noSession() throws {
    let schedule = try TestSchedule()
    try schedule.every("Monday")
    try schedule.move("2026-11-24", to: "2026-11-25")
    #expect(try schedule.days(week) == ["11-23", "11-30"])
  }

  @Test("Any schedule expands to what looking at each day by itself finds")
  func everyDayByItself() throws {
    var numbers = Chance(state: 20_261_122)
    let recurrences = [
      "Monday", "weekday", "day", "other Tuesday and Sunday", "3 weeks on Wednesday",
      "fifth Friday of the month", "second and last Saturday of the month", "weekends",
    ]
    for round in 0..<60 {
      let schedule = try TestSchedule()
      for _ in 0...Int.random(in: 0...2, using: &numbers) {
        let from = CivilDate(daysSince1970: 20_700 + Int.random(in: 0..<400, using: &numbers))
        try schedule.every(
          try #require(recurrences.randomElement(using: &numbers)),
          during: ["all year", "term time", "school holidays"][round % 3], from: from.iso,
          until: round % 2 == 0 ? (from + 90).iso : nil,
          count: round % 2 == 1 ? Int.random(in: 1...40, using: &numbers) : nil,
          bankHolidays: round % 5 == 0)
      }
      let window: DateRange = try value("2026-09-01 to 2027-12-31")
      let value = schedule.schedule
      var found: [CivilDate] = []
      for day in 0..<window.dayCount {
        let date = window.first + day
        if value.rows.contains(where: { $0.contains(date) }) { found.append(date) }
      }
      #expect(value.sessions(in: window).map(\.planned.date) == found)
    }
  }
}
