public import Bytes

/// How one language speaks of days, times and patterns: all such words that visitors see.
///
/// A phrase has placeholders in braces, “{from} to {to}”, which a translator may put in another order.
/// What each word is for, and its English, stands in ``declarations``.
public struct TimetableWords: BitwiseCopyable, Sendable {
  // Names; a week begins on Monday.
  var dayNames = InlineArray<7, Text>(repeating: Text())
  var dayPlurals = InlineArray<7, Text>(repeating: Text())
  var monthNames = InlineArray<12, Text>(repeating: Text())
  var ordinalNames = InlineArray<6, Text>(repeating: Text())

  // Lists.
  var listComma = Text()
  var listAnd = Text()
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

  /// No words at all; only ``english`` and a theme's strings make them.
  init() {}

  /// The words of GOV.UK's style, which messages are written in whatever the site's language.
  public static let english: TimetableWords = {
    var words = TimetableWords()
    for word in declarations { words.set(word, to: word.english, in: englishArena) }
    return words
  }()

  /// Where the English phrases lie as long as the program runs; used by nobody else.
  private nonisolated(unsafe) static let englishArena = Arena(blockSize: 4096)

  /// Sets the word that `word` declares to `text`, as it is written and without problems.
  ///
  /// The words live as long as `text` and `arena`.
  public mutating func set(_ word: Declaration, to text: Text, in arena: Arena) {
    self[keyPath: word.path] = text.readyToFill(in: arena)
  }
}

extension TimetableWords {
  /// A day's name: “Monday”.
  public func name(of day: Weekday) -> Text { dayNames[Int(day.rawValue) - 1] }
  /// All the days of a name: “Mondays”.
  public func plural(of day: Weekday) -> Text { dayPlurals[Int(day.rawValue) - 1] }

  /// The name of a month, 1 to 12, as it stands in a date; empty for another number.
  public func name(ofMonth month: Int) -> Text {
    (1...12).contains(month) ? monthNames[month - 1] : Text()
  }

  /// The name of the ordinal at `index` of the six: “first” to “fifth”, then “last”.
  func name(ofOrdinal index: Int) -> Text { ordinalNames[index] }
}
