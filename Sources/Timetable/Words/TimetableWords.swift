public import Bytes

/// How one language speaks of days, times and patterns: all such words that visitors see.
///
/// A phrase has placeholders in braces, “{from} to {to}”, which a translator may put in another order.
/// What each word is for, and its English, stands in ``declarations``.
///
/// The words are many, and are handed to whatever writes: what is handed on is their place in an arena.
public struct TimetableWords: BitwiseCopyable, Sendable {
  private let shared: Shared<TimetablePhrases>

  @inline(__always) var phrases: TimetablePhrases { shared.value }

  init(_ phrases: TimetablePhrases, in arena: Arena) {
    shared = arena.shared(phrases)
  }

  /// The words of GOV.UK's style, which messages are written in whatever the site's language.
  public static let english: TimetableWords = {
    var phrases = TimetablePhrases()
    for word in declarations { phrases.set(word, to: word.english, in: englishArena) }
    return TimetableWords(phrases, in: englishArena)
  }()

  /// Where the English phrases lie as long as the program runs; used by nobody else.
  private nonisolated(unsafe) static let englishArena = Arena(blockSize: 4096)

  /// These words with others in place of some, each as it is written and without problems.
  ///
  /// They live as long as `texts` and `arena`.
  public func replacing(
    with texts: [(word: Declaration, text: Text)], in arena: Arena
  ) -> TimetableWords {
    var phrases = phrases
    for (word, text) in texts { phrases.set(word, to: text, in: arena) }
    return TimetableWords(phrases, in: arena)
  }
}

extension TimetableWords {
  /// A day's name: “Monday”.
  public func name(of day: Weekday) -> Text { phrases.dayNames[Int(day.rawValue) - 1] }
  /// All the days of a name: “Mondays”.
  public func plural(of day: Weekday) -> Text { phrases.dayPlurals[Int(day.rawValue) - 1] }

  /// The name of a month, 1 to 12, as it stands in a date; empty for another number.
  public func name(ofMonth month: Int) -> Text {
    (1...12).contains(month) ? phrases.monthNames[month - 1] : Text()
  }

  /// The name of the ordinal at `index` of the six: “first” to “fifth”, then “last”.
  func name(ofOrdinal index: Int) -> Text { phrases.ordinalNames[index] }
}
