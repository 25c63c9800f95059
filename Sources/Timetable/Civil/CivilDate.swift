/// A day of the calendar, without a time or a zone: proleptic Gregorian, years 1 to 9999.
public struct CivilDate: BitwiseCopyable, Hashable, Sendable {
  private let days: Int32

  /// The first day there is: 1 January of the year 1.
  public static let earliest = CivilDate(daysSince1970: Int.min)
  /// The last day there is: 31 December 9999.
  public static let latest = CivilDate(daysSince1970: Int.max)

  /// The day that comes `daysSince1970` days after 1 January 1970, cut to the years 1 to 9999.
  public init(daysSince1970: Int) {
    days = Int32(min(max(daysSince1970, -719_162), 2_932_896))
  }

  /// The day with these numbers, or nil where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Self.daysIn(month: month, year: year)
    else { return nil }
    // Counted in years that begin in March: their lengths and those of their months then follow
    // simple sums, for the leap day is the last of the year. After Howard Hinnant,
    // “chrono-Compatible Low-Level Date Algorithms”.
    let marchYear = month > 2 ? year : year - 1
    let marchMonth = month > 2 ? month - 3 : month + 9
    let leapDays = marchYear / 4 - marchYear / 100 + marchYear / 400
    let dayOfYear = (153 * marchMonth + 2) / 5 + day - 1
    self.init(daysSince1970: marchYear * 365 + leapDays + dayOfYear - Self.daysBefore1970)
  }

  /// The days since 1 January 1970; negative before.
  public var daysSince1970: Int { Int(days) }

  /// The days from 1 March of the year 0 to 1 January 1970.
  private static let daysBefore1970 = 719_468

  /// The year, month and day at once, which costs no more than one of them.
  public var fields: (year: Int, month: Int, day: Int) {
    // Never negative, since the year 1 begins 306 days after the count does.
    let count = Int(days) + Self.daysBefore1970
    let cycle = count / 146_097
    let dayOfCycle = count % 146_097
    let yearOfCycle =
      (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
    let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0), month, day)
  }

  /// The year, 1 to 9999.
  public var year: Int { fields.year }
  /// The month, 1 to 12.
  public var month: Int { fields.month }
  /// The day of the month, 1 to 31.
  public var day: Int { fields.day }

  /// The day of the week.
  public var weekday: Weekday {
    // Day 0 was a Thursday. The sum is never negative, since 719,166 is a multiple of 7 and greater
    // than the days before 1970.
    Weekday(cyclic: Int(days) + 719_166 + 3)
  }

  /// Whether February of `year` has 29 days.
  public static func isLeap(year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The number of days in a month; 0 where there is no such month.
  public static func daysIn(month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year: year) ? 29 : 28
    case 4, 6, 9, 11: 30
    case 1, 3, 5, 7, 8, 10, 12: 31
    default: 0
    }
  }
}

extension CivilDate: Comparable {
  /// Whether `a` is the earlier day.
  public static func < (a: CivilDate, b: CivilDate) -> Bool { a.days < b.days }
}

extension CivilDate {
  /// The day `days` days later, cut to the years 1 to 9999.
  public static func + (date: CivilDate, days: Int) -> CivilDate {
    let (sum, overflow) = date.daysSince1970.addingReportingOverflow(days)
    return CivilDate(daysSince1970: overflow ? days : sum)
  }

  /// The day `days` days earlier, cut to the years 1 to 9999.
  public static func - (date: CivilDate, days: Int) -> CivilDate {
    date + (days == .min ? .max : -days)
  }

  /// The days from `b` to `a`; negative where `a` is earlier.
  public static func - (a: CivilDate, b: CivilDate) -> Int { a.daysSince1970 - b.daysSince1970 }

  /// The same day of a month `months` later (earlier where negative), or that month's last day where
  /// it is shorter: a month after 31 January is 28 or 29 February.
  public func adding(months: Int) -> CivilDate {
    let (year, month, day) = fields
    let limit = 12 * 9999
    let count = year * 12 + month - 1 + min(max(months, -limit), limit)
    guard count >= 12 else { return .earliest }
    let (newYear, newMonth) = (count / 12, count % 12 + 1)
    return CivilDate(
      year: newYear, month: newMonth, day: min(day, Self.daysIn(month: newMonth, year: newYear)))
      ?? .latest
  }

  /// The first day on or after this one that is a `weekday`.
  public func onOrAfter(_ weekday: Weekday) -> CivilDate {
    self + (Int(weekday.rawValue) - Int(self.weekday.rawValue) + 7) % 7
  }
}
