public import Bytes
import Diagnostics

extension During: Phrase {
  /// How a part of the year is written.
  public static let form =
    "“term time”, “school holidays” or “all year”, with a calendar where there are several:"
    + " “term time of cheshire”"

  /// What every accepted phrase matches.
  public static let pattern: String? = anyCase("term", "holiday", "year")

  /// What `text` says, or what is wrong with it.
  public static func parse(_ text: Text) -> Result<During, PhraseProblem> {
    reading(text) { reader throws(PhraseProblem) in try reader.during() }
  }
}

extension SessionCount: Phrase {
  /// How a number of sessions is written.
  public static let form = "a number of sessions such as “6 sessions”"

  /// What `text` says, or what is wrong with it.
  public static func parse(_ text: Text) -> Result<SessionCount, PhraseProblem> {
    reading(text) { reader throws(PhraseProblem) in try reader.sessionCount() }
  }
}

extension CivilDuration: Phrase {
  /// How a length of time is written.
  public static let form = "a length of time such as “6 months”, “1 year” or “2 weeks”"

  /// What every accepted phrase matches.
  public static let pattern: String? = anyCase("day", "week", "month", "year")

  /// What `text` says, or what is wrong with it.
  public static func parse(_ text: Text) -> Result<CivilDuration, PhraseProblem> {
    reading(text) { reader throws(PhraseProblem) in try reader.duration() }
  }
}

extension PhraseReader {
  mutating func during() throws(PhraseProblem) -> During {
    _ = take(word: "in") || take(word: "during")
    _ = take(word: "the")
    let kind: During.Kind
    switch word {
    case "term", "terms":
      take()
      _ = take(.dash)
      _ = take(word: "time") || take(word: "times")
      kind = .termTime
    case "termtime":
      take()
      kind = .termTime
    case "school":
      take()
      guard take(word: "holidays") || take(word: "holiday") else { throw unknownDuring() }
      kind = .schoolHolidays
    case "holidays", "holiday":
      take()
      kind = .schoolHolidays
    case "all", "whole":
      take()
      _ = take(word: "the")
      guard take(word: "year") else { throw unknownDuring() }
      _ = take(.dash)
      _ = take(word: "round")
      return During.allYear
    default: throw unknownDuring()
    }
    _ = take(word: "only")
    guard take(word: "of") else { return During(kind) }
    _ = take(word: "the")
    let id = try calendarID()
    return During(kind, calendar: text[id], at: id)
  }

  /// Takes the id of a calendar: a to z, 0 to 9 and hyphens, without a space.
  private mutating func calendarID() throws(PhraseProblem) -> Range<Int> {
    guard !isAtEnd else {
      throw PhraseProblem(
        .unknownDuring, whole, "\(quote(whole)) does not say which calendar.",
        fix: "Write the calendar's id after “of”, or take “of” out.")
    }
    let start = next.start
    take()
    while !isAtEnd, nextIsAdjacent { take() }
    let range = taken(from: start)
    var isID = true
    var isIDInLowerCase = true
    for index in range {
      let byte = text[index]
      let allowed = byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "-")
      isIDInLowerCase = isIDInLowerCase && allowed
      isID = isID && allowed && byte.asciiLowercased == byte
    }
    guard isID else {
      var fix: Diagnostic.Fix = "Write the id of a calendar: its file's name without “.yaml”."
      if isIDInLowerCase {
        let id = String(text[range]).lowercased()
        fix = Diagnostic.Fix("Write “\(id)”.", replacement: id)
      }
      throw PhraseProblem(
        .unknownDuring, range, "\(quote(range)) is not the id of a calendar.",
        explanation: "An id is made of the small letters a to z, digits and hyphens.", fix: fix)
    }
    return range
  }

  private func unknownDuring() -> PhraseProblem {
    let known = ["term time", "school holidays", "all year"]
    guard let near = mistyped(whole, of: known) else {
      return PhraseProblem(
        .unknownDuring, whole, "\(quote(whole)) is not a part of the year that is known here.",
        fix: Diagnostic.Fix("Write \(During.form)."))
    }
    return PhraseProblem(
      .unknownDuring, whole, "\(quote(whole)) is not a part of the year that is known here.",
      fix: Diagnostic.Fix("Did you mean “\(near)”?", replacement: near))
  }

  /// Takes a number in digits, or one to twelve in words.
  private mutating func number() -> Int? {
    guard let number = next.kind == .number ? next.number : word.number else { return nil }
    take()
    return number
  }

  mutating func sessionCount() throws(PhraseProblem) -> SessionCount {
    _ = take(word: "for")
    let start = next.start
    guard let number = number() else {
      throw PhraseProblem(
        .notACount, whole, "\(quote(whole)) is not a number of sessions.",
        fix: Diagnostic.Fix("Write \(SessionCount.form)."))
    }
    let digits = taken(from: start)
    guard let count = SessionCount(number) else {
      throw PhraseProblem(
        .notACount, digits, "\(quote(digits)) is not from 1 to 999 sessions.",
        fix: Diagnostic.Fix("Write \(SessionCount.form)."))
    }
    if take(word: "sessions") || take(word: "session") || isAtEnd { return count }
    switch word {
    case "week", "weeks", "month", "months", "day", "days", "year", "years":
      throw PhraseProblem(
        .notACount, whole, "\(quote(whole)) is a length of time, not a number of sessions.",
        fix: "Write how many sessions there are, such as “6 sessions”, or use “until” with a date.")
    default: return count
    }
  }

  mutating func duration() throws(PhraseProblem) -> CivilDuration {
    takeEvery()
    let start = next.start
    guard let number = number() else {
      throw PhraseProblem(
        .notADuration, whole, "\(quote(whole)) is not a length of time.",
        fix: Diagnostic.Fix("Write \(CivilDuration.form)."))
    }
    let digits = taken(from: start)
    let duration: CivilDuration
    switch word {
    case "day", "days": duration = CivilDuration(days: number)
    case "week", "weeks": duration = CivilDuration(days: number * 7)
    case "month", "months": duration = CivilDuration(months: number)
    case "year", "years": duration = CivilDuration(months: number * 12)
    default:
      throw PhraseProblem(
        .notADuration, isAtEnd ? digits : next.range,
        isAtEnd
          ? "\(quote(digits)) does not say whether it is days, weeks, months or years."
          : "\(quote(next.range)) is not days, weeks, months or years.",
        fix: Diagnostic.Fix("Write \(CivilDuration.form)."))
    }
    take()
    guard number > 0, duration.months <= 1200, duration.days <= 36_525 else {
      let range = taken(from: start)
      throw PhraseProblem(
        .notADuration, range, "\(quote(range)) is not between 1 day and 100 years.",
        fix: Diagnostic.Fix("Write \(CivilDuration.form)."))
    }
    return duration
  }
}
