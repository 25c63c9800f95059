public import Bytes

extension TimeZoneRule {
  /// The time of the United Kingdom: GMT, and British Summer Time from the last Sunday of March to the
  /// last of October, changed at 01:00 UTC (Summer Time Act 1972).
  public static let london = TimeZoneRule(
    standard: Observance(offset: 0, abbreviation: .gmt),
    daylight: Daylight(
      observance: Observance(offset: 3600, abbreviation: .bst),
      start: YearlyChange(day: .weekday(month: 3, week: 5, .sunday), seconds: 3600),
      end: YearlyChange(day: .weekday(month: 10, week: 5, .sunday), seconds: 7200)))

  /// The rule of a zone that the program knows without the machine's database, or nil.
  ///
  /// They are those of the British Isles that keep London's time.
  public init?(builtIn name: Text) {
    let names: [Text] = [
      "Europe/London", "Europe/Belfast", "Europe/Jersey", "Europe/Guernsey", "Europe/Isle_of_Man",
      "GB",
    ]
    guard names.contains(name) else { return nil }
    self = .london
  }
}
