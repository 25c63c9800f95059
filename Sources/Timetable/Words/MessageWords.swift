public import Bytes
import Wording

// Messages are in English whatever the site's language. Nothing in this file is for visitors.

extension Weekday {
  /// Its English name, for messages and formats that ask for it: “Monday”.
  public var name: Text { TimetableWords.english.name(of: self) }
  /// All the days of that name in English, for messages: “Mondays”.
  public var plural: Text { TimetableWords.english.plural(of: self) }
}

/// The names that the readers of phrases share with the English words.
enum English {
  /// The name of a month, 1 to 12; empty for another number.
  static func name(ofMonth month: Int) -> Text { TimetableWords.english.name(ofMonth: month) }

  /// The name of one ordinal; empty for a set of none or several.
  static func name(of ordinal: Ordinals) -> Text {
    guard ordinal.rawValue.nonzeroBitCount == 1 else { return Text() }
    return TimetableWords.english.name(ofOrdinal: ordinal.rawValue.trailingZeroBitCount)
  }

  /// A number of things: “1 week”, “6 sessions”.
  fileprivate static func count(_ number: Int, _ unit: String) -> String {
    "\(number) \(unit)\(number == 1 ? "" : "s")"
  }
}

extension CivilDate: CustomStringConvertible {
  /// “1 September 2026”.
  public var description: String { String(written: { appendWords(.english, to: &$0) }) }
}

extension DateRange: CustomStringConvertible {
  /// “23 to 27 November 2026”.
  public var description: String { String(written: { appendWords(.english, to: &$0) }) }
}

extension CivilTime: CustomStringConvertible {
  /// “9:30am”.
  public var description: String { String(written: { appendWords(.english, to: &$0) }) }
}

extension TimeRange: CustomStringConvertible {
  /// “9:30am to 11am”.
  public var description: String { String(written: { appendWords(.english, to: &$0) }) }
}

extension CivilDuration: CustomStringConvertible {
  /// In the largest units: “1 year”, “18 months”, “2 weeks”, “1 month and 3 days”.
  public var description: String {
    let years = months != 0 && months % 12 == 0
    let weeks = days != 0 && days % 7 == 0
    let larger = English.count(years ? months / 12 : months, years ? "year" : "month")
    let smaller = English.count(weeks ? days / 7 : days, weeks ? "week" : "day")
    if months == 0 { return smaller }
    return days == 0 ? larger : "\(larger) and \(smaller)"
  }
}

extension Recurrence: CustomStringConvertible {
  /// “Mondays and Thursdays”.
  public var description: String { String(written: { appendWords(.english, to: &$0) }) }
}

extension OpeningDays: CustomStringConvertible {
  /// “Monday to Thursday”.
  public var description: String { String(written: { appendWords(.english, to: &$0) }) }
}

extension During: CustomStringConvertible {
  /// “in term time”.
  public var description: String { String(written: { appendWords(.english, to: &$0) }) }
}

extension SessionCount: CustomStringConvertible {
  /// “6 sessions”.
  public var description: String { English.count(number, "session") }
}

extension Pattern: CustomStringConvertible {
  /// “Mondays and Thursdays, 9:30am to 11am, in term time”.
  public var description: String { String(written: { appendWords(.english, to: &$0) }) }
}

extension String {
  /// What `write` writes, as a string for a message.
  init(written write: (inout ByteBuffer) -> Void) {
    var buffer = ByteBuffer(capacity: 64)
    write(&buffer)
    self = buffer.withBytes { String(decoding: $0, as: UTF8.self) }
  }
}
