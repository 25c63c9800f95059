import Bytes
import Testing
import Timetable

@testable import Content

/// A row of `when` in which something does not fit, with its mark.
struct Conflict: Sendable, CustomTestStringConvertible {
  let rows: String
  let code: String
  let summary: String

  init(_ rows: String, _ code: String, _ summary: String) {
    self.rows = rows
    self.code = code
    self.summary = summary
  }

  var testDescription: String { rows }
}

@Suite("The patterns of an activity")
struct ActivityPatternTests {
  static let conflicts: [Conflict] = [
    Conflict(
      "{ every: Monday, on: ⟦2026-12-12⟧, time: 1pm to 2pm }", "conflicting-fields",
      "A pattern has either “every” or “on”, not both."),
    Conflict(
      "{ every: ⟦other Tuesday⟧, time: 1pm to 2pm }", "missing-field",
      "“other Tuesday” needs “from”, to say which week is the first."),
    Conflict(
      "{ every: ⟦3 weeks on Friday⟧, time: 1pm to 2pm }", "missing-field",
      "“3 weeks on Friday” needs “from”, to say which week is the first."),
    Conflict(
      "{ every: Monday, time: 1pm to 2pm, for: ⟦6 sessions⟧ }", "missing-field",
      "“for” needs “from”, to say where the counting starts."),
    Conflict(
      "{ every: Monday, time: 1pm to 2pm, from: 2026-09-07, until: ⟦2026-10-07⟧, for: 6 sessions }",
      "conflicting-fields", "A pattern has either “until” or “for”, not both."),
    Conflict(
      "{ every: Monday, time: 1pm to 2pm, from: 2026-09-07, until: ⟦2026-09-06⟧ }",
      "conflicting-fields", "The pattern ends before it begins."),
    Conflict(
      "⟦{ time: 1pm to 2pm }⟧", "missing-field", "A pattern of “when” has neither “every” nor “on”."
    ),
    Conflict(
      "⟦{ on: [], time: 1pm to 2pm }⟧", "missing-field",
      "A pattern of “when” has neither “every” nor “on”."),
    Conflict("⟦{ every: Monday }⟧", "missing-field", "A pattern has no “time”."),
    Conflict(
      "{ every: Monday, ⟦time⟧: }", "empty-value", "The field “time” is empty."),
  ]

  @Test("What does not fit is reported once, at its part", arguments: conflicts)
  func conflict(_ conflict: Conflict) {
    let reading = expect(
      activity("when:\n  - \(conflict.rows)"), as: "activities/play.md", conflict.code)
    #expect(reading.summaries == [conflict.summary])
    #expect(reading.records.activities.first?.patterns.isEmpty == true)
  }

  @Test(
    "Single dates are meant as they are",
    arguments: [
      "during: term time", "from: 2026-09-07", "until: 2027-09-07", "for: 6 sessions",
      "bank-holidays: yes",
    ])
  func datesTakeNothing(_ extra: String) {
    let parts = extra.split(separator: ":", maxSplits: 1)
    let reading = expect(
      activity("when:\n  - on: 2026-12-12\n    time: 1pm to 2pm\n    ⟦\(parts[0])⟧:\(parts[1])"),
      as: "activities/play.md", "conflicting-fields")
    #expect(
      reading.summaries == [
        "“\(parts[0])” goes with “every”; the dates of “on” are meant as they are."
      ])
  }

  @Test("A phrase that is not understood is marked within its value, and said once")
  func phrase() {
    expect(
      activity("when:\n  - every: Monday and ⟦Thorsday⟧\n    time: 1pm to 2pm"),
      as: "activities/play.md", "unknown-weekday")
  }

  @Test("A pattern is put together from its parts")
  func whole() throws {
    let source = Marked(
      activity(
        """
        when:
          - ⟦every: other Tuesday
            time: 9:30am to 11am
            during: term time of ⟦cheshire⟧
            from: 2026-09-08
            until: 2027-07-16
            bank-holidays: yes⟧
        """))
    let reading = Reading(source.text, as: "activities/play.md")
    #expect(reading.codes == [])
    let row = try #require(reading.records.activities.first?.patterns.first)
    #expect(row.range == source.ranges.first)
    #expect(row.calendar.id == "cheshire")
    #expect(row.calendar.range == source.ranges.last)
    #expect(row.pattern.time?.minutes == 90)
    guard case .repeating(let repetition) = row.pattern.days else {
      Issue.record("no repetition")
      return
    }
    #expect(repetition.during.kind == .termTime)
    #expect(repetition.from?.iso == "2026-09-08")
    #expect(repetition.end == .until(try CivilDate.parse("2027-07-16").get()))
    #expect(repetition.bankHolidays)
  }

  @Test("A pattern may be counted, or be single dates")
  func countedAndSingle() throws {
    let reading = expect(
      activity(
        """
        when:
          - { every: Monday, time: 1pm to 2pm, from: 2026-09-07, for: 6 sessions }
          - { on: [2026-12-12, 19 December 2026], time: 1pm to 2pm }
        """), as: "activities/play.md")
    let rows = try #require(reading.records.activities.first?.patterns)
    #expect(rows.count == 2)
    guard case .repeating(let repetition) = rows[0].pattern.days,
      case .dates(let dates) = rows[1].pattern.days
    else {
      Issue.record("other kinds of pattern")
      return
    }
    #expect(repetition.end == .after(try #require(SessionCount(6))))
    #expect(dates.map(\.iso) == ["2026-12-12", "2026-12-19"])
  }
}

@Suite("The changes of an activity")
struct ActivityChangeTests {
  private static let when = "when:\n  - { every: Monday, time: 1pm to 2pm }\nchanges:\n  - "

  @Test(
    "What does not fit is reported at the row",
    arguments: [
      Conflict(
        "{ cancelled: 2026-11-30, ⟦to⟧: 2026-12-01 }", "conflicting-fields",
        "A session that is cancelled can't move to another day."),
      Conflict(
        "{ cancelled: 2026-11-30, ⟦time⟧: 1pm to 2pm }", "conflicting-fields",
        "A session that is cancelled can't move to another time."),
      Conflict(
        "{ cancelled: 2026-11-30, ⟦where⟧: oakwood }", "conflicting-fields",
        "A session that is cancelled can't move to another place."),
      Conflict(
        "⟦{ moved: 2026-11-30 }⟧", "missing-field",
        "A session is moved, but it is not said where to."),
      Conflict(
        "⟦{ why: Painting }⟧", "missing-field", "A change says neither “cancelled” nor “moved”."),
      Conflict(
        "⟦{ cancelled: 2026-11-30, moved: 2026-11-30 }⟧", "conflicting-fields",
        "A change is either “cancelled” or “moved”, not both."),
    ])
  func conflict(_ conflict: Conflict) {
    let reading = expect(
      activity(Self.when + conflict.rows), as: "activities/play.md", conflict.code)
    #expect(reading.summaries == [conflict.summary])
  }

  @Test("A change is read with its reason and its place")
  func whole() throws {
    let source = Marked(
      activity(
        """
        when:
          - { every: Monday, time: 1pm to 2pm }
        changes:
          - ⟦cancelled: 2026-11-30
            why: Painting⟧
          - ⟦{ moved: 2026-12-07, to: 2026-12-08, time: 3pm to 4pm, where: online }⟧
        """))
    let reading = Reading(source.text, as: "activities/play.md")
    #expect(reading.codes == [])
    let changes = try #require(reading.records.activities.first?.changes)
    #expect(changes.map(\.range) == source.ranges)
    #expect(changes.map(\.date.iso) == ["2026-11-30", "2026-12-07"])
    #expect(changes.map(\.why) == ["Painting", ""])
    guard case .cancelled = changes[0].kind,
      case .moved(let to, let time, .online) = changes[1].kind
    else {
      Issue.record("other kinds of change")
      return
    }
    #expect(to?.iso == "2026-12-08")
    #expect(time?.start.hour == 15)
  }

  @Test(
    "Several cancelled days are told to be several rows",
    arguments: [
      "[2026-12-15, 2027-01-12]", "15 to 20 December 2026", "15 December 2026 and 12 January 2027",
      "2026-12-15, 2027-01-12",
    ])
  func severalDays(_ days: String) {
    let reading = expect(
      activity(
        "when: [{ every: Tuesday, time: 1pm to 2pm }]\nchanges:\n  - cancelled: ⟦\(days)⟧"),
      as: "activities/play.md", "wrong-shape")
    #expect(reading.summaries == ["“cancelled” takes one day, but several are written here."])
    #expect(reading.fixes == ["Write a row “- cancelled:” for each day."])
  }

  @Test(
    "A day in or below “when” that is taken out is pointed to “changes”", arguments: ["    ", ""])
  func exception(indentation: String) {
    let reading = expect(
      activity(
        "when:\n  - every: Tuesday\n    time: 1pm to 2pm\n\(indentation)⟦except⟧: 2027-02-09"),
      as: "activities/play.md", "unknown-field")
    #expect(
      reading.fixes == [
        "Take the line out, and write “- cancelled: 2027-02-09” below a line “changes:”, which is not indented."
      ])
  }

  @Test(
    "Days and times in one line are told apart",
    arguments: [
      ("Monday 1pm to 3pm", "{ every: Monday, time: 1pm to 3pm }"),
      ("every Tuesday, 9.30am to 11am", "{ every: Tuesday, time: 9.30am to 11am }"),
      (
        "Monday and Thursday 13:00 to 14:00",
        "{ every: Monday and Thursday, time: \"13:00 to 14:00\" }"
      ),
    ])
  func inLine(text: String, fields: String) {
    let reading = expect(activity("when:\n  - ⟦\(text)⟧"), as: "activities/play.md", "wrong-shape")
    #expect(reading.summaries == ["The days and the times are two fields."])
    #expect(reading.diagnostics.first?.fixes.first?.replacement == fields)
  }

  @Test(
    "Anything else in one line is told its fields", arguments: ["soon", "Oakday 1pm", "1pm to 3pm"])
  func noFields(_ text: String) {
    let reading = expect(activity("when:\n  - ⟦\(text)⟧"), as: "activities/play.md", "wrong-shape")
    #expect(reading.summaries == ["A pattern must be written as fields."])
  }
}
