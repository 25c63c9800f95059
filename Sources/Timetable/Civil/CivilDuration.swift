/// A length of time on the calendar: months, or days, whose number of hours nobody asks for.
public struct CivilDuration: BitwiseCopyable, Hashable, Sendable {
  /// Whole months; a year is twelve.
  public let months: Int
  /// Days beyond the months; a week is seven.
  public let days: Int

  /// That many months and days.
  public init(months: Int = 0, days: Int = 0) {
    self.months = months
    self.days = days
  }
}

extension CivilDate {
  /// The day that is `duration` later: first the months, then the days.
  public static func + (date: CivilDate, duration: CivilDuration) -> CivilDate {
    date.adding(months: duration.months) + duration.days
  }
}
