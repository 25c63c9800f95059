import Bytes
import Testing
import Timetable

@Suite("Phrases for what bounds a pattern")
struct BoundsPhraseTests {
  @Test(
    "The part of the year is read in each form that people write",
    arguments: [
      ("term time", "in term time"), ("Term-time only", "in term time"),
      ("termtime", "in term time"), ("in term time", "in term time"),
      ("school holidays", "in the school holidays"),
      ("in the school holidays", "in the school holidays"),
      ("holidays", "in the school holidays"), ("all year", "all year"),
      ("all year round", "all year"),
    ])
  func during(_ phrase: String, _ words: String) {
    #expect(reading(phrase, as: During.self) == words)
  }

  @Test("The calendar's id is told, and where it stands")
  func calendar() throws {
    let phrase: Text = "Term time of the cheshire-east2 "
    let during = try During.parse(phrase).get()
    #expect(during.kind == .termTime)
    #expect(during.calendar == "cheshire-east2")
    #expect(phrase[during.calendarRange] == "cheshire-east2")
    let plain = try During.parse("term time").get()
    #expect(plain.calendar.isEmpty && plain.calendarRange.isEmpty)
  }

  @Test(
    "A problem with the part of the year stands where it is",
    arguments: [
      (
        "«tern time»", "“tern time” is not a part of the year that is known here.",
        "Did you mean “term time”?"
      ),
      (
        "term time of «Cheshire»", "“Cheshire” is not the id of a calendar.",
        "Write “cheshire”."
      ),
      (
        "term time of «west_side»", "“west_side” is not the id of a calendar.",
        "Write the id of a calendar: its file's name without “.yaml”."
      ),
      (
        "«term time of»", "“term time of” does not say which calendar.",
        "Write the calendar's id after “of”, or take “of” out."
      ),
      (
        "term time of cheshire «east»", "“east” can't be understood after “term time of cheshire”.",
        "Take it out, or write “term time”, “school holidays” or “all year”, with a calendar where"
          + " there are several: “term time of cheshire”."
      ),
    ])
  func duringProblems(_ marked: String, _ summary: String, _ fix: String) {
    let phrase = marked.filter { $0 != "«" && $0 != "»" }
    let seen = SeenProblem(phrase, as: During.self)
    #expect(seen.marked == marked)
    #expect(seen.summary == summary)
    #expect(seen.fix == fix)
  }

  @Test(
    "A number of sessions is read, and what is not one is explained",
    arguments: [
      ("6 sessions", "6 sessions"), ("6", "6 sessions"), ("for six sessions", "6 sessions"),
      ("1 session", "1 session"), ("999", "999 sessions"),
      ("0", "not-a-count: “0” is not from 1 to 999 sessions."),
      (
        "99999999999999999999", "not-a-count: “99999999999999999999” is not from 1 to 999 sessions."
      ),
      ("6 weeks", "not-a-count: “6 weeks” is a length of time, not a number of sessions."),
      ("some", "not-a-count: “some” is not a number of sessions."),
      ("6 times", "extra-words: “times” can't be understood after “6”."),
    ])
  func counts(_ phrase: String, _ words: String) {
    #expect(reading(phrase, as: SessionCount.self) == words)
  }

  @Test(
    "A length of time is read, and what is not one is explained",
    arguments: [
      ("6 months", "6 months"), ("12 months", "1 year"), ("1 year", "1 year"),
      ("a year", "1 year"), ("18 months", "18 months"), ("2 weeks", "2 weeks"),
      ("14 days", "2 weeks"), ("10 days", "10 days"), ("every six months", "6 months"),
      ("6", "not-a-duration: “6” does not say whether it is days, weeks, months or years."),
      ("6 moons", "not-a-duration: “moons” is not days, weeks, months or years."),
      ("0 days", "not-a-duration: “0 days” is not between 1 day and 100 years."),
      ("101 years", "not-a-duration: “101 years” is not between 1 day and 100 years."),
      ("often", "not-a-duration: “often” is not a length of time."),
    ])
  func durations(_ phrase: String, _ words: String) {
    #expect(reading(phrase, as: CivilDuration.self) == words)
  }
}
