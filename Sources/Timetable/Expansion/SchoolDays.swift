public import Bytes

/// When schools are open and when they are not, by one calendar.
public struct SchoolDays: BitwiseCopyable, Sendable {
  /// The days of term.
  public let terms: DateRangeSet
  /// The days of the school holidays.
  public let holidays: DateRangeSet
  /// The bank holidays.
  public let bankHolidays: DateRangeSet

  /// The days of a calendar; where it names no `holidays`, they are the days between its terms.
  ///
  /// All of it lives as long as `arena`.
  public init(
    terms: some Sequence<DateRange>, holidays: some Sequence<DateRange>,
    bankHolidays: some Sequence<DateRange>, in arena: Arena
  ) {
    let terms = DateRangeSet(terms, in: arena)
    let holidays = DateRangeSet(holidays, in: arena)
    self.terms = terms
    self.holidays = holidays.isEmpty ? DateRangeSet(terms.gaps, in: arena) : holidays
    self.bankHolidays = DateRangeSet(bankHolidays, in: arena)
  }

  /// The days of that part of the year; nil for all year, which is all days.
  func days(of kind: During.Kind) -> DateRangeSet? {
    switch kind {
    case .allYear: nil
    case .termTime: terms
    case .schoolHolidays: holidays
    }
  }
}

extension DateRangeSet {
  /// The days between its stretches.
  fileprivate var gaps: [DateRange] {
    zip(ranges, ranges.dropFirst()).compactMap { before, after in
      DateRange(first: before.last + 1, last: after.first - 1)
    }
  }
}
