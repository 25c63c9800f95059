import Bytes
import Testing
import Timetable

@Suite("The days of a row")
struct RepeatingDaysTests {
  @Test("Some days of every week")
  func weekly() throws {
    let schedule = try TestSchedule()
    try schedule.every("Monday and Thursday")
    #expect(
      try schedule.days("2026-11-23 to 2026-12-06") == ["11-23", "11-26", "11-30", "12-03"])
  }

  @Test("Every other week counts from the week of the first such day on or after the start")
  func everyOther() throws {
    let schedule = try TestSchedule()
    // A Wednesday: the Thursday of its week is the first session, the Monday before it none.
    try schedule.every("other Monday and Thursday", from: "2026-11-25")
    #expect(
      try schedule.days("2026-11-16 to 2026-12-25") == [
        "11-26", "12-07", "12-10", "12-21", "12-24",
      ]
    )
  }

  @Test("Every three weeks, across the end of a year")
  func everyThree() throws {
    let schedule = try TestSchedule()
    try schedule.every("3 weeks on Friday", from: "2026-12-04", bankHolidays: true)
    #expect(
      try schedule.days("2026-12-01 to 2027-02-28") == [
        "12-04", "12-25", "01-15", "02-05", "02-26",
      ]
    )
  }

  @Test("The fifth Monday is only in months that have one")
  func fifth() throws {
    let schedule = try TestSchedule()
    try schedule.every("fifth Monday of the month")
    #expect(try schedule.days("2026-11-01 to 2027-06-30") == ["11-30", "03-29", "05-31"])
  }

  @Test("The first and last Friday, where the last is the fourth or the fifth")
  func last() throws {
    let schedule = try TestSchedule()
    try schedule.every("first and last Friday of the month")
    #expect(
      try schedule.days("2027-03-01 to 2027-05-31")
        == ["03-05", "03-26", "04-02", "04-30", "05-07", "05-28"])
  }

  @Test("The leap day is a day as any other")
  func leapDay() throws {
    let schedule = try TestSchedule()
    try schedule.every("day", from: "2028-02-27", until: "2028-03-01")
    #expect(
      try schedule.days("2028-01-01 to 2028-12-31") == ["02-27", "02-28", "02-29", "03-01"])
  }

  @Test("Weekdays, from and until included")
  func bounds() throws {
    let schedule = try TestSchedule()
    try schedule.every("weekday", from: "2026-11-26", until: "2026-12-01")
    #expect(
      try schedule.days("2026-01-01 to 2027-12-31") == ["11-26", "11-27", "11-30", "12-01"])
  }

  @Test("Term time leaves out half term and what no term covers")
  func termTime() throws {
    let schedule = try TestSchedule()
    try schedule.every("Wednesday", during: "term time", until: "2030-01-01")
    #expect(
      try schedule.days("2026-10-14 to 2026-11-11") == ["10-14", "10-21", "11-04", "11-11"])
    #expect(try schedule.days("2027-07-14 to 2029-12-31") == ["07-14", "07-21"])
    #expect(try schedule.days("2026-01-01 to 2026-09-08") == ["09-02"])
  }

  @Test(
    "School holidays are the days between the terms, and none before the first or after the last")
  func holidays() throws {
    let schedule = try TestSchedule()
    try schedule.every("Tuesday", during: "school holidays")
    #expect(
      try schedule.days("2026-01-01 to 2028-12-31") == ["10-27", "12-22", "12-29"])
  }

  @Test("A bank holiday takes a session out, unless the row says otherwise")
  func bankHolidays() throws {
    let without = try TestSchedule()
    try without.every("Friday and Monday")
    #expect(try without.days("2026-12-21 to 2027-01-04") == ["12-21", "01-04"])
    let with = try TestSchedule()
    try with.every("Friday and Monday", bankHolidays: true)
    #expect(
      try with.days("2026-12-21 to 2027-01-04") == ["12-21", "12-25", "12-28", "01-01", "01-04"])
  }

  @Test("A number of sessions counts those left after term time and bank holidays")
  func count() throws {
    let schedule = try TestSchedule()
    try schedule.every("Monday", during: "term time", from: "2026-12-07", count: 4)
    #expect(
      try schedule.days("2026-01-01 to 2028-01-01") == ["12-07", "12-14", "01-04", "01-11"])
    // A window that begins later doesn't count anew.
    #expect(try schedule.days("2027-01-05 to 2028-01-01") == ["01-11"])
  }

  @Test("Fewer sessions than the number where the calendar ends")
  func countBeyondCalendar() throws {
    let schedule = try TestSchedule()
    try schedule.every("Monday", during: "term time", from: "2027-07-12", count: 10)
    #expect(try schedule.days("2026-01-01 to 2029-01-01") == ["07-12", "07-19"])
  }

  @Test("The ends of time are no trap")
  func endsOfTime() throws {
    let schedule = try TestSchedule()
    try schedule.every("3 weeks on Sunday", from: "9999-12-01", count: 999)
    try schedule.every("last Friday of the month", from: "9999-12-01")
    #expect(
      try schedule.days("9999-11-01 to 9999-12-31") == ["12-05", "12-26", "12-31"])
    let first = try TestSchedule()
    try first.every("day", until: "0001-01-02")
    #expect(try first.days("0001-01-01 to 9999-12-31") == ["01-01", "01-02"])
  }
}
