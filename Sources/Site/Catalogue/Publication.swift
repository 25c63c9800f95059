import Bytes
import Content
import Diagnostics
import Timetable

/// What is published on a day.
struct Publication {
  let today: CivilDate
  let includesDrafts: Bool

  func includes(_ record: CommonFields) -> Bool {
    if record.isDraft, !includesDrafts { return false }
    if let from = record.publishFrom, today < from, !includesDrafts { return false }
    if let until = record.publishUntil, until < today { return false }
    return true
  }

  /// The records that are published, in a list that lives as long as `arena`, and the ids of the others.
  ///
  /// No two have the same id: it is the name of the file.
  func select<Record: ContentRecord>(
    _ records: Records<Record>, _ arena: Arena, _ diagnostics: inout DiagnosticList
  ) -> (published: SharedList<Record>, unpublished: [Text]) {
    var published: [Shared<Record>] = []
    var unpublished: [Text] = []
    published.reserveCapacity(records.count)
    for index in records.indices {
      let record = records.place(index)
      let common = record.value.common
      guard common.language.isEmpty else {
        reportTranslation(common, &diagnostics)
        continue
      }
      if let until = common.publishUntil {
        checkDates(common, until, newsDate: (record.value as? NewsItem)?.date, &diagnostics)
      }
      if includes(common) {
        published.append(record)
      } else {
        unpublished.append(common.id)
      }
    }
    return (SharedList(arena.list(published)), unpublished)
  }

  /// What is no longer published before it is published is never seen, which nobody means.
  private func checkDates(
    _ record: CommonFields, _ until: CivilDate, newsDate: CivilDate?,
    _ diagnostics: inout DiagnosticList
  ) {
    guard let first = record.publishFrom ?? newsDate, until < first else { return }
    let (what, field) =
      record.publishFrom == nil ? ("the date of the news", "date") : ("its first", "publish-from")
    diagnostics.add(
      Diagnostic(
        SiteCode.publishDates, .warning, in: record.file, record.publishUntilRange,
        "“\(record.title)” is never published: its last day, \(until), is before \(what), "
          + "\(first).",
        fixes: ["Write a “publish-until” that is not before “\(field)”, or leave it out."]))
  }

  /// A translation is no record of its own, and so far the site has no pages for them.
  private func reportTranslation(_ record: CommonFields, _ diagnostics: inout DiagnosticList) {
    diagnostics.add(
      Diagnostic(
        SiteCode.unpublishedTranslation, .warning, in: record.file, nil,
        "This translation (“\(record.language)”) is not published: pages are in one language so far.",
        fixes: ["Leave the file as it is, or put its words on the page itself until then."]))
  }
}
