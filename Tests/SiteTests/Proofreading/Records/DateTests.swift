import Testing

/// The day is 21 November 2026.
@Suite("Dates in text")
struct DateTests {
  @Test("A weekday that is not the date’s is pointed at")
  func weekdayInText() {
    let site = TestSite(
      around(["pages/a.md": page("A", body: "On Monday, the 24th of November 2026.")]))
    site.proofread()
    #expect(
      site.found.filter { $0.hasPrefix("pages") } == [
        "pages/a.md:4 warning weekday-in-text “Monday, the 24th of November 2026”: 24 November 2026 is a "
          + "Tuesday, not a Monday. → Find out which of the two is right, and mend the other."
      ])
  }

  @Test(
    "Right dates and what is no date are fine",
    arguments: [
      "Tuesday 24 November 2026", "Tue 24 Nov 2026", "Monday 30 February 2026",
      "On Monday 3 may come",
      "Mondays 9 to 11 March 2027", "Sat 21 November", "Friday 1 January",
    ])
  func right(words: String) { #expect(proofread(words) == []) }

  @Test("A weekday that no coming date has is pointed at")
  func passed() {
    #expect(proofread("Come on Friday 20 November!") == ["warning past-date “Friday 20 November”"])
    #expect(proofread("Come on **Monday** 3 March") == ["warning past-date “Monday** 3 March”"])
  }

  @Test("News, and a page that names the year, mean the past")
  func history() {
    #expect(proofread("In 2025 we met on Monday 3 March.") == [])
    #expect(proofread("We began in 2025.\n\nWe met on Monday 3 March.") == [])
    #expect(proofread("In 2026 we met on Friday 20 November.") == [])
    #expect(
      proofread("Of 2026.\n\nOn Friday 20 November.")
        == ["warning past-date “Friday 20 November”"])
    #expect(
      proofread(around(["news/n.md": news("N", on: "2026-11-20", body: "On Friday 20 November.")]))
        == [])
  }

  @Test("A date without weekday and year that passed since the last check is told")
  func withoutYear() {
    #expect(
      proofread("Apply by 15 October.", "reviewed: 2026-09-01")
        == ["advice date-without-year “15 October”"])
    #expect(proofread("Apply by 15 October.", "reviewed: 2026-10-20") == [])
    #expect(proofread("Apply by 15 October.") == [])
    #expect(proofread("Apply by 15 January.", "reviewed: 2026-09-01") == [])
  }
}
