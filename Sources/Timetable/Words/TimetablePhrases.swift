import Bytes

/// The names and phrases of one language, ready to be filled.
public struct TimetablePhrases: BitwiseCopyable, Sendable {
  // Names; a week begins on Monday.
  var dayNames = InlineArray<7, Text>(repeating: Text())
  var dayNamesInRanges = InlineArray<7, Text>(repeating: Text())
  var dayPlurals = InlineArray<7, Text>(repeating: Text())
  var monthNames = InlineArray<12, Text>(repeating: Text())
  var ordinalNames = InlineArray<6, Text>(repeating: Text())

  // Lists.
  var listComma = Text()
  var listAnd = Text()
  var ordinalsAnd = Text()
  var lineParts = Text()

  // Times of day.
  var midday = Text()
  var midnight = Text()
  var am = Text()
  var pm = Text()
  var amMinutes = Text()
  var pmMinutes = Text()
  var timeRange = Text()

  // Dates.
  var date = Text()
  var dateWithoutYear = Text()
  var weekdayDate = Text()
  var weekdayDateWithoutYear = Text()
  var dateRange = Text()
  var dateRangeInMonth = Text()
  var dateRangeInYear = Text()

  // Patterns.
  var everyDay = Text()
  var weekdays = Text()
  var weekends = Text()
  var dayRange = Text()
  var everyWeek = Text()
  var everyOther = Text()
  var everyOtherRange = Text()
  var everyOtherWeekend = Text()
  var everyWeeks = Text()
  var monthly = Text()
  var termTime = Text()
  var termTimeOf = Text()
  var schoolHolidays = Text()
  var schoolHolidaysOf = Text()
  var from = Text()
  var until = Text()
  var forSession = Text()
  var forSessions = Text()
  var fromAndEnd = Text()
  var allYear = Text()
  var includingBankHolidays = Text()

  // Sessions.
  var sessionTitle = Text()
  var cancelledTitle = Text()
  var movedFrom = Text()

  /// All of them empty.
  public init() {}
}
