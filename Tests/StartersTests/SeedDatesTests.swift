import Testing
import Timetable

@testable import Starters

private func date(_ year: Int, _ month: Int, _ day: Int) throws -> CivilDate {
  try #require(CivilDate(year: year, month: month, day: day))
}

@Suite("The dates of the seeds")
struct SeedDatesTests {
  @Test(
    "The bank holidays of England and Wales are the published ones",
    arguments: [
      2021: "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
      2025: "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
      2026: "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
      2027: "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
      2028: "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
      2033: "01-03 04-15 04-18 05-02 05-30 08-29 12-26 12-27",
    ])
  func bankHolidays(year: Int, days: String) {
    let expected = days.split(separator: " ").map { "\(year)-\($0)" }
    #expect(Starters.bankHolidays(in: year).map(\.iso) == expected)
  }

  @Test("On the day as of which the seeds are written nothing changes")
  func unchanged() {
    let dates = SeedDates(today: SeedDates.written)
    for file in Seeds.all where file.path.hasPrefix("seeds/") {
      if file.path.contains("calendar") {
        #expect(dates.inSchoolYears(file.text) == file.text, "\(file.path)")
      } else {
        #expect(dates.inYears(file.text) == file.text, "\(file.path)")
        #expect(dates.inWeeks(file.text) == file.text, "\(file.path)")
      }
    }
  }

  @Test("A closure that is over when a site is begun is that of the next year")
  func closures() throws {
    let line = "on: 2026-12-24 to 2027-01-02"
    #expect(SeedDates(today: try date(2027, 1, 2)).inYears(line) == line)
    #expect(
      SeedDates(today: try date(2027, 3, 28)).inYears(line) == "on: 2027-12-24 to 2028-01-02")
    #expect(
      SeedDates(today: try date(2027, 8, 1)).inYears(line) == "on: 2027-12-24 to 2028-01-02")
  }

  @Test("A school calendar begins with the school year that today is in")
  func schoolYears() throws {
    let seed = try #require(Seeds.file(at: "seeds/records/calendar.yaml")).text
    let july = SeedDates(today: try date(2029, 7, 31)).inSchoolYears(seed)
    #expect(
      july.contains("{ name: Autumn term 2028 (first half), dates: 2028-08-30 to 2028-10-20 }"))
    #expect(july.contains("  - 2028-12-25\n  - 2028-12-26\n  - 2029-01-01\n"))
    let august = SeedDates(today: try date(2029, 8, 1)).inSchoolYears(seed)
    #expect(august.contains("Autumn term 2029 (first half), dates: 2029-"))
    #expect(!august.contains("\u{1}"))
  }

  @Test("Dates of a week keep their weekday and stay to come")
  func weeks() throws {
    for day in [try date(2026, 11, 23), try date(2031, 2, 28), try date(2025, 1, 1)] {
      let moved = SeedDates(today: day).inWeeks("on: [2026-12-05]")
      let ahead = try #require(
        (0...40).map { day + $0 }.first { moved.contains($0.iso) })
      #expect(ahead.weekday == .saturday)
      #expect(ahead - day >= 7 && ahead - day < 21)
    }
  }

  @Test("A day of the year keeps its month and day; what is no date stays")
  func years() throws {
    let dates = SeedDates(today: try date(2030, 3, 1))
    #expect(dates.inYears("2026-12-24 to 2027-01-02") == "2030-12-24 to 2031-01-02")
    #expect(dates.inYears("2026-12-24") == "2029-12-24")
    #expect(
      dates.inYears("01632 960123, 2026-13-45, WA5 1ZZ") == "01632 960123, 2026-13-45, WA5 1ZZ")
  }

  @Test("The last year that there is does no harm")
  func lastYear() throws {
    let dates = SeedDates(today: try date(9999, 12, 31))
    for file in Seeds.all where file.path.hasPrefix("seeds/") {
      #expect(!dates.inYears(file.text).isEmpty)
      #expect(!dates.inWeeks(file.text).isEmpty)
      #expect(!dates.inSchoolYears(file.text).isEmpty)
    }
  }
}
