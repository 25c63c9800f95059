public import Bytes
import Diagnostics

/// The beginning of a word that names days of the week.
private let dayPattern =
  "(^|[^A-Za-z])("
  + anyCase("mon", "tue", "wed", "thu", "fri", "sat", "sun", "day", "daily", "everyday", "week")
  + ")"

extension Recurrence: Phrase {
  /// How a recurrence is written.
  public static let form =
    "days such as “Monday and Thursday”, “weekday”, “other Tuesday”, “3 weeks on Friday” or"
    + " “first Saturday of the month”"

  /// What every accepted phrase matches: the beginning of a day's name.
  public static let pattern: String? = dayPattern

  /// What `text` says, or what is wrong with it.
  public static func parse(_ text: Text) -> Result<Recurrence, PhraseProblem> {
    reading(text) { reader throws(PhraseProblem) in
      let recurrence = try reader.recurrence()
      guard reader.isAtEnd else { throw reader.notPartOfDays(form: form) }
      return recurrence
    }
  }
}

extension OpeningDays: Phrase {
  /// How opening days are written.
  public static let form =
    "days such as “Monday to Thursday”, “Saturday” or “first Saturday of the month”"

  /// What every accepted phrase matches: the beginning of a day's name.
  public static let pattern: String? = dayPattern

  /// What `text` says, or what is wrong with it.
  public static func parse(_ text: Text) -> Result<OpeningDays, PhraseProblem> {
    reading(text) { reader throws(PhraseProblem) in
      let recurrence = try reader.recurrence()
      guard reader.isAtEnd else { throw reader.notPartOfDays(form: form) }
      guard !recurrence.requiresStart else {
        throw PhraseProblem(
          .notARecurrence, reader.whole,
          "Opening hours can't change from week to week, as \(reader.quote(reader.whole)) says.",
          fix: Diagnostic.Fix("Write \(form)."))
      }
      return OpeningDays(recurrence)
    }
  }
}

extension PhraseReader {
  mutating func recurrence() throws(PhraseProblem) -> Recurrence {
    let start = next.start
    _ = takeEvery()
    switch word {
    case "other", "alternate":
      take()
      return try weekly(every: 2, from: start)
    case "fortnight", "fortnightly":
      take()
      return try weekly(every: 2, from: start)
    case "week", "weekly":
      take()
      return try weekly(every: 1, from: start)
    case "month", "monthly":
      throw PhraseProblem(
        .notARecurrence, whole, "\(quote(whole)) does not say which day of the month.",
        fix: "Write a day such as “first Saturday of the month” or “last Friday of the month”.")
    default: break
    }
    if let ordinal = takeOrdinal() {
      if word.isWeek, let weeks = ordinal.interval, weeks > 1 {
        return try weekly(every: weeks, from: start)
      }
      return try monthly(ordinal, from: start)
    }
    if let problem = dayOfMonth { throw problem }
    if let weeks = takeWeekCount() {
      let range = taken(from: start)
      guard (1...52).contains(weeks) else {
        throw PhraseProblem(
          .notARecurrence, range, "\(quote(range)) is not from 1 to 52 weeks.",
          fix: "Write a number of weeks such as “3 weeks on Friday”, or give the dates with “on”.")
      }
      return try weekly(every: weeks, from: start)
    }
    if next.kind == .number, wordAfterNext.isDayOrMonth {
      throw PhraseProblem(
        .notARecurrence, whole, "\(quote(whole)) is not a way to repeat that can be written here.",
        fix: Diagnostic.Fix("Write \(Recurrence.form), or give the dates with “on”."))
    }
    return Recurrence(.weekly(every: 1, try weekdays(orRhythm: true)))
  }

  /// The problem with “15th of the month”.
  private var dayOfMonth: PhraseProblem? {
    var ahead = self
    guard ahead.take(.number), ahead.nextIsAdjacent, ahead.word.isOrdinalEnding else { return nil }
    return PhraseProblem(
      .notARecurrence, rest, "\(quote(rest)) does not name a day of the week.",
      fix: "Write a day such as “third Tuesday of the month”, or give the dates with “on”.")
  }

  private var wordAfterNext: Word {
    var ahead = self
    ahead.take()
    return ahead.word
  }

  /// Takes “3 weeks” or “three weeks” as far as the number.
  private mutating func takeWeekCount() -> Int? {
    guard wordAfterNext.isWeek, let count = next.kind == .number ? next.number : word.number
    else { return nil }
    take()
    return count
  }

  /// Takes the days of a rhythm of weeks: after “other”, “3” or “fortnight”.
  private mutating func weekly(
    every weeks: Int, from start: Int
  ) throws(PhraseProblem) -> Recurrence {
    let saysWeek = word.isWeek
    if saysWeek { take() }
    _ = take(mark: UInt8(ascii: ","))
    let saysOn = take(word: "on")
    if isAtEnd {
      let range = taken(from: start)
      throw PhraseProblem(
        .notARecurrence, range, "\(quote(range)) does not say which day of the week.",
        fix: "Add the day, such as “other week on Tuesday” or “3 weeks on Friday”.")
    }
    if !saysWeek, !saysOn, weeks > 1, let days = word.weekdays, days != .weekend {
      let range = start..<next.end
      throw PhraseProblem(
        .unclearRecurrence, range,
        "\(quote(range)) is not a way to repeat that can be written here.",
        fix: "Name the days: “Monday, Wednesday and Friday”, or “other week on Monday to Friday”.")
    }
    return Recurrence(.weekly(every: weeks, try weekdays()))
  }

  /// Takes “first” or “1st”.
  private mutating func takeOrdinal() -> Ordinals? {
    if let ordinal = word.ordinal {
      take()
      return ordinal
    }
    guard next.kind == .number, (1...5).contains(next.number) else { return nil }
    let ordinal = Ordinals(rawValue: 1 << UInt8(next.number - 1))
    var ahead = self
    ahead.take()
    guard ahead.nextIsAdjacent, ahead.word.isOrdinalEnding else { return nil }
    ahead.take()
    self = ahead
    return ordinal
  }

  /// Takes the rest of “first and third Monday of the month”.
  private mutating func monthly(
    _ first: Ordinals, from start: Int
  ) throws(PhraseProblem) -> Recurrence {
    var ordinals = first
    while true {
      var ahead = self
      guard ahead.takeListSeparator(), let more = ahead.takeOrdinal() else { break }
      guard ordinals.isDisjoint(with: more) else {
        throw PhraseProblem(
          .repeatedWeekday, ahead.taken(from: start),
          "The \(English.name(of: more)) is there twice.",
          fix: "Write each once, as in “first and third Monday of the month”.")
      }
      ordinals.formUnion(more)
      self = ahead
    }
    guard let day = word.weekday else { throw notAMonthlyDay(from: start) }
    take()
    _ = take(mark: UInt8(ascii: "."))
    var ahead = self
    if ahead.takeListSeparator(), ahead.word.weekday != nil || ahead.takeOrdinal() != nil {
      throw PhraseProblem(
        .unclearRecurrence, rest, "\(quote(rest)) repeats in another way than the day before it.",
        explanation: "One entry names one day of the week when it counts within the month.",
        fix: "Give it an entry of its own, with its own time.")
    }
    // Many say “second Tuesday” of what comes every other week.
    let saysMonth = takeOfTheMonth()
    if !saysMonth, let weeks = ordinals.interval, weeks > 1 {
      let range = taken(from: start)
      let rhythm = weeks == 2 ? "other \(day.name)" : "\(weeks) weeks on \(day.name)"
      throw PhraseProblem(
        .unclearRecurrence, range,
        "\(quote(range)) could count weeks, or the \(day.plural) of each month.",
        fix: Diagnostic.Fix(
          "Write “\(rhythm)” or “\(English.name(of: ordinals)) \(day.name) of the month”."))
    }
    return Recurrence(.monthly(ordinals, day))
  }

  /// Takes “of the month”, “in each month”, “every month” or “monthly”.
  private mutating func takeOfTheMonth() -> Bool {
    if take(word: "monthly") { return true }
    var ahead = self
    _ = ahead.take(word: "of") || ahead.take(word: "in")
    _ =
      ahead.take(word: "the") || ahead.take(word: "each") || ahead.take(word: "every")
      || ahead.take(word: "a")
    guard ahead.take(word: "month") else { return false }
    self = ahead
    return true
  }

  private func notAMonthlyDay(from start: Int) -> PhraseProblem {
    let fix: Diagnostic.Fix = "Write a day such as “first Saturday of the month”."
    guard next.kind == .word, word.weekdays == nil,
      let near = mistyped(next.range, of: KnownNames.weekdays)
    else {
      let range = start..<max(previousEnd, rest.upperBound)
      return PhraseProblem(
        .notARecurrence, range, "\(quote(range)) does not name a day of the week.", fix: fix)
    }
    return PhraseProblem(
      .unknownWeekday, next.range, "There is no day of the week called \(quote(next.range)).",
      fix: Diagnostic.Fix("Did you mean “\(near)”?", replacement: near))
  }
}

extension Ordinals {
  /// The rhythm that “every second” and the like would be; nil for “last” and for several.
  fileprivate var interval: Int? {
    guard rawValue.nonzeroBitCount == 1, self != .last else { return nil }
    return rawValue.trailingZeroBitCount + 1
  }
}
