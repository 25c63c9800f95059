import Bytes
import Content
import Timetable

extension SchoolCalendar {
  /// Its days, for expanding; they live as long as `arena`.
  func days(in arena: Arena) -> SchoolDays {
    SchoolDays(
      terms: terms.compactMap(\.dates), holidays: holidays.compactMap(\.dates),
      bankHolidays: bankHolidays, in: arena)
  }
}

extension Catalogue {
  /// The schedule of an activity with its calendars, closures and places known; it lives as long as
  /// `arena`.
  func schedule(of place: Int, in arena: Arena) -> Schedule {
    let activity = activities[place]
    let links = activityLinks[place]
    let changes = activity.changes.enumerated().map { index, change -> Schedule.Change in
      let hub = links.changeHubs[index]
      // What moves to a place that is kept secret is told to those who come; to all others it is off.
      guard hub.map({ !hubs[Int($0)].isConfidential }) ?? true else {
        return Schedule.Change(.cancelled, on: change.date, at: change.at, why: Text())
      }
      return Schedule.Change(
        kind(change, hub: hub, arena), on: change.date, at: change.at, why: change.why)
    }
    return Schedule(
      rows: arena.list(activity.patterns.compactMap { row($0, arena) }),
      changes: arena.list(changes), closures: closures(of: links.hub, arena),
      knownSince: activity.common.reviewed?.date ?? Self.longAgo)
  }

  /// The day from which a row is listed whose start nobody says.
  static let longAgo = CivilDate(year: 2020, month: 1, day: 1) ?? .earliest

  private func row(_ pattern: ActivityPattern, _ arena: Arena) -> Schedule.Row? {
    let calendar = self.calendar(of: pattern)
    return Schedule.Row(
      pattern.pattern, school: calendar.map { schoolDays[$0] },
      bankHolidays: calendar.map { schoolDays[$0].bankHolidays } ?? bankHolidays, in: arena)
  }

  /// The calendar that a pattern names, or the only one there is.
  func calendar(of pattern: ActivityPattern) -> Int? {
    if !pattern.calendar.id.isEmpty {
      return ids.calendar.place(of: pattern.calendar.id).map { Int($0) }
    }
    return calendars.count == 1 ? 0 : nil
  }

  private func kind(
    _ change: ActivityChange, hub: Place?, _ arena: Arena
  ) -> Schedule.Change.Kind {
    switch change.kind {
    case .cancelled: .cancelled
    case .moved(let date, let time, let location):
      .moved(to: date, time: time, closures: location.map { _ in closures(of: hub, arena) })
    }
  }

  /// When a hub is shut; elsewhere nobody knows.
  private func closures(of hub: Place?, _ arena: Arena) -> List<Schedule.Closure> {
    guard let hub else { return List() }
    return arena.list(
      hubs[Int(hub)].closures.compactMap { closure in
        closure.dates.map { Schedule.Closure($0, why: closure.why) }
      })
  }
}
