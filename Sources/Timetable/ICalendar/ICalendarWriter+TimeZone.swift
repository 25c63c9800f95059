public import Bytes

extension ICalendarWriter {
  /// Writes the `VTIMEZONE` (RFC 5545, 3.6.5) of a zone: its times with their yearly rules, as if they
  /// had been in force since 1970.
  ///
  /// Rules and not lists of dates, for Outlook shifts the times of a zone that has only lists.
  public mutating func append(_ zone: CalendarZone, _ buffer: inout ByteBuffer) {
    begin("VTIMEZONE", &buffer)
    property("TZID", text: zone.name, &buffer)
    if let changes = zone.rule.changes {
      append(changes.start, &buffer)
      append(changes.end, &buffer)
    } else {
      begin("STANDARD", &buffer)
      property("DTSTART", token: "19700101T000000", &buffer)
      append(from: zone.rule.standard, to: zone.rule.standard, &buffer)
      end("STANDARD", &buffer)
    }
    end("VTIMEZONE", &buffer)
  }

  private mutating func append(_ change: TimeZoneRule.Change, _ buffer: inout ByteBuffer) {
    // Readers take the later of the two times for daylight time, whatever the law of the place calls
    // its standard.
    let part: Text = change.after.offset > change.before.offset ? "DAYLIGHT" : "STANDARD"
    begin(part, &buffer)
    beginLine("DTSTART", &buffer)
    beginValue(&buffer)
    let first = change.rule.firstWallSecond
    append(CivilDate(daysSince1970: first.day), secondOfDay: first.secondOfDay, &buffer)
    endLine(&buffer)
    beginLine("RRULE", &buffer)
    append(token: ":FREQ=YEARLY;", &buffer)
    append(daysOf: change.rule, &buffer)
    endLine(&buffer)
    append(from: change.before, to: change.after, &buffer)
    end(part, &buffer)
  }

  private mutating func append(
    from: TimeZoneRule.Observance, to: TimeZoneRule.Observance, _ buffer: inout ByteBuffer
  ) {
    property("TZOFFSETFROM", offset: from.offset, &buffer)
    property("TZOFFSETTO", offset: to.offset, &buffer)
    beginLine("TZNAME", &buffer)
    beginValue(&buffer)
    to.abbreviation.append(to: &buffer)
    endLine(&buffer)
  }

  /// An offset from UTC (RFC 5545, 3.3.14): `+0100`, `-033052`.
  private mutating func property(_ name: Text, offset: Int, _ buffer: inout ByteBuffer) {
    beginLine(name, &buffer)
    append(token: offset < 0 ? ":-" : ":+", &buffer)
    let seconds = abs(offset)
    buffer.append(digits: seconds / 3600, width: 2)
    buffer.append(digits: seconds / 60 % 60, width: 2)
    if seconds % 60 > 0 { buffer.append(digits: seconds % 60, width: 2) }
    endLine(&buffer)
  }
}

extension ICalendarWriter {
  /// Writes the days of a change as parts of a yearly rule.
  private mutating func append(daysOf change: YearlyChange, _ buffer: inout ByteBuffer) {
    // A time before or after its day falls on another one, and maybe in another month or year.
    let shift = Int(change.seconds).day
    switch change.day {
    case .weekday(let month, let week, let weekday) where shift == 0:
      append(token: "BYMONTH=", &buffer)
      append(number: Int(month), &buffer)
      append(token: ";BYDAY=", &buffer)
      append(number: week == 5 ? -1 : Int(week), &buffer)
      append(token: weekday.iCalendarName, &buffer)
    case .weekday(_, _, let weekday):
      // That weekday among the seven days of the year that it can fall on.
      append(yearDays: change.day.firstYearDay + shift, count: 7, of: change.day, &buffer)
      append(token: ";BYDAY=", &buffer)
      append(token: (weekday + shift).iCalendarName, &buffer)
    case .dayWithoutLeapDay, .daysSinceNewYear:
      append(yearDays: change.day.firstYearDay + shift, count: 1, of: change.day, &buffer)
    }
  }

  /// Writes days of the year, counted as that of `change` is.
  private mutating func append(
    yearDays first: Int, count: Int, of change: YearlyChange.Day, _ buffer: inout ByteBuffer
  ) {
    let isFromEnd = change.firstYearDay < 0
    append(token: "BYYEARDAY=", &buffer)
    for day in first..<first + count {
      if day > first { append(token: ",", &buffer) }
      // There is no day 0: before the first of a year comes the last of another.
      append(number: isFromEnd ? (day < 0 ? day : day + 1) : (day > 0 ? day : day - 1), &buffer)
    }
  }
}

extension YearlyChange {
  /// The first time that the change comes after 1970 began, by the wall clock before it, in seconds.
  fileprivate var firstWallSecond: Int {
    let seconds = wallSeconds(in: 1970) ?? 0
    return seconds < 0 ? wallSeconds(in: 1971) ?? 0 : seconds
  }
}

extension YearlyChange.Day {
  /// The first day of the year that it can fall on: from 1 on, or from -1 back at the year's end, so
  /// that leap years make no difference.
  fileprivate var firstYearDay: Int {
    switch self {
    case .weekday(let month, let week, _):
      let daysBefore = (1..<Int(month)).reduce(0) { $0 + CivilDate.daysIn(month: $1, year: 1970) }
      let length = CivilDate.daysIn(month: Int(month), year: 1970)
      let first = daysBefore + (week == 5 ? length - 6 : (Int(week) - 1) * 7 + 1)
      return month == 1 || month == 2 && week < 5 ? first : first - 366
    case .dayWithoutLeapDay(let number): return Int(number > 59 ? number - 366 : number)
    case .daysSinceNewYear(let days): return Int(days) + 1
    }
  }
}

extension Weekday {
  /// What RFC 5545, 3.3.10, calls it: `MO`.
  var iCalendarName: Text {
    switch self {
    case .monday: "MO"
    case .tuesday: "TU"
    case .wednesday: "WE"
    case .thursday: "TH"
    case .friday: "FR"
    case .saturday: "SA"
    case .sunday: "SU"
    }
  }

  /// The day `count` days later, -7 at the least.
  fileprivate static func + (day: Weekday, count: Int) -> Weekday {
    Weekday(cyclic: Int(day.rawValue) + 6 + count)
  }
}
