public import Bytes

/// One session of an activity: when it was planned, and what becomes of it.
public struct Session: BitwiseCopyable, Hashable, Sendable {
  /// What becomes of a session.
  public enum Status: UInt8, BitwiseCopyable, Sendable {
    /// It takes place as planned.
    case planned
    /// It takes place at another day, time or place.
    case moved
    /// It was called off.
    case cancelled
    /// It doesn't take place because its place is shut.
    case closed
  }

  /// The index of its row in the schedule.
  public let row: Int32
  /// The index of the change that concerns it in the schedule; nil where none does.
  public internal(set) var change: Int32?
  /// What becomes of it.
  public internal(set) var status = Status.planned
  /// The day and time that were planned, by which it is known for ever.
  public let planned: SessionTime
  /// The day and time at which it is, or would have been.
  public internal(set) var actual: SessionTime
  /// The reason why it does not take place as planned; empty where none is said.
  public internal(set) var why = Text()

  /// A session that takes place as planned.
  init(row: Int, planned: SessionTime) {
    self.row = Int32(row)
    self.planned = planned
    actual = planned
  }

  /// Whether people can come.
  public var takesPlace: Bool { status == .planned || status == .moved }
}

/// A day and the time of day at which a session is.
public struct SessionTime: BitwiseCopyable, Hashable, Sendable {
  /// The day on which it begins.
  public let date: CivilDate
  /// From when to when.
  public let time: TimeRange

  /// That time of that day.
  public init(_ date: CivilDate, _ time: TimeRange) {
    self.date = date
    self.time = time
  }

  /// The day on which it ends: the next one where it ends at midnight.
  public var endDate: CivilDate { time.end == .endOfDay ? date + 1 : date }

  /// The time of that day at which it ends.
  public var endTime: CivilTime { time.end == .endOfDay ? .midnight : time.end }
}

extension SessionTime: Comparable {
  /// Whether `a` begins earlier, or ends earlier where they begin together.
  public static func < (a: SessionTime, b: SessionTime) -> Bool {
    (a.date, a.time.start, a.time.end) < (b.date, b.time.start, b.time.end)
  }
}
