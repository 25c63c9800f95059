import Bytes
import Testing
import Timetable

/// A schedule of a test, with the memory that it lies in.
final class TestSchedule {
  private let arena = Arena()
  private var rows: [Schedule.Row] = []
  private var changes: [Schedule.Change] = []
  private var closures: [Schedule.Closure] = []
  private let school: SchoolDays
  /// The day from which calendars list a row without a start.
  var knownSince = CivilDate.earliest

  /// Terms from September to July with a week's half term in autumn, and some bank holidays.
  init() throws {
    func range(_ text: String) throws -> DateRange { try value(text) }
    school = SchoolDays(
      terms: [
        try range("2026-09-02 to 2026-10-23"), try range("2026-11-02 to 2026-12-18"),
        try range("2027-01-04 to 2027-07-21"),
      ], holidays: [],
      bankHolidays: [
        try range("2026-12-25 to 2026-12-28"), try range("2027-01-01"), try range("2027-05-03"),
      ], in: arena)
  }

  /// Adds a row of `when`.
  func every(
    _ recurrence: String, _ time: String = "10am to 11am", during: String = "all year",
    from: String? = nil, until: String? = nil, count: Int? = nil, bankHolidays: Bool = false
  ) throws {
    let pattern = Pattern(
      recurrence: try value(recurrence), time: try value(time), during: try value(during),
      from: try from.map { try value($0) }, until: try until.map { try value($0) }, count: count,
      bankHolidays: bankHolidays)
    try add(pattern)
  }

  /// Adds a row of single dates.
  func on(_ dates: String..., at time: String = "10am to 11am") throws {
    let dates = try dates.map { try value($0, as: CivilDate.self) }
    try add(Pattern(dates: arena.list(dates), time: try value(time)))
  }

  private func add(_ pattern: Pattern) throws {
    rows.append(
      try #require(
        Schedule.Row(pattern, school: school, bankHolidays: school.bankHolidays, in: arena)))
  }

  func cancel(_ date: String, at: String? = nil, why: String = "") throws {
    changes.append(.init(.cancelled, on: try value(date), at: try time(at), why: arena.text(why)))
  }

  /// A change to another day or time, or, where `shut` is said, to a place with that closure.
  func move(
    _ date: String, at: String? = nil, to: String? = nil, time: String? = nil, shut: String? = nil
  ) throws {
    let closures = try shut.map { dates in
      arena.list([Schedule.Closure(try value(dates), why: "Shut too")])
    }
    let kind = Schedule.Change.Kind.moved(
      to: try to.map { try value($0) }, time: try time.map { try value($0) }, closures: closures)
    changes.append(.init(kind, on: try value(date), at: try self.time(at), why: Text()))
  }

  func close(_ dates: String, why: String = "Shut") throws {
    closures.append(.init(try value(dates), why: arena.text(why)))
  }

  private func time(_ text: String?) throws -> CivilTime? {
    guard let text else { return nil }
    let range: TimeRange = try value("\(text) to 11:59pm")
    return range.start
  }

  var schedule: Schedule {
    Schedule(
      rows: arena.list(rows), changes: arena.list(changes), closures: arena.list(closures),
      knownSince: knownSince)
  }

  /// The sessions from one day to another, each as “2026-11-23 10:00”, with what becomes of it.
  func sessions(_ window: String) throws -> [String] {
    let window: DateRange = try value(window)
    return schedule.sessions(in: window).map { session in
      let start = "\(session.actual.date.iso) \(session.actual.time.start.iso)"
      let why = session.why.isEmpty ? "" : ": \(session.why)"
      return switch session.status {
      case .planned: start
      case .moved:
        "\(start) moved from \(session.planned.date.iso) \(session.planned.time.start.iso)"
      case .cancelled: "\(start) cancelled\(why)"
      case .closed: "\(start) closed\(why)"
      }
    }
  }

  /// The days of the sessions from one day to another, without their year.
  func days(_ window: String) throws -> [String] {
    try sessions(window).map { String($0.dropFirst(5).prefix(5)) }
  }
}
