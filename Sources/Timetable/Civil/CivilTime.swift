/// A time of day as a clock on the wall shows it, in minutes; the midnight at which a day ends is a
/// time of that day too.
public struct CivilTime: BitwiseCopyable, Hashable, Sendable {
  private let minutes: Int16

  /// The time `minutes` after midnight, or nil where that is not in 0 to 1440.
  public init?(minutesSinceMidnight minutes: Int) {
    guard (0...1440).contains(minutes) else { return nil }
    self.minutes = Int16(minutes)
  }

  /// The time on a 24-hour clock, or nil where there is none; 24:00 is the midnight at the day's end.
  public init?(hour: Int, minute: Int) {
    guard (0...24).contains(hour), (0...59).contains(minute) else { return nil }
    self.init(minutesSinceMidnight: hour * 60 + minute)
  }

  private init(_ minutes: Int16) { self.minutes = minutes }

  /// The midnight at which a day begins.
  public static let midnight = CivilTime(0)
  /// 12 noon.
  public static let midday = CivilTime(720)
  /// The midnight at which a day ends.
  public static let endOfDay = CivilTime(1440)

  /// Minutes since the day began, 0 to 1440.
  public var minutesSinceMidnight: Int { Int(minutes) }
  /// The hour, 0 to 24.
  public var hour: Int { Int(minutes) / 60 }
  /// The minute of the hour, 0 to 59.
  public var minute: Int { Int(minutes) % 60 }
}

extension CivilTime: Comparable {
  /// Whether `a` is earlier in the day.
  public static func < (a: CivilTime, b: CivilTime) -> Bool { a.minutes < b.minutes }
}
