import Testing
import Timetable

@testable import Site

@Suite("Patterns that outlive their calendar")
struct BeyondCalendarTests {
  @Test("A row that says an end after its calendar's is told from when it has no sessions")
  func until() {
    let row = "every: Monday, time: 9am to 10am, during: term time, until: 2027-09-10"
    #expect(
      foundWith(when: [row]) == [
        "activities/x.md:7 warning beyond-calendar “{ \(row) }”: This pattern goes on until "
          + "10 September 2027, but the calendar “Schools” ends on 21 July 2027: there are no "
          + "sessions from 22 July 2027. → Add the terms after that to "
          + "content/calendars/schools.yaml, or end the pattern: “until: 2027-07-21”."
      ])
  }

  @Test("An end before the next such day, an open row and one of all year are right")
  func right() {
    for rest in [
      "during: term time, until: 2027-07-25", "during: term time", "until: 2029-01-01",
      "during: school holidays",
    ] {
      #expect(foundWith(when: ["every: Monday, time: 9am to 10am, \(rest)"]).isEmpty)
    }
  }

  @Test("Holidays that are listed after the last term belong to the calendar")
  func holidays() {
    let calendar = schoolYear + "holidays: [{ name: Summer, dates: 2027-07-22 to 2027-09-01 }]\n"
    let row = "every: Monday, time: 9am to 10am, during: term time, until: 2027-09-01"
    #expect(foundWith(when: [row], files: ["calendars/schools.yaml": calendar]).isEmpty)
  }

  @Test("A number of sessions that the calendar cuts short is told, one that just fits is not")
  func count() {
    let row = "every: Monday, time: 9am to 10am, during: term time, from: 2027-07-05"
    #expect(foundWith(when: ["\(row), for: 3 sessions"]).isEmpty)
    let found = foundWith(when: ["\(row), for: 4 sessions"])
    #expect(found.count == 1)
    #expect(
      found.only.contains(
        "This pattern is for 4 sessions and has days for 3, but the calendar “Schools” ends on "
          + "21 July 2027: there are no sessions from 22 July 2027."))
  }
}

@Suite("Calendars")
struct CalendarCheckTests {
  private func found(
    _ calendar: String, during: String = "term time", today: CivilDate? = TestSite.today
  ) -> [String] {
    let when = "when: [{ every: Monday, time: 9am to 10am, during: \(during) }]"
    return TestSite(
      around([
        "calendars/schools.yaml": calendar, "services/a.md": service("A"),
        "activities/x.md": activity("X", "service: a\n\(when)"),
      ]), today: today
    ).found
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate? {
    CivilDate(year: year, month: month, day: day)
  }

  @Test("A calendar that ends within eight weeks is told at its last term")
  func ends() {
    #expect(found(schoolYear, today: day(2027, 5, 26)).isEmpty)
    #expect(
      found(schoolYear, today: day(2027, 5, 27)) == [
        "calendars/schools.yaml:4 warning calendar-ends "
          + "“{ name: Spring, dates: 2027-01-04 to 2027-07-21 }”: The calendar “Schools” ends on "
          + "21 July 2027, and 1 activity keeps to it. → Add next year’s terms."
      ])
    #expect(
      found(schoolYear, today: day(2027, 8, 1)).only.contains("“Schools” ended on 21 July 2027"))
  }

  @Test("A calendar that nothing keeps to may end")
  func unused() {
    #expect(found(schoolYear, during: "all year", today: day(2027, 8, 1)).isEmpty)
  }

  @Test("More than thirty years in one calendar are an error at what is furthest away")
  func span() {
    let calendar = schoolYear.replacing("2026-09-02 to", with: "1926-09-02 to")
    #expect(found(calendar).words(short: true) == ["long-term"])
    let holidays = "holidays: [{ name: Easter, dates: 2072-03-26 to 2072-04-11 }]\n"
    #expect(
      found(schoolYear + holidays) == [
        "calendars/schools.yaml:6 calendar-span “{ name: Easter, dates: 2072-03-26 to 2072-04-11 }”"
          + ": The calendar “Schools” goes from 2 September 2026 to 11 April 2072, which is more "
          + "than 30 years. → Look whether the year of 11 April 2072 is right."
      ])
    let bankHoliday = schoolYear.replacing("2027-01-01", with: "2207-01-01")
    #expect(found(bankHoliday).only.hasPrefix("calendars/schools.yaml calendar-span: "))
  }

  @Test("A term of more than a year is an error")
  func longTerm() {
    let calendar = schoolYear.replacing("to 2027-07-21", with: "to 2028-07-21")
    #expect(
      found(calendar) == [
        "calendars/schools.yaml:4 long-term “{ name: Spring, dates: 2027-01-04 to 2028-07-21 }”: "
          + "The term “Spring” is longer than a year: 4 January 2027 to 21 July 2028."
          + " → Put the years of its first and last day right."
      ])
  }

  @Test("Two terms that overlap are told at the later line")
  func overlap() {
    let calendar = schoolYear.replacing("to 2026-12-18", with: "to 2027-01-04")
    #expect(
      found(calendar) == [
        "calendars/schools.yaml:4 warning terms-overlap "
          + "“{ name: Spring, dates: 2027-01-04 to 2027-07-21 }”: “Spring” (4 January to "
          + "21 July 2027) overlaps “Autumn” (2 September 2026 to 4 January 2027)."
          + " → Put the first or last day of one of them right."
      ])
  }

  @Test("A long time without a term is told at the next term, and a summer isn't long")
  func gap() {
    let late = schoolYear.replacing("2027-01-04 to 2027-07-21", with: "2027-02-22 to 2027-07-21")
    #expect(
      found(late) == [
        "calendars/schools.yaml:4 warning terms-gap “{ name: Spring, dates: 2027-02-22 to "
          + "2027-07-21 }”: Between “Autumn” and “Spring” is no term for 9 weeks, 19 December 2026 to 21 February 2027."
          + " → Add the term that is missing, or put the dates of these two right."
      ])
    let holiday = "holidays:\n  - { name: Winter, dates: 2026-12-19 to 2027-02-21 }\n"
    #expect(found(late + holiday).isEmpty)
    let next = "  - { name: Autumn 27, dates: 2027-09-02 to 2027-12-17 }\n"
    #expect(found(schoolYear.replacing("bank-", with: next + "bank-")).isEmpty)
    let long = next.replacing("09-02", with: "10-12")
    #expect(
      found(schoolYear.replacing("bank-", with: long + "bank-")).words(short: true) == ["terms-gap"]
    )
  }

  @Test("A name that says another year than its dates is told")
  func years() {
    func found(_ name: String) -> [String] {
      self.found(schoolYear.replacing("Spring", with: name)).words(short: true)
    }
    #expect(
      self.found(schoolYear.replacing("Spring", with: "Spring 2026")) == [
        "calendars/schools.yaml:4 warning unlikely-year “{ name: Spring 2026, dates: 2027-01-04 to "
          + "2027-07-21 }”: “Spring 2026” says another year than its dates, 4 January to 21 July 2027."
          + " → Write the year 2026 in its dates, or mend its name."
      ])
    for right in ["Spring 2027", "Spring 2026/27", "Spring 2026-2027", "Half 2"] {
      #expect(found(right).isEmpty)
    }
  }

  @Test("A holiday may adjoin a term and overlap another holiday, but not a term")
  func holiday() {
    let holidays = "holidays:\n  - { name: Christmas, dates: 2026-12-19 to 2027-01-03 }\n"
    #expect(found(schoolYear + holidays).isEmpty)
    #expect(
      found(schoolYear + holidays + "  - { name: Eve, dates: 2026-12-24 }\n").isEmpty)
    let late = holidays.replacing("2027-01-03", with: "2027-01-04")
    #expect(found(schoolYear + late).words(short: true) == ["terms-overlap"])
  }
}
