public import Timetable

/// Brings the dates of a seed to a day: seeds are written as of ``written``, and a site that somebody
/// begins years later must not begin out of date.
public struct SeedDates: Sendable {
  /// The day as of which the seeds are written.
  public static let written = CivilDate(year: 2026, month: 11, day: 22) ?? .earliest
  /// The first year of the school calendar in the seeds.
  static let schoolYear = 2026

  /// The day that is taken for today.
  public let today: CivilDate

  public init(today: CivilDate) { self.today = today }

  /// By how many years the seeds are behind; a school year begins in August.
  var years: Int { (today.month >= 8 ? today.year : today.year - 1) - Self.schoolYear }

  /// The text with the same days of the year, in years that are to come.
  ///
  /// A closure “from to” that would be over is that of the next year.
  func inYears(_ text: String) -> String {
    let current = replacingDates(in: text) { moved($0, by: years) }
    return current.replacing(/\d{4}-\d{2}-\d{2} to (\d{4})-(\d{2})-(\d{2})/) { match in
      let last = [match.1, match.2, match.3].map { Int($0) ?? 0 }
      guard let last = CivilDate(year: last[0], month: last[1], day: last[2]), last < today
      else { return String(match.0) }
      return replacingDates(in: String(match.0)) { moved($0, by: 1) }
    }
  }

  /// The same day of another year; the seeds hold no 29 February.
  private func moved(_ date: CivilDate, by years: Int) -> CivilDate {
    CivilDate(year: date.year + years, month: date.month, day: date.day) ?? date
  }

  /// The text with dates that are as far from today as they were, on the same days of the week.
  func inWeeks(_ text: String) -> String {
    let days = today - Self.written
    // A part of a week counts as a whole one: what was to come stays to come.
    let weeks = days >= 0 ? (days + 6) / 7 : -(-days / 7)
    return replacingDates(in: text) { $0 + weeks * 7 }
  }

  /// A school calendar whose terms begin with the school year that today is in, and whose bank
  /// holidays are those of its years.
  func inSchoolYears(_ text: String) -> String {
    let years = years
    // Whole weeks, so that terms begin and end on the days of the week that they did.
    let weeks = Int((Double(years) * 365.2425 / 7).rounded())
    var lines: [String] = []
    var isBankHoliday = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "bank-holidays:" {
        isBankHoliday = true
        lines += ["bank-holidays:"] + bankHolidayLines
      } else if isBankHoliday, line.hasPrefix("  - ") {
        continue
      } else {
        isBankHoliday = false
        lines.append(String(line))
      }
    }
    let moved = replacingDates(in: lines.joined(separator: "\n")) { $0 + weeks * 7 }
    return moved.replacing("\u{1}", with: "").replacing(/(term|Christmas) (\d{4})/) {
      "\($0.1) \((Int($0.2) ?? 0) + years)"
    }
  }

  /// The bank holidays from the August in which the school years begin to that in which they end.
  private var bankHolidayLines: [String] {
    let first = Self.schoolYear + years
    let days = (first...first + 2).flatMap(bankHolidays).filter {
      ($0.year > first || $0.month >= 8) && ($0.year < first + 2 || $0.month < 8)
    }
    // Marked, so that they are not moved with the terms.
    return days.map { "  - \($0.year)\u{1}\($0.iso.dropFirst(4))" }
  }

  /// The text with `date` of each date in it that is written as 2026-11-22.
  private func replacingDates(
    in text: String, _ date: (CivilDate) -> CivilDate
  ) -> String {
    text.replacing(/\b(\d{4})-(\d{2})-(\d{2})\b/) { match in
      let numbers = [match.1, match.2, match.3].map { Int($0) ?? 0 }
      let old = CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])
      return old.map { date($0).iso } ?? String(match.0)
    }
  }
}
