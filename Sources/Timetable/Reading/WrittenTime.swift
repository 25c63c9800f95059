import Bytes
import Diagnostics

/// A time as somebody wrote it, which may leave open whether it is in the morning.
struct WrittenTime {
  enum Half { case am, pm }
  enum Name { case midday, midnight }

  var name: Name?
  var hour = 0
  var minute = 0
  var hasMinutes = false
  /// Whether the hour was written as 09.
  var hasLeadingZero = false
  var half: Half?
  var range = 0..<0

  /// Whether it can only be a time of the 24-hour clock: 09:30, 13:30, 0:15.
  var isTwentyFourHour: Bool {
    name == nil && half == nil && (hasLeadingZero || hour == 0 || hour > 12)
  }

  /// Whether neither am nor pm nor the 24-hour clock is said.
  var isUnmarked: Bool { name == nil && half == nil && !isTwentyFourHour }

  /// Whether it is a mere number: the 9 of “9 to 11”.
  var isBareHour: Bool { isUnmarked && !hasMinutes }

  /// The minutes since midnight if it is in that half of the day; 12 is the first hour of each.
  func minutes(in half: Half) -> Int { (hour % 12 + (half == .pm ? 12 : 0)) * 60 + minute }

  /// The minutes since midnight as the 24-hour clock reads it.
  var minutesAsWritten: Int { hour * 60 + minute }
}

extension PhraseReader {
  /// Takes a time of any accepted form and checks its numbers.
  mutating func writtenTime() throws(PhraseProblem) -> WrittenTime {
    let start = next.start
    var time = WrittenTime()
    if let name = timeName {
      take()
      time.name = name
      time.range = taken(from: start)
      return time
    }
    if word.weekday != nil || word.weekdays != nil {
      throw PhraseProblem(
        .extraWords, next.range, "The day \(quote(next.range)) stands in the line of the time.",
        fix: "Put the days on a line of their own, after the name of their field.")
    }
    guard next.kind == .number else {
      throw PhraseProblem(
        .notATime, rest, "\(quote(rest)) is not a time.",
        fix: Diagnostic.Fix("Write \(CivilTime.form)."))
    }
    if next.digitCount > 2 { throw timeWithoutColon() }
    let hour = take()
    time.hour = hour.number
    time.hasLeadingZero = hour.digitCount == 2 && hour.number < 10
    try takeMinutes(into: &time, from: start)
    _ = take(word: "o'clock") || take(word: "o’clock") || take(word: "oclock")
    time.half = takeHalf()
    if time.half == nil, timeName == nil, next.kind == .word, nextIsAdjacent, !isAtRangeSeparator {
      let range = start..<next.end
      throw PhraseProblem(
        .notATime, range, "\(quote(range)) is not a time.",
        fix: Diagnostic.Fix("Write \(CivilTime.form)."))
    }
    if time.half == nil, let name = timeName {
      take()
      time.name = name
      guard time.hour == 12, time.minute == 0 else {
        throw PhraseProblem(
          .impossibleTime, taken(from: start),
          "\(quote(taken(from: start))) is not a time: only 12 can be midday or midnight.",
          fix: Diagnostic.Fix("Write \(CivilTime.form)."))
      }
    }
    time.range = taken(from: start)
    if let problem = impossible(time) { throw problem }
    return time
  }

  private var timeName: WrittenTime.Name? {
    switch word {
    case "midday", "noon": .midday
    case "midnight": .midnight
    default: nil
    }
  }

  /// Takes “am”, “pm”, “a.m.” or “p.m.”.
  private mutating func takeHalf() -> WrittenTime.Half? {
    if take(word: "am") { return .am }
    if take(word: "pm") { return .pm }
    var ahead = self
    let half: WrittenTime.Half
    switch ahead.word {
    case "a": half = .am
    case "p": half = .pm
    default: return nil
    }
    ahead.take()
    _ = ahead.take(mark: UInt8(ascii: "."))
    guard ahead.take(word: "m") else { return nil }
    _ = ahead.take(mark: UInt8(ascii: "."))
    self = ahead
    return half
  }

  private mutating func takeMinutes(
    into time: inout WrittenTime, from start: Int
  ) throws(PhraseProblem) {
    let isDot = next.kind == .mark(UInt8(ascii: "."))
    guard next.kind == .mark(UInt8(ascii: ":")) || isDot && nextIsAdjacent,
      second.kind == .number
    else { return }
    take()
    let minute = take()
    time.minute = minute.number
    time.hasMinutes = true
    if minute.digitCount != 2 {
      var fix: Diagnostic.Fix = "Write the minutes with two digits, such as “9:05am”."
      // 9.5 may be half past nine.
      if minute.digitCount == 1, !isDot {
        let words = "\(time.hour):0\(minute.number)"
        fix = Diagnostic.Fix("Did you mean “\(words)”?", replacement: words)
      }
      throw PhraseProblem(
        .impossibleTime, taken(from: start),
        "The minutes of \(quote(taken(from: start))) are not two digits.", fix: fix)
    }
  }

  /// The problem with “930am” and “1330”.
  private func timeWithoutColon() -> PhraseProblem {
    let minute = next.number % 100
    var ahead = self
    ahead.take()
    let half = ahead.takeHalf()
    let range = ahead.taken(from: next.start)
    let hour = next.number / 100
    guard next.digitCount <= 4, minute < 60, hour < 24 else {
      return PhraseProblem(
        .notATime, range, "\(quote(range)) is not a time.",
        fix: Diagnostic.Fix("Write \(CivilTime.form)."))
    }
    let suffix = (1...12).contains(hour) ? half.map { $0 == .am ? "am" : "pm" } ?? "" : ""
    let padding = next.digitCount == 4 && hour < 10 ? "0" : ""
    let words = "\(padding)\(hour):\(minute < 10 ? "0" : "")\(minute)\(suffix)"
    return PhraseProblem(
      .notATime, range, "\(quote(range)) has no colon between the hours and the minutes.",
      fix: Diagnostic.Fix("Write “\(words)”.", replacement: words))
  }

  private func impossible(_ time: WrittenTime) -> PhraseProblem? {
    let range = time.range
    func problem(_ summary: String, fix: Diagnostic.Fix) -> PhraseProblem {
      PhraseProblem(.impossibleTime, range, summary, fix: fix)
    }
    if time.minute > 59 {
      return problem(
        "\(quote(range)) has \(time.minute) minutes, but minutes go from 00 to 59.",
        fix: "Write a time such as “9:45am”.")
    }
    if time.name != nil { return nil }
    if time.hour == 24, time.hasMinutes, time.minute == 0, time.half == nil {
      return problem(
        "\(quote(range)) is written “midnight” here.",
        fix: Diagnostic.Fix("Write “midnight”.", replacement: "midnight"))
    }
    if time.hour > 23 {
      return problem(
        "\(quote(range)) has the hour \(time.hour), but hours go from 0 to 23.",
        fix: Diagnostic.Fix("Write \(CivilTime.form)."))
    }
    guard let half = time.half else { return nil }
    if time.hour == 0 || time.hour > 12 {
      let reading = CivilTime(hour: time.hour, minute: time.minute)
      if half == .am && time.hour > 12 {
        return problem(
          "\(quote(range)) is not a time: the hours of the morning end at 12.",
          fix: "Write am after 1 to 11 only.")
      }
      if half == .pm && time.hour == 0 {
        return problem(
          "\(quote(range)) is not a time: the hours of the afternoon begin at 12.",
          fix: "Write “midday”, or a time such as “12:30pm”.")
      }
      let words = reading?.description ?? ""
      return problem(
        "\(quote(range)) mixes the 24-hour clock with am and pm.",
        fix: Diagnostic.Fix("Write “\(words)”.", replacement: words))
    }
    if time.hour == 12, time.minute == 0, half == .am {
      return PhraseProblem(
        .unclearTime, range, "\(quote(range)) could be midnight or midday.",
        fix: "Write “midnight” or “midday”.")
    }
    return nil
  }
}
