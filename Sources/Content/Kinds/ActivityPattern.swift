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
      let errors = reader.diagnostics.all.count
      guard let parts = object.read(node, &reader) else { return nil }
      // A row that has something wrong already gets no second message about the same thing.
      guard reader.diagnostics.all.count == errors else { return nil }
      return parts.pattern(node, &reader)
    }
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

/// One row of an activity's `changes`, with its place.
public struct ActivityChange: BitwiseCopyable, Sendable {
  public enum Kind: BitwiseCopyable, Sendable {
    case cancelled
    /// Moved to another date, time or place; nil keeps what was.
    case moved(to: CivilDate?, time: TimeRange?, location: Activity.Location?)
  }

  /// The day of the session as it was planned.
  public let date: CivilDate
  /// The planned start of the session that is meant, where several are on that day.
  public let at: CivilTime?
  public let kind: Kind
  public let why: Text
  public let range: ByteRange
  /// Where its day is written.
  public let dateRange: ByteRange
  /// Where its time is written; nil where it names none.
  public let atRange: ByteRange?

  static var type: ValueType<ActivityChange> {
    let table = FieldTable<Parts>([
      Field("cancelled", day, "The day of a session that does not happen.") { $0.cancelled = $1 },
      Field("moved", day, "The day of a session that moves.") { $0.moved = $1 },
      Field(
        "at", .phrase(), "The planned start of the session that is meant, where a day has several."
      ) { $0.at = $1 },
      Field("to", .date, "The day that it moves to.") { $0.to = $1 },
      Field("time", .timeRange, "The time that it moves to.") { $0.time = $1 },
      Field("where", Activity.location, "The place that it moves to.") { $0.location = $1 },
      Field("why", .line, "The reason, for the page.") { $0.why = $1 },
    ])
    let object = ValueType<Parts>.object("a change", table, Parts())
    return ValueType(.requiring(object.form, anyOf: ["cancelled", "moved"])) { node, reader in
      let errors = reader.diagnostics.all.count
      guard let parts = object.read(node, &reader), reader.diagnostics.all.count == errors
      else { return nil }
      return parts.change(node, &reader)
    }
  }

  /// The day of one session; several days are several rows.
  private static var day: ValueType<CivilDate> {
    let date = ValueType<CivilDate>.date
    return ValueType(date.form) { node, reader in
      guard isSeveralDays(node, reader.arena) else { return date.read(node, &reader) }
      reader.report(
        .wrongShape, node.range, "“\(reader.field)” takes one day, but several are written here.",
        fix: "Write a row “- \(reader.field):” for each day.")
      return nil
    }
  }

  /// Whether a list of days is written, or a range of them, or dates with commas or “and” between them.
  private static func isSeveralDays(_ node: Node, _ arena: Arena) -> Bool {
    if node.kind == .sequence { return !node.items.isEmpty }
    if case .success(let range) = DateRange.parse(node.text) { return range.first != range.last }
    let dates = String(node.text).replacing(" and ", with: ",").split(separator: ",")
    return dates.count > 1
      && dates.allSatisfy { date in
        if case .success = CivilDate.parse(arena.text(String(date))) { true } else { false }
      }
  }

  /// What to do about a name that people give to the days on which a session does not happen, where it
  /// stands in or below `when`.
  static func advice(_ entry: Entry) -> Diagnostic.Fix? {
    let names: [Text] = [
      "except", "exception", "exceptions", "excluding", "not", "not-on", "skip", "cancelled",
      "canceled", "closed",
    ]
    guard names.contains(where: { entry.key.equalsIgnoringASCIICase($0) }) else { return nil }
    let day = entry.value.kind == .plain ? entry.value.text.shortened : "2027-02-09"
    return """
      Take the line out, and write “- cancelled: \(day)” below a line “changes:”, which is not indented.
      """
  }

  private struct Parts {
    var cancelled: CivilDate?
    var moved: CivilDate?
    var at: CivilTime?
    var to: CivilDate?
    var time: TimeRange?
    var location: Activity.Location?
    var why = Text()

    func change(_ node: Node, _ reader: inout ValueReader) -> ActivityChange? {
      func change(_ kind: Kind, on date: CivilDate, _ key: Text) -> ActivityChange {
        ActivityChange(
          date: date, at: at, kind: kind, why: why, range: node.range,
          dateRange: node[key]?.range ?? node.range, atRange: node["at"]?.range)
      }
      switch (cancelled, moved) {
      case (let date?, nil):
        let targets: [(key: Text, word: String)] = [
          ("to", "day"), ("time", "time"), ("where", "place"),
        ]
        for target in targets {
          guard let entry = node.entries.first(where: { $0.key == target.key }) else { continue }
          reader.report(
            .conflictingFields, entry.keyRange,
            "A session that is cancelled can't move to another \(target.word).",
            fix: "Take the line out, or write “moved:” in place of “cancelled:”.")
          return nil
        }
        return change(.cancelled, on: date, "cancelled")
      case (nil, let date?):
        if to != nil || time != nil || location != nil {
          return change(.moved(to: to, time: time, location: location), on: date, "moved")
        }
        reader.report(
          .missingField, node.range, "A session is moved, but it is not said where to.",
          fix: "Add “to:” with the new date, or “time:”, or “where:”.")
      case (nil, nil):
        reader.report(
          .missingField, node.range, "A change says neither “cancelled” nor “moved”.",
          fix: "Write “cancelled:” or “moved:” with the day of the session.")
      case (_?, _?):
        reader.report(
          .conflictingFields, node.range, "A change is either “cancelled” or “moved”, not both.",
          fix: "Keep the one that you mean.")
      }
      return nil
    }
  }
}
