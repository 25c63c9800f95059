import Bytes
import Testing
import Timetable

@Suite("Phrases for times")
struct TimePhraseTests {
  @Test(
    "A time is read in each form that people write",
    arguments: [
      ("9:30am", "09:30"), ("9.30am", "09:30"), ("9am", "09:00"), ("9 AM", "09:00"),
      ("9:30 a.m.", "09:30"), ("9:30 pm", "21:30"), ("13:30", "13:30"), ("09:30", "09:30"),
      ("9:30", "09:30"), ("01:30", "01:30"), ("0:30", "00:30"), ("12:30am", "00:30"),
      ("12:30pm", "12:30"), ("12pm", "12:00"), ("12 noon", "12:00"), ("noon", "12:00"),
      ("Midday", "12:00"), ("midnight", "00:00"), ("12 midnight", "00:00"), ("11:59pm", "23:59"),
      ("9 o’clock am", "09:00"), ("\u{A0}9:30\u{202F}am ", "09:30"),
    ])
  func times(_ phrase: String, _ iso: String) throws {
    #expect(try value(phrase, as: CivilTime.self).iso == iso)
  }

  @Test(
    "A problem with a time stands where it is, in plain words, with what to do",
    arguments: [
      ("«12am»", "“12am” could be midnight or midday.", "Write “midnight” or “midday”."),
      (
        "«9:75»", "“9:75” has 75 minutes, but minutes go from 00 to 59.",
        "Write a time such as “9:45am”."
      ),
      ("«24:00»", "“24:00” is written “midnight” here.", "Write “midnight”."),
      (
        "«25:00»", "“25:00” has the hour 25, but hours go from 0 to 23.",
        "Write a time such as “9:30am”, “midday” or “13:30”."
      ),
      ("«13:30pm»", "“13:30pm” mixes the 24-hour clock with am and pm.", "Write “1:30pm”."),
      (
        "«13am»", "“13am” is not a time: the hours of the morning end at 12.",
        "Write am after 1 to 11 only."
      ),
      ("«9»", "“9” does not say whether it is am or pm.", "Write “9am” or “9pm”."),
      ("«9ish»", "“9ish” is not a time.", "Write a time such as “9:30am”, “midday” or “13:30”."),
      ("«1:30»", "“1:30” does not say whether it is am or pm.", "Write “1:30am” or “1:30pm”."),
      ("«9:5»am", "The minutes of “9:5” are not two digits.", "Did you mean “9:05”?"),
      ("«930am»", "“930am” has no colon between the hours and the minutes.", "Write “9:30am”."),
      ("«0930»", "“0930” has no colon between the hours and the minutes.", "Write “09:30”."),
      (
        "«11 noon»", "“11 noon” is not a time: only 12 can be midday or midnight.",
        "Write a time such as “9:30am”, “midday” or “13:30”."
      ),
      (
        "«half past nine»", "“half past nine” is not a time.",
        "Write a time such as “9:30am”, “midday” or “13:30”."
      ),
      (
        "9am «sharp»", "“sharp” can't be understood after “9am”.",
        "Take it out, or write a time such as “9:30am”, “midday” or “13:30”."
      ),
    ])
  func problems(_ marked: String, _ summary: String, _ fix: String) {
    let phrase = marked.filter { $0 != "«" && $0 != "»" }
    let seen = SeenProblem(phrase, as: CivilTime.self)
    #expect(seen.marked == marked)
    #expect(seen.summary == summary)
    #expect(seen.fix == fix)
  }

  @Test(
    "A range of times is read in each form that people write",
    arguments: [
      ("9:30am to 11am", "09:30 to 11:00"),
      ("10am to 12 noon", "10:00 to 12:00"),
      ("10am–midday", "10:00 to 12:00"),
      ("10am-11am", "10:00 to 11:00"),
      ("from 10am until 11am", "10:00 to 11:00"),
      ("between 10am and 11am", "10:00 to 11:00"),
      ("9:30 to 11", "09:30 to 11:00"),
      ("09:30 - 16:00", "09:30 to 16:00"),
      ("9 to 11am", "09:00 to 11:00"),
      ("9 to 17:00", "09:00 to 17:00"),
      ("1 to 3pm", "13:00 to 15:00"),
      ("1:30 to 3pm", "13:30 to 15:00"),
      ("10 to 2pm", "10:00 to 14:00"),
      ("9 to 5pm", "09:00 to 17:00"),
      ("9 to 11pm", "21:00 to 23:00"),
      ("12 to 2pm", "12:00 to 14:00"),
      ("10 to midday", "10:00 to 12:00"),
      ("9am to 11:30", "09:00 to 11:30"),
      ("7pm to midnight", "19:00 to 24:00"),
      ("midnight to midnight", "00:00 to 24:00"),
      ("12:30am to 1am", "00:30 to 01:00"),
    ])
  func ranges(_ phrase: String, _ iso: String) throws {
    let range = try value(phrase, as: TimeRange.self)
    #expect("\(range.start.iso) to \(range.end.iso)" == iso)
  }

  @Test(
    "A problem with a range of times stands where it is",
    arguments: [
      (
        "«11am to 9:30am»", "The end, 9:30am, is not after the start, 11am.",
        "Did you mean “9:30am to 11am”?"
      ),
      (
        "from «7pm to 5pm»", "The end, 5pm, is not after the start, 7pm.",
        "Did you mean “5pm to 7pm”?"
      ),
      (
        "11am to «8am»", "The end, 8am, is not after the start, 11am.",
        "Did you mean “8am to 11am”, or does it end at “8pm”?"
      ),
      ("11am to «2am»", "The end, 2am, is not after the start, 11am.", "Did you mean “2pm”?"),
      (
        "10pm to «2am»", "The end, 2am, is not after the start, 10pm.",
        "Write an end that is later than the start."
      ),
      ("9am to «5am»", "The end, 5am, is not after the start, 9am.", "Did you mean “5pm”?"),
      (
        "10am to «10am»", "It starts and ends at 10am.",
        "Write an end that is later than the start."
      ),
      ("«1 to 3»", "“1 to 3” does not say whether it is am or pm.", "Did you mean “1pm to 3pm”?"),
      ("«9 to 5»", "“9 to 5” does not say whether it is am or pm.", "Did you mean “9am to 5pm”?"),
      ("9am to «5»", "“5” does not say whether it is am or pm.", "Did you mean “5pm”?"),
      ("6am to «7»", "“7” does not say whether it is am or pm.", "Write “7am” or “7pm”."),
      ("«2» to 16:30", "“2” does not say whether it is am or pm.", "Write “2am” or “2pm”."),
      (
        "«9:30am»", "“9:30am” does not say when it ends.",
        "Write times such as “9:30am to 11am” or “10am to midday”."
      ),
      (
        "«9:30am to»", "“9:30am to” does not say when it ends.",
        "Write times such as “9:30am to 11am” or “10am to midday”."
      ),
      ("10am to «12am»", "“12am” could be midnight or midday.", "Write “midnight” or “midday”."),
      (
        "«12» to 2am", "“12” does not say whether it is am or pm.",
        "Write “midnight” or “midday”."
      ),
      (
        "«1:00-2:30»", "“1:00-2:30” does not say whether it is am or pm.",
        "Did you mean “1pm to 2:30pm”?"
      ),
      (
        "9am to «late»", "“late” is not a time.",
        "Write a time such as “9:30am”, “midday” or “13:30”."
      ),
      (
        "«24 hours»", "“24 hours” does not say when it starts and ends.",
        "Write “midnight to midnight” for day and night, or the times."
      ),
      (
        "9am to midday «and 1pm to 5pm»", "“and 1pm to 5pm” is a second stretch of time.",
        "Give it an entry of its own."
      ),
      (
        "«Monday» 9am to 5pm", "The day “Monday” stands in the line of the time.",
        "Put the days on a line of their own, after the name of their field."
      ),
    ])
  func rangeProblems(_ marked: String, _ summary: String, _ fix: String) {
    let phrase = marked.filter { $0 != "«" && $0 != "»" }
    let seen = SeenProblem(phrase, as: TimeRange.self)
    #expect(seen.marked == marked)
    #expect(seen.summary == summary)
    #expect(seen.fix == fix)
  }

  @Test(
    "A time is shown in the style of GOV.UK",
    arguments: [
      (0, "midnight"), (30, "12:30am"), (540, "9am"), (570, "9:30am"), (605, "10:05am"),
      (720, "midday"), (750, "12:30pm"), (810, "1:30pm"), (1439, "11:59pm"), (1440, "midnight"),
    ])
  func words(_ minutes: Int, _ words: String) {
    #expect(CivilTime(minutesSinceMidnight: minutes)?.description == words)
  }

  @Test("Every time and every range of times that is written is read back")
  func roundTrip() throws {
    for minutes in 0..<1440 {
      let time = try #require(CivilTime(minutesSinceMidnight: minutes))
      #expect(try value(time.description) == time)
      #expect(try value(time.iso) == time)
      let end = try #require(
        CivilTime(minutesSinceMidnight: minutes + 1 + minutes % (1440 - minutes)))
      let range = try #require(TimeRange(start: time, end: end))
      #expect(try value(range.description) == range, "\(range)")
    }
  }

  @Test("There is no time outside the day, and no range that ends before it starts")
  func bounds() {
    #expect(CivilTime(minutesSinceMidnight: -1) == nil)
    #expect(CivilTime(minutesSinceMidnight: 1441) == nil)
    #expect(CivilTime(hour: 24, minute: 1) == nil)
    #expect(CivilTime(hour: 9, minute: 60) == nil)
    #expect(TimeRange(start: .midday, end: .midday) == nil)
    #expect(TimeRange(start: .midnight, end: .endOfDay)?.minutes == 1440)
  }
}
