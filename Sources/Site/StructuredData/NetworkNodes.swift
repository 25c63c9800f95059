import Bytes
import Content

extension StructuredData {
  /// The site with its finder, and who runs it: what the home page is about.
  func appendNetwork(_ graph: inout GraphWriter) {
    let network = catalogue.network
    let home = addresses.address("", arena)
    graph.beginElement("WebSite")
    graph.member("name", network.name)
    graph.member("url", path: home)
    graph.member("inLanguage", network.language)
    graph.begin("publisher", "Organization")
    graph.member("@id", path: home, suffix: Self.networkFragment)
    graph.end()
    graph.begin("potentialAction", "SearchAction")
    graph.begin("target", "EntryPoint")
    graph.member(
      "urlTemplate", path: addresses.address("find/", arena), suffix: "?q={search_term_string}")
    graph.end()
    graph.member("query-input", "required name=search_term_string")
    graph.end()
    graph.end()
    graph.beginElement("Organization")
    appendNetworkMembers(&graph)
    let contact = network.contact
    if let phone = contact.phone { graph.member("telephone", phone.dial) }
    graph.member("email", contact.email)
    if contact.phone != nil || !contact.email.isEmpty {
      graph.begin("contactPoint", "ContactPoint")
      graph.member("contactType", "customer service")
      graph.member("name", contact.name)
      if let phone = contact.phone { graph.member("telephone", phone.dial) }
      graph.member("email", contact.email)
      graph.end()
    }
    graph.member("sameAs", network.social.map(\.url))
    graph.end()
  }

  /// What names the network, on any page.
  func appendNetworkMembers(_ graph: inout GraphWriter) {
    let home = addresses.address("", arena)
    graph.member("@id", path: home, suffix: Self.networkFragment)
    graph.member("name", catalogue.network.name)
    graph.member("url", path: home)
  }

  private static var networkFragment: Text { "#network" }
}
