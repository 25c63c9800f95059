import Bytes
import Content
import Diagnostics
import Timetable

extension ActivityChecks {
  /// Warns of each row that plans a session which an earlier row plans too.
  mutating func checkRepeatedSessions() {
    guard schedule.rows.count > 1, let window else { return }
    let order = schedule.rows.indices.sorted {
      let (a, b) = (schedule.rows[$0].time, schedule.rows[$1].time)
      return (a.start, a.end, $0) < (b.start, b.end, $1)
    }
    var start = 0
    while start < order.count {
      let time = schedule.rows[order[start]].time
      var end = start + 1
      while end < order.count, schedule.rows[order[end]].time == time { end += 1 }
      if end - start > 1 { checkRows(order[start..<end], window) }
      start = end
    }
  }

  /// Compares rows of one time.
  private mutating func checkRows(_ rows: ArraySlice<Int>, _ window: DateRange) {
    var planned: [(date: CivilDate, row: Int)] = []
    for row in candidates(among: rows, window) {
      switch schedule.rows[row].days {
      case .dates(let dates):
        for date in dates where window.contains(date) { planned.append((date, row)) }
      case .repeating(let rule):
        for date in rule.days(in: window) { planned.append((date, row)) }
      }
    }
    planned.sort { ($0.date, $0.row) < ($1.date, $1.row) }
    var reported: Set<Int> = []
    var first = 0
    for index in planned.indices.dropFirst() {
      let (date, row) = planned[index]
      if date != planned[first].date {
        first = index
      } else if reported.insert(row).inserted {
        report(row, repeats: planned[first].row, on: date)
      }
    }
  }

  /// Those of the rows that may have a day in common with another by their weekdays and by their
  /// first and last days: nearly always none.
  private func candidates(among rows: ArraySlice<Int>, _ window: DateRange) -> [Int] {
    // Each is compared with each, so there must not be many.
    guard rows.count <= 64 else { return Array(rows) }
    return rows.filter { row in
      rows.contains { $0 != row && schedule.rows[row].mayMeet(schedule.rows[$0], in: window) }
    }
  }

  private mutating func report(_ row: Int, repeats other: Int, on date: CivilDate) {
    warn(
      .repeatedSession, activity.patterns[row].range,
      "The session of \(date.withWeekday), \(schedule.rows[row].time), is planned by two patterns.",
      notes: [
        .init(
          "This pattern plans it too.",
          at: .init(file: activity.common.file, range: activity.patterns[other].range))
      ],
      fixes: ["Take the day out of one of the two patterns, or give it another time."])
  }
}

extension Schedule.Row {
  /// Whether the two may have a day within `window` in common: false only where they have none.
  fileprivate func mayMeet(_ other: Schedule.Row, in window: DateRange) -> Bool {
    guard !weekdays.isDisjoint(with: other.weekdays), let span = span(in: window),
      let otherSpan = other.span(in: window)
    else { return false }
    return span.overlaps(otherSpan)
  }

  /// The days of the week on which it may have sessions.
  var weekdays: WeekdaySet {
    switch days {
    case .dates(let dates):
      return dates.reduce(into: WeekdaySet()) { $0.formUnion(WeekdaySet($1.weekday)) }
    case .repeating(let rule):
      switch rule.recurrence.kind {
      case .daily: return .all
      case .weekly(_, let days): return days
      case .monthly(_, let day): return WeekdaySet(day)
      }
    }
  }

  private func span(in window: DateRange) -> DateRange? {
    switch days {
    case .dates(let dates):
      guard let first = dates.first, let last = dates.last else { return nil }
      return DateRange(first: max(first, window.first), last: min(last, window.last))
    case .repeating(let rule):
      return DateRange(
        first: max(rule.first, window.first), last: min(rule.last ?? .latest, window.last))
    }
  }
}
