import Timetable

/// The bank holidays of England and Wales in a year, by the rules of the Banking and Financial
/// Dealings Act 1971 and the proclamations that add to it every year; without single days such as a
/// coronation's.
func bankHolidays(in year: Int) -> [CivilDate] {
  func date(_ month: Int, _ day: Int) -> CivilDate {
    CivilDate(year: year, month: month, day: day) ?? .latest
  }
  func isWeekend(_ date: CivilDate) -> Bool { date.weekday == .saturday || date.weekday == .sunday }
  let easter = easterSunday(in: year)
  let newYear = date(1, 1)
  // Two days on: Christmas Day on a Sunday is kept on Tuesday, for Monday is Boxing Day.
  let christmas = [date(12, 25), date(12, 26)].map { isWeekend($0) ? $0 + 2 : $0 }
  return [
    isWeekend(newYear) ? newYear.onOrAfter(.monday) : newYear, easter - 2, easter + 1,
    date(5, 1).onOrAfter(.monday),
    date(5, 25).onOrAfter(.monday), date(8, 25).onOrAfter(.monday),
  ] + christmas.sorted()
}

/// Easter Sunday of a year of the Gregorian calendar (the anonymous algorithm, Nature 13, 1876).
private func easterSunday(in year: Int) -> CivilDate {
  let golden = year % 19
  let (century, rest) = (year / 100, year % 100)
  let shift = (century - (century + 8) / 25 + 1) / 3
  let moon = (19 * golden + century - century / 4 - shift + 15) % 30
  let sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7
  let late = (golden + 11 * moon + 22 * sunday) / 451
  let number = moon + sunday - 7 * late + 114
  return CivilDate(year: year, month: number / 31, day: number % 31 + 1) ?? .latest
}
