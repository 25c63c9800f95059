public import Bytes

/// Some days of the calendar, as stretches that neither overlap nor touch, in order.
public struct DateRangeSet: BitwiseCopyable, Sendable {
  /// The stretches, the earliest first.
  public let ranges: List<DateRange>

  /// No days.
  public init() { ranges = List() }

  /// The days of all `ranges`, which may come in any order and overlap; the set lives as long as
  /// `arena`.
  public init(_ ranges: some Sequence<DateRange>, in arena: Arena) {
    var merged: [DateRange] = []
    for range in ranges.sorted(by: { $0.first < $1.first }) {
      if let last = merged.last, range.first <= last.last + 1,
        let joined = DateRange(first: last.first, last: max(last.last, range.last))
      {
        merged[merged.count - 1] = joined
      } else {
        merged.append(range)
      }
    }
    self.ranges = arena.list(merged)
  }

  /// Whether it holds no day.
  public var isEmpty: Bool { ranges.isEmpty }

  /// From its first day to its last; nil where it is empty.
  public var span: DateRange? {
    guard let first = ranges.first, let last = ranges.last else { return nil }
    return DateRange(first: first.first, last: last.last)
  }

  /// Whether `date` is one of the days: O(log *n*) of the stretches.
  public func contains(_ date: CivilDate) -> Bool {
    range(endingOnOrAfter: date).map { $0.first <= date } ?? false
  }

  /// The first of its days on or after `date`: O(log *n*).
  func first(onOrAfter date: CivilDate) -> CivilDate? {
    range(endingOnOrAfter: date).map { max($0.first, date) }
  }

  /// The first day on or after `date` that is none of its days: O(log *n*).
  ///
  /// Nil where no such day comes before the end of time.
  func firstOutside(onOrAfter date: CivilDate) -> CivilDate? {
    guard let range = range(endingOnOrAfter: date), range.first <= date else { return date }
    return range.last < .latest ? range.last + 1 : nil
  }

  /// The first stretch that is not over before `date`.
  private func range(endingOnOrAfter date: CivilDate) -> DateRange? {
    var lower = 0
    var upper = ranges.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if ranges[middle].last < date { lower = middle + 1 } else { upper = middle }
    }
    return lower < ranges.count ? ranges[lower] : nil
  }
}
