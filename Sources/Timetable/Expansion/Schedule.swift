public import Bytes

/// When an activity happens: its rows, and what changes them.
///
/// A plain value over arenas. Everything that shows sessions, in whatever form, expands this.
public struct Schedule: BitwiseCopyable, Sendable {
  /// A row of `when`, with its calendar known.
  public struct Row: BitwiseCopyable, Sendable {
    /// The two ways to say which days.
    public enum Days: BitwiseCopyable, Sendable {
      /// Days that come again.
      case repeating(RepeatingDays)
      /// Single dates, in order and each once.
      case dates(List<CivilDate>)
    }

    /// The days.
    public let days: Days
    /// The time of day.
    public let time: TimeRange

    /// A row of those days at that time.
    public init(_ days: Days, time: TimeRange) {
      self.days = days
      self.time = time
    }
  }

  /// A session that is cancelled or moved.
  public struct Change: BitwiseCopyable, Sendable {
    /// What becomes of it.
    public enum Kind: BitwiseCopyable, Sendable {
      case cancelled
      /// It moves to another day or time; nil keeps what was. Another place has closures of its own.
      case moved(to: CivilDate?, time: TimeRange?, closures: List<Closure>?)
    }

    /// The day of the session as it was planned.
    public let date: CivilDate
    /// The planned start of the session that is meant; nil for all sessions of the day.
    public let at: CivilTime?
    /// What becomes of it.
    public let kind: Kind
    /// The reason; empty where none is said.
    public let why: Text

    /// A change to what was planned on `date`.
    public init(_ kind: Kind, on date: CivilDate, at: CivilTime?, why: Text) {
      self.date = date
      self.at = at
      self.kind = kind
      self.why = why
    }
  }

  /// Days on which a place is shut.
  public struct Closure: BitwiseCopyable, Sendable {
    /// The days.
    public let dates: DateRange
    /// The reason; empty where none is said.
    public let why: Text

    /// A closure on those days.
    public init(_ dates: DateRange, why: Text) {
      self.dates = dates
      self.why = why
    }
  }

  /// The rows, as staff wrote them.
  public let rows: List<Row>
  /// The changes, as staff wrote them.
  public let changes: List<Change>
  /// When the activity's own place is shut.
  public let closures: List<Closure>
  /// The day from which a row without a start of its own is listed in calendars: a day on which it is
  /// known to have been running.
  public let knownSince: CivilDate

  /// Rows with what changes them.
  public init(
    rows: List<Row> = List(), changes: List<Change> = List(), closures: List<Closure> = List(),
    knownSince: CivilDate = .earliest
  ) {
    self.rows = rows
    self.changes = changes
    self.closures = closures
    self.knownSince = knownSince
  }
}

extension Schedule {
  /// Whether a session is planned on `date` or ever after.
  public func goesOn(from date: CivilDate) -> Bool {
    let rest = DateRange(first: date, last: .latest)
    return rows.contains { row in
      switch row.days {
      case .repeating(let days):
        var days = days.days(in: rest)
        return days.next() != nil
      case .dates(let dates): return dates.last.map { $0 >= date } ?? false
      }
    }
  }

  /// The day from which calendars list the sessions of `row`.
  public func start(of row: Row) -> CivilDate {
    guard case .repeating(let days) = row.days else { return .earliest }
    return days.hasStart ? days.first : max(days.first, knownSince)
  }
}

extension Schedule.Row {
  /// The row that `pattern` says; nil where it has no time.
  ///
  /// - Parameters:
  ///   - pattern: a row of `when`.
  ///   - school: the calendar that it keeps to; nil where there is none.
  ///   - bankHolidays: the days on which it doesn't repeat.
  ///   - arena: where its dates live.
  public init?(
    _ pattern: Pattern, school: SchoolDays?, bankHolidays: DateRangeSet, in arena: Arena
  ) {
    guard let time = pattern.time else { return nil }
    switch pattern.days {
    case .repeating(let repetition):
      let days = RepeatingDays(repetition, school: school, bankHolidays: bankHolidays)
      self.init(.repeating(days), time: time)
    case .dates(let dates):
      self.init(.dates(arena.list(Set(dates).sorted())), time: time)
    }
  }

  /// Whether a session is planned on `date`.
  public func contains(_ date: CivilDate) -> Bool {
    switch days {
    case .repeating(let days): days.contains(date)
    case .dates(let dates): dates.contains(date)
    }
  }

  /// Its very first day; nil where it never happens.
  public var firstDay: CivilDate? {
    switch days {
    case .repeating(let days): days.firstDay
    case .dates(let dates): dates.first
    }
  }

  /// Calls `body` with each of its days in `window`, in order.
  func forEachDay(in window: DateRange, _ body: (CivilDate) -> Void) {
    switch days {
    case .repeating(let days): for date in days.days(in: window) { body(date) }
    case .dates(let dates): for date in dates where window.contains(date) { body(date) }
    }
  }
}
