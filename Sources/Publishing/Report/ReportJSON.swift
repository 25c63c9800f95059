import Bytes
import Content
import Diagnostics
import Site
import Timetable

/// The report for programs: the facts of ``ReportPage``, with dates as `2026-11-22`.
struct ReportJSON {
  let content: ContentReport?
  let diagnostics: [Diagnostic]
  let sources: SourceFiles
  /// How many pieces of advice there are beside those that are shown.
  var hiddenAdvice = 0

  /// The finished document, a member or an element on each line.
  func text() -> ByteBuffer {
    let arena = Arena()
    defer { withExtendedLifetime(arena) {} }
    var buffer = ByteBuffer(capacity: 64 * 1024)
    buffer.append(value, arena: arena)
    buffer.append(0x0A)
    return buffer
  }

  private var value: JSONValue {
    var members: [(name: String, value: JSONValue)] = [("format", .number(1))]
    if let content { members += facts(content) }
    let errors = diagnostics.count { $0.severity == .error }
    members.append(("errors", .number(errors)))
    members.append(("warnings", .number(diagnostics.count { $0.severity == .warning })))
    let advice = diagnostics.count { $0.severity == .advice } + hiddenAdvice
    members.append(("advice", .number(advice)))
    members.append(("messages", .array(diagnostics.map(message))))
    return .object(members)
  }

  private func facts(_ content: ContentReport) -> [(name: String, value: JSONValue)] {
    [
      ("network", .string(content.network)),
      ("today", .string(content.today.iso)),
      ("counts", .array(content.counts.map(count))),
      (
        "overdue",
        .array(
          content.overdue.map { owner in
            .object([
              ("owner", .string(owner.owner)), ("records", .array(owner.records.map(dated))),
            ])
          })
      ),
      ("due", .array(content.due.map(dated))),
      ("missing", .array(content.gaps.map(gap))),
      ("ending", .array(content.endings.map(ending))),
      ("drafts", .array(content.drafts.map { .object(record($0)) })),
      ("coming", .array(content.coming.map(dated))),
    ]
  }

  private func count(_ count: ContentReport.Count) -> JSONValue {
    .object([
      ("kind", .string(count.kind.word)), ("published", .number(count.published)),
      ("unpublished", .number(count.unpublished)),
    ])
  }

  private func record(_ record: ContentReport.Record) -> [(name: String, value: JSONValue)] {
    [
      ("kind", .string(record.kind.word)), ("title", .string(record.title)),
      ("file", .string(record.file)), ("owner", .string(record.owner)),
    ]
  }

  private func dated(_ dated: ContentReport.Dated) -> JSONValue {
    .object([("date", .string(dated.date.iso))] + record(dated.record))
  }

  private func gap(_ gap: ContentReport.Gap) -> JSONValue {
    .object([
      ("question", .string(gap.question.rawValue)), ("missing", .number(gap.missing)),
      ("of", .number(gap.total)), ("percent", .number(gap.percent)),
      (
        "records",
        .array(
          gap.records.map { entry in
            let remark: [(name: String, value: JSONValue)] =
              entry.remark.isEmpty ? [] : [("remark", .string(entry.remark))]
            return .object(record(entry.record) + remark)
          })
      ),
    ])
  }

  private func ending(_ ending: ContentReport.Ending) -> JSONValue {
    let owner = ending.record?.owner ?? ""
    return .object([
      ("date", .string(ending.date.iso)), ("what", .string(ending.kind.rawValue)),
      ("title", .string(ending.title)), ("file", .string(ending.file)), ("owner", .string(owner)),
    ])
  }

  private func message(_ diagnostic: Diagnostic) -> JSONValue {
    let file = sources[diagnostic.location.file]
    let start = file.positions(of: diagnostic.location.range).start
    var members: [(name: String, value: JSONValue)] = [
      ("file", .string(file.path)), ("line", .number(start.line)),
      ("column", .number(start.column)), ("severity", .string(diagnostic.severity.rawValue)),
      ("code", .string(diagnostic.code)), ("message", .string(diagnostic.summary)),
    ]
    if let explanation = diagnostic.explanation {
      members.append(("explanation", .string(explanation)))
    }
    members.append(("fixes", .array(diagnostic.fixes.map { .string($0.message) })))
    return .object(members)
  }
}

extension RecordKind {
  /// The kind as a word that programs know: the name of its Swift case.
  fileprivate var word: String { "\(self)" }
}
