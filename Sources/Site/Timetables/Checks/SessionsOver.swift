import Bytes
import Content
import Diagnostics
import Timetable

extension ActivityChecks {
  /// Warns where every session is past, so that families see a page without dates.
  ///
  /// - Returns: whether it is so.
  mutating func checkSessionsOver() -> Bool {
    guard sessions.isEmpty, activity.isWhenKnown, let window,
      let lastPattern = activity.patterns.last, !lacksCalendar
    else { return false }
    var last: CivilDate?
    for (index, row) in schedule.rows.enumerated() {
      // A calendar that is over is said once, at the calendar, and not at all that keep to it.
      guard !isCutShort(row, index), !row.happens(after: window.last) else { return false }
      if let day = row.lastDay(before: catalogue.today) { last = last.map { max($0, day) } ?? day }
    }
    for change in schedule.changes {
      if case .moved(let target?, _, _) = change.kind, target > window.last { return false }
    }
    guard let last else { return false }
    let moved = DateRange(first: last, last: catalogue.today - 1).flatMap {
      schedule.sessions(in: $0).last?.actual.date
    }
    warn(
      .sessionsOver, lastPattern.range,
      "All sessions of “\(activity.common.title)” are over: the last was on \(moved ?? last).",
      explanation: "Families see a page without dates.",
      fixes: [meantYear].compactMap(\.self) + [
        "Add the new dates, or take the page down: delete the file or write “draft: yes”."
      ])
    return true
  }

  /// What to do where the last row has dates that most likely were meant to have the next year.
  private var meantYear: Diagnostic.Fix? {
    let longOver = LongOver(today: catalogue.today)
    guard let days = activity.patterns.last?.days, longOver.isLongOver(days),
      let meant = longOver.anniversary(of: days.first)
    else { return nil }
    return "Did you mean \(meant)? Then put the year right."
  }

  /// Warns of rows of dates that are long over, beside others that go on.
  mutating func checkRowsOver() {
    let over = activity.patterns.indices.compactMap { index -> LongOver.Entry? in
      guard let days = activity.patterns[index].days,
        // One that a change moves is not over.
        !sessions.contains(where: { Int($0.row) == index })
      else { return nil }
      return LongOver.Entry(range: activity.patterns[index].range, dates: days)
    }
    checkLongOver(over, "row of dates")
  }

  /// Whether the row would go on if its calendar did.
  private func isCutShort(_ row: Schedule.Row, _ index: Int) -> Bool {
    guard let repetition = repetition(index), repetition.during.kind != .allYear else {
      return false
    }
    switch repetition.end {
    case .open: return true
    case .until(let last): return last >= catalogue.today
    case .after(let count):
      guard let calendar = catalogue.calendar(of: activity.patterns[index]),
        case .repeating(let days) = row.days
      else { return true }
      return counted(of: count, days, repetition, calendar) != nil
    }
  }
}

extension ActivityPattern {
  /// From the first of its single dates to the last; nil where it has none.
  var days: DateRange? {
    guard let first = dates.map(\.date).min(), let last = dates.map(\.date).max()
    else { return nil }
    return DateRange(first: first, last: last)
  }
}

extension Schedule.Row {
  /// Whether a session is planned after `date`.
  fileprivate func happens(after date: CivilDate) -> Bool {
    switch days {
    case .dates(let dates): return dates.last.map { $0 > date } ?? false
    case .repeating(let rule):
      var days = rule.days(in: DateRange(first: date + 1, last: .latest))
      return days.next() != nil
    }
  }

  /// The last day before `date` on which a session was planned.
  ///
  /// Days are counted forwards, so it looks at the last ten weeks of the row, then at two years, then
  /// at all.
  fileprivate func lastDay(before date: CivilDate) -> CivilDate? {
    switch days {
    case .dates(let dates): return dates.last { $0 < date }
    case .repeating(let rule):
      let end = min(rule.last ?? date - 1, date - 1)
      for count in [70, 800, Int.max] {
        var last: CivilDate?
        for day in rule.days(in: DateRange(first: end - count, last: end)) { last = day }
        if let last { return last }
      }
      return nil
    }
  }
}
