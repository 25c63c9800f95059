import Testing
import Timetable

@Suite("Civil dates")
struct CivilDateTests {
  @Test("The calendar agrees with a walk of it day by day, 1600 to 2400")
  func walk() throws {
    var date = try #require(CivilDate(year: 1600, month: 1, day: 1))
    // 1 January 1600 was a Saturday.
    var weekday = Weekday.saturday
    for year in 1600...2400 {
      for month in 1...12 {
        let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        let isLeap = year % 400 == 0 || year % 4 == 0 && year % 100 != 0
        let length = month == 2 && isLeap ? 29 : lengths[month - 1]
        for day in 1...length {
          let agrees =
            date.fields == (year, month, day) && date.weekday == weekday
            && CivilDate(year: year, month: month, day: day) == date
          guard agrees else {
            Issue.record("\(date.iso) is not \(year)-\(month)-\(day), \(weekday.name)")
            return
          }
          date = date + 1
          weekday = weekday.next
        }
        #expect(CivilDate(year: year, month: month, day: length + 1) == nil)
      }
    }
  }

  @Test("Known days have their known weekdays and numbers")
  func knownDays() throws {
    let epoch = try #require(CivilDate(year: 1970, month: 1, day: 1))
    #expect(epoch.daysSince1970 == 0)
    #expect(epoch.weekday == .thursday)
    let later = try #require(CivilDate(year: 2026, month: 11, day: 23))
    #expect(later.daysSince1970 == 20_780)
    #expect(later.weekday == .monday)
  }

  @Test("The calendar ends on either side, and sums stay within it")
  func bounds() {
    #expect(CivilDate.earliest.fields == (1, 1, 1))
    #expect(CivilDate.earliest.weekday == .monday)
    #expect(CivilDate.latest.fields == (9999, 12, 31))
    #expect(CivilDate.latest.weekday == .friday)
    #expect(CivilDate.latest + 1 == .latest)
    #expect(CivilDate.earliest - 1 == .earliest)
    #expect(CivilDate.latest + .max == .latest)
    #expect(CivilDate.earliest + .min == .earliest)
    #expect(CivilDate.earliest - .min == .latest)
    #expect(CivilDate.earliest.adding(months: .min) == .earliest)
    #expect(CivilDate.latest.adding(months: .max) == .latest)
    #expect(CivilDate(year: 0, month: 12, day: 31) == nil)
    #expect(CivilDate(year: 10_000, month: 1, day: 1) == nil)
    #expect(CivilDate(year: .max, month: .min, day: .max) == nil)
  }

  @Test(
    "Months are added by the calendar, cut to the month's last day",
    arguments: [
      ("2026-01-31", 1, "2026-02-28"), ("2028-01-31", 1, "2028-02-29"),
      ("2026-11-21", 6, "2027-05-21"), ("2026-12-31", 12, "2027-12-31"),
      ("2026-03-31", -1, "2026-02-28"), ("2026-01-15", -1, "2025-12-15"),
    ])
  func months(_ from: String, _ months: Int, _ to: String) throws {
    #expect(try value(from, as: CivilDate.self).adding(months: months).iso == to)
  }

  @Test("A duration adds its months, then its days")
  func durations() throws {
    let date = try value("2026-01-31", as: CivilDate.self)
    #expect((date + CivilDuration(months: 1, days: 1)).iso == "2026-03-01")
  }

  @Test("The first such weekday on or after a day may be the day itself")
  func onOrAfter() throws {
    let monday = try value("2026-11-23", as: CivilDate.self)
    #expect(monday.onOrAfter(.monday) == monday)
    #expect(monday.onOrAfter(.sunday) == monday + 6)
    #expect((monday + 1).onOrAfter(.monday) == monday + 7)
  }

  @Test("A range has its days, both ends included, and none the wrong way round")
  func ranges() throws {
    let day = try value("2026-12-24", as: CivilDate.self)
    let range = try #require(DateRange(first: day, last: day + 8))
    #expect(range.dayCount == 9)
    #expect(range.contains(day) && range.contains(day + 8))
    #expect(!range.contains(day - 1) && !range.contains(day + 9))
    #expect(range.overlaps(DateRange(day + 8)) && !range.overlaps(DateRange(day + 9)))
    #expect(DateRange(first: day, last: day - 1) == nil)
  }
}
