import Bytes
import Content
import Diagnostics
import Timetable

extension ActivityChecks {
  /// Warns of each date of a row that stands far off those beside it, where another year would put it
  /// among them.
  ///
  /// - Returns: whether there is one.
  mutating func checkYears() -> Bool {
    let count = diagnostics.all.count
    let longOver = LongOver(today: catalogue.today)
    for row in activity.patterns {
      if case .repeating(let repetition) = row.pattern.days, let from = repetition.from,
        let meant = meant(byFar: from, after: nil)
      {
        warn(
          .unlikelyYear, row.range,
          "It begins on \(from), more than a year ahead, which most likely has the wrong year.",
          fixes: ["Did you mean \(meant)? Then put the year behind “from” right."])
      }
      // A row that is over altogether is told as such.
      guard let days = row.days, !longOver.isLongOver(days) else { continue }
      var before: CivilDate?
      for (index, placed) in row.dates.enumerated() {
        let after = index + 1 < row.dates.count ? row.dates[index + 1].date : nil
        let meant =
          meant(byPast: placed.date, after: before, before: after)
          ?? meant(byFar: placed.date, after: before)
        if let meant { report(placed, meant) }
        before = meant ?? placed.date
      }
    }
    return diagnostics.all.count > count
  }

  /// The date that is meant where one in the past stands behind a later one or far before the next:
  /// 9 January 2026 behind 12 December 2026.
  private func meant(
    byPast date: CivilDate, after before: CivilDate?, before after: CivilDate?
  ) -> CivilDate? {
    let next = date.adding(months: 12)
    guard date < catalogue.today, catalogue.today <= next else { return nil }
    if let before {
      return (1...180).contains(next - before) && !isSameWeekday(before, date) ? next : nil
    }
    guard let after, !isSameWeekday(after, date) else { return nil }
    return (1...60).contains(after - next) ? next : nil
  }

  /// The date that is meant where one is more than a year ahead of today and of the date before it.
  private func meant(byFar date: CivilDate, after before: CivilDate?) -> CivilDate? {
    let start = before.map { max($0, catalogue.today) } ?? catalogue.today
    // What comes once a year may move by some weeks, as Easter does, and keeps its weekday.
    let isYearly = before.map { isSameWeekday($0, date) && date - $0 < 400 } ?? false
    guard date - start > 371, !isYearly else { return nil }
    let years = start.year - date.year
    return [years, years + 1].map { date.adding(months: 12 * $0) }.first { $0 >= start }
  }

  /// Whether the dates fall on one day of the week, as they do where the years are right.
  private func isSameWeekday(_ a: CivilDate, _ b: CivilDate) -> Bool { a.weekday == b.weekday }

  private mutating func report(_ date: PlacedDate, _ meant: CivilDate) {
    let isOver = date.date < catalogue.today
    warn(
      .unlikelyYear, date.range,
      "\(date.date) \(isOver ? "is over" : "is more than a year ahead"), and most likely has the "
        + "wrong year.",
      fixes: [
        .init("Did you mean \(meant)?", replacement: meant.iso),
        isOver ? "If not, take it out." : "If not, add it nearer the time.",
      ])
  }
}
