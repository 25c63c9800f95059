public import Bytes

/// One row of `when`: the days on which a thing happens, and the time of day.
public struct Pattern: BitwiseCopyable, Hashable, Sendable {
  /// The two ways to say which days.
  public enum Days: BitwiseCopyable, Sendable {
    /// Days that come again by a rule.
    case repeating(Repetition)
    /// Single dates, which nothing but a closure or a change touches.
    case dates(List<CivilDate>)
  }

  /// The days.
  public let days: Days
  /// The time of day; nil where none was said.
  public let time: TimeRange?

  /// A thing on those days at that time.
  public init(_ days: Days, time: TimeRange?) {
    self.days = days
    self.time = time
  }

  /// A thing that never happens: no dates.
  public init() { self.init(.dates(List()), time: nil) }

  /// A thing on single dates.
  public init(dates: List<CivilDate>, time: TimeRange?) { self.init(.dates(dates), time: time) }

  /// A thing that repeats; `until` and `count` exclude each other, and `until` wins.
  public init(
    recurrence: Recurrence, time: TimeRange?, during: During = .allYear, from: CivilDate? = nil,
    until: CivilDate? = nil, count: Int? = nil, bankHolidays: Bool = false
  ) {
    var end = Repetition.End.open
    if let until {
      end = .until(until)
    } else if let count = count.flatMap({ SessionCount($0) }) {
      end = .after(count)
    }
    let repetition = Repetition(
      recurrence, during: during, from: from, end: end, bankHolidays: bankHolidays)
    self.init(.repeating(repetition), time: time)
  }

  /// Whether it counts weeks but has no day to count from.
  public var lacksStart: Bool {
    if case .repeating(let repetition) = days { repetition.lacksStart } else { false }
  }
}

/// A recurrence with its bounds.
public struct Repetition: BitwiseCopyable, Hashable, Sendable {
  /// How it comes to an end.
  public enum End: BitwiseCopyable, Hashable, Sendable {
    /// It goes on.
    case open
    /// The last day on which it may happen.
    case until(CivilDate)
    /// The number of sessions that take place.
    case after(SessionCount)
  }

  /// The days it falls on.
  public let recurrence: Recurrence
  /// The part of the year it keeps to.
  public let during: During
  /// The first day on which it may happen.
  public let from: CivilDate?
  /// How it comes to an end.
  public let end: End
  /// Whether it takes place on bank holidays too.
  public let bankHolidays: Bool

  /// A recurrence with its bounds.
  public init(
    _ recurrence: Recurrence, during: During = .allYear, from: CivilDate? = nil, end: End = .open,
    bankHolidays: Bool = false
  ) {
    self.recurrence = recurrence
    self.during = during
    self.from = from
    self.end = end
    self.bankHolidays = bankHolidays
  }

  /// Whether it counts weeks but has no day to count from.
  public var lacksStart: Bool { recurrence.requiresStart && from == nil }
}

extension Pattern.Days: Hashable {
  /// Whether they say the same days, wherever their dates lie in memory.
  public static func == (a: Pattern.Days, b: Pattern.Days) -> Bool {
    switch (a, b) {
    case (.repeating(let a), .repeating(let b)): a == b
    case (.dates(let a), .dates(let b)): a == b
    default: false
    }
  }

  /// Feeds what equality compares.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .repeating(let repetition): hasher.combine(repetition)
    case .dates(let dates):
      hasher.combine(dates.count)
      for date in dates { hasher.combine(date) }
    }
  }
}
