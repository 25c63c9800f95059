import Content
import Diagnostics

extension Catalogue {
  /// Services that tell people neither when something happens nor whom to ask.
  func checkWaysToGetHelp(_ findings: inout Findings) {
    guard findings.wants(.noWayToGetHelp) else { return }
    for (place, service) in services.enumerated() {
      let links = serviceLinks[place]
      // Where something of it could not be read, that may be the way.
      guard service.common.isWhole, service.status != .ended, service.howToGetHelp.isEmpty,
        service.booking.isEmpty,
        service.contact.isEmpty, links.hubs.isEmpty, service.hubs.ids.isEmpty,
        links.activities.isEmpty
      else { continue }
      findings.begin()
      findings.add(
        .noWayToGetHelp,
        at: SourceLocation(file: service.common.file, range: service.common.titleRange)
      ) {
        .init(
          summary: "“\(service.common.title)” does not tell people how to get it.",
          explanation: "It has no activity, no hub, no contact, no booking and no way to get help.",
          fixes: [
            "Add “contact:” with a number or an address, or “how-to-get-help:” with what to do first."
          ])
      }
    }
  }
}
