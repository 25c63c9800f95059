public import Bytes
public import Wording

extension CivilDate {
  /// Writes it as ISO 8601: “2026-09-01”.
  public func appendISO(to buffer: inout ByteBuffer) {
    let (year, month, day) = fields
    buffer.append(digits: year, width: 4)
    buffer.append(UInt8(ascii: "-"))
    buffer.append(digits: month, width: 2)
    buffer.append(UInt8(ascii: "-"))
    buffer.append(digits: day, width: 2)
  }

  /// Writes it as “1 September 2026”, with its weekday or without its year where wished.
  public func appendWords(
    _ words: TimetableWords, weekday: Bool = false, year: Bool = true,
    to buffer: inout ByteBuffer
  ) {
    let phrase =
      weekday
      ? (year ? words.phrases.weekdayDate : words.phrases.weekdayDateWithoutYear)
      : (year ? words.phrases.date : words.phrases.dateWithoutYear)
    let fields = fields
    buffer.fill(phrase) { placeholder, buffer in
      switch placeholder {
      case .weekday: buffer.append(words.name(of: self.weekday))
      case .day: buffer.append(decimal: fields.day)
      case .month: buffer.append(words.name(ofMonth: fields.month))
      case .year: buffer.append(digits: fields.year, width: 4)
      default: break
      }
    }
  }

  /// The date as ISO 8601: “2026-09-01”.
  public var iso: String { String(written: { appendISO(to: &$0) }) }
}

extension DateRange {
  /// Writes it with what the two dates share only once: “23 to 27 November 2026”.
  public func appendWords(_ words: TimetableWords, to buffer: inout ByteBuffer) {
    let (a, b) = (first.fields, last.fields)
    if first == last {
      first.appendWords(words, to: &buffer)
    } else if a.year != b.year {
      buffer.fill(words.phrases.dateRange) { placeholder, buffer in
        switch placeholder {
        case .from: first.appendWords(words, to: &buffer)
        case .to: last.appendWords(words, to: &buffer)
        default: break
        }
      }
    } else if a.month != b.month {
      buffer.fill(words.phrases.dateRangeInYear) { placeholder, buffer in
        switch placeholder {
        case .from: first.appendWords(words, year: false, to: &buffer)
        case .to: last.appendWords(words, year: false, to: &buffer)
        case .year: buffer.append(digits: a.year, width: 4)
        default: break
        }
      }
    } else {
      buffer.fill(words.phrases.dateRangeInMonth) { placeholder, buffer in
        switch placeholder {
        case .from: buffer.append(decimal: a.day)
        case .to: buffer.append(decimal: b.day)
        case .month: buffer.append(words.name(ofMonth: a.month))
        case .year: buffer.append(digits: a.year, width: 4)
        default: break
        }
      }
    }
  }
}

extension CivilTime {
  /// Writes it as ISO 8601: “09:30”; the end of a day is “24:00”.
  public func appendISO(to buffer: inout ByteBuffer) {
    buffer.append(digits: hour, width: 2)
    buffer.append(UInt8(ascii: ":"))
    buffer.append(digits: minute, width: 2)
  }

  /// Writes it as “9:30am”, “10am”, “midday”, “midnight”.
  public func appendWords(_ words: TimetableWords, to buffer: inout ByteBuffer) {
    switch self {
    case .midday: buffer.append(words.phrases.midday)
    case .midnight, .endOfDay: buffer.append(words.phrases.midnight)
    default:
      let phrase =
        hour < 12
        ? (minute == 0 ? words.phrases.am : words.phrases.amMinutes)
        : (minute == 0 ? words.phrases.pm : words.phrases.pmMinutes)
      buffer.fill(phrase) { placeholder, buffer in
        switch placeholder {
        case .hour: buffer.append(decimal: hour % 12 == 0 ? 12 : hour % 12)
        case .hour24: buffer.append(decimal: hour)
        case .twoDigitHour: buffer.append(digits: hour, width: 2)
        case .minute: buffer.append(digits: minute, width: 2)
        default: break
        }
      }
    }
  }

  /// The time as ISO 8601: “09:30”.
  public var iso: String { String(written: { appendISO(to: &$0) }) }
}

extension TimeRange {
  /// Writes it as “9:30am to 11am”.
  public func appendWords(_ words: TimetableWords, to buffer: inout ByteBuffer) {
    buffer.fill(words.phrases.timeRange) { placeholder, buffer in
      switch placeholder {
      case .from: start.appendWords(words, to: &buffer)
      case .to: end.appendWords(words, to: &buffer)
      default: break
      }
    }
  }
}
