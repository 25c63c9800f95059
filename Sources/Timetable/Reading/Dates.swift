public import Bytes
import Diagnostics

extension CivilDate: Phrase {
  /// How a date is written.
  public static let form = "a date such as “1 September 2026” or “2026-09-01”"

  /// What every accepted phrase matches.
  public static let pattern: String? =
    #"^\s*([0-9]{4}\s*\S{1,3}\s*[0-9]{1,2}\s*\S{1,3}\s*[0-9]{1,2}"#
    + #"|.*[0-9]{1,2}.*[A-Za-z]{3}.*[0-9]{4})\s*$"#

  /// What `text` says, or what is wrong with it.
  public static func parse(_ text: Text) -> Result<CivilDate, PhraseProblem> {
    reading(text) { reader throws(PhraseProblem) in
      let written = try reader.writtenDate()
      if written.month == nil, reader.hasMoreDays {
        throw PhraseProblem(
          .extraWords, reader.whole, "\(reader.quote(reader.whole)) is more than one date.",
          fix: "Write \(form); where several may stand, a list: “[2026-09-01, 2026-09-02]”.")
      }
      let date = try reader.date(written)
      if reader.isAtRangeSeparator {
        throw PhraseProblem(
          .extraWords, reader.rest, "A single date is needed here, not a range of dates.",
          fix: "Write \(form); where several may stand, a list: “[2026-09-01, 2026-09-02]”.")
      }
      if let problem = reader.secondDate() { throw problem }
      return date
    }
  }
}

extension DateRange: Phrase {
  /// How dates are written.
  public static let form =
    "dates such as “24 December 2026 to 1 January 2027”, or a single date such as “1 September 2026”"

  /// What every accepted phrase matches.
  public static let pattern: String? = #"[0-9]{4}"#

  /// What `text` says, or what is wrong with it.
  public static func parse(_ text: Text) -> Result<DateRange, PhraseProblem> {
    reading(text) { reader throws(PhraseProblem) in
      let range = try reader.dateRange()
      if let problem = reader.secondDate() { throw problem }
      return range
    }
  }
}

extension PhraseReader {
  /// The day that `written` names, which must have its month and year and be in the calendar.
  func date(_ written: WrittenDate) throws(PhraseProblem) -> CivilDate {
    guard let month = written.month else {
      throw PhraseProblem(
        .notADate, written.range, "\(quote(written.range)) is not a complete date.",
        fix: Diagnostic.Fix("Write \(CivilDate.form)."))
    }
    guard let year = written.year else {
      throw PhraseProblem(
        .missingYear, written.range, "\(quote(written.range)) has no year.",
        fix: Diagnostic.Fix("Add the year, as in “\(written.words) 2026”."))
    }
    guard let date = CivilDate(year: year, month: month, day: written.day) else {
      throw impossible(written, month: month, year: year)
    }
    if let weekday = written.weekday, weekday != date.weekday {
      let later = date.onOrAfter(weekday)
      throw PhraseProblem(
        .wrongWeekday, written.weekdayRange,
        "\(date) is a \(date.weekday.name), not a \(weekday.name).",
        explanation: "The nearest \(weekday.plural) are \(later - 7) and \(later).",
        fix: Diagnostic.Fix("Put the day of the week or the date right."))
    }
    return date
  }

  private func impossible(_ written: WrittenDate, month: Int, year: Int) -> PhraseProblem {
    let name = English.name(ofMonth: month)
    let count = CivilDate.daysIn(month: month, year: year)
    guard year > 0, count > 0 else {
      return PhraseProblem(
        .impossibleDate, written.range, "\(quote(written.range)) is not in the calendar.",
        fix: Diagnostic.Fix("Write \(CivilDate.form)."))
    }
    let asked = month == 2 && written.day == 29 ? written.words : "\(written.day) \(name)"
    let subject = month == 2 ? "\(name) \(year)" : "\(name)"
    return PhraseProblem(
      .impossibleDate, written.range, "There is no \(asked): \(subject) has \(count) days.",
      fix: Diagnostic.Fix("Write a day from 1 to \(count), or check the month."))
  }

  mutating func dateRange() throws(PhraseProblem) -> DateRange {
    let between = take(word: "between")
    if !between { _ = take(word: "from") }
    let writtenFirst = try writtenDate()
    guard takeRangeSeparator(between: between) else { return DateRange(try date(writtenFirst)) }
    guard !isAtEnd else {
      throw PhraseProblem(
        .notADate, whole, "\(quote(whole)) has no last day.",
        fix: Diagnostic.Fix("Write \(DateRange.form)."))
    }
    let writtenLast = try writtenDate()
    if writtenLast.year == nil, let problem = lastWithoutYear(writtenLast, after: writtenFirst) {
      throw problem
    }
    let last = try date(writtenLast)
    let first = try date(completed(writtenFirst, by: last))
    guard let range = DateRange(first: first, last: last) else {
      throw backwards(first, last, at: writtenLast.range)
    }
    return range
  }

  /// Whether more days follow the first of “12 to 14 December 2026” or “12, 13 and 14 December 2026”.
  fileprivate var hasMoreDays: Bool {
    var ahead = self
    return isAtRangeSeparator || ahead.takeListSeparator() && ahead.next.kind == .number
  }

  /// The problem with “1 September 2026 and 3 September 2026”.
  func secondDate() -> PhraseProblem? {
    var ahead = self
    guard ahead.takeListSeparator(), (try? ahead.writtenDate()) != nil else { return nil }
    return PhraseProblem(
      .extraWords, rest, "\(quote(rest)) is a second date.",
      fix: "Write several dates as a list, one item each: “[2026-09-01, 2026-09-03]”.")
  }

  /// The first date of a range with what it leaves to the last: “24 December to 1 January 2027”.
  private func completed(_ first: WrittenDate, by last: CivilDate) -> WrittenDate {
    var first = first
    if first.month == nil { first.month = last.month }
    if first.year == nil, let month = first.month {
      let follows = (month, first.day) > (last.month, last.day) && month != last.month
      first.year = follows && last.year > 1 ? last.year - 1 : last.year
    }
    return first
  }

  /// The problem with “24 December 2026 to 1 January”, where the year can be told.
  private func lastWithoutYear(_ last: WrittenDate, after first: WrittenDate) -> PhraseProblem? {
    guard let month = last.month, let firstMonth = first.month, let firstYear = first.year
    else { return nil }
    let year = (month, last.day) < (firstMonth, first.day) ? firstYear + 1 : firstYear
    guard let date = CivilDate(year: year, month: month, day: last.day) else { return nil }
    return PhraseProblem(
      .missingYear, last.range, "The last day, \(quote(last.range)), has no year.",
      fix: Diagnostic.Fix("Write “\(date)”.", replacement: date.description))
  }

  private func backwards(
    _ first: CivilDate, _ last: CivilDate, at range: Range<Int>
  ) -> PhraseProblem {
    let summary = "The last day, \(last), is before the first, \(first)."
    // December to January with one year for both is the usual slip.
    if first.year == last.year, first.month - last.month >= 6, last.year < 9999,
      let later = CivilDate(year: last.year + 1, month: last.month, day: last.day)
    {
      return PhraseProblem(
        .datesBackwards, range, summary,
        fix: Diagnostic.Fix("Did you mean “\(later)”?", replacement: later.description))
    }
    return PhraseProblem(
      .datesBackwards, range, summary,
      fix: Diagnostic.Fix("Write the earlier day first, or check the years."))
  }
}
