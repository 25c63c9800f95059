import Bytes

/// Which events an activity has: each session that is planned belongs to one of them.
///
/// The order in which the rows are written makes no difference.
struct EventPlan {
  /// A row that repeats, as a series.
  struct Repeating {
    /// The index of the row in the schedule.
    let index: Int
    let days: RepeatingDays
    let time: TimeRange
    let identifier: EventIdentifier
    /// Tells it apart from rows that would have the same identifier: 1 is the first.
    var number = 1
    /// Its first and its last session; nil where there is no last one.
    var first: CivilDate
    var last: CivilDate?
    /// The days of the rule between them on which this row plans nothing.
    var exceptions: [CivilDate] = []
    /// The rows whose sessions at the same time are not this one's.
    var rivals: ArraySlice<Rival> = []
  }

  /// A row that plans sessions at the same time of day as another, and comes before it.
  struct Rival {
    let days: RepeatingDays
    let start: CivilDate

    func contains(_ date: CivilDate) -> Bool { date >= start && days.contains(date) }
  }

  /// A single date.
  struct SingleDate {
    /// The index of its row in the schedule.
    let row: Int
    let time: SessionTime
    var number = 1

    var identifier: EventIdentifier { .date(time.date, time.time.start) }
  }

  private(set) var repeating: [Repeating] = []
  private(set) var dates: [SingleDate] = []

  init(_ series: EventSeries) {
    let rows = Self.rows(of: series.schedule)
    dates = Self.singleDates(of: series.schedule) { time in
      rows.contains { row in
        row.time == time.time && row.first <= time.date && row.days.contains(time.date)
      }
    }
    repeating = rows.compactMap { $0.settled(lastModified: series.text.lastModified) }
  }

  /// The rows that repeat, each from where its list starts, in an order of their own.
  private static func rows(of schedule: Schedule) -> [Repeating] {
    var rows = schedule.rows.enumerated().compactMap { index, row -> Repeating? in
      guard case .repeating(let days) = row.days else { return nil }
      return Repeating(
        index: index, days: days, time: row.time,
        identifier: .series(days.recurrence, row.time.start, from: days.from),
        first: schedule.start(of: row))
    }
    guard rows.count > 1 else { return rows }
    rows.sort { $0.order < $1.order }
    let rivals = rows.map { Rival(days: $0.days, start: $0.first) }
    var numbers: [EventIdentifier: Int] = [:]
    var group = 0
    for place in rows.indices {
      numbers[rows[place].identifier, default: 0] += 1
      rows[place].number = numbers[rows[place].identifier] ?? 1
      // Rows at the same time stand together.
      if rows[place].time != rows[group].time { group = place }
      rows[place].rivals = rivals[group..<place]
    }
    return rows
  }

  /// The single dates, in order and each once, without those for which `isPlanned`.
  private static func singleDates(
    of schedule: Schedule, isPlanned: (SessionTime) -> Bool
  ) -> [SingleDate] {
    var found: [SingleDate] = []
    for (index, row) in schedule.rows.enumerated() {
      guard case .dates(let dates) = row.days else { continue }
      for date in dates {
        let time = SessionTime(date, row.time)
        if !isPlanned(time) { found.append(SingleDate(row: index, time: time)) }
      }
    }
    found.sort { ($0.time, $0.row) < ($1.time, $1.row) }
    var settled: [SingleDate] = []
    for var date in found where date.time != settled.last?.time {
      if let last = settled.last, last.identifier == date.identifier {
        date.number = last.number + 1
      }
      settled.append(date)
    }
    return settled
  }
}

extension EventPlan.Repeating {
  /// What rows are sorted by, so that the order in which they are written makes no difference.
  ///
  /// Their ends don't count: they change. Of rows at the same time the one with more days comes first.
  fileprivate var order: (CivilTime, CivilTime, CivilDate, CivilDate, Int, Int) {
    (time.start, time.end, days.from ?? .earliest, days.first, days.recurrence.order, index)
  }

  /// The row with its first and last session and its exceptions; nil where it has no session.
  fileprivate func settled(lastModified: CivilDate) -> Self? {
    var row = self
    let horizon = max(first, lastModified) + EventSeries.longestException
    guard let firstDay = firstDay(before: horizon) else { return nil }
    row.first = firstDay
    row.last = days.last.map { lastDay(from: firstDay, through: $0) }
    guard row.last != row.first else { return row }
    row.exceptions = days.exceptions(from: firstDay).filter { $0 < row.last ?? .latest }
    if !rivals.isEmpty {
      let window = DateRange(first: firstDay, last: min(row.last ?? .latest, horizon))
      row.exceptions += days.days(in: window).filter { isTaken($0) }
      row.exceptions.sort()
    }
    return row
  }

  /// Whether a session of that day is another row's.
  private func isTaken(_ date: CivilDate) -> Bool { rivals.contains { $0.contains(date) } }

  private func firstDay(before horizon: CivilDate) -> CivilDate? {
    for date in days.days(in: DateRange(first: first, last: .latest)) {
      if !isTaken(date) { return date }
      // Both may go on for ever.
      if date > horizon { return nil }
    }
    return nil
  }

  /// Its last session, found from the end: the row may have begun long ago.
  private func lastDay(from first: CivilDate, through end: CivilDate) -> CivilDate {
    var length = 64
    while true {
      let start = max(first, end - length)
      let found = days.days(in: DateRange(first: start, last: end)).reversed().first {
        !isTaken($0)
      }
      if let found { return found }
      if start == first { return first }
      length *= 2
    }
  }

  /// The days in its list on which something may have changed, in order and each once.
  func changedDays(in schedule: Schedule) -> [CivilDate] {
    let end = last ?? .latest
    var found = schedule.changes.map(\.date).filter {
      first <= $0 && $0 <= end && days.contains($0)
    }
    for closure in schedule.closures {
      let start = max(closure.dates.first, first)
      let last = min(closure.dates.last, end, start + EventSeries.longestException)
      found += days.days(in: DateRange(first: start, last: last))
    }
    found.sort()
    return found.indices.filter { $0 == 0 || found[$0] != found[$0 - 1] }.map { found[$0] }
      .filter { !isTaken($0) }
  }
}

extension Recurrence {
  /// A number that is the same for the same days, and smaller where there are more of them.
  fileprivate var order: Int {
    switch kind {
    case .daily: 0
    case .weekly(let every, let days): (every << 8) - Int(days.rawValue)
    case .monthly(let ordinals, let day):
      (1 << 20) - (Int(ordinals.rawValue) << 3) + Int(day.rawValue)
    }
  }
}
