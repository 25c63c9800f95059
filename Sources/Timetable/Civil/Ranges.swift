/// The days from one to another, both included.
public struct DateRange: BitwiseCopyable, Hashable, Sendable {
  /// The first day.
  public let first: CivilDate
  /// The last day, which is not before the first.
  public let last: CivilDate

  /// The days from `first` to `last`, or nil where `last` comes before.
  public init?(first: CivilDate, last: CivilDate) {
    guard first <= last else { return nil }
    self.first = first
    self.last = last
  }

  /// The one day.
  public init(_ date: CivilDate) {
    first = date
    last = date
  }

  /// How many days there are.
  public var dayCount: Int { last - first + 1 }

  /// Whether `date` is one of the days.
  public func contains(_ date: CivilDate) -> Bool { first <= date && date <= last }

  /// Whether the two have a day in common.
  public func overlaps(_ other: DateRange) -> Bool { first <= other.last && other.first <= last }
}

/// From one time to a later one of the same day.
public struct TimeRange: BitwiseCopyable, Hashable, Sendable {
  /// When it starts.
  public let start: CivilTime
  /// When it ends: after the start, at the latest the midnight at which the day ends.
  public let end: CivilTime

  /// From `start` to `end`, or nil where that is not later.
  public init?(start: CivilTime, end: CivilTime) {
    guard start < end else { return nil }
    self.start = start
    self.end = end
  }

  /// How long it is.
  public var minutes: Int { end.minutesSinceMidnight - start.minutesSinceMidnight }

  /// Whether the two have more than a moment in common.
  public func overlaps(_ other: TimeRange) -> Bool { start < other.end && other.start < end }

  /// Whether `other` lies wholly within this one.
  public func contains(_ other: TimeRange) -> Bool { start <= other.start && other.end <= end }
}
