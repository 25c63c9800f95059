import Bytes
import Content
import Diagnostics

/// Lists the pages of each kind.
struct Planner {
  let model: SiteModel
  let arena: Arena
  private(set) var pages: [PlannedPage] = []
  /// Where each of them comes from; nil for pages that the program makes by itself.
  private(set) var sources: [SourceLocation?] = []

  init(model: SiteModel, arena: Arena) {
    self.model = model
    self.arena = arena
    pages.reserveCapacity(
      model.catalogue.services.count * 2 + model.catalogue.activities.count + 100)
  }

  mutating func planAll() {
    let catalogue = model.catalogue
    let addresses = model.addresses
    records(.locality, catalogue.localities, addresses.localities) { place in
      catalogue.localityLinks[place].services.count
    }
    records(.hub, catalogue.hubs, addresses.hubs)
    records(.provider, catalogue.providers, addresses.providers) { place in
      catalogue.providerLinks[place].services.count
        + catalogue.providerLinks[place].activities.count
    }
    records(.service, catalogue.services, addresses.services)
    records(.activity, catalogue.activities, addresses.activities)
    records(.newsItem, catalogue.news, addresses.news)
    for (place, page) in catalogue.pages.enumerated() {
      let isHome = page.common.id == "index"
      add(.init(isHome ? .home : .page, addresses.pages[place], place: place), page.common.file)
    }
    terms(.category, catalogue.categories, addresses.categories, catalogue.categoryOffers)
    terms(.ageBand, catalogue.ageBands, addresses.ageBands, catalogue.ageBandOffers)
    terms(.need, catalogue.needs, addresses.needs, catalogue.needOffers)
    single(.find)
    single(.hubs)
    single(.categories)
    list(.whatsOn, model.whatsOn.sessions.count, length: SiteModel.whatsOnLength)
    lists()
    list(.newsList, catalogue.news.count, length: SiteModel.newsLength)
    // Nobody should be able to wait at a refuge when something happens there.
    for (place, hub) in catalogue.hubs.enumerated() where !hub.isConfidential {
      let url = addresses.address(arena.join("whats-on/", hub.common.id, "/"), arena)
      add(.init(.whatsOnHub, url, place: place), nil)
    }
    if catalogue.ids.page.place(of: "index") == nil { single(.home, place: -1) }
    single(.myList)
    single(.offline)
    single(.notFound)
    for (place, redirect) in model.redirects.enumerated() {
      pages.append(.init(.redirect, redirect.from, place: place))
      sources.append(redirect.source)
    }
  }

  private mutating func add(_ page: PlannedPage, _ source: FileID?) {
    pages.append(page)
    sources.append(source.map { SourceLocation(file: $0) })
  }

  private mutating func records<Record: ContentRecord>(
    _ kind: PageKind, _ records: SharedList<Record>, _ urls: List<Text>,
    listed: ((Int) -> Int)? = nil
  ) {
    for place in records.indices {
      add(.init(kind, urls[place], place: place), records[place].common.file)
      guard let listed else { continue }
      parts(kind, urls[place], listed(place), place: place)
    }
  }

  private mutating func terms(
    _ kind: PageKind, _ terms: List<Term>, _ urls: List<Text>, _ offers: List<Offers>
  ) {
    for (place, term) in terms.enumerated() {
      add(.init(kind, urls[place], place: place), term.file)
      parts(kind, urls[place], offers[place].count, place: place)
    }
  }

  /// The lists that are no record's and no term's; a hub has one where its own page can't show all.
  private mutating func lists() {
    for (number, contents) in model.lists.enumerated() {
      let listing = Listing(number: number)
      var id = Text()
      if case .hub(let place) = listing {
        let hub = model.catalogue.hubs[place]
        guard !hub.isConfidential, contents.count > SiteModel.hubServices else { continue }
        id = hub.common.id
      }
      let url = model.addresses.address(listing.path(hub: id, arena), arena)
      add(.init(.list, url, place: number), nil)
      parts(.list, url, contents.count, place: number)
    }
  }

  /// The one page of a kind that has a path.
  private mutating func single(_ kind: PageKind, place: Int = 0) {
    guard let path = kind.path else { return }
    add(.init(kind, model.addresses.address(path, arena), place: place), nil)
  }

  private mutating func list(_ kind: PageKind, _ count: Int, length: Int = SiteModel.listLength) {
    guard let path = kind.path else { return }
    let url = model.addresses.address(path, arena)
    add(.init(kind, url), nil)
    parts(kind, url, count, length: length)
  }

  /// The parts of a long list after its first.
  private mutating func parts(
    _ kind: PageKind, _ url: Text, _ count: Int, place: Int = 0,
    length: Int = SiteModel.listLength
  ) {
    var part = 2
    while (part - 1) * length < count {
      add(.init(kind, arena.part(url, part), place: place, part: part), nil)
      part += 1
    }
  }
}

extension Arena {
  /// The address of a later part of the list at `url`.
  func part(_ url: Text, _ number: Int) -> Text {
    number == 1 ? url : join(url, "page/", decimal(number), "/")
  }
}
