public import Bytes
import Diagnostics

extension WeekdaySet: Phrase {
  /// How days of the week are written.
  public static let form = "days of the week such as “Monday and Thursday” or “Monday to Friday”"

  /// What `text` says, or what is wrong with it.
  public static func parse(_ text: Text) -> Result<WeekdaySet, PhraseProblem> {
    reading(text) { reader throws(PhraseProblem) in
      reader.takeEvery()
      let days = try reader.weekdays()
      guard reader.isAtEnd else { throw reader.notPartOfDays(form: form) }
      return days
    }
  }
}

extension PhraseReader {
  /// Takes “every”, “each” or “on”, which the field's own name says already.
  @discardableResult
  mutating func takeEvery() -> Bool {
    take(word: "every") || take(word: "each") || take(word: "on")
  }

  /// Takes “Monday”, “Mondays and Thursdays”, “Monday to Thursday”, “weekdays”, “day” and lists of them.
  ///
  /// Where “other”, “first” and the like might have been meant for the first word, `rhythm` says so.
  mutating func weekdays(orRhythm rhythm: Bool = false) throws(PhraseProblem) -> WeekdaySet {
    var days = WeekdaySet()
    var isFirst = true
    repeat {
      let start = next.start
      let item = try weekdayItem(isFirst: isFirst, orRhythm: rhythm && isFirst)
      let repeated = days.intersection(item)
      if let day = repeated.first(from: .monday) {
        throw PhraseProblem(
          .repeatedWeekday, taken(from: start),
          "\(day.name) is there twice.",
          fix: "Write each day of the week once; was another day meant?")
      }
      days.formUnion(item)
      isFirst = false
    } while takeListSeparator()
    return days
  }

  private mutating func weekdayItem(
    isFirst: Bool, orRhythm rhythm: Bool
  ) throws(PhraseProblem) -> WeekdaySet {
    if let days = word.weekdays {
      take()
      return days
    }
    guard let first = word.weekday else { throw notAWeekday(isFirst: isFirst, orRhythm: rhythm) }
    let start = take().start
    _ = take(mark: UInt8(ascii: "."))
    guard takeRangeSeparator() else { return WeekdaySet(first) }
    guard let last = word.weekday else { throw notAWeekday(isFirst: false, orRhythm: false) }
    take()
    _ = take(mark: UInt8(ascii: "."))
    guard first != last else {
      throw PhraseProblem(
        .repeatedWeekday, taken(from: start), "\(first.name) is both the first and the last day.",
        fix: "For all seven days write “day”; else put the first or the last day right.")
    }
    return WeekdaySet(first, to: last)
  }

  /// The problem with what stands where a day of the week should.
  private func notAWeekday(isFirst: Bool, orRhythm rhythm: Bool) -> PhraseProblem {
    if isAtEnd {
      return PhraseProblem(
        .unknownWeekday, whole, "\(quote(whole)) does not say which day of the week.",
        fix: Diagnostic.Fix("Write \(Recurrence.form)."))
    }
    if !isFirst, beginsRecurrence {
      return PhraseProblem(
        .unclearRecurrence, rest, "\(quote(rest)) repeats in another way than the days before it.",
        fix: "Give it an entry of its own, with its own time.")
    }
    if let problem = belongsElsewhere { return problem }
    guard next.kind == .word else {
      return PhraseProblem(
        .notARecurrence, rest, "\(quote(rest)) is not a day of the week.",
        fix: Diagnostic.Fix("Write \(Recurrence.form)."))
    }
    let names = rhythm ? KnownNames.recurrences : KnownNames.weekdays
    guard let near = mistyped(next.range, of: names) else {
      return PhraseProblem(
        .unknownWeekday, next.range, "\(quote(next.range)) is not a day of the week.",
        fix: Diagnostic.Fix("Write \(Recurrence.form)."))
    }
    return PhraseProblem(
      .unknownWeekday, next.range, "There is no day of the week called \(quote(next.range)).",
      fix: Diagnostic.Fix("Did you mean “\(near)”?", replacement: near))
  }

  private var beginsRecurrence: Bool {
    switch word {
    case "every", "each", "other", "alternate", "fortnightly", "fortnight", "weekly": true
    default: word.ordinal != nil || next.kind == .number && second.kind == .word && !beginsTime
    }
  }

  private var beginsTime: Bool {
    var ahead = self
    _ = ahead.take(word: "at") || ahead.take(word: "from")
    return (try? ahead.writtenTime()) != nil
      && (ahead.next.kind != .word || ahead.isAtRangeSeparator)
  }

  /// The problem with what is left after the days of the week.
  func notPartOfDays(form: String) -> PhraseProblem {
    if let problem = belongsElsewhere { return problem }
    var ahead = self
    _ = ahead.take(mark: UInt8(ascii: ","))
    if ahead.beginsRecurrence {
      return PhraseProblem(
        .unclearRecurrence, rest, "\(quote(rest)) stands after the days.",
        fix: "Write it before them, such as “other Tuesday” or “3 weeks on Friday”.")
    }
    if word.weekday != nil {
      return PhraseProblem(
        .extraWords, rest, "\(quote(rest)) follows another day without “and”.",
        fix: "Put a comma or “and” between the days.")
    }
    return leftOver(form: form)
  }

  /// The problem with a time or a part of the year that somebody wrote after the days.
  private var belongsElsewhere: PhraseProblem? {
    var date = self
    if next.kind == .number, (try? date.writtenDate())?.month != nil {
      let range = date.taken(from: next.start)
      return PhraseProblem(
        .notARecurrence, range, "\(quote(range)) is a date, not a day of the week.",
        fix: "Write a day of the week, or give single dates with “on”.")
    }
    if beginsTime {
      return PhraseProblem(
        .extraWords, rest, "The time \(quote(rest)) stands in the line of the days.",
        fix: "Put the time on a line of its own, after the name of its field.")
    }
    var ahead = self
    _ = ahead.take(mark: UInt8(ascii: ",")) || ahead.take(mark: UInt8(ascii: "("))
    _ = ahead.take(word: "in") || ahead.take(word: "during")
    _ = ahead.take(word: "the")
    switch ahead.word {
    case "term", "termtime", "school", "holidays":
      return PhraseProblem(
        .extraWords, rest, "\(quote(rest)) stands in the line of the days.",
        fix: "Put it on a line of its own: “during: term time” or “during: school holidays”.")
    default: return nil
    }
  }
}
