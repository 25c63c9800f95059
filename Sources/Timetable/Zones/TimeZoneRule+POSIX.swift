public import Bytes

extension TimeZoneRule {
  /// Reads a rule such as `GMT0BST,M3.5.0/1,M10.5.0` (IEEE 1003.1, 8.3, `TZ`, with the hours that
  /// RFC 9636, section 3.3.1, allows); nil where it is none, or has daylight time without its dates.
  public init?(posix text: Text) {
    var reader = POSIXRuleReader(text: text)
    guard let rule = reader.rule(), reader.isAtEnd else { return nil }
    self = rule
  }

  /// Reads the rule at the end of a zone's file (RFC 9636, section 3.3); nil where the file is none, or
  /// is of the first version, which had no rule.
  public init?(tzif file: Text) {
    let newline = UInt8(ascii: "\n")
    guard file.count > 44, file.hasPrefix("TZif"), file[4] >= UInt8(ascii: "2"),
      file[file.count - 1] == newline
    else { return nil }
    var start = file.count - 1
    while start > 0, file[start - 1] != newline { start -= 1 }
    self.init(posix: file[start..<file.count - 1])
  }
}

extension TimeZoneRule {
  /// Whether daylight time ends no earlier than it starts again, which is how RFC 9636, section 3.3.1,
  /// writes a zone that keeps it all year.
  fileprivate var keepsDaylightTime: Bool {
    guard let changes, let end = changes.end.moment(in: 1970),
      let start = changes.start.moment(in: 1971)
    else { return false }
    return end >= start
  }
}

/// Reads one rule from its start; each part is nil where the text does not go on with it.
private struct POSIXRuleReader {
  let text: Text
  private var position = 0

  init(text: Text) { self.text = text }

  var isAtEnd: Bool { position == text.count }

  private var byte: UInt8? { position < text.count ? text[position] : nil }

  private mutating func skip(_ expected: UInt8) -> Bool {
    guard byte == expected else { return false }
    position += 1
    return true
  }

  mutating func rule() -> TimeZoneRule? {
    guard let name = abbreviation(), let offset = westernOffset() else { return nil }
    let standard = TimeZoneRule.Observance(offset: -offset, abbreviation: name)
    if isAtEnd { return TimeZoneRule(standard: standard, daylight: nil) }
    guard let name = abbreviation() else { return nil }
    // An hour ahead of standard time, where nothing else is said.
    var daylightOffset = standard.offset + 3600
    if let byte, byte != UInt8(ascii: ",") {
      guard let offset = westernOffset() else { return nil }
      daylightOffset = -offset
    }
    let daylight = TimeZoneRule.Observance(offset: daylightOffset, abbreviation: name)
    guard let start = change(), let end = change() else { return nil }
    let rule = TimeZoneRule(
      standard: standard, daylight: .init(observance: daylight, start: start, end: end))
    return rule.keepsDaylightTime ? TimeZoneRule(standard: daylight, daylight: nil) : rule
  }

  /// Letters, or letters, digits and signs between angle brackets.
  private mutating func abbreviation() -> ZoneAbbreviation? {
    let isQuoted = skip(UInt8(ascii: "<"))
    let start = position
    while let byte, byte.isASCIILetter || isQuoted && (byte.isASCIIDigit || byte.isSign) {
      position += 1
    }
    let name = ZoneAbbreviation(text[start..<position])
    if isQuoted, !skip(UInt8(ascii: ">")) { return nil }
    return name
  }

  /// Seconds west of UTC, which is how POSIX counts.
  private mutating func westernOffset() -> Int? { seconds(maximalHour: 24) }

  /// A comma, a day, and a time of it: 02:00 where none is said.
  private mutating func change() -> YearlyChange? {
    guard skip(UInt8(ascii: ",")), let day = day() else { return nil }
    var time = 2 * 3600
    if skip(UInt8(ascii: "/")) {
      guard let seconds = seconds(maximalHour: 167) else { return nil }
      time = seconds
    }
    // Behind the year's last day the count of days would depend on leap years.
    if case .daysSinceNewYear(let days) = day, Int(days) + time.day > 364 { return nil }
    return YearlyChange(day: day, seconds: Int32(time))
  }

  private mutating func day() -> YearlyChange.Day? {
    if skip(UInt8(ascii: "M")) {
      guard let month = number(in: 1...12), skip(UInt8(ascii: ".")),
        let week = number(in: 1...5), skip(UInt8(ascii: ".")), let day = number(in: 0...6),
        let weekday = Weekday(rawValue: day == 0 ? 7 : UInt8(day))
      else { return nil }
      return .weekday(month: Int8(month), week: Int8(week), weekday)
    }
    if skip(UInt8(ascii: "J")) { return number(in: 1...365).map { .dayWithoutLeapDay(Int16($0)) } }
    return number(in: 0...364).map { .daysSinceNewYear(Int16($0)) }
  }

  /// Hours with a sign or none, and minutes and seconds where they are said.
  private mutating func seconds(maximalHour: Int) -> Int? {
    let isNegative = skip(UInt8(ascii: "-"))
    if !isNegative { _ = skip(UInt8(ascii: "+")) }
    guard let hours = number(in: 0...maximalHour) else { return nil }
    var total = hours * 3600
    for unit in [60, 1] where skip(UInt8(ascii: ":")) {
      guard let part = number(in: 0...59) else { return nil }
      total += part * unit
    }
    return isNegative ? -total : total
  }

  /// A number of one to three digits.
  private mutating func number(in range: ClosedRange<Int>) -> Int? {
    var value = 0
    let start = position
    while let byte, byte.isASCIIDigit, position - start < 3 {
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
      position += 1
    }
    return position > start && range.contains(value) ? value : nil
  }
}
