import Bytes
import Testing
import Timetable

@Suite("Phrases for dates")
struct DatePhraseTests {
  @Test(
    "A date is read in each form that people write",
    arguments: [
      ("2026-09-01", "2026-09-01"),
      ("2026-9-1", "2026-09-01"),
      ("1 September 2026", "2026-09-01"),
      ("1 Sept 2026", "2026-09-01"),
      ("1 sep. 2026", "2026-09-01"),
      ("1st September 2026", "2026-09-01"),
      ("the 22nd of march 2027", "2027-03-22"),
      ("Tuesday 1 September 2026", "2026-09-01"),
      ("Tue, 1 SEPTEMBER, 2026", "2026-09-01"),
      ("1-Sep-2026", "2026-09-01"),
      ("  1\u{A0}September\u{2009}\n 2026 ", "2026-09-01"),
      ("1September2026", "2026-09-01"),
      ("29 February 2028", "2028-02-29"),
      ("31 December 9999", "9999-12-31"),
      ("0001-01-01", "0001-01-01"),
    ])
  func dates(_ phrase: String, _ iso: String) throws {
    #expect(try value(phrase, as: CivilDate.self).iso == iso)
  }

  @Test(
    "A problem with a date stands where it is, in plain words, with what to do",
    arguments: [
      (
        "«30 February 2026»", "There is no 30 February: February 2026 has 28 days.",
        "Write a day from 1 to 28, or check the month."
      ),
      (
        "«29 February 2026»", "There is no 29 February 2026: February 2026 has 28 days.",
        "Write a day from 1 to 28, or check the month."
      ),
      (
        "«31 September 2026»", "There is no 31 September: September has 30 days.",
        "Write a day from 1 to 30, or check the month."
      ),
      (
        "«0 May 2026»", "There is no 0 May: May has 31 days.",
        "Write a day from 1 to 31, or check the month."
      ),
      (
        "«2026-13-01»", "“2026-13-01” has the month 13, but months go from 1 to 12.",
        "Did you mean “2026-01-13”?"
      ),
      ("1 «Setpember» 2026", "There is no month called “Setpember”.", "Did you mean “September”?"),
      (
        "«Monday» 1 September 2026", "1 September 2026 is a Tuesday, not a Monday.",
        "Put the day of the week or the date right."
      ),
      (
        "«01/09/2026»", "“01/09/2026” is a date in numbers only.",
        "Write “1 September 2026”, if that is the day you mean."
      ),
      (
        "«1.9.26»", "“1.9.26” is a date in numbers only.",
        "Write “1 September 2026”, if that is the day you mean."
      ),
      (
        "«2026/09/01»", "“2026/09/01” is a date in numbers only.",
        "Write “1 September 2026”, if that is the day you mean."
      ),
      (
        "«31/31/2026»", "“31/31/2026” is a date in numbers only.",
        "Write a date such as “1 September 2026” or “2026-09-01”."
      ),
      ("«1 September»", "“1 September” has no year.", "Add the year, as in “1 September 2026”."),
      (
        "1 September «26»", "“26” is not a year of four digits.",
        "Write the year with four digits: 2026."
      ),
      (
        "«September 1st, 2026»", "“September 1st, 2026” has the month before the day.",
        "Write “1 September 2026”."
      ),
      (
        "«September 2026»", "“September 2026” does not say which day of the month.",
        "Write a date such as “1 September 2026” or “2026-09-01”."
      ),
      (
        "«Munday» 1 September 2026", "There is no day of the week called “Munday”.",
        "Did you mean “Monday”?"
      ),
      (
        "«next week»", "“next week” is not a date.",
        "Write a date such as “1 September 2026” or “2026-09-01”."
      ),
      (
        "«2026»", "“2026” is not a date.",
        "Write a date such as “1 September 2026” or “2026-09-01”."
      ),
      (
        "«2026-09»", "“2026-09” is not a complete date.",
        "Write a date such as “1 September 2026” or “2026-09-01”."
      ),
      (
        "«»", "There is nothing written here.",
        "Write a date such as “1 September 2026” or “2026-09-01”."
      ),
      (
        "1 September 2026 «10am»", "“10am” can't be understood after “1 September 2026”.",
        "Take it out, or write a date such as “1 September 2026” or “2026-09-01”."
      ),
      (
        "2026-09-01 «to 2026-09-03»", "A single date is needed here, not a range of dates.",
        "Write a date such as “1 September 2026” or “2026-09-01”; where several may stand, a list:"
          + " “[2026-09-01, 2026-09-02]”."
      ),
      (
        "«12 to 14 December 2026»", "“12 to 14 December 2026” is more than one date.",
        "Write a date such as “1 September 2026” or “2026-09-01”; where several may stand, a list:"
          + " “[2026-09-01, 2026-09-02]”."
      ),
      (
        "«12, 13 and 14 December 2026»", "“12, 13 and 14 December 2026” is more than one date.",
        "Write a date such as “1 September 2026” or “2026-09-01”; where several may stand, a list:"
          + " “[2026-09-01, 2026-09-02]”."
      ),
    ])
  func problems(_ marked: String, _ summary: String, _ fix: String) {
    let phrase = marked.filter { $0 != "«" && $0 != "»" }
    let seen = SeenProblem(phrase, as: CivilDate.self)
    #expect(seen.marked == marked)
    #expect(seen.summary == summary)
    #expect(seen.fix == fix)
  }

  @Test("A wrong weekday names the nearest dates on which it would be right")
  func wrongWeekday() {
    let seen = SeenProblem("Monday 1 September 2026", as: CivilDate.self)
    #expect(seen.explanation == "The nearest Mondays are 31 August 2026 and 7 September 2026.")
  }

  @Test(
    "A fix with a replacement leaves a phrase that is right",
    arguments: [
      "01/09/2026", "1 Setpember 2026", "2026-13-01", "1 September 26", "September 1st, 2026",
      "Munday 7 September 2026",
    ])
  func replacements(_ phrase: String) throws {
    let fixed = try #require(SeenProblem(phrase, as: CivilDate.self).fixed)
    #expect(throws: Never.self) { try value(fixed, as: CivilDate.self) }
  }

  @Test(
    "A range of dates is read in each form that people write, and shown without repetition",
    arguments: [
      ("2026-12-24 to 2027-01-01", "24 December 2026 to 1 January 2027"),
      ("24 December to 1 January 2027", "24 December 2026 to 1 January 2027"),
      ("from 24 December 2026 until 1 January 2027", "24 December 2026 to 1 January 2027"),
      ("between 1 June and 3 July 2026", "1 June to 3 July 2026"),
      ("23 to 27 November 2026", "23 to 27 November 2026"),
      ("23-27 November 2026", "23 to 27 November 2026"),
      ("Monday 23 to Friday 27 November 2026", "23 to 27 November 2026"),
      ("2026-11-23 – 2026-11-27", "23 to 27 November 2026"),
      ("2026-11-23-2026-11-27", "23 to 27 November 2026"),
      ("1-Sep-2026 - 3-Sep-2026", "1 to 3 September 2026"),
      ("1 September 2026", "1 September 2026"),
      ("1 September 2026 to 1 September 2026", "1 September 2026"),
    ])
  func ranges(_ phrase: String, _ words: String) {
    #expect(reading(phrase, as: DateRange.self) == words)
  }

  @Test(
    "A problem with a range of dates stands where it is",
    arguments: [
      (
        "24 December 2026 to «1 January 2026»",
        "The last day, 1 January 2026, is before the first, 24 December 2026.",
        "Did you mean “1 January 2027”?"
      ),
      (
        "3 September 2026 to «1 September 2026»",
        "The last day, 1 September 2026, is before the first, 3 September 2026.",
        "Write the earlier day first, or check the years."
      ),
      (
        "24 December 2026 to «1 January»", "The last day, “1 January”, has no year.",
        "Write “1 January 2027”."
      ),
      (
        "1 September 2026 to «16»", "“16” is not a complete date.",
        "Write a date such as “1 September 2026” or “2026-09-01”."
      ),
      (
        "«Tuesday» 23 to 27 November 2026", "23 November 2026 is a Monday, not a Tuesday.",
        "Put the day of the week or the date right."
      ),
      (
        "1 September 2026 «and 3 September 2026»", "“and 3 September 2026” is a second date.",
        "Write several dates as a list, one item each: “[2026-09-01, 2026-09-03]”."
      ),
      (
        "1 September 2026 to «Christmas»", "“Christmas” is not a date.",
        "Write a date such as “1 September 2026” or “2026-09-01”."
      ),
      (
        "«1 September 2026 to»", "“1 September 2026 to” has no last day.",
        "Write dates such as “24 December 2026 to 1 January 2027”, or a single date such as"
          + " “1 September 2026”."
      ),
    ])
  func rangeProblems(_ marked: String, _ summary: String, _ fix: String) {
    let phrase = marked.filter { $0 != "«" && $0 != "»" }
    let seen = SeenProblem(phrase, as: DateRange.self)
    #expect(seen.marked == marked)
    #expect(seen.summary == summary)
    #expect(seen.fix == fix)
  }

  @Test("A date is written with its weekday or without its year where that is wished")
  func words() throws {
    let date = try value("2026-11-23", as: CivilDate.self)
    var buffer = ByteBuffer()
    date.appendWords(.english, weekday: true, to: &buffer)
    buffer.append("; " as Text)
    date.appendWords(.english, weekday: true, year: false, to: &buffer)
    let arena = Arena()
    #expect(buffer.text(in: arena) == "Monday 23 November 2026; Monday 23 November")
  }

  @Test("Every date that is written is read back")
  func roundTrip() throws {
    var date = try value("2023-12-30", as: CivilDate.self)
    let arena = Arena()
    for step in 0..<1500 {
      for form in [date.iso, date.description, "\(date.weekday.name) \(date)"] {
        let read = try CivilDate.parse(arena.text(form)).get()
        #expect(read == date)
      }
      let range = try #require(DateRange(first: date, last: date + step % 400))
      let read = try DateRange.parse(arena.text(range.description)).get()
      #expect(read == range, "\(range)")
      date = date + 1
    }
  }
}
