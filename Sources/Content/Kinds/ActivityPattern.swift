public import Bytes
import Diagnostics
import FrontMatter
public import Timetable

/// One row of an activity's `when`, with its place.
public struct ActivityPattern: BitwiseCopyable, Sendable {
  public var pattern = Pattern()
  public var range = ByteRange(0, 0)
  /// The single dates as they are written; none for a row that repeats.
  public var dates = List<PlacedDate>()
  /// Where the calendar that `during` names is written; empty where it names none.
  public var calendar = Reference(id: Text(), range: ByteRange(0, 0))

  static var type: ValueType<ActivityPattern> {
    let table = FieldTable<Parts>([
      Field(
        "every", .phrase(),
        "The days that it repeats on, such as “Monday and Thursday”."
      ) { $0.every = $1 },
      Field("on", .list(of: .placedDate, orOne: true), "Single dates, in place of “every”.") {
        $0.on = $1
      },
      Field("time", .timeRange, required: true, "From when to when.") { $0.time = $1 },
      Field(
        "during", during,
        "The part of the year that it keeps to; all year if it is left out."
      ) { $0.during = $1 },
      Field("from", .date, "The first day of the pattern.") { $0.from = $1 },
      Field("until", .date, "The last day of the pattern.") { $0.until = $1 },
      Field(
        "for", .phrase(numeral: .whole), "How many sessions there are."
      ) { $0.count = $1 },
      Field(
        "bank-holidays", .yesNo, "“yes” where it happens on bank holidays too."
      ) { $0.bankHolidays = $1 },
    ]).advising(ActivityChange.advice)
    let object = ValueType<Parts>.object("a pattern", table, Parts())
    return ValueType(.requiring(object.form, anyOf: ["every", "on"])) { node, reader in
      if node.kind == .plain, let fields = fields(inLine: node.text) {
        reader.report(
          .wrongShape, node.range, "The days and the times are two fields.",
          fix: Diagnostic.Fix("Write “\(fields)”.", replacement: fields))
        return nil
      }
      let errors = reader.diagnostics.all.count
      guard let parts = object.read(node, &reader) else { return nil }
      // A row that has something wrong already gets no second message about the same thing.
      guard reader.diagnostics.all.count == errors else { return nil }
      return parts.pattern(node, &reader)
    }
  }

  /// The fields of a row that was written as one text, such as “Monday, 1pm to 3pm”; nil where its days or its
  /// times can't be told.
  private static func fields(inLine text: Text) -> String? {
    guard let digit = (0..<text.count).first(where: { text[$0].isASCIIDigit }) else { return nil }
    var days = text[0..<digit].trimmed
    if days.hasSuffix(",") { days = days[0..<days.count - 1].trimmed }
    if let first = days.words.first, first.equalsIgnoringASCIICase("every") {
      days = days[from: first.count].trimmed
    }
    let time = text[from: digit].trimmed
    guard case .success = Recurrence.parse(days), case .success = TimeRange.parse(time) else {
      return nil
    }
    func value(_ text: Text) -> String {
      let isPlain = !text.withBytes { $0.contains { ",:".utf8.contains($0) } }
      return isPlain ? String(text) : text.inFrontMatterQuotes
    }
    return "{ every: \(value(days)), time: \(value(time)) }"
  }

  private static var during: ValueType<Parts.PlacedDuring> {
    let phrase = ValueType<During>.phrase()
    return ValueType(phrase.form) { node, reader in
      phrase.read(node, &reader).map {
        Parts.PlacedDuring(during: $0, range: node.range(of: $0.calendarRange))
      }
    }
  }

  /// The fields of a row before they are put together.
  private struct Parts {
    struct PlacedDuring {
      var during: During
      var range: ByteRange
    }

    var every: Recurrence?
    var on = List<PlacedDate>()
    var time: TimeRange?
    var during: PlacedDuring?
    var from: CivilDate?
    var until: CivilDate?
    var count: SessionCount?
    var bankHolidays = false

    func pattern(_ node: Node, _ reader: inout ValueReader) -> ActivityPattern? {
      func range(_ key: Text) -> ByteRange { node[key]?.range ?? node.range }
      guard let time else { return nil }
      var result = ActivityPattern()
      result.range = node.range
      if let every {
        if !on.isEmpty {
          reader.report(
            .conflictingFields, range("on"), "A pattern has either “every” or “on”, not both.",
            fix: "Put the single dates into a row of their own that begins with “- on:”.")
          return nil
        }
        if every.requiresStart, from == nil {
          reader.report(
            .missingField, range("every"),
            "“\(String(node["every"]?.text ?? ""))” needs “from”, to say which week is the first.",
            fix: "Add a line “from:” with the date of the first session.")
          return nil
        }
        if count != nil, from == nil {
          reader.report(
            .missingField, range("for"), "“for” needs “from”, to say where the counting starts.",
            fix: "Add a line “from:” with the date of the first session.")
          return nil
        }
        if count != nil, until != nil {
          reader.report(
            .conflictingFields, range("until"), "A pattern has either “until” or “for”, not both.",
            fix: "Keep the one that you mean.")
          return nil
        }
        if let from, let until, until < from {
          reader.report(
            .conflictingFields, range("until"), "The pattern ends before it begins.",
            fix: "Write an “until” that is not before “from”.")
          return nil
        }
        if let during {
          result.calendar = Reference(id: during.during.calendar, range: during.range)
        }
        result.pattern = Pattern(
          recurrence: every, time: time, during: during?.during ?? During(), from: from,
          until: until, count: count?.number, bankHolidays: bankHolidays)
        return result
      }
      guard !on.isEmpty else {
        reader.report(
          .missingField, node.range, "A pattern of “when” has neither “every” nor “on”.",
          fix: "Add “every:” with its days, such as “every: Monday”, or “on:” with its dates.")
        return nil
      }
      for key: Text in ["during", "from", "until", "for", "bank-holidays"] {
        guard let extra = node.entries.first(where: { $0.key == key }) else { continue }
        reader.report(
          .conflictingFields, extra.keyRange,
          "“\(key)” goes with “every”; the dates of “on” are meant as they are.",
          fix: "Take the line out.")
        return nil
      }
      result.dates = on
      result.pattern = Pattern(dates: reader.arena.list(on.map(\.date)), time: time)
      return result
    }
  }
}
