public import Bytes
import Content
public import Diagnostics

/// All pages of the site, and who each address belongs to.
public struct SitePlan: BitwiseCopyable, Sendable {
  /// The pages, in the order in which they were planned.
  public let pages: List<PlannedPage>
  /// The places of `pages` by their address.
  let byAddress: SortedKeys

  /// How many pages there are, without those at old addresses.
  public var pageCount: Int { pages.count { $0.kind != .redirect } }

  /// Plans the pages of `model`; each two sources that would write one address are reported.
  public static func make(
    _ model: SiteModel, media: [(path: Text, file: FileID)], arena: Arena,
    _ diagnostics: inout DiagnosticList
  ) -> SitePlan {
    var planner = Planner(model: model, arena: arena)
    planner.planAll()
    planner.claimMedia(media)
    planner.reportConflicts(&diagnostics)
    let pages = arena.list(planner.pages)
    let plan = SitePlan(
      pages: pages,
      byAddress: SortedKeys(pages.enumerated().map { (key: $1.url, place: $0) }, arena))
    plan.checkNavigation(of: model, &diagnostics)
    return plan
  }

  /// Reports each of the network's main links that leads nowhere.
  private func checkNavigation(of model: SiteModel, _ diagnostics: inout DiagnosticList) {
    let network = model.catalogue.network
    for (item, link) in zip(network.navigation, model.navigation) where page(at: link.url) == nil {
      let near = nearest(to: link.url, in: pages.lazy.map(\.url))
      diagnostics.add(
        Diagnostic(
          SiteCode.brokenLink, in: network.file, item.page.range,
          "The navigation leads to “\(item.page.id)”, and there is no such page.",
          fixes: [
            near.map { Diagnostic.Fix("Did you mean “\($0)”?", replacement: String($0)) }
              ?? "Name a page of content/pages/, or an address of the site such as “/find/”."
          ]))
    }
  }

  func page(at address: Text) -> PlannedPage? {
    byAddress.place(of: address).map { pages[Int($0)] }
  }
}

/// Lists the pages of each kind.
private struct Planner {
  /// A file of the output and the source that it comes from.
  struct Claim {
    let path: Text
    /// Nil for pages that the program makes by itself.
    let source: FileID?
    let what: String
  }

  let model: SiteModel
  let arena: Arena
  var pages: [PlannedPage] = []
  var claims: [Claim] = []

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
    single(.find, "find/")
    single(.hubs, "hubs/")
    single(.categories, "categories/")
    list(.whatsOn, "whats-on/", catalogue.activities.count)
    list(.services, "services/", catalogue.services.count)
    list(.newsList, "news/", catalogue.news.count, length: SiteModel.newsLength)
    for (place, hub) in catalogue.hubs.enumerated() {
      let url = addresses.address(arena.join("whats-on/", hub.common.id, "/"), arena)
      add(.init(.whatsOnHub, url, place: place), nil)
    }
    if catalogue.ids.page.place(of: "index") == nil { single(.home, "", place: -1) }
    single(.notFound, "404.html")
    for (place, redirect) in model.redirects.enumerated() {
      add(.init(.redirect, redirect.from, place: place), nil)
    }
  }

  mutating func claimMedia(_ media: [(path: Text, file: FileID)]) {
    for file in media {
      claims.append(Claim(path: arena.join("media/", file.path), source: file.file, what: "a file"))
    }
  }

  private mutating func add(_ page: PlannedPage, _ source: FileID?, claims isClaimed: Bool = true) {
    pages.append(page)
    guard isClaimed else { return }
    claims.append(
      Claim(
        path: model.addresses.file(page.url, arena), source: source,
        what: page.kind == .redirect ? "an alias" : "a page"))
  }

  private mutating func records<Record: ContentRecord>(
    _ kind: PageKind, _ records: List<Record>, _ urls: List<Text>,
    listed: ((Int) -> Int)? = nil
  ) {
    for (place, record) in records.enumerated() {
      add(.init(kind, urls[place], place: place), record.common.file)
      guard let listed else { continue }
      parts(kind, urls[place], listed(place), place: place)
    }
  }

  private mutating func terms(
    _ kind: PageKind, _ terms: List<Term>, _ urls: List<Text>, _ offers: List<Offers>
  ) {
    for (place, term) in terms.enumerated() {
      add(.init(kind, urls[place], place: place), term.file)
      parts(kind, urls[place], offers[place].services.count, place: place)
    }
  }

  private mutating func single(_ kind: PageKind, _ path: Text, place: Int = 0) {
    add(.init(kind, model.addresses.address(path, arena), place: place), nil)
  }

  private mutating func list(
    _ kind: PageKind, _ path: Text, _ count: Int, length: Int = SiteModel.listLength
  ) {
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

  /// Reports each two sources of one file, also where they differ only in case.
  mutating func reportConflicts(_ diagnostics: inout DiagnosticList) {
    let keyed = claims.enumerated().map { (key: arena.lowercased($1.path), index: $0) }
    let sorted = keyed.sorted { ($0.key, $0.index) < ($1.key, $1.index) }
    for (first, second) in zip(sorted, sorted.dropFirst()) where first.key == second.key {
      report(claims[first.index], claims[second.index], &diagnostics)
    }
  }

  private func report(_ first: Claim, _ second: Claim, _ diagnostics: inout DiagnosticList) {
    // The one that staff can change is told; of two, the later.
    let (other, told) = second.source == nil ? (second, first) : (first, second)
    let file = told.source ?? model.catalogue.network.file
    let address = "/" + String(told.path).replacing("index.html", with: "")
    diagnostics.add(
      Diagnostic(
        SiteCode.addressConflict, in: file, nil,
        "Two sources would both be at the address “\(address)”.",
        explanation: other.source == nil
          ? "The site has \(other.what) of its own at that address." : nil,
        notes: other.source.map { [.init("The other one is this.", at: .init(file: $0))] } ?? [],
        fixes: ["Rename one of them, so that each has an address of its own."]))
  }
}

extension Arena {
  /// The address of a later part of the list at `url`.
  func part(_ url: Text, _ number: Int) -> Text {
    number == 1 ? url : join(url, "page/", decimal(number), "/")
  }

  /// The text with ASCII letters in lower case; itself where it has no other.
  func lowercased(_ text: Text) -> Text {
    var isLower = true
    for index in 0..<text.count where text[index] != text[index].asciiLowercased { isLower = false }
    if isLower { return text }
    return self.text(capacity: text.count) { memory in
      for index in 0..<text.count { memory[index] = text[index].asciiLowercased }
      return text.count
    }
  }
}
