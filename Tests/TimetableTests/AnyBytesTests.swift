import Bytes
import Testing
import Timetable

extension PhraseProblem {
  /// The bytes of `text` with the fix's replacement in them, where it has one.
  fileprivate func phrase(fixing text: Text) -> [UInt8]? {
    guard let replacement = fix?.replacement else { return nil }
    var bytes = text.withBytes { Array($0) }
    bytes.replaceSubrange(range, with: Array(replacement.utf8))
    return bytes
  }
}

@Suite("Any bytes at all")
struct AnyBytesTests {
  private static let pieces = [
    "Monday", "Thursdays", "Sun", "to", "and", ",", "every", "other", "second", "weeks", "on", "2",
    "first", "last", "of", "the", "month", "week", "weekday", "day", "9", "30", ":", ".", "am",
    "pm",
    "12", "midday", "midnight", "noon", "-", "–", "/", "2026", "1", "31", "29", "February", "Sept",
    "st", "term", "time", "school", "holidays", "all", "year", "sessions", "months", "0", "24",
    "999999999999999999999", "\u{A0}", "\u{2009}", "é", "between", "until", "from", "14", "(",
  ]

  /// Reads `text` in every way; a problem must lie within it, and a value must be read back from its
  /// words and match its own pattern.
  private func readAll(_ text: Text) {
    read(text, as: CivilDate.self)
    read(text, as: DateRange.self)
    read(text, as: CivilTime.self)
    read(text, as: TimeRange.self)
    read(text, as: WeekdaySet.self)
    read(text, as: Recurrence.self)
    read(text, as: OpeningDays.self)
    read(text, as: During.self)
    read(text, as: SessionCount.self)
    read(text, as: CivilDuration.self)
  }

  private func read<Value: Phrase>(_ text: Text, as type: Value.Type) {
    switch Value.parse(text) {
    case .failure(let problem):
      let range = problem.range
      #expect(range.lowerBound >= 0 && range.upperBound <= text.count, "\(type): \(text)")
      #expect(!problem.summary.isEmpty && problem.fix != nil, "\(type): \(text)")
      if let fixed = problem.phrase(fixing: text) {
        let arena = Arena()
        let again = Value.parse(fixed.withUnsafeBufferPointer { arena.text(copying: $0) })
        #expect(again != .failure(problem), "\(type): \(text) is fixed in vain")
      }
    case .success(let value):
      guard let words = (value as? any CustomStringConvertible)?.description else { return }
      if let during = value as? During, !during.calendar.isEmpty { return }
      let arena = Arena()
      let again = try? Value.parse(arena.text(words)).get()
      #expect(again == value, "\(type): \(text) is written \(words)")
    }
  }

  @Test("No bytes crash a reader, and every problem lies within them")
  func randomBytes() {
    var chance = Chance(state: 1)
    let arena = Arena()
    for _ in 0..<4000 {
      let bytes = (0..<Int.random(in: 0...24, using: &chance)).map { _ in
        UInt8.random(in: 0...255, using: &chance)
      }
      readAll(bytes.withUnsafeBufferPointer { arena.text(copying: $0) })
    }
  }

  @Test("No heap of known words crashes a reader, and what is read is written and read back")
  func randomWords() {
    var chance = Chance(state: 2)
    let arena = Arena()
    for _ in 0..<4000 {
      var phrase = ""
      for _ in 0..<Int.random(in: 1...7, using: &chance) {
        phrase += Self.pieces.randomElement(using: &chance) ?? ""
        if Bool.random(using: &chance) { phrase += " " }
      }
      readAll(arena.text(phrase))
    }
  }

  @Test("A very long phrase is read at once")
  func longPhrase() {
    let arena = Arena()
    for piece in ["Monday and ", "9", "- ", "é", "\u{2009}", "1.", "first, "] {
      readAll(arena.text(String(repeating: piece, count: 20_000)))
    }
  }

  @Test("What the regular expression of a form refuses, its reader refuses too")
  func patterns() throws {
    let dates = try Regex(try #require(CivilDate.pattern))
    let times = try Regex(try #require(CivilTime.pattern))
    let ranges = try Regex(try #require(TimeRange.pattern))
    let days = try Regex(try #require(Recurrence.pattern))
    let parts = try Regex(try #require(During.pattern))
    let lengths = try Regex(try #require(CivilDuration.pattern))
    var chance = Chance(state: 3)
    let arena = Arena()
    for _ in 0..<3000 {
      var phrase = ""
      for _ in 0..<Int.random(in: 1...6, using: &chance) {
        phrase += Self.pieces.randomElement(using: &chance) ?? ""
        if Bool.random(using: &chance) { phrase += " " }
      }
      let text = arena.text(phrase)
      if case .success = CivilDate.parse(text) { #expect(phrase.contains(dates), "\(phrase)") }
      if case .success = CivilTime.parse(text) { #expect(phrase.contains(times), "\(phrase)") }
      if case .success = TimeRange.parse(text) { #expect(phrase.contains(ranges), "\(phrase)") }
      if case .success = Recurrence.parse(text) { #expect(phrase.contains(days), "\(phrase)") }
      if case .success = OpeningDays.parse(text) { #expect(phrase.contains(days), "\(phrase)") }
      if case .success = During.parse(text) { #expect(phrase.contains(parts), "\(phrase)") }
      if case .success = CivilDuration.parse(text) {
        #expect(phrase.contains(lengths), "\(phrase)")
      }
    }
    for phrase in ["2026-09-01", "2026 – 9 – 1", "1-Sep-2026", "the 1st\u{A0}of sept. 2026 "] {
      #expect(throws: Never.self) { try value(phrase, as: CivilDate.self) }
      #expect(phrase.contains(dates), "\(phrase)")
    }
  }
}
