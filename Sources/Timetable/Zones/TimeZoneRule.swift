/// How far a zone's clocks are from UTC, and when they change each year: the rule in force now, as
/// POSIX writes it (IEEE 1003.1, 8.3, `TZ`) and as a zone's file ends with it (RFC 9636).
///
/// It knows nothing of what was in force in other years; what a site announces lies ahead. Nor can it say
/// that Morocco's clocks go back for each Ramadan: its zone lists those days one by one.
public struct TimeZoneRule: BitwiseCopyable, Hashable, Sendable {
  /// A time that is kept for a part of the year, or for all of it.
  struct Observance: BitwiseCopyable, Hashable {
    /// Seconds east of UTC.
    let offset: Int
    let abbreviation: ZoneAbbreviation
  }

  /// The other time of a zone that changes its clocks.
  ///
  /// It need not be the later one: Ireland's standard time is that of summer.
  struct Daylight: BitwiseCopyable, Hashable {
    let observance: Observance
    let start: YearlyChange
    let end: YearlyChange
  }

  /// A change from one time to the other.
  struct Change: BitwiseCopyable {
    let rule: YearlyChange
    let before: Observance
    let after: Observance

    /// The first wall time of `year` that is after the change beyond doubt, as if it were UTC: where
    /// clocks go forward, what they skip counts as before; where they go back, the hour that comes
    /// twice ends here.
    func firstWallSecond(in year: Int) -> Int? {
      rule.wallSeconds(in: year).map { $0 + max(0, after.offset - before.offset) }
    }

    /// The moment of the change in `year`, in seconds since 1970.
    func moment(in year: Int) -> Int? {
      rule.wallSeconds(in: year).map { $0 - before.offset }
    }
  }

  let standard: Observance
  let daylight: Daylight?

  /// The changes to daylight time and back from it.
  var changes: (start: Change, end: Change)? {
    guard let daylight else { return nil }
    return (
      Change(rule: daylight.start, before: standard, after: daylight.observance),
      Change(rule: daylight.end, before: daylight.observance, after: standard)
    )
  }
}

extension TimeZoneRule {
  /// Seconds east of UTC of the clock on the wall.
  ///
  /// A time that the clocks skip has the offset from before the change; one that they show twice is the
  /// first of the two (as RFC 5545, 3.3.5, reads a local time).
  public func offset(on date: CivilDate, at time: CivilTime) -> Int {
    let wall = date.daysSince1970 * secondsInDay + time.minutesSinceMidnight * 60
    return observance(around: date, at: wall) { $0.firstWallSecond(in: $1) }.offset
  }

  /// The moment at which the clock on the wall shows that time, cut to the years 1 to 9999.
  public func moment(on date: CivilDate, at time: CivilTime) -> UTCMoment {
    let wall = date.daysSince1970 * secondsInDay + time.minutesSinceMidnight * 60
    return UTCMoment(secondsSince1970: wall - offset(on: date, at: time))
  }

  /// The day that it is in the zone at that moment.
  public func date(at moment: UTCMoment) -> CivilDate {
    let seconds = moment.secondsSince1970
    let now = observance(around: moment.date, at: seconds) { $0.moment(in: $1) }
    return CivilDate(daysSince1970: (seconds + now.offset).day)
  }

  /// What the latest change at or before `now` leads to, on the scale that `second` places a year's
  /// changes on.
  private func observance(
    around date: CivilDate, at now: Int, _ second: (Change, Int) -> Int?
  ) -> Observance {
    guard let changes else { return standard }
    var latest = (second: Int.min, observance: standard)
    // A change may lie a week outside its year, and before the year's first the last one's holds.
    let year = date.year
    for year in year - 1...year + 1 {
      for change in [changes.end, changes.start] {
        guard let second = second(change, year), second <= now, second >= latest.second
        else { continue }
        latest = (second, change.after)
      }
    }
    return latest.observance
  }
}
