public import Bytes

extension Recurrence {
  /// Writes it with a capital, as a line begins: “Mondays and Thursdays”, “Every other Tuesday”.
  public func appendWords(to buffer: inout ByteBuffer) {
    switch kind {
    case .daily: buffer.append("Every day" as Text)
    case .weekly(let every, let days): English.append(weeks: every, days, to: &buffer)
    case .monthly(let ordinals, let day): English.append(ordinals, day, to: &buffer)
    }
  }
}

extension OpeningDays {
  /// Writes it as opening hours begin: “Monday to Thursday”, “Saturday”, “Every day”.
  public func appendWords(to buffer: inout ByteBuffer) {
    if case .weekly(every: 1, let days) = recurrence.kind {
      English.append(days, plural: false, to: &buffer)
    } else {
      recurrence.appendWords(to: &buffer)
    }
  }
}

extension During {
  /// Writes it as it ends a sentence: “in term time”, “in the school holidays”, “all year”.
  public func appendWords(to buffer: inout ByteBuffer) {
    switch kind {
    case .allYear: buffer.append("all year" as Text)
    case .termTime: buffer.append("in term time" as Text)
    case .schoolHolidays: buffer.append("in the school holidays" as Text)
    }
  }
}

extension SessionCount {
  /// Writes it as “6 sessions”.
  public func appendWords(to buffer: inout ByteBuffer) {
    English.append(number, "session", to: &buffer)
  }
}

extension Pattern {
  /// Writes it as a line of its own: “Mondays and Thursdays, 9:30am to 11am, in term time”.
  public func appendWords(to buffer: inout ByteBuffer) {
    switch days {
    case .dates(let dates): append(dates, to: &buffer)
    case .repeating(let repetition): repetition.recurrence.appendWords(to: &buffer)
    }
    if let time {
      buffer.append(", " as Text)
      time.appendWords(to: &buffer)
    }
    if case .repeating(let repetition) = days { repetition.appendBounds(to: &buffer) }
  }

  /// Writes each date with its weekday, and the year where the next date does not share it.
  private func append(_ dates: List<CivilDate>, to buffer: inout ByteBuffer) {
    for index in 0..<dates.count {
      English.appendSeparator(index, of: dates.count, to: &buffer)
      let last = index == dates.count - 1
      let writesYear = last || dates[index].year != dates[index + 1].year
      dates[index].appendWords(weekday: true, year: writesYear, to: &buffer)
    }
  }
}

extension Repetition {
  /// Writes what bounds it, each part after a comma: “, in term time, from 7 September 2026 until
  /// 16 July 2027, including bank holidays”.
  func appendBounds(to buffer: inout ByteBuffer) {
    if during.kind != .allYear {
      buffer.append(", " as Text)
      during.appendWords(to: &buffer)
    }
    if let from {
      buffer.append(", from " as Text)
      from.appendWords(to: &buffer)
    }
    switch end {
    case .open: break
    case .until(let date):
      buffer.append(from == nil ? ", until " as Text : " until ")
      date.appendWords(to: &buffer)
    case .after(let count):
      buffer.append(from == nil ? ", for " as Text : " for ")
      count.appendWords(to: &buffer)
    }
    if bankHolidays { buffer.append(", including bank holidays" as Text) }
  }
}

extension Recurrence: CustomStringConvertible {
  /// “Mondays and Thursdays”.
  public var description: String { String(written: { appendWords(to: &$0) }) }
}

extension OpeningDays: CustomStringConvertible {
  /// “Monday to Thursday”.
  public var description: String { String(written: { appendWords(to: &$0) }) }
}

extension During: CustomStringConvertible {
  /// “in term time”.
  public var description: String { String(written: { appendWords(to: &$0) }) }
}

extension SessionCount: CustomStringConvertible {
  /// “6 sessions”.
  public var description: String { String(written: { appendWords(to: &$0) }) }
}

extension Pattern: CustomStringConvertible {
  /// “Mondays and Thursdays, 9:30am to 11am, in term time”.
  public var description: String { String(written: { appendWords(to: &$0) }) }
}
