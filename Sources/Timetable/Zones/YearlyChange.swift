/// When clocks change each year, by the wall clock before the change (IEEE 1003.1, 8.3, `TZ`).
struct YearlyChange: BitwiseCopyable, Hashable {
  /// The three ways to say a day of every year.
  enum Day: BitwiseCopyable, Hashable {
    /// `Mm.w.d`: that weekday of the month, the first to the fourth; the fifth is the last there is.
    case weekday(month: Int8, week: Int8, Weekday)
    /// `Jn`, 1 to 365: the n-th day of the year where 29 February is never counted.
    case dayWithoutLeapDay(Int16)
    /// `n`, 0 to 364: the days since 1 January, where 29 February is counted.
    case daysSinceNewYear(Int16)
  }

  let day: Day
  /// Seconds since that day began, from -167 to 167 hours (RFC 9636, section 3.3.1).
  let seconds: Int32

  /// The change in `year` by the wall clock before it, as if that were UTC, in seconds since 1970; nil
  /// where there is no such year.
  func wallSeconds(in year: Int) -> Int? {
    date(in: year).map { $0.daysSince1970 * secondsInDay + Int(seconds) }
  }

  private func date(in year: Int) -> CivilDate? {
    switch day {
    case .weekday(let month, let week, let weekday):
      guard let first = CivilDate(year: year, month: Int(month), day: 1) else { return nil }
      let candidate = first.onOrAfter(weekday) + (Int(week) - 1) * 7
      let length = CivilDate.daysIn(month: Int(month), year: year)
      return candidate - first < length ? candidate : candidate - 7
    case .dayWithoutLeapDay(let number):
      let isAfterLeapDay = number > 59 && CivilDate.isLeap(year: year)
      let newYear = CivilDate(year: year, month: 1, day: 1)
      return newYear.map { $0 + (Int(number) - (isAfterLeapDay ? 0 : 1)) }
    case .daysSinceNewYear(let days):
      return CivilDate(year: year, month: 1, day: 1).map { $0 + Int(days) }
    }
  }
}
