import Bytes
import Content

extension StructuredData {
  /// A hub: the building, where it is, when it is open and what it offers.
  ///
  /// One whose address is kept secret has no node at all.
  func appendHub(_ place: Int, _ graph: inout GraphWriter) {
    let hub = catalogue.hubs[place]
    let links = catalogue.hubLinks[place]
    guard !hub.isConfidential else { return }
    graph.beginElement("CivicStructure")
    graph.member("name", hub.common.title)
    graph.member("description", hub.common.summary)
    graph.member("url", path: addresses.hubs[place])
    appendAddress(of: hub, &graph)
    appendCoordinates(hub.place, &graph)
    // schema.org has no e-mail address for a place.
    if let phone = hub.phone { graph.member("telephone", phone.dial) }
    if let locality = links.locality {
      graph.begin("containedInPlace", "Place")
      appendLocality(locality, &graph)
      graph.end()
    }
    OpeningHoursNodes(hub, today: catalogue.today).append(&graph)
    appendFeatures(hub, links, &graph)
    graph.end()
  }

  func appendAddress(of hub: Hub, _ graph: inout GraphWriter) {
    appendAddress(
      hub.address, town: hub.town, postcode: hub.publicPostcode, named: hub.common.title, &graph)
  }

  /// What is known of the building's features; what nobody said is not there.
  private func appendFeatures(_ hub: Hub, _ links: HubLinks, _ graph: inout GraphWriter) {
    guard links.features.contains(where: { $0 != nil }) else { return }
    graph.beginList("amenityFeature")
    for (access, feature) in zip(hub.accessibility, links.features) {
      guard let feature else { continue }
      graph.beginElement("LocationFeatureSpecification")
      graph.member("name", catalogue.accessFeatures[Int(feature)].title)
      switch access.availability.state {
      case .yes: graph.member("value", true)
      case .no: graph.member("value", false)
      // Neither true nor false would be right; schema.org allows text too.
      case .partial: graph.member("value", "partial")
      }
      graph.member("description", access.availability.note)
      graph.end()
    }
    graph.endList()
  }
}
