import Bytes
import Content

extension StructuredData {
  /// Who a provider is: what its own page is about.
  func appendProvider(_ place: Int, _ graph: inout GraphWriter) {
    let provider = catalogue.providers[place]
    graph.beginElement(provider.sector.type)
    graph.member("name", provider.common.title)
    graph.member("description", provider.common.summary)
    graph.member("url", path: addresses.providers[place])
    graph.member("sameAs", provider.website)
    if let phone = provider.phone { graph.member("telephone", phone.dial) }
    graph.member("email", provider.email)
    graph.end()
  }

  /// A provider as the value of a property, by its name and page.
  func appendProvider(_ property: Text, _ place: Place?, _ graph: inout GraphWriter) {
    guard let place else { return }
    let provider = catalogue.providers[Int(place)]
    graph.begin(property, provider.sector.type)
    graph.member("name", provider.common.title)
    graph.member("url", path: addresses.providers[Int(place)])
    graph.end()
  }
}

extension Provider.Sector? {
  /// The type of such an organisation.
  fileprivate var type: Text {
    switch self {
    case .council, .nhs: "GovernmentOrganization"
    case .charity: "NGO"
    case .school: "EducationalOrganization"
    case .other, nil: "Organization"
    }
  }

  /// Whether what it offers is a service of the state.
  var isGovernment: Bool { self == .council || self == .nhs }
}
