import Bytes
import Timetable

/// Expands 10,000 activities with weekly rows over a year on one core, and prints how many sessions there
/// were and how many seconds it took; `expansion.py` does the same with a library for comparison.
@main
struct Expansion {
  static let activities = 10_000
  static let rounds = 5

  static func main() {
    let arena = Arena()
    defer { withExtendedLifetime(arena) {} }
    let schedules = (0..<activities).compactMap { schedule($0, arena) }
    guard schedules.count == activities,
      let window = range((2026, 9, 1), (2027, 8, 31))
    else { return }
    let clock = ContinuousClock()
    var sessions: [Session] = []
    for _ in 0..<rounds {
      var count = 0
      let start = clock.now
      for schedule in schedules {
        sessions.removeAll(keepingCapacity: true)
        schedule.appendSessions(in: window, to: &sessions)
        count += sessions.count
      }
      let duration = clock.now - start
      let seconds =
        Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
      print("\(count) \(seconds)")
    }
  }

  /// Every third in term time, every third but bank holidays, the others all year; a closure and a
  /// cancelled session each.
  private static func schedule(_ number: Int, _ arena: Arena) -> Schedule? {
    guard let weekday = Weekday(rawValue: UInt8(number % 5 + 1)),
      let start = CivilTime(hour: 9 + number % 8, minute: 30),
      let end = CivilTime(hour: 11 + number % 8, minute: 0),
      let time = TimeRange(start: start, end: end),
      let from = CivilDate(year: 2026, month: 9, day: 1),
      let cancelled = CivilDate(year: 2026, month: 11, day: 30),
      let closure = range((2026, 12, 24), (2026, 12, 28)),
      let school = school(arena)
    else { return nil }
    let pattern = Pattern(
      recurrence: Recurrence(.weekly(every: 1, WeekdaySet(weekday))), time: time,
      during: During(number % 3 == 0 ? .termTime : .allYear), from: from,
      bankHolidays: number % 3 == 1)
    let row = Schedule.Row(pattern, school: school, bankHolidays: school.bankHolidays, in: arena)
    return Schedule(
      rows: arena.list(row.map { [$0] } ?? []),
      changes: arena.list([.init(.cancelled, on: cancelled, at: nil, why: Text())]),
      closures: arena.list([.init(closure, why: Text())]))
  }

  private static func school(_ arena: Arena) -> SchoolDays? {
    let terms = [
      range((2026, 9, 2), (2026, 10, 23)), range((2026, 11, 2), (2026, 12, 18)),
      range((2027, 1, 4), (2027, 2, 12)), range((2027, 2, 22), (2027, 3, 25)),
      range((2027, 4, 12), (2027, 5, 28)), range((2027, 6, 7), (2027, 7, 21)),
    ].compactMap(\.self)
    let bankHolidays = [
      range((2026, 12, 25), (2026, 12, 28)), range((2027, 1, 1), (2027, 1, 1)),
      range((2027, 3, 26), (2027, 3, 29)), range((2027, 5, 3), (2027, 5, 3)),
      range((2027, 5, 31), (2027, 5, 31)), range((2027, 8, 30), (2027, 8, 30)),
    ].compactMap(\.self)
    return SchoolDays(terms: terms, holidays: [], bankHolidays: bankHolidays, in: arena)
  }

  private static func range(_ a: (Int, Int, Int), _ b: (Int, Int, Int)) -> DateRange? {
    guard let first = CivilDate(year: a.0, month: a.1, day: a.2),
      let last = CivilDate(year: b.0, month: b.1, day: b.2)
    else { return nil }
    return DateRange(first: first, last: last)
  }
}
