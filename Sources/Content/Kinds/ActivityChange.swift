public import Bytes
import Diagnostics
import FrontMatter
public import Timetable

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
