public import Bytes
import Diagnostics

extension CivilTime: Phrase {
  /// How a time is written.
  public static let form = "a time such as “9:30am”, “midday” or “13:30”"

  /// What every accepted phrase matches.
  public static let pattern: String? = #"[0-9]|[Mm][Ii][Dd]|[Nn][Oo][Oo][Nn]"#

  /// The time that `text` says; “midnight” on its own is the one at which the day begins.
  public static func parse(_ text: Text) -> Result<CivilTime, PhraseProblem> {
    reading(text) { reader throws(PhraseProblem) in
      let time = try reader.writtenTime()
      if reader.isAtRangeSeparator {
        throw PhraseProblem(
          .extraWords, reader.rest, "A single time is needed here, not a range of times.",
          fix: Diagnostic.Fix("Write \(form)."))
      }
      if time.isBareHour { throw reader.unclear(time) }
      return try reader.time(time)
    }
  }
}

extension TimeRange: Phrase {
  /// How times are written.
  public static let form = "times such as “9:30am to 11am” or “10am to midday”"

  /// What every accepted phrase matches: two times with a word or a dash between.
  public static let pattern: String? =
    #"([0-9]|\#(anyCase("mid", "noon")))[\s\S]*[^0-9:. ][\s\S]*"#
    + #"([0-9]|\#(anyCase("mid", "noon")))"#

  /// What `text` says, or what is wrong with it.
  public static func parse(_ text: Text) -> Result<TimeRange, PhraseProblem> {
    reading(text) { reader throws(PhraseProblem) in try reader.timeRange() }
  }
}

extension PhraseReader {
  /// The time that `written` says when nothing beside it tells morning from afternoon.
  ///
  /// Without am or pm it is read on the 24-hour clock; but 1:30 to 7:59, where nobody would mean the
  /// night, has to be said clearly.
  func time(_ written: WrittenTime) throws(PhraseProblem) -> CivilTime {
    switch written.name {
    case .midday: return .midday
    case .midnight: return .midnight
    case nil: break
    }
    if let half = written.half { return try time(written, minutes: written.minutes(in: half)) }
    if written.isUnmarked, written.hour < 8 { throw unclear(written) }
    return try time(written, minutes: written.minutesAsWritten)
  }

  private func time(_ written: WrittenTime, minutes: Int) throws(PhraseProblem) -> CivilTime {
    guard let time = CivilTime(minutesSinceMidnight: minutes) else {
      throw PhraseProblem(
        .impossibleTime, written.range, "\(quote(written.range)) is not a time.",
        fix: Diagnostic.Fix("Write \(CivilTime.form)."))
    }
    return time
  }

  /// The problem that a time could be in the morning or in the afternoon; after `earlier` only what
  /// comes later is offered.
  func unclear(_ written: WrittenTime, after earlier: CivilTime? = nil) -> PhraseProblem {
    let readings = [WrittenTime.Half.am, .pm]
      .compactMap { CivilTime(minutesSinceMidnight: written.minutes(in: $0)) }
      .map { $0 == .midnight && earlier != nil ? .endOfDay : $0 }
      .filter { $0 > earlier ?? .midnight || earlier == nil }
    var fix: Diagnostic.Fix = "Write am or pm after it."
    if readings.count == 1 {
      fix = Diagnostic.Fix("Did you mean “\(readings[0])”?", replacement: "\(readings[0])")
    } else if readings.count == 2 {
      fix = Diagnostic.Fix("Write “\(readings[0])” or “\(readings[1])”.")
    }
    return PhraseProblem(
      .unclearTime, written.range,
      "\(quote(written.range)) does not say whether it is am or pm.", fix: fix)
  }

  mutating func timeRange() throws(PhraseProblem) -> TimeRange {
    if let problem = allDay { throw problem }
    let between = take(word: "between")
    if !between { _ = take(word: "from") }
    let first = try writtenTime()
    guard takeRangeSeparator(between: between) else {
      guard isAtEnd else { throw leftOver(form: TimeRange.form) }
      throw PhraseProblem(
        .notATime, whole, "\(quote(whole)) does not say when it ends.",
        fix: Diagnostic.Fix("Write \(TimeRange.form)."))
    }
    guard !isAtEnd else {
      throw PhraseProblem(
        .notATime, whole, "\(quote(whole)) does not say when it ends.",
        fix: Diagnostic.Fix("Write \(TimeRange.form)."))
    }
    let last = try writtenTime()
    if first.isUnmarked, last.isUnmarked, first.isBareHour && last.isBareHour || first.hour < 8 {
      throw unclear(first, last)
    }
    let start = try self.start(first, before: last)
    let end = try self.end(last, after: start)
    guard let range = TimeRange(start: start, end: end) else {
      throw backwards(start, end, from: first, to: last)
    }
    var ahead = self
    if ahead.takeListSeparator(), (try? ahead.writtenTime()) != nil {
      throw PhraseProblem(
        .extraWords, rest, "\(quote(rest)) is a second stretch of time.",
        fix: "Give it an entry of its own.")
    }
    return range
  }

  /// The problem with “all day” and “24 hours”.
  private var allDay: PhraseProblem? {
    var ahead = self
    let first = ahead.take()
    guard first.kind == .number && first.number == 24 || "all" ~= word else { return nil }
    switch ahead.word {
    case "day", "hours", "hrs":
      ahead.take()
      return PhraseProblem(
        .notATime, ahead.taken(from: first.start),
        "\(quote(ahead.taken(from: first.start))) does not say when it starts and ends.",
        fix: Diagnostic.Fix(
          "Write “midnight to midnight” for day and night, or the times.",
          replacement: "midnight to midnight"))
    default: return nil
    }
  }

  private func end(
    _ written: WrittenTime, after start: CivilTime
  ) throws(PhraseProblem) -> CivilTime {
    if written.name == .midnight { return .endOfDay }
    if written.isUnmarked, written.hour < 8 { throw unclear(written, after: start) }
    return try time(written)
  }

  /// The start of a range; one without am or pm shares the end's: “9 to 11am”, “1:30 to 3pm”.
  ///
  /// Where that would not come before the end it is the morning: “10 to 2pm”.
  private func start(
    _ written: WrittenTime, before end: WrittenTime
  ) throws(PhraseProblem) -> CivilTime {
    guard written.isUnmarked else { return try time(written) }
    let last: Int
    switch (end.half, end.name) {
    case (let half?, _): last = end.minutes(in: half)
    case (nil, .midday): last = 720
    default: return try time(written)
    }
    // 12 of the morning is midnight to a clock and midday to most people.
    if end.half == .am, written.hour == 12 { throw unclear(written) }
    let sameHalf = written.minutes(in: end.half == .am ? .am : .pm)
    if sameHalf < last || written.hour == 12 { return try time(written, minutes: sameHalf) }
    return try time(written, minutes: written.minutes(in: .am))
  }

  /// The problem with “1 to 3”; the suggestion is what would be meant by day.
  private func unclear(_ first: WrittenTime, _ last: WrittenTime) -> PhraseProblem {
    let range = first.range.lowerBound..<last.range.upperBound
    let startsInMorning = first.hour < 12 && first.hour >= 8
    let start = first.minutes(in: startsInMorning ? .am : .pm)
    let ends = [last.minutes(in: .am), last.minutes(in: .pm)]
    var fix: Diagnostic.Fix = "Write am or pm after each time, such as “9:30am to 11am”."
    if let end = ends.first(where: { $0 > start }),
      let start = CivilTime(minutesSinceMidnight: start),
      let end = CivilTime(minutesSinceMidnight: end),
      let times = TimeRange(start: start, end: end)
    {
      fix = Diagnostic.Fix("Did you mean “\(times)”?", replacement: times.description)
    }
    return PhraseProblem(
      .unclearTime, range, "\(quote(range)) does not say whether it is am or pm.", fix: fix)
  }

  /// The problem with “11am to 9am”; what is suggested is what would be meant by day.
  private func backwards(
    _ start: CivilTime, _ end: CivilTime, from first: WrittenTime, to last: WrittenTime
  ) -> PhraseProblem {
    let explanation = "It has to end later on the same day, at midnight at the latest."
    if start == end {
      return PhraseProblem(
        .timesBackwards, last.range, "It starts and ends at \(end).", explanation: explanation,
        fix: "Write an end that is later than the start.")
    }
    let summary = "The end, \(end), is not after the start, \(start)."
    let swapped = TimeRange(start: end, end: start).flatMap { range in
      range.minutes <= Self.longestSession && end.minutesSinceMidnight >= Self.firstStart
        ? range : nil
    }
    let evening = end.minutesSinceMidnight + 720
    let isEvening =
      end < .midday && evening > start.minutesSinceMidnight
      && (swapped == nil || evening - start.minutesSinceMidnight <= Self.longestDay)
    let later = isEvening ? CivilTime(minutesSinceMidnight: evening) : nil
    switch (swapped, later) {
    case (let swapped?, nil):
      return PhraseProblem(
        .timesBackwards, first.range.lowerBound..<last.range.upperBound, summary,
        explanation: explanation,
        fix: .init("Did you mean “\(swapped)”?", replacement: swapped.description))
    case (let swapped?, let later?):
      return PhraseProblem(
        .timesBackwards, last.range, summary, explanation: explanation,
        fix: "Did you mean “\(swapped)”, or does it end at “\(later)”?")
    case (nil, let later?):
      return PhraseProblem(
        .timesBackwards, last.range, summary, explanation: explanation,
        fix: .init("Did you mean “\(later)”?", replacement: later.description))
    case (nil, nil):
      return PhraseProblem(
        .timesBackwards, last.range, summary, explanation: explanation,
        fix: "Write an end that is later than the start.")
    }
  }

  /// The longest time, in minutes, for which two times are likely a session that was written backwards,
  /// and the earliest minute at which it would begin.
  private static var longestSession: Int { 6 * 60 }
  private static var firstStart: Int { 7 * 60 }
  /// The longest time for which “am” is likely a slip for “pm”, where the times could be swapped too.
  private static var longestDay: Int { 9 * 60 }
}
