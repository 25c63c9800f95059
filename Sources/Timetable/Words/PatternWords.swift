public import Bytes
public import Wording

extension Recurrence {
  /// Writes it with a capital, as a line begins: “Mondays and Thursdays”, “Every other Tuesday”.
  public func appendWords(_ words: TimetableWords, to buffer: inout ByteBuffer) {
    let start = buffer.count
    switch kind {
    case .daily: buffer.append(words.phrases.everyDay)
    case .weekly(let every, let days): words.append(weeks: every, days, to: &buffer)
    case .monthly(let ordinals, let day): words.append(ordinals, day, to: &buffer)
    }
    buffer.capitalize(at: start)
  }
}

extension OpeningDays {
  /// Writes it as opening hours begin: “Monday to Thursday”, “Saturday”, “Every day”.
  public func appendWords(_ words: TimetableWords, to buffer: inout ByteBuffer) {
    guard case .weekly(every: 1, let days) = recurrence.kind else {
      return recurrence.appendWords(words, to: &buffer)
    }
    let start = buffer.count
    words.append(days, plural: false, to: &buffer)
    buffer.capitalize(at: start)
  }
}

extension During {
  /// Writes it as it ends a sentence: “in term time”, “in the school holidays”, “all year”.
  ///
  /// `calendarTitle` is what people call the calendar that it names; empty where it names none.
  public func appendWords(
    _ words: TimetableWords, calendarTitle: Text = Text(), to buffer: inout ByteBuffer
  ) {
    let isNamed = !calendarTitle.isEmpty
    switch kind {
    case .allYear: buffer.append(words.phrases.allYear)
    case .termTime:
      buffer.fill(isNamed ? words.phrases.termTimeOf : words.phrases.termTime, with: calendarTitle)
    case .schoolHolidays:
      buffer.fill(
        isNamed ? words.phrases.schoolHolidaysOf : words.phrases.schoolHolidays, with: calendarTitle
      )
    }
  }
}

extension Pattern {
  /// Writes it as a line of its own: “Mondays and Thursdays, 9:30am to 11am, in term time”.
  ///
  /// `calendarTitle` is what people call the calendar that the pattern names; empty where it names none.
  public func appendWords(
    _ words: TimetableWords, calendarTitle: Text = Text(), to buffer: inout ByteBuffer
  ) {
    let start = buffer.count
    switch days {
    case .dates(let dates): words.append(dates, to: &buffer)
    case .repeating(let repetition): repetition.recurrence.appendWords(words, to: &buffer)
    }
    if let time { words.appendPart(to: &buffer) { time.appendWords(words, to: &$0) } }
    if case .repeating(let repetition) = days {
      repetition.appendBounds(words, calendarTitle, to: &buffer)
    }
    buffer.capitalize(at: start)
  }
}

extension Repetition {
  /// Writes what bounds it, each a part of the line: “, in term time, from 7 September 2026 until
  /// 16 July 2027, including bank holidays”.
  fileprivate func appendBounds(
    _ words: TimetableWords, _ calendarTitle: Text, to buffer: inout ByteBuffer
  ) {
    if during.kind != .allYear {
      words.appendPart(to: &buffer) {
        during.appendWords(words, calendarTitle: calendarTitle, to: &$0)
      }
    }
    if from != nil || end != .open {
      words.appendPart(to: &buffer) { appendStartAndEnd(words, to: &$0) }
    }
    if bankHolidays {
      words.appendPart(to: &buffer) { $0.append(words.phrases.includingBankHolidays) }
    }
  }

  private func appendStartAndEnd(_ words: TimetableWords, to buffer: inout ByteBuffer) {
    guard let from else { return appendEnd(words, to: &buffer) }
    func appendFrom(to buffer: inout ByteBuffer) {
      buffer.fill(words.phrases.from) { _, buffer in from.appendWords(words, to: &buffer) }
    }
    guard end != .open else { return appendFrom(to: &buffer) }
    buffer.fill(words.phrases.fromAndEnd) { placeholder, buffer in
      switch placeholder {
      case .from: appendFrom(to: &buffer)
      case .end: appendEnd(words, to: &buffer)
      default: break
      }
    }
  }

  private func appendEnd(_ words: TimetableWords, to buffer: inout ByteBuffer) {
    switch end {
    case .open: break
    case .until(let date):
      buffer.fill(words.phrases.until) { _, buffer in date.appendWords(words, to: &buffer) }
    case .after(let count):
      buffer.fill(count.number == 1 ? words.phrases.forSession : words.phrases.forSessions) {
        _, buffer in
        buffer.append(decimal: count.number)
      }
    }
  }
}

extension Words<TimetablePhrases> {
  /// Writes the days as “Monday, Tuesday and Friday”, or as “Monday to Friday” where three or more
  /// follow one another.
  fileprivate func append(_ days: WeekdaySet, plural isPlural: Bool, to buffer: inout ByteBuffer) {
    if let run = days.run {
      buffer.fill(phrases.dayRange) { placeholder, buffer in
        switch placeholder {
        case .from: buffer.append(nameInRange(of: run.first))
        case .to: buffer.append(nameInRange(of: run.last))
        default: break
        }
      }
      return
    }
    var index = 0
    for day in days.days {
      appendItem(index, of: days.count, to: &buffer) {
        $0.append(isPlural ? plural(of: day) : name(of: day))
      }
      index += 1
    }
  }

  fileprivate func append(weeks: Int, _ days: WeekdaySet, to buffer: inout ByteBuffer) {
    let phrase: Text
    switch (weeks, days) {
    case (1, .weekdays): phrase = phrases.weekdays
    case (1, .weekend): phrase = phrases.weekends
    case (1, _): phrase = phrases.everyWeek
    case (2, .weekend): phrase = phrases.everyOtherWeekend
    case (2, _): phrase = days.run == nil ? phrases.everyOther : phrases.everyOtherRange
    default: phrase = phrases.everyWeeks
    }
    buffer.fill(phrase) { placeholder, buffer in
      switch placeholder {
      case .number: buffer.append(decimal: weeks)
      case .days: append(days, plural: weeks == 1, to: &buffer)
      default: break
      }
    }
  }

  fileprivate func append(_ ordinals: Ordinals, _ day: Weekday, to buffer: inout ByteBuffer) {
    buffer.fill(phrases.monthly) { placeholder, buffer in
      switch placeholder {
      case .ordinals: append(ordinals, to: &buffer)
      case .weekday: buffer.append(name(of: day))
      default: break
      }
    }
  }

  private func append(_ ordinals: Ordinals, to buffer: inout ByteBuffer) {
    let count = ordinals.rawValue.nonzeroBitCount
    var index = 0
    for bit in 0..<6 where ordinals.contains(Ordinals(rawValue: 1 << UInt8(bit))) {
      appendItem(index, of: count, and: phrases.ordinalsAnd, to: &buffer) {
        $0.append(name(ofOrdinal: bit))
      }
      index += 1
    }
  }

  /// Writes each date with its weekday, and the year where the next date does not share it.
  fileprivate func append(_ dates: List<CivilDate>, to buffer: inout ByteBuffer) {
    for index in 0..<dates.count {
      let isLast = index == dates.count - 1
      let writesYear = isLast || dates[index].year != dates[index + 1].year
      appendItem(index, of: dates.count, to: &buffer) {
        dates[index].appendWords(self, weekday: true, year: writesYear, to: &$0)
      }
    }
  }
}
