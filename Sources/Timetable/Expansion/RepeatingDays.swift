/// The days of a repetition, with its calendar known: those of its recurrence, from its first day to its
/// last, in its part of the year, without bank holidays.
public struct RepeatingDays: BitwiseCopyable, Sendable {
  /// Which days come again.
  public let recurrence: Recurrence
  /// No day comes before this one.
  public let first: CivilDate
  /// The first day as the row itself says it; nil where it says none.
  public let from: CivilDate?
  /// Whether `first` is said, by the row itself or by its calendar.
  public let hasStart: Bool
  /// No day comes after this one; nil where it goes on.
  public private(set) var last: CivilDate?
  /// The Monday of the first week that counts, for a recurrence that counts weeks.
  let origin: CivilDate
  /// The part of the year that it keeps to; nil for all of it.
  let within: DateRangeSet?
  /// The days on which it doesn't take place though its recurrence has them.
  let without: DateRangeSet

  /// The days of `repetition` by the calendar `school`, and without `bankHolidays`.
  ///
  /// Without a calendar nothing happens in term time. A number of sessions is counted out here: linear
  /// in it.
  public init(
    _ repetition: Repetition, school: SchoolDays?, bankHolidays: DateRangeSet
  ) {
    recurrence = repetition.recurrence
    let kind = repetition.during.kind
    let within = kind == .allYear ? nil : school?.days(of: kind) ?? DateRangeSet()
    self.within = within
    without = repetition.bankHolidays ? DateRangeSet() : bankHolidays
    let first = max(repetition.from ?? .earliest, within?.span?.first ?? .earliest)
    self.first = first
    from = repetition.from
    hasStart = repetition.from != nil || within != nil
    // Weeks count from the first such day on or after `from`; without it every week counts.
    let start = repetition.from ?? .earliest
    origin = Self.origin(of: recurrence, onOrAfter: start)
    let end = within.map { $0.span?.last ?? .earliest }
    switch repetition.end {
    case .open: last = end
    case .until(let date): last = end.map { min($0, date) } ?? date
    case .after(let count):
      last = end
      var days = days(in: DateRange(first: first, last: end ?? .latest))
      var lastCounted: CivilDate?
      for _ in 0..<count.number {
        guard let day = days.next() else { break }
        lastCounted = day
      }
      last = lastCounted ?? first - 1
    }
  }

  private static func origin(of recurrence: Recurrence, onOrAfter start: CivilDate) -> CivilDate {
    guard case .weekly(_, let days) = recurrence.kind else { return start.monday }
    let everyWeek = Recurrence(.weekly(every: 1, days))
    let first = everyWeek.first(onOrAfter: start, origin: start.monday)
    return (first ?? start).monday
  }

  /// Its days within `window`, in order, one at a time; none where there is no window.
  public func days(in window: DateRange?) -> Days {
    guard let window else { return Days(self, from: .latest, through: .earliest) }
    return Days(
      self, from: max(first, window.first), through: min(last ?? .latest, window.last))
  }

  /// Whether `date` is one of its days.
  public func contains(_ date: CivilDate) -> Bool {
    var days = days(in: DateRange(date))
    return days.next() != nil
  }

  /// Its very first day; nil where it never happens.
  public var firstDay: CivilDate? {
    var days = days(in: DateRange(first: .earliest, last: .latest))
    return days.next()
  }

  /// Its days, in order.
  public struct Days: Sequence, IteratorProtocol {
    private let rule: RepeatingDays
    private var following: CivilDate?
    private let end: CivilDate

    fileprivate init(_ rule: RepeatingDays, from start: CivilDate, through end: CivilDate) {
      self.rule = rule
      following = start <= end ? start : nil
      self.end = end
    }

    /// The next day.
    ///
    /// Each step either finds a day or goes past a stretch of days at once, so that no calendar,
    /// however long, makes it slow.
    public mutating func next() -> CivilDate? {
      while let candidate = following, candidate <= end,
        let day = rule.recurrence.first(onOrAfter: candidate, origin: rule.origin), day <= end
      {
        if let within = rule.within {
          guard let inside = within.first(onOrAfter: day) else { break }
          if inside > day {
            following = inside
            continue
          }
        }
        guard let outside = rule.without.firstOutside(onOrAfter: day) else { break }
        if outside > day {
          following = outside
          continue
        }
        following = day < .latest ? day + 1 : nil
        return day
      }
      following = nil
      return nil
    }
  }
}

extension RepeatingDays {
  /// The days of its recurrence from `start` on on which it does not take place, in order: outside its
  /// part of the year, and bank holidays.
  ///
  /// There is an end to them, also where there is none to its days.
  public func exceptions(from start: CivilDate) -> [CivilDate] {
    // Outside term time there is an exception every week up to the last day; otherwise none comes
    // after the last bank holiday.
    guard let end = within == nil ? without.span?.last : last else { return [] }
    var found: [CivilDate] = []
    var day = recurrence.first(onOrAfter: max(start, first), origin: origin)
    while let date = day, date <= min(end, last ?? .latest) {
      let isOutside = within.map { !$0.contains(date) } ?? false
      if isOutside || without.contains(date) { found.append(date) }
      day = date < .latest ? recurrence.first(onOrAfter: date + 1, origin: origin) : nil
    }
    return found
  }
}
