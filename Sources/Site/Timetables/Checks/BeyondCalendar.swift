import Bytes
import Content
import Diagnostics
import Timetable

extension ActivityChecks {
  /// Warns where a row says an end that its calendar doesn't reach.
  ///
  /// One without an end is as right as its calendar, which is checked for itself.
  mutating func checkCalendar(of row: Schedule.Row, _ index: Int) {
    guard case .repeating(let days) = row.days, let repetition = repetition(index),
      repetition.during.kind != .allYear,
      let calendar = catalogue.calendar(of: activity.patterns[index]),
      let span = catalogue.schoolDays[calendar].span
    else { return }
    switch repetition.end {
    case .open: return
    case .until(let last):
      guard last > span.last, last >= catalogue.today, isPlanned(repetition, after: span.last),
        row.firstDay != nil
      else { return }
      report(
        index, calendar, "This pattern goes on until \(last)", span,
        fix: "or end the pattern: “until: \(span.last.iso)”.")
    case .after(let count):
      guard let counted = counted(of: count, days, repetition, calendar), counted > 0
      else { return }
      report(
        index, calendar, "This pattern is for \(count) and has days for \(counted)", span,
        fix: "or write “for: \(SessionCount(counted) ?? count)”.")
    }
  }

  private mutating func report(
    _ index: Int, _ calendar: Int, _ words: String, _ span: DateRange, fix: String
  ) {
    let calendar = catalogue.calendars[calendar]
    warn(
      .beyondCalendar, activity.patterns[index].range,
      "\(words), but the calendar “\(calendar.name)” ends on \(span.last): "
        + "there are no sessions from \(span.last + 1).",
      fixes: [.init("Add the terms after that to \(calendar.path), \(fix)")])
  }

  /// Whether one of its days comes after the calendar's last, in whatever part of the year.
  private func isPlanned(_ repetition: Repetition, after last: CivilDate) -> Bool {
    let all = RepeatingDays(repetition.allYear, school: nil, bankHolidays: DateRangeSet())
    var days = all.days(in: DateRange(first: last + 1, last: .latest))
    return days.next() != nil
  }

  /// How many sessions there are, where the calendar ends before all of `count` are counted out.
  func counted(
    of count: SessionCount, _ days: RepeatingDays, _ repetition: Repetition, _ calendar: Int
  ) -> Int? {
    guard let last = days.last else { return nil }
    let endless = Repetition(
      repetition.recurrence, during: repetition.during, from: repetition.from,
      bankHolidays: repetition.bankHolidays)
    let school = catalogue.schoolDays[calendar]
    let rule = RepeatingDays(endless, school: school, bankHolidays: school.bankHolidays)
    // Where a day is left over all were found, and nothing has to be counted.
    var rest = rule.days(in: DateRange(first: last + 1, last: .latest))
    guard rest.next() == nil else { return nil }
    var counted = 0
    for _ in days.days(in: DateRange(first: .earliest, last: last)) { counted += 1 }
    return counted < count.number ? counted : nil
  }
}
