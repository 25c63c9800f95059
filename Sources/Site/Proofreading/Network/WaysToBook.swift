import Content
import Diagnostics

extension Catalogue {
  /// Services and activities that have to be booked, without a field that tells how.
  ///
  /// What an activity has from its service is told at the service alone.
  func checkWaysToBook(_ findings: inout Findings) {
    guard findings.wants(.noWayToBook) else { return }
    for (place, service) in services.enumerated() where lacksWayToBook(service: place) {
      report(service.common, &findings)
    }
    for (place, activity) in activities.enumerated() where lacksWayToBook(activity: place) {
      let service = activityLinks[place].service.map { Int($0) }
      if let service, lacksWayToBook(service: service) { continue }
      report(activity.common, &findings)
    }
  }

  /// A service whose activities say how to book them need not say it again.
  private func lacksWayToBook(service place: Int) -> Bool {
    let service = services[place]
    return service.status == .open && service.access == .book && !service.hasWayToBook
      && !serviceLinks[place].activities.contains { !activities[Int($0)].booking.isEmpty }
  }

  private func lacksWayToBook(activity place: Int) -> Bool {
    let links = activityLinks[place]
    return listsSessions(place) && links.access == .book && links.booking.isEmpty
      && !(links.service.map { services[Int($0)].hasWayToBook } ?? false)
  }

  private func report(_ record: CommonFields, _ findings: inout Findings) {
    findings.begin()
    findings.add(
      .noWayToBook, at: SourceLocation(file: record.file, range: record.titleRange)
    ) {
      .init(
        summary: "“\(record.title)” has to be booked, but no field says how.",
        explanation: "It has “access: book”, and neither it nor its service has a “booking”.",
        fixes: [
          "Add “booking: { phone: … }”, with “url”, “email” or “note” in place of “phone” or beside it.",
          "If people can just come, write “access: drop-in”.",
        ])
    }
  }
}

extension Service {
  /// Whether one of its fields tells whom to ask for a place.
  fileprivate var hasWayToBook: Bool {
    !booking.isEmpty || !contact.isEmpty || !howToGetHelp.isEmpty
  }
}
