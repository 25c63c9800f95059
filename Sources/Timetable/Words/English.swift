import Bytes

/// How English speaks of days and times, in the style of GOV.UK.
///
/// All the English that is written, other than messages, is in this folder.
enum English {
  static func name(of day: Weekday) -> Text {
    switch day {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }

  static func plural(of day: Weekday) -> Text {
    switch day {
    case .monday: "Mondays"
    case .tuesday: "Tuesdays"
    case .wednesday: "Wednesdays"
    case .thursday: "Thursdays"
    case .friday: "Fridays"
    case .saturday: "Saturdays"
    case .sunday: "Sundays"
    }
  }

  /// The name of a month, 1 to 12; empty for another number.
  static func name(ofMonth month: Int) -> Text {
    switch month {
    case 1: "January"
    case 2: "February"
    case 3: "March"
    case 4: "April"
    case 5: "May"
    case 6: "June"
    case 7: "July"
    case 8: "August"
    case 9: "September"
    case 10: "October"
    case 11: "November"
    case 12: "December"
    default: Text()
    }
  }

  static func name(of ordinal: Ordinals) -> Text {
    switch ordinal {
    case .first: "first"
    case .second: "second"
    case .third: "third"
    case .fourth: "fourth"
    case .fifth: "fifth"
    case .last: "last"
    default: Text()
    }
  }

  /// Writes what stands before the item at `index` of `count`: “, ” or “ and ”.
  static func appendSeparator(_ index: Int, of count: Int, to buffer: inout ByteBuffer) {
    guard index > 0 else { return }
    buffer.append(index == count - 1 ? " and " as Text : ", ")
  }

  /// Writes the days as “Monday, Tuesday and Friday”, or as “Monday to Friday” where three or more
  /// follow one another.
  static func append(_ days: WeekdaySet, plural: Bool, to buffer: inout ByteBuffer) {
    if let run = days.run {
      buffer.append(name(of: run.first))
      buffer.append(" to " as Text)
      buffer.append(name(of: run.last))
      return
    }
    var index = 0
    for day in days.days {
      appendSeparator(index, of: days.count, to: &buffer)
      buffer.append(plural ? English.plural(of: day) : name(of: day))
      index += 1
    }
  }

  static func append(weeks: Int, _ days: WeekdaySet, to buffer: inout ByteBuffer) {
    switch (weeks, days) {
    case (1, .weekdays): buffer.append("Weekdays" as Text)
    case (1, .weekend): buffer.append("Weekends" as Text)
    case (1, _): append(days, plural: true, to: &buffer)
    case (2, .weekend): buffer.append("Every other weekend" as Text)
    case (2, _):
      buffer.append(days.run == nil ? "Every other " as Text : "Every other week on ")
      append(days, plural: false, to: &buffer)
    default:
      buffer.append("Every " as Text)
      buffer.append(decimal: weeks)
      buffer.append(" weeks on " as Text)
      append(days, plural: false, to: &buffer)
    }
  }

  static func append(_ ordinals: Ordinals, _ day: Weekday, to buffer: inout ByteBuffer) {
    let start = buffer.count
    let count = ordinals.rawValue.nonzeroBitCount
    var index = 0
    for bit in 0..<6 {
      let ordinal = Ordinals(rawValue: 1 << UInt8(bit))
      guard ordinals.contains(ordinal) else { continue }
      appendSeparator(index, of: count, to: &buffer)
      let word = name(of: ordinal)
      if buffer.count == start {
        buffer.append(word[0].asciiUppercased)
        buffer.append(word[from: 1])
      } else {
        buffer.append(word)
      }
      index += 1
    }
    buffer.append(UInt8(ascii: " "))
    buffer.append(name(of: day))
    buffer.append(" of the month" as Text)
  }

  static func append(_ count: Int, _ unit: Text, to buffer: inout ByteBuffer) {
    buffer.append(decimal: count)
    buffer.append(UInt8(ascii: " "))
    buffer.append(unit)
    if count != 1 { buffer.append(UInt8(ascii: "s")) }
  }
}
