import Bytes
import Content

extension StructuredData {
  /// A service: who runs it, for whom, where, and how to come to it.
  func appendService(_ place: Int, _ graph: inout GraphWriter) {
    let service = catalogue.services[place]
    let links = catalogue.serviceLinks[place]
    let sector = links.provider.flatMap { catalogue.providers[Int($0)].sector }
    graph.beginElement(sector.isGovernment ? "GovernmentService" : "Service")
    graph.member("name", service.common.title)
    graph.member("description", service.common.summary)
    graph.member("url", path: addresses.services[place])
    appendProvider("provider", links.provider, &graph)
    appendCategories(links.categories, &graph)
    appendAudience(service, links, &graph)
    appendArea(service, &graph)
    // Nobody can take up what has ended.
    if service.status != .ended {
      appendChannel(service, links, &graph)
      if service.cost?.group == .free {
        graph.begin("offers", "Offer")
        appendNoPrice(&graph)
        graph.end()
      }
    }
    graph.end()
  }

  /// The price of an offer that costs nothing.
  func appendNoPrice(_ graph: inout GraphWriter) {
    graph.member("price", 0)
    graph.member("priceCurrency", "GBP")
  }

  /// The categories: their titles as types of service, and the way to each as schema.org writes it.
  private func appendCategories(_ categories: List<Place>, _ graph: inout GraphWriter) {
    guard !categories.isEmpty else { return }
    graph.member("serviceType", categories.map { catalogue.categories[Int($0)].title })
    graph.member(
      "category",
      categories.map { category in
        let title = catalogue.categories[Int(category)].title
        return catalogue.parent(of: category).map { parent in
          arena.join(catalogue.categories[Int(parent)].title, " > ", title)
        } ?? title
      })
  }

  /// The ages, and beside them those of children with special needs where they differ.
  private func appendAudience(
    _ service: Service, _ links: ServiceLinks, _ graph: inout GraphWriter
  ) {
    let audience = Audience(service.ages)
    let withSEND = Audience(service.agesWithSEND)
    guard audience != nil || withSEND != nil else { return }
    graph.beginList("audience")
    if let audience {
      graph.beginElement("PeopleAudience")
      audience.append(&graph)
      graph.end()
    }
    if let withSEND {
      graph.beginElement("PeopleAudience")
      if links.needs.isEmpty {
        graph.member("audienceType", "SEND")
      } else {
        graph.member("audienceType", links.needs.map { catalogue.needs[Int($0)].title })
      }
      withSEND.append(&graph)
      graph.end()
    }
    graph.endList()
  }

  /// The localities that it says it is for; those of its hubs only tell where it is.
  private func appendArea(_ service: Service, _ graph: inout GraphWriter) {
    let localities = catalogue.namedLocalities(of: service)
    guard !localities.isEmpty else { return }
    graph.beginList("areaServed")
    for locality in localities {
      graph.beginElement("Place")
      appendLocality(locality, &graph)
      graph.end()
    }
    graph.endList()
  }

  /// The ways to reach it.
  private func appendChannel(
    _ service: Service, _ links: ServiceLinks, _ graph: inout GraphWriter
  ) {
    let phone = service.contact.phone ?? service.booking.phone
    let url = service.booking.url.isEmpty ? service.contact.website : service.booking.url
    let hubs = links.hubs.filter { !catalogue.hubs[Int($0)].isConfidential }
    guard phone != nil || !url.isEmpty || !hubs.isEmpty || !links.languages.isEmpty else { return }
    graph.begin("availableChannel", "ServiceChannel")
    graph.member("serviceUrl", url)
    if let phone {
      graph.begin("servicePhone", "ContactPoint")
      graph.member("telephone", phone.dial)
      graph.end()
    }
    if !hubs.isEmpty {
      graph.beginList("serviceLocation")
      for hub in hubs {
        // Its own page has the address.
        graph.beginElement("CivicStructure")
        graph.member("name", catalogue.hubs[Int(hub)].common.title)
        graph.member("url", path: addresses.hubs[Int(hub)])
        graph.end()
      }
      graph.endList()
    }
    // The ids of languages are language tags.
    graph.member("availableLanguage", links.languages.map { catalogue.languages[Int($0)].id })
    graph.end()
  }
}

extension Catalogue {
  /// The localities that a service names.
  fileprivate func namedLocalities(of service: Service) -> [Place] {
    service.localities.isAll
      ? localities.indices.map { Place($0) }
      : service.localities.ids.compactMap { ids.locality.place(of: $0.id) }
  }
}
