import Bytes
import Content
import Templates
import Timetable

/// What a page tells machines about the things that it is about, in the words of schema.org.
///
/// It says nothing that the page does not show. A sensitive page has none: search engines and browsers
/// keep and show such data apart from the page, where its discreet title does not reach.
struct StructuredData {
  let model: SiteModel
  let arena: Arena
  var catalogue: Catalogue { model.catalogue }
  var addresses: Addresses { model.addresses }

  /// The structured data of `page`, which people know as `title` and reach through `trail`.
  func html(_ page: PlannedPage, title: Text, trail: [LinkView]) -> OptionalHTML {
    var graph = GraphWriter(origin: addresses.origin)
    if !trail.isEmpty { appendBreadcrumbs(trail, to: page, title, &graph) }
    let place = Int(page.place)
    // The later parts of a long list say nothing of their own.
    if page.part == 1 {
      switch page.kind {
      case .home: appendNetwork(&graph)
      case .hub: appendHub(place, &graph)
      case .service: appendService(place, &graph)
      case .activity: appendEvents(place, &graph)
      case .provider: appendProvider(place, &graph)
      case .newsItem: appendArticle(place, &graph)
      case .page, .find, .whatsOn, .whatsOnHub, .hubs, .locality, .list, .categories,
        .category, .ageBand, .need, .newsList, .myList, .offline, .notFound, .redirect:
        break
      }
    }
    return graph.html(in: arena)
  }

  private func appendBreadcrumbs(
    _ trail: [LinkView], to page: PlannedPage, _ title: Text, _ graph: inout GraphWriter
  ) {
    graph.beginElement("BreadcrumbList")
    graph.beginList("itemListElement")
    for (index, link) in trail.enumerated() {
      appendCrumb(index + 1, link.title, link.url, &graph)
    }
    appendCrumb(trail.count + 1, title, page.url, &graph)
    graph.endList()
    graph.end()
  }

  private func appendCrumb(
    _ position: Int, _ name: Text, _ path: Text, _ graph: inout GraphWriter
  ) {
    graph.beginElement("ListItem")
    graph.member("position", position)
    graph.member("name", name)
    graph.member("item", path: path)
    graph.end()
  }
}
