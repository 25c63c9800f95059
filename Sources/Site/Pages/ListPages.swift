import Bytes
import Content
import Templates

/// The list of hubs.
struct HubsPage: TemplateView {
  var page: PageView
  var hubs: List<HubCard>
  var outreach: List<HubCard>
  var localities: List<LocalityCard>

  static let shape = Shape(
    "hubs page", of: Self.self,
    [
      .object("page", \.page, "The frame of the page."),
      .list("hubs", \.hubs, "The hubs, without outreach venues."),
      .list("outreach", \.outreach, "The outreach venues."),
      .list("localities", \.localities, "The localities with their hubs."),
    ])
}

/// A locality in a list.
struct LocalityCard: TemplateView {
  var title: Text
  var url: Text
  var summary: OptionalText
  var areas: List<Text>
  var hubs: List<HubCard>

  static let shape = Shape(
    "locality card", of: Self.self,
    [
      .text("title", \.title, "The locality's name."),
      .text("url", \.url, "Its address."),
      .optionalText("summary", \.summary, "One sentence about it."),
      .textList("areas", \.areas, "The places it covers."),
      .list("hubs", \.hubs, "The hubs in it, outreach venues too."),
    ])
}

/// The services from A to Z, or a part of them.
struct ServicesPage: TemplateView {
  var page: PageView
  var count: Text
  var letters: List<LetterLink>
  var groups: List<LetterGroup>
  var pagination: PaginationView

  static let shape = Shape(
    "services page", of: Self.self,
    [
      .object("page", \.page, "The frame of the page."),
      .text("count", \.count, "How many services there are."),
      .list("letters", \.letters, "The letters that services begin with."),
      .list("groups", \.groups, "The services of this part, by letter."),
      .object("pagination", \.pagination, "The other parts of the list."),
    ])
}

/// A letter of the A to Z.
struct LetterLink: TemplateView {
  var letter: Text
  var url: Text

  static let shape = Shape(
    "letter link", of: Self.self,
    [
      .text("letter", \.letter, "The letter."),
      .text("url", \.url, "Where the services of that letter begin."),
    ])
}

/// The services of one letter.
struct LetterGroup: TemplateView {
  var letter: Text
  var id: Text
  var services: List<ServiceCard>

  static let shape = Shape(
    "letter group", of: Self.self,
    [
      .text("letter", \.letter, "The letter."),
      .text("id", \.id, "The id that letter links lead to."),
      .list("services", \.services, "The services of the letter."),
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
    let names = catalogue.network.names
    let all = catalogue.hubs
    let places = catalogue.hubsByTitle.map { Int($0) }
    let isOutreach = { (place: Int) in all[place].outreachOf != nil }
    return HubsPage(
      page: frame(
        page, title: arena.text(String(names.hubs).firstLetterCapital), trail: [homeLink]),
      hubs: arena.list(places.filter { !isOutreach($0) }.map { model.hubCards[$0] }),
      outreach: arena.list(places.filter(isOutreach).map { model.hubCards[$0] }),
      localities: localityCards)
  }

  var localityCards: List<LocalityCard> {
    arena.list(count: catalogue.localities.count) { place in
      let locality = catalogue.localities[place]
      return LocalityCard(
        title: locality.common.title, url: model.addresses.localities[place],
        summary: OptionalText(locality.common.summary), areas: locality.areas,
        hubs: hubCards(catalogue.localityLinks[place].hubs))
    }
  }

  mutating func services(_ page: PlannedPage) -> ServicesPage {
    let url = address("services/")
    let places = part(catalogue.servicesByTitle, of: page)
    var groups: [LetterGroup] = []
    var start = 0
    while start < places.count {
      let letter = initial(places[start])
      var end = start + 1
      while end < places.count, initial(places[end]) == letter { end += 1 }
      let name = letterName(letter)
      groups.append(
        LetterGroup(
          letter: name, id: letterID(letter), services: serviceCards(places.part(start..<end))))
      start = end
    }
    return ServicesPage(
      page: frame(page, title: phrases.servicesAToZ, trail: [homeLink]),
      count: arena.decimal(catalogue.services.count), letters: letters(url),
      groups: arena.list(groups),
      pagination: pagination(catalogue.services.count, page, at: url))
  }

  private func initial(_ place: Place) -> UInt8 {
    SortKey(
      catalogue.services[Int(place)].common.title, ignoring: catalogue.articles
    ).initial
  }

  private func letterName(_ letter: UInt8) -> Text {
    letter == UInt8(ascii: "#") ? phrases.numbers : arena.words { $0.append(letter) }
  }

  private func letterID(_ letter: UInt8) -> Text {
    letter == UInt8(ascii: "#")
      ? "_0-9"
      : arena.words {
        $0.append(UInt8(ascii: "_"))
        $0.append(letter.asciiLowercased)
      }
  }

  /// Each letter with the part of the list on which it begins.
  private func letters(_ url: Text) -> List<LetterLink> {
    arena.list(
      model.letterStarts.map { start in
        let part = Int(start.index) / SiteModel.listLength + 1
        return LetterLink(
          letter: letterName(start.letter),
          url: arena.join(arena.part(url, part), "#", letterID(start.letter)))
      })
  }

  mutating func categories(_ page: PlannedPage) -> CategoriesPage {
    CategoriesPage(
      page: frame(page, title: phrases.allCategories, trail: [homeLink]), categories: topCategories)
  }

  var topCategories: List<TermCard> {
    let places = catalogue.categories.indices.filter { catalogue.categories[$0].parent == nil }
    return arena.list(places.map { cards.category($0) })
  }

  var homeLink: LinkView { LinkView(title: phrases.home, url: address("")) }
}

extension String {
  var firstLetterCapital: String { prefix(1).uppercased() + dropFirst() }
}
