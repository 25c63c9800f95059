/// A moment in Coordinated Universal Time, to the second, within the years 1 to 9999; without leap
/// seconds, as POSIX counts.
public struct UTCMoment: BitwiseCopyable, Hashable, Sendable {
  /// The seconds since 1970 began; negative before.
  public let secondsSince1970: Int

  /// The moment that many seconds after 1970 began, cut to the years 1 to 9999.
  public init(secondsSince1970 seconds: Int) {
    let first = CivilDate.earliest.daysSince1970 * secondsInDay
    let last = CivilDate.latest.daysSince1970 * secondsInDay + secondsInDay - 1
    secondsSince1970 = min(max(seconds, first), last)
  }

  /// The day, in UTC.
  public var date: CivilDate { CivilDate(daysSince1970: secondsSince1970.day) }
  /// The seconds since that day began, 0 to 86,399.
  public var secondOfDay: Int { secondsSince1970.secondOfDay }
}

extension UTCMoment: Comparable {
  /// Whether `a` is earlier.
  public static func < (a: UTCMoment, b: UTCMoment) -> Bool {
    a.secondsSince1970 < b.secondsSince1970
  }
}

/// The seconds in a day, without leap seconds.
let secondsInDay = 86_400

extension Int {
  /// The day that a count of seconds falls on, counted from the day that the count begins with.
  var day: Int { (self - secondOfDay) / secondsInDay }

  /// The seconds since that day began, never negative.
  var secondOfDay: Int {
    let rest = self % secondsInDay
    return rest < 0 ? rest + secondsInDay : rest
  }
}
