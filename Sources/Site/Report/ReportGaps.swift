import Bytes
import Content
import Timetable

extension ReportSubjects {
  /// What is missing: every question with those that leave it open.
  func gaps() -> [ContentReport.Gap] { ContentReport.Question.allCases.map(gap) }

  private func gap(_ question: ContentReport.Question) -> ContentReport.Gap {
    switch question {
    case .serviceActivity:
      services(question) { place, _ in catalogue.serviceLinks[place].activities.isEmpty }
    case .serviceContact:
      services(question) { _, service in service.contact.isEmpty && service.booking.isEmpty }
    case .hubOpeningHours: hubs(question) { $0.openingHours.isEmpty }
    case .hubAccessibility: hubs(question) { $0.accessibility.isEmpty }
    case .accessibilityAnswers: accessibilityAnswers()
    case .reviewDate: records(question) { reviewDay(of: $0) == nil }
    case .owner: records(question) { $0.fields.owner.isEmpty }
    }
  }

  /// Of the services that run now.
  private func services(
    _ question: ContentReport.Question, lacks: (Int, Service) -> Bool
  ) -> ContentReport.Gap {
    let open = catalogue.services.indices.filter { catalogue.services[$0].status == .open }
    let missing = open.filter { lacks($0, catalogue.services[$0]) }
    return gap(
      question, of: open.count,
      inOrder(missing.map { record(.service, catalogue.services[$0].common) }))
  }

  /// Of the hubs that the public may come to.
  private func hubs(
    _ question: ContentReport.Question, lacks: (Hub) -> Bool
  ) -> ContentReport.Gap {
    let open = catalogue.hubs.filter { !$0.isConfidential }
    return gap(
      question, of: open.count,
      inOrder(open.filter(lacks).map { record(.hub, $0.common) }))
  }

  /// Every question of the vocabulary at every hub: unknown is never shown as no.
  private func accessibilityAnswers() -> ContentReport.Gap {
    let open = catalogue.hubs.enumerated().filter { !$0.element.isConfidential }
    let questions = catalogue.accessFeatures.count
    var missing = 0
    var hubs: [(record: ContentReport.Record, remark: String)] = []
    for (place, hub) in open {
      let answered = Set(catalogue.hubLinks[place].features.compactMap(\.self))
      guard answered.count < questions else { continue }
      missing += questions - answered.count
      let names = catalogue.accessFeatures.indices.filter { !answered.contains(Place($0)) }
        .map { String(catalogue.accessFeatures[$0].title) }
      hubs.append((record(.hub, hub.common), names.joined(separator: ", ")))
    }
    return ContentReport.Gap(
      question: .accessibilityAnswers, total: open.count * questions, missing: missing,
      records: hubs.sorted { $0.record.file < $1.record.file })
  }

  /// Of all records but news, which is of its day.
  private func records(
    _ question: ContentReport.Question, lacks: (Subject) -> Bool
  ) -> ContentReport.Gap {
    let all = published.filter { $0.kind != .news }
    return gap(question, of: all.count, all.filter(lacks).map(record))
  }

  private func inOrder(_ records: [ContentReport.Record]) -> [ContentReport.Record] {
    records.sorted { $0.file < $1.file }
  }

  private func gap(
    _ question: ContentReport.Question, of total: Int, _ records: [ContentReport.Record]
  ) -> ContentReport.Gap {
    ContentReport.Gap(
      question: question, total: total, missing: records.count,
      records: records.map { ($0, "") })
  }
}
