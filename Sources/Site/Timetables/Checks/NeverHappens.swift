import Bytes
import Content
import Diagnostics
import Timetable

extension ActivityChecks {
  /// Warns of each row that has no session, ever, and of each that outlives its calendar.
  mutating func checkRows() {
    let happening = rowsWithSessions
    for (index, row) in schedule.rows.enumerated() {
      if !(happening?[index] ?? true), row.firstDay == nil {
        reportNeverHappens(index)
      } else {
        checkCalendar(of: row, index)
      }
    }
  }

  /// Which rows have a session to come; nil where all have.
  private var rowsWithSessions: [Bool]? {
    if schedule.rows.count == 1, !sessions.isEmpty { return nil }
    var happening = [Bool](repeating: false, count: schedule.rows.count)
    for session in sessions { happening[Int(session.row)] = true }
    return happening
  }

  private mutating func reportNeverHappens(_ index: Int) {
    let pattern = activity.patterns[index]
    guard let repetition = repetition(index) else { return }
    let calendar = catalogue.calendar(of: pattern)
    if let found = withoutBankHolidays(repetition, calendar) ?? tooShort(repetition)
      ?? outside(repetition, calendar)
    {
      warn(
        .neverHappens, pattern.range, "This pattern never happens: \(found.reason).",
        fixes: [found.fix])
    }
  }

  private typealias Cause = (reason: String, fix: Diagnostic.Fix)

  private func withoutBankHolidays(_ repetition: Repetition, _ calendar: Int?) -> Cause? {
    let all = RepeatingDays(
      repetition.with(bankHolidays: true), school: calendar.map { catalogue.schoolDays[$0] },
      bankHolidays: DateRangeSet())
    guard all.firstDay != nil else { return nil }
    return (
      "each of its days is a bank holiday",
      "Add “bank-holidays: yes” if it takes place all the same, or put its dates right."
    )
  }

  /// The cause where it ends before its first such day, in whatever part of the year.
  private func tooShort(_ repetition: Repetition) -> Cause? {
    let endless = Repetition(
      repetition.recurrence, from: repetition.from, end: .open, bankHolidays: true)
    let days = RepeatingDays(endless, school: nil, bankHolidays: DateRangeSet())
    guard let first = days.firstDay else {
      return ("there is no such day after its start", "Put its dates right.")
    }
    guard case .until(let last) = repetition.end, last < first else { return nil }
    return (
      "it ends on \(last), before its first day would come on \(first.withWeekday)",
      "Write an “until” that is not before \(first), or change its days."
    )
  }

  /// The cause where its days lie outside the part of the year that it keeps to.
  private func outside(_ repetition: Repetition, _ calendar: Int?) -> Cause? {
    // Where there is no calendar or it has no terms, that is said already.
    guard let calendar, !catalogue.schoolDays[calendar].terms.isEmpty else { return nil }
    let school = catalogue.schoolDays[calendar]
    let isTerm = repetition.during.kind == .termTime
    let name = catalogue.calendars[calendar].name
    let path = catalogue.calendars[calendar].path
    let part = isTerm ? "terms" : "holidays"
    guard let span = (isTerm ? school.terms : school.holidays).span else {
      return (
        "the calendar “\(name)” has no school holidays",
        "Add them to \(path), or say “during: term time”."
      )
    }
    if let from = repetition.from, span.last < from {
      return (
        "it begins on \(from), and the \(part) of the calendar “\(name)” end on \(span.last)",
        "Add the \(part) after that to \(path), or put “from:” right."
      )
    }
    if case .until(let last) = repetition.end, last < span.first {
      return (
        "it ends on \(last), and the \(part) of the calendar “\(name)” begin on \(span.first)",
        "Add the \(part) before that to \(path), or put “until:” right."
      )
    }
    let boundless = RepeatingDays(
      Repetition(
        repetition.recurrence, during: repetition.during,
        from: repetition.recurrence.requiresStart ? repetition.from : nil, bankHolidays: true),
      school: school, bankHolidays: DateRangeSet())
    let bounds = boundless.firstDay == nil ? "" : " from its first day to its last"
    return (
      "the calendar “\(name)” has no such day in its \(part)\(bounds)",
      "Change its days, or say “during: all year” if it doesn’t keep to the \(part)."
    )
  }
}

extension Repetition {
  /// The same with or without bank holidays.
  func with(bankHolidays: Bool) -> Repetition {
    Repetition(recurrence, during: during, from: from, end: end, bankHolidays: bankHolidays)
  }

  /// The same in all of the year, bank holidays too.
  var allYear: Repetition {
    Repetition(recurrence, from: from, end: end, bankHolidays: true)
  }
}
