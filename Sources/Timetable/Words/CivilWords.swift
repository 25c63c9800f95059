public import Bytes

extension Weekday {
  /// Its name: “Monday”.
  public var name: Text { English.name(of: self) }
  /// All the days of that name: “Mondays”.
  public var plural: Text { English.plural(of: self) }
}

extension CivilDate {
  /// The name of its month: “September”.
  public var monthName: Text { English.name(ofMonth: month) }

  /// Writes it as ISO 8601: “2026-09-01”.
  public func appendISO(to buffer: inout ByteBuffer) {
    let (year, month, day) = fields
    buffer.append(digits: year, width: 4)
    buffer.append(UInt8(ascii: "-"))
    buffer.append(digits: month, width: 2)
    buffer.append(UInt8(ascii: "-"))
    buffer.append(digits: day, width: 2)
  }

  /// Writes it as “1 September 2026”, with its weekday before or without its year where wished.
  public func appendWords(
    weekday: Bool = false, year writesYear: Bool = true, to buffer: inout ByteBuffer
  ) {
    let (year, month, day) = fields
    if weekday {
      buffer.append(self.weekday.name)
      buffer.append(UInt8(ascii: " "))
    }
    buffer.append(decimal: day)
    buffer.append(UInt8(ascii: " "))
    buffer.append(English.name(ofMonth: month))
    guard writesYear else { return }
    buffer.append(UInt8(ascii: " "))
    buffer.append(digits: year, width: 4)
  }

  /// The date as ISO 8601: “2026-09-01”.
  public var iso: String { String(written: { appendISO(to: &$0) }) }
}

extension DateRange {
  /// Writes it with what the two dates share only once: “23 to 27 November 2026”.
  public func appendWords(to buffer: inout ByteBuffer) {
    let (a, b) = (first.fields, last.fields)
    if first != last {
      if a.year == b.year, a.month == b.month {
        buffer.append(decimal: a.day)
      } else {
        first.appendWords(year: a.year != b.year, to: &buffer)
      }
      buffer.append(" to " as Text)
    }
    last.appendWords(to: &buffer)
  }
}

extension CivilTime {
  /// Writes it as ISO 8601: “09:30”; the end of a day is “24:00”.
  public func appendISO(to buffer: inout ByteBuffer) {
    buffer.append(digits: hour, width: 2)
    buffer.append(UInt8(ascii: ":"))
    buffer.append(digits: minute, width: 2)
  }

  /// Writes it in the style of GOV.UK: “9:30am”, “10am”, “midday”, “midnight”.
  public func appendWords(to buffer: inout ByteBuffer) {
    switch self {
    case .midday: buffer.append("midday" as Text)
    case .midnight, .endOfDay: buffer.append("midnight" as Text)
    default:
      buffer.append(decimal: hour % 12 == 0 ? 12 : hour % 12)
      if minute > 0 {
        buffer.append(UInt8(ascii: ":"))
        buffer.append(digits: minute, width: 2)
      }
      buffer.append(hour < 12 ? "am" as Text : "pm")
    }
  }

  /// The time as ISO 8601: “09:30”.
  public var iso: String { String(written: { appendISO(to: &$0) }) }
}

extension TimeRange {
  /// Writes it in the style of GOV.UK: “9:30am to 11am”.
  public func appendWords(to buffer: inout ByteBuffer) {
    start.appendWords(to: &buffer)
    buffer.append(" to " as Text)
    end.appendWords(to: &buffer)
  }
}

extension CivilDuration {
  /// Writes it in the largest units: “1 year”, “18 months”, “2 weeks”, “1 month and 3 days”.
  public func appendWords(to buffer: inout ByteBuffer) {
    if months != 0 {
      let years = months % 12 == 0
      English.append(years ? months / 12 : months, years ? "year" : "month", to: &buffer)
      if days == 0 { return }
      buffer.append(" and " as Text)
    }
    let weeks = days != 0 && days % 7 == 0
    English.append(weeks ? days / 7 : days, weeks ? "week" : "day", to: &buffer)
  }
}

extension CivilDate: CustomStringConvertible {
  /// “1 September 2026”.
  public var description: String { String(written: { appendWords(to: &$0) }) }
}

extension DateRange: CustomStringConvertible {
  /// “23 to 27 November 2026”.
  public var description: String { String(written: { appendWords(to: &$0) }) }
}

extension CivilTime: CustomStringConvertible {
  /// “9:30am”.
  public var description: String { String(written: { appendWords(to: &$0) }) }
}

extension TimeRange: CustomStringConvertible {
  /// “9:30am to 11am”.
  public var description: String { String(written: { appendWords(to: &$0) }) }
}

extension CivilDuration: CustomStringConvertible {
  /// “6 months”.
  public var description: String { String(written: { appendWords(to: &$0) }) }
}

extension String {
  /// What `write` writes, as a string for a message.
  init(written write: (inout ByteBuffer) -> Void) {
    var buffer = ByteBuffer(capacity: 64)
    write(&buffer)
    self = buffer.withBytes { String(decoding: $0, as: UTF8.self) }
  }
}

extension ByteBuffer {
  /// The last `width` decimal digits of a number that is not negative.
  mutating func append(digits number: Int, width: Int) {
    var unit = 1
    for _ in 1..<width { unit *= 10 }
    while unit > 0 {
      append(UInt8(ascii: "0") + UInt8(number / unit % 10))
      unit /= 10
    }
  }
}
