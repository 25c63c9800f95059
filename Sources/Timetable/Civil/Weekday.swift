/// A day of the week, numbered as in ISO 8601.
public enum Weekday: UInt8, CaseIterable, BitwiseCopyable, Hashable, Sendable {
  case monday = 1
  case tuesday
  case wednesday
  case thursday
  case friday
  case saturday
  case sunday

  /// The day `count` days after a Monday; `count` is not negative.
  init(cyclic count: Int) {
    switch count % 7 {
    case 0: self = .monday
    case 1: self = .tuesday
    case 2: self = .wednesday
    case 3: self = .thursday
    case 4: self = .friday
    case 5: self = .saturday
    default: self = .sunday
    }
  }

  /// The day after this one; Monday after Sunday.
  public var next: Weekday { Weekday(cyclic: Int(rawValue)) }
}

extension Weekday: Comparable {
  /// Whether `a` is earlier in a week that begins on Monday.
  public static func < (a: Weekday, b: Weekday) -> Bool { a.rawValue < b.rawValue }
}

/// Some of the days of the week.
public struct WeekdaySet: OptionSet, BitwiseCopyable, Hashable, Sendable {
  /// One bit a day, Monday the lowest.
  public let rawValue: UInt8

  /// The set of those bits; the eighth is dropped.
  public init(rawValue: UInt8) { self.rawValue = rawValue & 0x7F }

  /// The set of one day.
  public init(_ day: Weekday) { self.init(rawValue: 1 << (day.rawValue - 1)) }

  /// The days from `first` on to `last`, over the weekend where `last` comes earlier in the week.
  public init(_ first: Weekday, to last: Weekday) {
    var days = WeekdaySet(first)
    var day = first
    while day != last {
      day = day.next
      days.formUnion(WeekdaySet(day))
    }
    self = days
  }

  /// Monday to Friday.
  public static let weekdays = WeekdaySet(rawValue: 0b001_1111)
  /// Saturday and Sunday.
  public static let weekend = WeekdaySet(rawValue: 0b110_0000)
  /// All seven days.
  public static let all = WeekdaySet(rawValue: 0b111_1111)

  /// Whether `day` is one of them.
  public func contains(_ day: Weekday) -> Bool { contains(WeekdaySet(day)) }

  /// How many days they are.
  public var count: Int { rawValue.nonzeroBitCount }

  /// The earliest day on or after `day` in the week, Monday first, or nil where no more come.
  func first(from day: Weekday) -> Weekday? {
    let rest = rawValue >> (day.rawValue - 1)
    return rest == 0 ? nil : Weekday(rawValue: day.rawValue + UInt8(rest.trailingZeroBitCount))
  }

  /// The first and last day of three or more that follow one another within a week from Monday to
  /// Sunday, where the set is such a run.
  var run: (first: Weekday, last: Weekday)? {
    guard count >= 3, let first = first(from: .monday),
      let last = Weekday(rawValue: UInt8(8 - rawValue.leadingZeroBitCount)),
      last.rawValue - first.rawValue + 1 == count
    else { return nil }
    return (first, last)
  }
}

extension WeekdaySet {
  /// The days in their order, Monday first.
  ///
  /// The set can't be a sequence of days itself: as an option set its elements are sets.
  public struct Days: Sequence, IteratorProtocol {
    fileprivate var rest: UInt8

    /// The next day.
    public mutating func next() -> Weekday? {
      guard rest != 0 else { return nil }
      let day = Weekday(rawValue: UInt8(rest.trailingZeroBitCount + 1))
      rest &= rest - 1
      return day
    }
  }

  /// The days from Monday to Sunday.
  public var days: Days { Days(rest: rawValue) }
}
