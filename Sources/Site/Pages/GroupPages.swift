import Bytes
import Content
import Templates

/// The list of hubs.
struct HubsPage: TemplateView {
  var page: PageView
  var hubs: List<HubCard>
  var outreach: List<HubCard>
  var localities: List<LocalityCard>
  var elsewhere: List<HubCard>

  static let shape = Shape(
    "hubs page", of: Self.self,
    [
      .object("page", \.page, "The frame of the page."),
      .list("hubs", \.hubs, "The hubs, without outreach venues."),
      .list("outreach", \.outreach, "The outreach venues."),
      .list("localities", \.localities, "The localities with their hubs."),
      .list(
        "elsewhere", \.elsewhere,
        "The hubs of no locality, such as a refuge, of which nobody is told where it lies."),
    ])
}

/// A locality in a list.
struct LocalityCard: TemplateView {
  var title: Text
  var url: Text
  var summary: OptionalText
  var areas: List<Text>
  var count: Text
  var hubs: List<HubCard>

  static let shape = Shape(
    "locality card", of: Self.self,
    [
      .text("title", \.title, "The locality's name."),
      .text("url", \.url, "Its address."),
      .optionalText("summary", \.summary, "One sentence about it."),
      .textList("areas", \.areas, "The places it covers."),
      .text("count", \.count, "How many services are for it."),
      .list("hubs", \.hubs, "The hubs in it, outreach venues too."),
    ])
}

/// The list of categories.
struct CategoriesPage: TemplateView {
  var page: PageView
  var categories: List<TermCard>

  static let shape = Shape(
    "categories page", of: Self.self,
    [
      .object("page", \.page, "The frame of the page."),
      .list("categories", \.categories, "The categories, with those within them."),
    ])
}

extension PageMaker {
  mutating func hubs(_ page: PlannedPage) -> HubsPage {
    let all = catalogue.hubs
    let places = catalogue.hubsByTitle.map { Int($0) }
    let isOutreach = { (place: Int) in all[place].outreachOf != nil }
    return HubsPage(
      page: frame(page, title: hubsLink.title, trail: [homeLink]),
      hubs: arena.list(places.filter { !isOutreach($0) }.map { model.hubCards[$0] }),
      outreach: arena.list(places.filter(isOutreach).map { model.hubCards[$0] }),
      localities: localityCards,
      elsewhere: arena.list(
        places.filter { catalogue.hubLinks[$0].locality == nil }.map { model.hubCards[$0] }))
  }

  var localityCards: List<LocalityCard> {
    arena.list(count: catalogue.localities.count) { place in
      let locality = catalogue.localities[place]
      return LocalityCard(
        title: locality.common.title, url: model.addresses.localities[place],
        summary: OptionalText(locality.common.summary), areas: locality.areas,
        count: arena.decimal(catalogue.localityLinks[place].services.count),
        hubs: hubCards(catalogue.localityLinks[place].hubs))
    }
  }

  mutating func categories(_ page: PlannedPage) -> CategoriesPage {
    CategoriesPage(
      page: frame(page, title: phrases.allCategories, trail: [homeLink, findLink]),
      categories: topCategories)
  }

  var topCategories: List<TermCard> {
    let places = catalogue.categories.indices.filter { catalogue.categories[$0].parent == nil }
    return arena.list(places.map { cards.category($0) })
  }

  /// The list of hubs, by what the network calls them.
  var hubsLink: LinkView {
    LinkView(
      title: arena.text(String(catalogue.network.names.hubs).firstLetterCapital),
      url: address("hubs/"))
  }

  var homeLink: LinkView { LinkView(title: phrases.home, url: address("")) }
}

extension String {
  var firstLetterCapital: String { prefix(1).uppercased() + dropFirst() }
}
