import Bytes

/// A word of a phrase, to be matched with known words in any case.
struct Word: BitwiseCopyable {
  let text: Text

  /// Whether the word is `known`, which is written in lower case.
  static func ~= (known: Text, word: Word) -> Bool {
    word.text.count == known.count && word.text.equalsIgnoringASCIICase(known)
  }
}

/// The English words that are read, beside those few that stand in one phrase only.
extension Word {
  /// The day of the week by its name, its plural or a usual short form.
  var weekday: Weekday? {
    switch self {
    case "monday", "mondays", "mon": .monday
    case "tuesday", "tuesdays", "tue", "tues": .tuesday
    case "wednesday", "wednesdays", "wed", "weds": .wednesday
    case "thursday", "thursdays", "thu", "thur", "thurs": .thursday
    case "friday", "fridays", "fri": .friday
    case "saturday", "saturdays", "sat": .saturday
    case "sunday", "sundays", "sun": .sunday
    default: nil
    }
  }

  /// Several days of the week by one name.
  var weekdays: WeekdaySet? {
    switch self {
    case "day", "days", "daily", "everyday": .all
    case "weekday", "weekdays": .weekdays
    case "weekend", "weekends": .weekend
    default: nil
    }
  }

  /// The month, 1 to 12, by its name or a usual short form.
  var month: Int? {
    switch self {
    case "january", "jan": 1
    case "february", "feb": 2
    case "march", "mar": 3
    case "april", "apr": 4
    case "may": 5
    case "june", "jun": 6
    case "july", "jul": 7
    case "august", "aug": 8
    case "september", "sept", "sep": 9
    case "october", "oct": 10
    case "november", "nov": 11
    case "december", "dec": 12
    default: nil
    }
  }

  /// Which of a month's days, in words.
  var ordinal: Ordinals? {
    switch self {
    case "first": .first
    case "second": .second
    case "third": .third
    case "fourth": .fourth
    case "fifth": .fifth
    case "last": .last
    default: nil
    }
  }

  /// A number from one to twelve in words.
  var number: Int? {
    switch self {
    case "one", "a", "an": 1
    case "two": 2
    case "three": 3
    case "four": 4
    case "five": 5
    case "six": 6
    case "seven": 7
    case "eight": 8
    case "nine": 9
    case "ten": 10
    case "eleven": 11
    case "twelve": 12
    default: nil
    }
  }

  /// The letters that make an ordinal of a number: 1st.
  var isOrdinalEnding: Bool {
    switch self {
    case "st", "nd", "rd", "th": true
    default: false
    }
  }

  var isWeek: Bool {
    switch self {
    case "week", "weeks": true
    default: false
    }
  }

  var isDayOrMonth: Bool {
    switch self {
    case "day", "days", "month", "months": true
    default: false
    }
  }
}

/// The names to choose from when a word is not known.
enum KnownNames {
  static var months: [String] { (1...12).map { String(English.name(ofMonth: $0)) } }
  static var weekdays: [String] { Weekday.allCases.map { String($0.name) } }
  static var recurrences: [String] {
    weekdays + Weekday.allCases.map { String($0.plural) } + [
      "day", "weekday", "weekdays", "weekend", "weekends", "other", "first", "second", "third",
      "fourth", "fifth", "last", "weeks",
    ]
  }
}
