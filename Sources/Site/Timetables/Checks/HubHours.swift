import Bytes
import Content
import Timetable

/// When a hub is open by its opening hours, made ready to be asked for many sessions.
struct HubHours: BitwiseCopyable {
  private struct Monthly: BitwiseCopyable {
    let days: RepeatingDays
    let hours: TimeRange
  }

  /// The stretches of each weekday, Monday first; what adjoins is one.
  private let weekly: List<List<TimeRange>>
  /// The rows that aren't the same every week.
  private let monthly: List<Monthly>

  /// The opening hours of `hub`; they live as long as `arena`.
  ///
  /// Nil where it says none or something in its file is wrong, and for a place that is kept secret, about which
  /// nothing is said.
  init?(_ hub: Hub, in arena: Arena) {
    guard !hub.openingHours.isEmpty, hub.common.isWhole, !hub.isConfidential else { return nil }
    var weekly = [[TimeRange]](repeating: [], count: 7)
    var monthly: [Monthly] = []
    for row in hub.openingHours {
      guard let hours = row.hours else { continue }
      switch row.days.recurrence.kind {
      case .daily: for index in weekly.indices { weekly[index].append(hours) }
      case .weekly(every: 1, let days):
        for day in days.days { weekly[Int(day.rawValue) - 1].append(hours) }
      case .weekly, .monthly:
        let always = Repetition(row.days.recurrence, bankHolidays: true)
        let days = RepeatingDays(always, school: nil, bankHolidays: DateRangeSet())
        monthly.append(Monthly(days: days, hours: hours))
      }
    }
    self.weekly = arena.list(weekly.map { arena.list($0.joined) })
    self.monthly = arena.list(monthly)
  }

  /// Whether the hub is open all the time from the beginning of a session to its end.
  func contain(_ session: SessionTime) -> Bool {
    let stretches = weekly[Int(session.date.weekday.rawValue) - 1]
    if stretches.contains(where: { $0.contains(session.time) }) { return true }
    return !monthly.isEmpty && hours(on: session.date).contains { $0.contains(session.time) }
  }

  /// Whether the hub is open for a row of sessions by the hours of every week alone.
  func alwaysContain(_ row: Schedule.Row) -> Bool {
    for day in row.weekdays.days {
      let stretches = weekly[Int(day.rawValue) - 1]
      guard stretches.contains(where: { $0.contains(row.time) }) else { return false }
    }
    return true
  }

  /// From when to when it is open on a day, in order; empty where it is not.
  func hours(on date: CivilDate) -> [TimeRange] {
    let special = monthly.filter { $0.days.contains(date) }.map(\.hours)
    return (Array(weekly[Int(date.weekday.rawValue) - 1]) + special).joined
  }
}

extension [TimeRange] {
  /// The stretches in order, those that overlap or adjoin made one.
  fileprivate var joined: [TimeRange] {
    var result: [TimeRange] = []
    for range in sorted(by: { $0.start < $1.start }) {
      if let last = result.last, range.start <= last.end,
        let joined = TimeRange(start: last.start, end: Swift.max(last.end, range.end))
      {
        result[result.count - 1] = joined
      } else {
        result.append(range)
      }
    }
    return result
  }
}
