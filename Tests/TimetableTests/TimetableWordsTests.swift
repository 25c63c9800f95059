import Bytes
import Testing
import Wording

@testable import Timetable

/// An invented language: a clock of 24 hours, the year first, joining words behind what they join,
/// and no letter that English has.
private let other: TimetableWords = {
  let arena = Arena()
  defer { _ = Unmanaged.passRetained(arena) }
  var words = TimetablePhrases()
  let letters: [Text] = ["α", "β", "γ", "δ", "ε", "ζ", "η", "θ", "ι", "κ", "λ", "μ"]
  let capitals: [Text] = ["Α", "Β", "Γ", "Δ", "Ε", "Ζ", "Η"]
  for index in 0..<7 {
    words.dayNames[index] = letters[index]
    words.dayNamesInRanges[index] = capitals[index]
    words.dayPlurals[index] = letters[index]
  }
  for index in 0..<12 { words.monthNames[index] = letters[index] }
  for index in 0..<6 { words.ordinalNames[index] = letters[index] }
  let phrases: [(String, Text)] = [
    ("list-comma", "{list}·{item}"), ("list-and", "{list} {item}-ϰ"),
    ("ordinals-and", "{list}+{item}"),
    ("line-parts", "{list} | {item}"), ("midday", "12:00"), ("midnight", "0:00"),
    ("am", "{hour24}:{minute}"), ("pm", "{hour24}:{minute}"),
    ("am-minutes", "{hour24}:{minute}"), ("pm-minutes", "{two-digit-hour}:{minute}"),
    ("range-of-times", "{to}←{from}"), ("date", "{year}/{month}/{day}"),
    ("date-without-year", "{month}/{day}"), ("weekday-date", "{year}/{month}/{day} {weekday}"),
    ("weekday-date-without-year", "{month}/{day} {weekday}"), ("range-of-dates", "{to}←{from}"),
    ("range-in-month", "{year}/{month}/{to}←{from}"), ("range-in-year", "{year}: {to}←{from}"),
    ("every-day", "ω"), ("weekdays", "ψ"), ("weekends", "χ"), ("range-of-days", "{to}←{from}"),
    ("every-week", "{days} φ"), ("every-other", "{days} 2φ"),
    ("every-other-range", "{days} 2φφ"), ("every-other-weekend", "2χ"),
    ("every-weeks", "{days} {number}φ"), ("monthly", "{weekday} {ordinals}"),
    ("all-year", "ϖ"), ("term-time", "ϗ"), ("term-time-of", "{calendar}-ϗ"),
    ("school-holidays", "ϙ"), ("school-holidays-of", "{calendar}-ϙ"), ("from", "{date}↓"),
    ("until", "{date}↑"), ("for-session", "†"), ("for-sessions", "†{number}"),
    ("from-and-end", "{end} {from}"), ("including-bank-holidays", "‡"),
    ("session-title", "{title}: {time} {date}"), ("cancelled-title", "{title} ×"),
    ("moved-from", "{planned}→"),
  ]
  for (key, phrase) in phrases {
    for word in TimetableWords.declarations where word.key == "time-\(key)" {
      // The other tests rely on these being right.
      precondition(word.problems(in: phrase).isEmpty, "\(key)")
      words.set(word, to: phrase, in: arena)
    }
  }
  return TimetableWords(words, in: arena)
}()

@Suite("Words of another language")
struct TimetableWordsTests {
  private func line(_ pattern: Pattern, calendar: Text = Text()) -> String {
    String(written: { pattern.appendWords(other, calendarTitle: calendar, to: &$0) })
  }

  private func line(_ days: String, _ time: String? = nil) throws -> String {
    line(Pattern(recurrence: try value(days), time: try time.map { try value($0) }))
  }

  @Test("The other language of these tests says every word")
  func whole() {
    for word in TimetableWords.declarations {
      #expect(!word.text(in: other.phrases).isEmpty, "\(word.key)")
    }
  }

  @Test(
    "Days are said in the language's own order",
    arguments: [
      ("Monday", "α φ"), ("Monday, Tuesday and Friday", "α·β ε-ϰ φ"),
      ("Monday to Wednesday", "Γ←Α φ"), ("weekday", "ψ"), ("Saturday and Sunday", "χ"),
      ("day", "ω"), ("other Tuesday", "β 2φ"), ("3 weeks on Tuesday", "β 3φ"),
      ("first and last Friday of the month", "ε α+ζ"),
    ])
  func days(phrase: String, words: String) throws {
    #expect(try line(phrase) == words)
  }

  @Test(
    "Times are said by the language's own clock",
    arguments: [
      ("9:30am to 1pm", "α φ | 13:00←9:30"), ("12:30am to 9:05pm", "α φ | 21:05←0:30"),
      ("midday to midnight", "α φ | 0:00←12:00"),
    ])
  func times(phrase: String, words: String) throws {
    #expect(try line("Monday", phrase) == words)
  }

  @Test("What bounds a pattern is said in the language's own order")
  func bounds() throws {
    let from: CivilDate = try value("7 September 2026")
    let until: CivilDate = try value("16 July 2027")
    let days: Recurrence = try value("Monday")
    func bounded(
      _ during: During = .allYear, from: CivilDate? = nil, until: CivilDate? = nil,
      count: Int? = nil, bankHolidays: Bool = false
    ) -> String {
      line(
        Pattern(
          recurrence: days, time: nil, during: during, from: from, until: until, count: count,
          bankHolidays: bankHolidays))
    }
    #expect(
      bounded(During(.termTime), from: from, until: until, bankHolidays: true)
        == "α φ | ϗ | 2027/η/16↑ 2026/ι/7↓ | ‡")
    #expect(bounded(from: from) == "α φ | 2026/ι/7↓")
    #expect(bounded(until: until) == "α φ | 2027/η/16↑")
    #expect(bounded(count: 1) == "α φ | †")
    #expect(bounded(During(.schoolHolidays), count: 2) == "α φ | ϙ | †2")
  }

  @Test("A calendar with a title is named, in English too")
  func calendar() throws {
    let holidays = During(.schoolHolidays, calendar: "cheshire")
    let pattern = Pattern(recurrence: try value("Monday"), time: nil, during: holidays)
    #expect(line(pattern, calendar: "Σ") == "α φ | Σ-ϙ")
    let terms = During(.termTime, calendar: "cheshire")
    #expect(
      String(written: {
        terms.appendWords(.english, calendarTitle: "Cheshire schools", to: &$0)
      }) == "in term time (Cheshire schools)")
  }

  @Test("Dates are said in the language's own order, and what they share once")
  func dates() throws {
    func words(_ first: String, _ last: String) throws -> String {
      let range = try #require(DateRange(first: try value(first), last: try value(last)))
      return String(written: { range.appendWords(other, to: &$0) })
    }
    #expect(try words("2026-11-23", "2026-11-23") == "2026/λ/23")
    #expect(try words("2026-11-23", "2026-11-27") == "2026/λ/27←23")
    #expect(try words("2026-11-23", "2026-12-04") == "2026: μ/4←λ/23")
    #expect(try words("2026-12-23", "2027-01-03") == "2027/α/3←2026/μ/23")
    let date: CivilDate = try value("2026-11-23")
    let arena = Arena()
    defer { withExtendedLifetime(arena) {} }
    let pattern = Pattern(dates: arena.list([date, date + 1]), time: nil)
    #expect(line(pattern) == "λ/23 α 2026/λ/24 β-ϰ")
  }

  @Test("Opening days are said in the language's own words")
  func openingDays() throws {
    let days: OpeningDays = try value("Monday to Thursday")
    #expect(String(written: { days.appendWords(other, to: &$0) }) == "Δ←Α")
  }

  @Test("What is said of a session")
  func sessions() throws {
    let date: CivilDate = try value("2026-12-07")
    let time: TimeRange = try value("9:30am to 11am")
    func written(_ words: TimetableWords) -> [String] {
      [
        String(written: { words.appendSession(title: "T", on: date, at: time, to: &$0) }),
        String(written: { words.appendCancelled(title: "T", to: &$0) }),
        String(written: { words.appendMoved(from: "P", to: &$0) }),
      ]
    }
    #expect(written(other) == ["T: 11:00←9:30 μ/7 α", "T ×", "P→"])
    #expect(
      written(.english) == ["Monday 7 December, 9:30am to 11am: T", "Cancelled: T", "Moved from P"])
  }

  @Test("A line begins with a capital where its first letter is one of a to z")
  func capital() throws {
    let arena = Arena()
    defer { withExtendedLifetime(arena) {} }
    var phrases = other.phrases
    phrases.dayPlurals[0] = "lundi"
    phrases.dayNames[0] = "lundi"
    phrases.everyDay = "émile"
    let words = TimetableWords(phrases, in: arena)
    func line(_ phrase: String) throws -> String {
      let recurrence: Recurrence = try value(phrase)
      return String(written: { recurrence.appendWords(words, to: &$0) })
    }
    #expect(try line("Monday") == "Lundi φ")
    #expect(try line("Tuesday and Monday") == "Lundi β-ϰ φ")
    #expect(try line("day") == "émile")
  }
}

@Suite("The declared words")
struct DeclarationTests {
  private func word(_ key: String) throws -> TimetableWords.Declaration {
    try #require(TimetableWords.declarations.first { $0.key == key })
  }

  @Test("Each word has one row, with a name of its own")
  func rows() {
    let rows = TimetableWords.declarations
    #expect(rows.count * MemoryLayout<Text>.stride == MemoryLayout<TimetablePhrases>.size)
    #expect(Set(rows.map(\.key)).count == rows.count)
    #expect(rows.allSatisfy { $0.key.hasPrefix("time-") && $0.about.hasSuffix(".") })
  }

  @Test("The English is as declared")
  func english() {
    for word in TimetableWords.declarations {
      #expect(word.problems(in: word.english) == [], "\(word.key)")
    }
  }

  @Test(
    "What is wrong with a word is told with its place",
    arguments: [
      ("time-range-of-times", "{from} – {to}", []),
      ("time-range-of-times", "{to}{to}{from}", []),
      ("time-range-of-times", "{from} to", [.missingPlaceholder(.to)]),
      (
        "time-range-of-times", "{form} {to}",
        [.unknownPlaceholder(0..<6), .missingPlaceholder(.from)]
      ),
      ("time-range-of-times", "{from} {to} {day}", [.unknownPlaceholder(12..<17)]),
      ("time-range-of-times", "{from} {to", [.strayBrace(7..<8), .missingPlaceholder(.to)]),
      ("time-range-of-times", "{from}} {to}", [.strayBrace(6..<7)]),
      ("time-range-of-times", "", [.empty]),
      ("time-midday", "{hour}", [.unknownPlaceholder(0..<6)]),
      ("time-list-and", "a {list} {item}", [.listNotFirst]),
      ("time-list-and", "{list} {item}", []),
      ("time-am", "{hour24}:{minute}", []), ("time-am", "{two-digit-hour}", []),
      ("time-am", "am", [.missingPlaceholder(.hour)]),
      ("time-am-minutes", "{hour24}", [.missingPlaceholder(.minute)]),
      ("time-for-session", "once", []), ("time-for-session", "{number}", []),
    ] as [(String, Text, [TimetableWords.Declaration.Problem])])
  func problems(
    key: String, text: Text, problems: [TimetableWords.Declaration.Problem]
  ) throws {
    #expect(try word(key).problems(in: text) == problems)
  }
}
