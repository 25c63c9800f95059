import Bytes
import Diagnostics

/// A date as somebody wrote it, before it is known to exist; a range's first may lack its month or year.
struct WrittenDate {
  var weekday: Weekday?
  var weekdayRange = 0..<0
  var day: Int
  var month: Int?
  var year: Int?
  var range = 0..<0

  /// As it would be written out, without its weekday: “1 September 2026”.
  var words: String {
    var parts = [String(day)]
    if let month { parts.append(String(English.name(ofMonth: month))) }
    if let year { parts.append(String(written: { $0.append(digits: year, width: 4) })) }
    return parts.joined(separator: " ")
  }
}

extension PhraseReader {
  /// Takes a date of any accepted form, also one that ends before its month or year.
  mutating func writtenDate() throws(PhraseProblem) -> WrittenDate {
    let start = next.start
    var date = WrittenDate(day: 0)
    if let weekday = word.weekday {
      date.weekday = weekday
      date.weekdayRange = take().range
      _ = take(mark: UInt8(ascii: ".")) || take(mark: UInt8(ascii: ","))
    }
    _ = take(word: "the")
    guard next.kind == .number else { throw notADate(from: start) }
    if let problem = dateInNumbers() { throw problem }
    if next.digitCount == 4, second.kind == .dash {
      try takeISO(into: &date)
    } else {
      try takeDayMonthYear(into: &date, from: start)
    }
    date.range = taken(from: start)
    return date
  }

  /// Takes “2026-09-01”.
  private mutating func takeISO(into date: inout WrittenDate) throws(PhraseProblem) {
    let first = take()
    take()
    guard next.kind == .number, next.digitCount <= 2 else { throw incompleteISO(from: first.start) }
    let month = take()
    guard take(.dash), next.kind == .number, next.digitCount <= 2 else {
      throw incompleteISO(from: first.start)
    }
    date.day = take().number
    date.year = first.number
    date.month = month.number
    guard (1...12).contains(month.number) else {
      var fix: Diagnostic.Fix = "Write the year, the month and the day: “2026-09-01”."
      if (1...12).contains(date.day),
        let swapped = CivilDate(year: first.number, month: date.day, day: month.number)
      {
        fix = Diagnostic.Fix("Did you mean “\(swapped.iso)”?", replacement: swapped.iso)
      }
      throw PhraseProblem(
        .impossibleDate, taken(from: first.start),
        "\(quote(taken(from: first.start))) has the month \(month.number), but months go from 1 to 12.",
        fix: fix)
    }
  }

  private func incompleteISO(from start: Int) -> PhraseProblem {
    PhraseProblem(
      .notADate, whole, "\(quote(whole)) is not a complete date.",
      fix: Diagnostic.Fix("Write \(CivilDate.form)."))
  }

  /// Takes “1 September 2026”, or as much of it as is there.
  private mutating func takeDayMonthYear(
    into date: inout WrittenDate, from start: Int
  ) throws(PhraseProblem) {
    guard next.digitCount <= 2 else { throw notADate(from: start) }
    date.day = take().number
    if word.isOrdinalEnding, nextIsAdjacent { take() }
    _ = take(word: "of")
    // A spreadsheet writes 1-Sep-2026.
    var hyphenated = false
    var ahead = self
    if ahead.take(.dash), ahead.word.month != nil {
      self = ahead
      hyphenated = true
    }
    guard let month = word.month else {
      if isAtEnd || isAtRangeSeparator || next.kind != .word { return }
      throw unknownMonth(from: start)
    }
    take()
    date.month = month
    _ = take(mark: UInt8(ascii: ".")) || take(mark: UInt8(ascii: ","))
    if hyphenated, next.kind == .dash, second.kind == .number { take() }
    guard next.kind == .number else { return }
    let isYear = next.digitCount == 4 && next.number > 0
    guard isYear else { throw shortYear(date) }
    date.year = take().number
  }

  private func unknownMonth(from start: Int) -> PhraseProblem {
    guard let near = mistyped(next.range, of: KnownNames.months) else {
      return PhraseProblem(
        .unknownMonth, next.range, "\(quote(next.range)) is not the name of a month.",
        fix: Diagnostic.Fix("Write \(CivilDate.form)."))
    }
    return PhraseProblem(
      .unknownMonth, next.range, "There is no month called \(quote(next.range)).",
      fix: Diagnostic.Fix("Did you mean “\(near)”?", replacement: near))
  }

  private func shortYear(_ date: WrittenDate) -> PhraseProblem {
    var fix: Diagnostic.Fix = "Write the year with four digits, such as 2026."
    if next.digitCount == 2 {
      let year = "20" + String(text[next.range])
      fix = Diagnostic.Fix("Write the year with four digits: \(year).", replacement: year)
    }
    return PhraseProblem(
      .missingYear, next.range, "\(quote(next.range)) is not a year of four digits.", fix: fix)
  }

  /// The problem with what does not begin like a date.
  private func notADate(from start: Int) -> PhraseProblem {
    if let problem = monthFirst(from: start) { return problem }
    if next.kind == .word, second.kind == .number,
      let near = mistyped(next.range, of: KnownNames.weekdays)
    {
      return PhraseProblem(
        .unknownWeekday, next.range, "There is no day of the week called \(quote(next.range)).",
        fix: Diagnostic.Fix("Did you mean “\(near)”?", replacement: near))
    }
    let range = start..<max(start, rest.upperBound)
    return PhraseProblem(
      .notADate, range, "\(quote(range)) is not a date.",
      fix: Diagnostic.Fix("Write \(CivilDate.form)."))
  }

  /// The problem with “September 1, 2026” and “September 2026”.
  private func monthFirst(from start: Int) -> PhraseProblem? {
    var ahead = self
    guard let month = ahead.word.month else { return nil }
    ahead.take()
    _ = ahead.take(mark: UInt8(ascii: "."))
    guard ahead.next.kind == .number else { return nil }
    let number = ahead.take()
    if ahead.word.isOrdinalEnding { ahead.take() }
    _ = ahead.take(mark: UInt8(ascii: ","))
    if number.digitCount <= 2, ahead.next.kind == .number, ahead.next.digitCount == 4 {
      let year = ahead.take()
      let range = ahead.taken(from: start)
      let words = WrittenDate(day: number.number, month: month, year: year.number).words
      return PhraseProblem(
        .notADate, range, "\(quote(range)) has the month before the day.",
        fix: Diagnostic.Fix("Write “\(words)”.", replacement: words))
    }
    let range = ahead.taken(from: start)
    return PhraseProblem(
      .notADate, range, "\(quote(range)) does not say which day of the month.",
      fix: Diagnostic.Fix("Write \(CivilDate.form)."))
  }

  /// The problem with “01/09/2026”, “1.9.26” and “1-9-2026”, which some read as 9 January.
  private func dateInNumbers() -> PhraseProblem? {
    var ahead = self
    let first = ahead.take()
    let mark = ahead.next.kind
    let isMark = mark == .mark(UInt8(ascii: "/")) || mark == .mark(UInt8(ascii: "."))
    // A year before hyphens is ISO 8601.
    guard isMark || mark == .dash && first.digitCount <= 2, ahead.take(mark),
      ahead.next.kind == .number
    else { return nil }
    let second = ahead.take()
    var third: Token?
    if ahead.next.kind == mark, ahead.second.kind == .number {
      ahead.take()
      third = ahead.take()
    }
    // Without a third number 24-28 may be the first half of “24-28 December”.
    guard isMark || third != nil else { return nil }
    let range = ahead.taken(from: first.start)
    guard let third else {
      return PhraseProblem(
        .numericDate, range, "\(quote(range)) is not a complete date.",
        fix: Diagnostic.Fix("Write \(CivilDate.form)."))
    }
    var numbers = (year: third.number, month: second.number, day: first.number)
    if first.digitCount == 4 { numbers = (first.number, second.number, third.number) }
    if numbers.year < 100 { numbers.year += 2000 }
    guard let date = CivilDate(year: numbers.year, month: numbers.month, day: numbers.day) else {
      return PhraseProblem(
        .numericDate, range, "\(quote(range)) is a date in numbers only.",
        explanation: "Some people read the day first, others the month.",
        fix: Diagnostic.Fix("Write \(CivilDate.form)."))
    }
    return PhraseProblem(
      .numericDate, range, "\(quote(range)) is a date in numbers only.",
      explanation: "Some people read the day first, others the month.",
      fix: Diagnostic.Fix(
        "Write “\(date)”, if that is the day you mean.", replacement: date.description))
  }
}
