import Bytes
public import Content
public import Diagnostics
import Timetable

extension ContentReport {
  /// The state of the content on the catalogue's day.
  ///
  /// - Parameters:
  ///   - catalogue: what is published, with its timetables expanded.
  ///   - records: all that was read.
  ///   - sources: the files that it was read from.
  public init(_ catalogue: Catalogue, _ records: ContentRecords, _ sources: SourceFiles) {
    let subjects = ReportSubjects(catalogue, sources)
    let all = subjects.all(of: records)
    network = String(catalogue.network.name)
    language = String(catalogue.network.language)
    today = catalogue.today
    counts = RecordKind.allCases.map { kind in
      let published = subjects.published.count { $0.kind == kind }
      return Count(
        kind: kind, published: published,
        unpublished: all.count { $0.kind == kind } - published)
    }
    (overdue, due) = subjects.reviews()
    gaps = subjects.gaps()
    endings = subjects.endings()
    drafts = all.filter(\.fields.isDraft).map(subjects.record)
    coming = all.compactMap { subject in
      guard !subject.fields.isDraft, let from = subject.fields.publishFrom,
        from > catalogue.today
      else { return nil }
      return Dated(record: subjects.record(subject), date: from)
    }.sorted { ($0.date, $0.record.file) < ($1.date, $1.record.file) }
  }
}

/// What a report looks at.
struct ReportSubjects {
  /// A record without what only its own kind has.
  struct Subject {
    let kind: RecordKind
    let fields: CommonFields
  }

  let catalogue: Catalogue
  let sources: SourceFiles
  /// What is published on the day, in the order of kinds and files.
  let published: [Subject]

  init(_ catalogue: Catalogue, _ sources: SourceFiles) {
    self.catalogue = catalogue
    self.sources = sources
    func subjects<Record: ContentRecord>(_ records: SharedList<Record>) -> [Subject] {
      records.map { Subject(kind: Record.kind, fields: $0.common) }
        .sorted { $0.fields.file < $1.fields.file }
    }
    published =
      subjects(catalogue.localities) + subjects(catalogue.hubs) + subjects(catalogue.providers)
      + subjects(catalogue.services) + subjects(catalogue.activities) + subjects(catalogue.news)
      + subjects(catalogue.pages)
  }

  /// Every record that was read, published or not; translations are none of their own.
  func all(of records: ContentRecords) -> [Subject] {
    func subjects<Record: ContentRecord>(_ records: Records<Record>) -> [Subject] {
      records.filter { $0.common.language.isEmpty }
        .map { Subject(kind: Record.kind, fields: $0.common) }
    }
    return subjects(records.localities) + subjects(records.hubs) + subjects(records.providers)
      + subjects(records.services) + subjects(records.activities) + subjects(records.news)
      + subjects(records.pages)
  }

  func record(_ subject: Subject) -> ContentReport.Record {
    record(subject.kind, subject.fields)
  }

  func record(_ kind: RecordKind, _ fields: CommonFields) -> ContentReport.Record {
    ContentReport.Record(
      kind: kind, title: String(fields.title), file: sources[fields.file].path,
      owner: String(fields.owner))
  }
}
