import Bytes
import Content
import Diagnostics
import Timetable

extension CalendarChecks {
  /// The longest time between two terms, in days, in summer and in the rest of the year.
  private static let longest = (summer: 75, else: 30)

  /// A warning for each long time between two terms that no holiday covers.
  mutating func checkGaps() {
    let terms = calendar.terms.compactMap { span in span.dates.map { (span, $0) } }
      .sorted { $0.1.first < $1.1.first }
    for (before, after) in zip(terms, terms.dropFirst()) {
      guard let gap = DateRange(first: before.1.last + 1, last: after.1.first - 1),
        gap.last >= catalogue.today,
        gap.dayCount > (gap.hasSummer ? Self.longest.summer : Self.longest.else),
        !calendar.holidays.contains(where: { $0.dates?.covers(gap) ?? false })
      else { continue }
      add(
        .termsGap, .warning, after.0.range,
        "Between “\(before.0.name)” and “\(after.0.name)” is no term for \(gap.dayCount / 7) weeks, "
          + "\(gap).",
        explanation: "What happens in term time doesn't happen then.",
        fixes: ["Add the term that is missing, or put the dates of these two right."])
    }
  }
}

extension DateRange {
  fileprivate func covers(_ other: DateRange) -> Bool {
    first <= other.first && other.last <= last
  }

  /// Whether a day of July or August is among them.
  fileprivate var hasSummer: Bool {
    let months = [7, 8].compactMap { CivilDate(year: last.year, month: $0, day: 1) }
    return months.contains { first <= $0 + 30 && $0 <= last }
  }
}
