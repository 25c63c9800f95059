public import Bytes
public import Wording

/// How one language speaks of days, times and patterns: all such words that visitors see.
public typealias TimetableWords = Words<TimetablePhrases>

extension TimetablePhrases: PhraseSet {
  /// Every word, in the order of the designers' guide.
  public static let declarations: [TimetableWords.Declaration] = names + joining

  /// The words of GOV.UK's style, which messages are written in whatever the site's language.
  public static let english = TimetableWords(englishIn: englishArena)

  /// Where the English phrases lie as long as the program runs; used by nobody else.
  private nonisolated(unsafe) static let englishArena = Arena(blockSize: 4096)

  /// `time-`.
  public static var prefix: String { "time-" }
  /// What they speak of.
  public static var matter: String { "days and times" }
  /// The heading over them in the theme `hearth`.
  public static var heading: String { "Days and times" }
}

extension Words<TimetablePhrases> {
  /// A day's name: “Monday”.
  public func name(of day: Weekday) -> Text { phrases.dayNames[Int(day.rawValue) - 1] }
  /// A day's name as it stands in “Monday to Friday”, where some languages bend it.
  func nameInRange(of day: Weekday) -> Text { phrases.dayNamesInRanges[Int(day.rawValue) - 1] }
  /// All the days of a name: “Mondays”.
  public func plural(of day: Weekday) -> Text { phrases.dayPlurals[Int(day.rawValue) - 1] }

  /// The name of a month, 1 to 12, as it stands in a date; empty for another number.
  public func name(ofMonth month: Int) -> Text {
    (1...12).contains(month) ? phrases.monthNames[month - 1] : Text()
  }

  /// The name of the ordinal at `index` of the six: “first” to “fifth”, then “last”.
  func name(ofOrdinal index: Int) -> Text { phrases.ordinalNames[index] }
}
