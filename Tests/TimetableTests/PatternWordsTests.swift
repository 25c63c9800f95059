import Bytes
import Testing
import Timetable

@Suite("Patterns in words")
struct PatternWordsTests {
  @Test("A weekly pattern says its days, its time and the part of the year")
  func weekly() throws {
    let pattern = Pattern(
      recurrence: try value("Monday and Thursday"), time: try value("9:30am to 11am"),
      during: During(.termTime))
    #expect(pattern.description == "Mondays and Thursdays, 9:30am to 11am, in term time")
  }

  @Test("A pattern says from when, until when and whether bank holidays are in")
  func bounds() throws {
    let pattern = Pattern(
      recurrence: try value("other Tuesday"), time: try value("10am to midday"),
      from: try value("7 September 2026"), until: try value("16 July 2027"), bankHolidays: true)
    #expect(
      pattern.description == "Every other Tuesday, 10am to midday, from 7 September 2026 until"
        + " 16 July 2027, including bank holidays")
    #expect(!pattern.lacksStart)
  }

  @Test("A pattern says for how many sessions")
  func count() throws {
    let start: CivilDate = try value("7 September 2026")
    let pattern = Pattern(
      recurrence: try value("weekday"), time: nil, from: start, count: 6)
    #expect(pattern.description == "Weekdays, from 7 September 2026 for 6 sessions")
    let unstarted = Pattern(recurrence: try value("day"), time: nil, count: 1)
    #expect(unstarted.description == "Every day, for 1 session")
  }

  @Test("Single dates are said with their weekdays, and a year that they share once")
  func dates() throws {
    let arena = Arena()
    let phrases = ["2026-12-12", "2026-12-19", "2027-01-09"]
    let dates = arena.list(try phrases.map { try value($0, as: CivilDate.self) })
    let time: TimeRange = try value("10am to midday")
    #expect(
      Pattern(dates: dates.part(0..<2), time: time).description
        == "Saturday 12 December and Saturday 19 December 2026, 10am to midday")
    #expect(
      Pattern(dates: dates, time: time).description
        == "Saturday 12 December, Saturday 19 December 2026 and Saturday 9 January 2027,"
        + " 10am to midday")
  }

  @Test("Only a pattern that counts weeks lacks a start")
  func lacksStart() throws {
    let time: TimeRange = try value("10am to midday")
    #expect(Pattern(recurrence: try value("other Tuesday"), time: time).lacksStart)
    #expect(!Pattern(recurrence: try value("Tuesday"), time: time).lacksStart)
    #expect(!Pattern().lacksStart)
  }

  @Test("Patterns are equal when what they say is, wherever their dates lie in memory")
  func equality() throws {
    let arena = Arena()
    let date: CivilDate = try value("2026-12-12")
    let a = Pattern(dates: arena.list([date, date + 7]), time: nil)
    let b = Pattern(dates: arena.list([date, date + 7]), time: nil)
    #expect(a == b && a.hashValue == b.hashValue)
    #expect(a != Pattern(dates: arena.list([date]), time: nil))
    #expect(a != Pattern(recurrence: Recurrence(.daily), time: nil))
  }
}
