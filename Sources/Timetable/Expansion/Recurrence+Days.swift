extension Recurrence {
  /// The first of its days on or after `date`; nil where none comes before the end of time.
  ///
  /// Weeks run from Monday to Sunday; `origin` is the Monday of the first week that counts, for those
  /// that count weeks. Constant time: it steps over weeks and looks at a few months at most.
  func first(onOrAfter date: CivilDate, origin: CivilDate) -> CivilDate? {
    switch kind {
    case .daily: return date
    case .weekly(let every, let days):
      guard let first = days.first(from: .monday), every > 0 else { return nil }
      let weekday = date.weekday
      let monday = date.daysSince1970 - Int(weekday.rawValue) + 1
      let weeks = (monday - origin.daysSince1970).floorQuotient(7)
      let since = weeks - weeks.floorQuotient(every) * every
      if since == 0, let day = days.first(from: weekday) {
        return CivilDate(exactDay: monday + Int(day.rawValue) - 1)
      }
      return CivilDate(exactDay: monday + 7 * (every - since) + Int(first.rawValue) - 1)
    case .monthly(let ordinals, let weekday):
      guard !ordinals.isEmpty else { return nil }
      let fields = date.fields
      var (year, month, day) = fields
      while year <= 9999 {
        if let found = ordinals.first(onOrAfter: day, weekday, year: year, month: month) {
          return CivilDate(year: year, month: month, day: found)
        }
        (year, month, day) = month == 12 ? (year + 1, 1, 1) : (year, month + 1, 1)
      }
      return nil
    }
  }
}

extension Ordinals {
  /// The first day of a month on or after its day `day` that is such a weekday; nil where none is left.
  fileprivate func first(onOrAfter day: Int, _ weekday: Weekday, year: Int, month: Int) -> Int? {
    guard let start = CivilDate(year: year, month: month, day: 1) else { return nil }
    let first = 1 + (Int(weekday.rawValue) - Int(start.weekday.rawValue) + 7) % 7
    let length = CivilDate.daysIn(month: month, year: year)
    let last = first + (length - first) / 7 * 7
    for found in stride(from: first, through: last, by: 7) where found >= day {
      let ordinal = Ordinals(rawValue: 1 << UInt8((found - 1) / 7))
      if contains(ordinal) || (found == last && contains(.last)) { return found }
    }
    return nil
  }
}

extension CivilDate {
  /// The day so many days after 1 January 1970; nil outside the years 1 to 9999.
  init?(exactDay days: Int) {
    self.init(daysSince1970: days)
    if daysSince1970 != days { return nil }
  }

  /// The Monday of its week; the first week of all may begin with a later day.
  var monday: CivilDate { self - (Int(weekday.rawValue) - 1) }
}

extension Int {
  /// The quotient rounded down; `divisor` is positive.
  fileprivate func floorQuotient(_ divisor: Int) -> Int {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}

extension OpeningDays {
  /// Whether a place with these opening days is open on `date`.
  public func contains(_ date: CivilDate) -> Bool {
    recurrence.first(onOrAfter: date, origin: date.monday) == date
  }
}
