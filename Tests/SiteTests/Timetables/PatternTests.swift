import Testing

@testable import Site

@Suite("Patterns that never happen")
struct NeverHappensTests {
  /// The reason why a second row, beside one that happens, never does.
  private func reason(_ row: String, _ calendar: String = schoolYear) -> String? {
    let found = foundWith(
      when: ["every: Monday, time: 1pm to 2pm", row], files: ["calendars/schools.yaml": calendar]
    ).filter { $0.contains(" never-happens ") }
    #expect(found.count <= 1)
    guard let found = found.first else { return nil }
    #expect(found.hasPrefix("activities/x.md:8 warning never-happens “{ \(row) }”: "))
    let words = found.firstRange(of: "This pattern never happens: ")
    return words.map { String(found[$0.upperBound...].prefix { $0 != "→" }.dropLast(2)) }
  }

  @Test("A pattern that happens, if only in years, is not reported")
  func happens() {
    #expect(reason("every: Friday, time: 9am to 10am, from: 2029-01-01, until: 2029-01-05") == nil)
    #expect(reason("every: Saturday, time: 9am to 10am, during: term time") == nil)
  }

  @Test("It ends before its first such day")
  func tooShort() {
    #expect(
      reason("every: Friday, time: 9am to 10am, from: 2026-12-05, until: 2026-12-10")
        == "it ends on 10 December 2026, before its first day would come on Friday 11 December 2026"
    )
  }

  @Test("Each of its days is a bank holiday")
  func bankHolidays() {
    let row = "every: Friday, time: 9am to 10am, from: 2026-12-20, until: 2027-01-02"
    #expect(reason(row) == "each of its days is a bank holiday")
    #expect(reason("\(row), bank-holidays: yes") == nil)
  }

  @Test("Its calendar has no such day, or ends before it begins, or begins after its end")
  func calendar() {
    let weekdays = schoolYear.replacing(
      "2026-09-02 to 2026-12-18", with: "2026-09-07 to 2026-09-11"
    )
    .replacing("2027-01-04 to 2027-07-21", with: "2027-05-03 to 2027-05-07")
    #expect(
      reason("every: Saturday, time: 9am to 10am, during: term time", weekdays)
        == "the calendar “Schools” has no such day in its terms")
    #expect(
      reason(
        "every: Friday, time: 9am to 10am, during: term time, from: 2026-12-19, until: 2027-01-03")
        == "the calendar “Schools” has no such day in its terms from its first day to its last")
    #expect(
      reason("every: Friday, time: 9am to 10am, during: term time, from: 2027-09-01")
        == "it begins on 1 September 2027, and the terms of the calendar “Schools” end on "
        + "21 July 2027")
    #expect(
      reason("every: Friday, time: 9am to 10am, during: school holidays, until: 2026-11-01")
        == "it ends on 1 November 2026, and the holidays of the calendar “Schools” begin on "
        + "19 December 2026")
  }

  @Test("A calendar of one term has no holidays")
  func noHolidays() {
    let calendar = "name: Schools\nterms:\n  - { name: Year, dates: 2026-09-02 to 2027-07-21 }\n"
    #expect(
      reason("every: Friday, time: 9am to 10am, during: school holidays", calendar)
        == "the calendar “Schools” has no school holidays")
  }

  @Test("Where the calendar isn't there, that alone is said")
  func unknownCalendar() {
    let found = foundWith(
      when: ["every: Monday, time: 9am to 10am, during: term time of elsewhere"],
      "changes: [{ cancelled: 2026-11-24 }]")
    #expect(found.words(short: true) == ["unknown-calendar"])
  }
}

@Suite("Activities whose sessions are over")
struct SessionsOverTests {
  @Test("An activity whose every session is past is reported with the last day")
  func over() {
    #expect(
      foundWith(when: [
        "every: Monday, time: 9am to 10am, from: 2026-09-07, for: 3 sessions",
        "on: [2026-11-20, 2025-01-01], time: 9am to 10am",
      ]) == [
        "activities/x.md:8 warning sessions-over “{ on: [2026-11-20, 2025-01-01], "
          + "time: 9am to 10am }”: All sessions of “X” are over: the last was on 20 November 2026."
          + " → Add the new dates, or take the page down: delete the file or write “draft: yes”."
      ])
  }

  @Test("A session that was moved counts on its new day")
  func moved() {
    let rows = ["on: 2026-11-18, time: 9am to 10am"]
    #expect(
      foundWith(when: rows, "changes: [{ moved: 2026-11-18, to: 2026-11-19 }]").only
        .contains("the last was on 19 November 2026"))
    #expect(foundWith(when: rows, "changes: [{ moved: 2026-11-18, to: 2026-11-23 }]").isEmpty)
    #expect(foundWith(when: rows, "changes: [{ moved: 2026-11-18, to: 2027-02-15 }]").isEmpty)
  }

  @Test("Sessions today, in a year, or after the horizon are to come")
  func toCome() {
    for date in ["2026-11-21", "2027-11-20", "2027-11-25"] {
      #expect(foundWith(when: ["on: \(date), time: 9am to 10am"]).isEmpty)
    }
  }

  @Test("Dates of last year whose day comes soon have the wrong year")
  func wrongYear() {
    #expect(
      foundWith(when: ["on: [2025-12-05, 2025-12-12], time: 9am to 10am"]).only
        .contains(" → Did you mean 5 December 2026? Then put the year right. → Add the new dates"))
  }

  @Test("A row of dates that is long over is told beside one that goes on")
  func row() {
    let going = "every: Monday, time: 1pm to 2pm"
    #expect(
      foundWith(when: [going, "on: [2026-05-02, 2026-05-09], time: 9am to 10am"]).words() == [
        "long-over: This row of dates is long over: it ended on 9 May 2026."
          + " → Take it out, or put the year right."
      ])
    #expect(
      foundWith(
        when: [going, "on: 2026-05-02, time: 9am to 10am", "on: 2026-06-06, time: 9am to 10am"]
      ).only.contains("Take out all 2"))
    #expect(foundWith(when: [going, "on: 2026-10-03, time: 9am to 10am"]).isEmpty)
    #expect(
      foundWith(
        when: [going, "on: 2026-09-05, time: 9am to 10am"],
        "changes: [{ moved: 2026-09-05, to: 2026-12-05 }]"
      ).isEmpty)
  }

  @Test("A refuge, and what belongs to a service that is paused, may be without dates")
  func exceptions() {
    let rows = ["on: 2026-11-18, time: 9am to 10am"]
    #expect(
      foundWith(
        when: rows, where: "refuge", files: ["hubs/refuge.md": hub("Refuge", "confidential: yes")]
      ).isEmpty)
    #expect(foundWith(when: rows, files: ["services/a.md": service("A", "status: paused")]).isEmpty)
  }

  @Test("A calendar that is over is said at the calendar, not at what keeps to it")
  func calendar() {
    let old = "name: Schools\nterms:\n  - { name: Year, dates: 2025-09-02 to 2026-07-21 }\n"
    let found = foundWith(
      when: ["every: Monday, time: 9am to 10am, during: term time"],
      files: ["calendars/schools.yaml": old]
    )
    #expect(found.words(short: true) == ["calendar-ends"])
  }
}

@Suite("Dates whose year is unlikely")
struct UnlikelyYearTests {
  private func found(_ dates: String) -> [String] {
    foundWith(when: ["on: [\(dates)], time: 9am to 10am"])
  }

  @Test("A date of last January behind one of December is meant for the next")
  func past() {
    #expect(
      found("2026-12-12, 2026-01-09") == [
        "activities/x.md:7 warning unlikely-year “2026-01-09”: 9 January 2026 is over, and most "
          + "likely has the wrong year. → Did you mean 9 January 2027? → If not, take it out."
      ])
    #expect(found("2026-12-12, 2026-01-09, 2026-01-23, 2027-02-06").count == 2)
    #expect(found("2025-12-05, 2026-12-12").only.contains("Did you mean 5 December 2026?"))
  }

  @Test("A pattern that begins more than a year ahead is most likely meant for an earlier year")
  func farStart() {
    let found = foundWith(when: ["every: Monday, time: 10am to 11am, from: 2062-09-14"])
    #expect(found.only.contains("It begins on 14 September 2062, more than a year ahead"))
    #expect(found.only.contains("Did you mean 14 September 2027?"))
    #expect(foundWith(when: ["every: Monday, time: 10am to 11am, from: 2027-09-13"]).isEmpty)
  }

  @Test("A date more than a year ahead of all others is meant for an earlier year")
  func far() {
    #expect(found("2062-12-12").only.contains("12 December 2062 is more than a year ahead"))
    #expect(found("2062-12-12").only.contains("Did you mean 12 December 2026?"))
    #expect(
      found("2026-12-05, 2027-12-12, 2026-12-19").only.contains("Did you mean 12 December 2026?"))
    #expect(found("2026-12-12, 2028-01-09").only.contains("Did you mean 9 January 2027?"))
  }

  @Test(
    "Dates in any order, of every month, of each year and over since long are as they are meant",
    arguments: [
      "2026-01-10, 2026-02-14, 2026-03-14, 2026-06-13, 2026-12-12, 2027-01-09",
      "2025-12-13, 2026-12-12", "2026-12-12, 2027-12-18", "2026-12-24, 2027-12-24",
      "2026-12-05, 2026-11-28", "2026-12-12, 2026-05-30", "2027-11-22",
    ])
  func likely(dates: String) { #expect(found(dates).isEmpty) }
}

@Suite("Sessions that two patterns plan")
struct RepeatedSessionTests {
  @Test("The later row is reported once with its first day, and the other is noted")
  func repeated() {
    let rows = [
      "every: Monday, time: 9am to 10am, from: 2026-12-01",
      "every: weekday, time: 9am to 10am",
    ]
    #expect(
      foundWith(when: rows) == [
        "activities/x.md:8 warning repeated-session “{ every: weekday, time: 9am to 10am }”: "
          + "The session of Monday 7 December 2026, 9am to 10am, is planned by two patterns."
          + " → Take the day out of one of the two patterns, or give it another time."
      ])
  }

  @Test("Single dates repeat a session too")
  func dates() {
    let found = foundWith(when: [
      "on: [2026-12-07, 2026-12-08], time: 9am to 10am", "every: Monday, time: 9am to 10am",
      "on: [2026-12-08, 2026-12-14], time: 9am to 10am",
    ])
    #expect(found.map { $0.prefix(17) } == ["activities/x.md:8", "activities/x.md:9"])
  }

  @Test("Other days, other times and other parts of the year are no repetition")
  func different() {
    #expect(
      foundWith(when: [
        "every: Monday, time: 9am to 10am, during: term time",
        "every: Monday, time: 9am to 10am, during: school holidays",
        "every: Tuesday, time: 9am to 10am", "every: Monday, time: 9am to 11am",
        "every: Friday, time: 9am to 10am, until: 2026-12-01",
        "every: Friday, time: 9am to 10am, from: 2026-12-02",
        "on: 2026-11-16, time: 9am to 10am",
      ]).isEmpty)
  }

  @Test("Hundreds of rows are compared too")
  func many() {
    let rows = [String](repeating: "every: Monday, time: 9am to 10am", count: 200)
    #expect(foundWith(when: rows).count == 199)
  }
}
