import Bytes
import Content
import Timetable

extension ReportSubjects {
  /// What is past its review date, by owner, and what comes up for review.
  func reviews() -> (overdue: [ContentReport.Overdue], due: [ContentReport.Dated]) {
    let limit = catalogue.today + ContentReport.reviewDays
    var overdue: [String: [ContentReport.Dated]] = [:]
    var due: [ContentReport.Dated] = []
    for subject in published {
      guard let day = reviewDay(of: subject), day <= limit else { continue }
      let dated = ContentReport.Dated(record: record(subject), date: day)
      if day < catalogue.today {
        overdue[dated.record.owner, default: []].append(dated)
      } else {
        due.append(dated)
      }
    }
    func inOrder(_ list: [ContentReport.Dated]) -> [ContentReport.Dated] {
      list.sorted { ($0.date, $0.record.file) < ($1.date, $1.record.file) }
    }
    let owners = overdue.sorted { a, b in
      // Nobody's records come last: somebody has to find them an owner first.
      if a.key.isEmpty != b.key.isEmpty { return b.key.isEmpty }
      return (b.value.count, a.key) < (a.value.count, b.key)
    }
    return (
      owners.map { ContentReport.Overdue(owner: $0.key, records: inOrder($0.value)) }, inOrder(due)
    )
  }

  /// The day by which a record is to be checked; nil where it never comes up, as of news.
  func reviewDay(of subject: Subject) -> CivilDate? {
    guard subject.kind != .news, let reviewed = subject.fields.reviewed,
      let every = subject.fields.reviewEvery ?? catalogue.network.reviewEvery
    else { return nil }
    return reviewed.date + every
  }
}
