public import Bytes
import Content
public import Diagnostics
public import Markup
import Templates
public import Timetable

extension SiteModel {
  /// Gives each record its address and makes what pages share.
  ///
  /// The site is published at `url`, speaks of days and times in `words` and of all else in `siteWords`;
  /// `media` are the paths of the files in `content/media/`; all of it lives as long as `arena`. It has no
  /// cards yet.
  public static func make(
    _ catalogue: Catalogue, words: TimetableWords, siteWords: SiteWords, url: Text, media: [Text],
    arena: Arena, _ diagnostics: inout DiagnosticList
  ) -> SiteModel {
    let addresses = Addresses(catalogue, url: url, arena: arena)
    let whatsOn = WhatsOn(catalogue, arena: arena)
    let redirects = arena.list(
      Redirects(catalogue: catalogue, addresses: addresses, arena: arena).all(&diagnostics))
    return SiteModel(
      sharedCatalogue: arena.shared(catalogue), addresses: addresses, words: words,
      siteWords: siteWords,
      media: KeyedPlaces(media.enumerated().map { (key: $1, place: $0) }, arena),
      redirects: redirects,
      navigation: navigation(catalogue, addresses, arena),
      whatsOn: whatsOn,
      lists: ListContentsMaker(catalogue: catalogue, whatsOn: whatsOn, arena: arena).all(),
      site: arena.ref(
        SiteView.make(catalogue, addresses, words, footer: HTML(), emergency: HTML(), arena))
    )
  }

  /// The model with the cards of its records.
  public func with(_ cards: CardLists) -> SiteModel {
    var model = self
    model.cards = cards
    return model
  }

  /// The model with the network's own Markdown, which may link to any page of `plan`.
  public func withNetworkTexts(
    _ plan: SitePlan, arena: Arena, converter: inout MarkupConverter,
    _ diagnostics: inout DiagnosticList
  ) -> SiteModel {
    let network = catalogue.network
    var bodies = BodyConversion(
      model: self, plan: plan, url: addresses.address("", arena), arena: arena)
    let footer = bodies.html(network.footer, in: network.file, &converter)
    let emergency = bodies.html(network.emergency, in: network.file, &converter)
    diagnostics.add(bodies.diagnostics)
    plan.check(bodies.anchors, of: self, converter: &converter, into: &diagnostics)
    var model = self
    model.site = arena.ref(
      SiteView.make(catalogue, addresses, words, footer: footer, emergency: emergency, arena))
    return model
  }

  /// The main links: each names a page by its path, or any other address of the site.
  private static func navigation(
    _ catalogue: Catalogue, _ addresses: Addresses, _ arena: Arena
  ) -> List<LinkView> {
    arena.list(
      catalogue.network.navigation.map { item in
        let page = catalogue.ids.page.place(of: item.page.id).map { addresses.pages[Int($0)] }
        // Every site has a home page, be it of the network's own words or not.
        let path = item.page.id == "index" ? "" : arena.join(item.page.id, "/")
        let url = page ?? addresses.address(path, arena)
        return LinkView(title: item.label, url: url)
      })
  }
}

extension SiteView {
  static func make(
    _ catalogue: Catalogue, _ addresses: Addresses, _ words: TimetableWords, footer: HTML,
    emergency: HTML, _ arena: Arena
  ) -> SiteView {
    let network = catalogue.network
    func address(_ path: Text) -> Text { addresses.address(path, arena) }
    return SiteView(
      name: network.name, homeURL: address(""), findURL: address("find/"),
      whatsOnURL: address("whats-on/"), hubsURL: address("hubs/"),
      servicesURL: address("services/"), activitiesURL: address("activities/"),
      categoriesURL: address("categories/"),
      newsURL: address("news/"), myListURL: address("my-list/"),
      offlineURL: address("offline/"), newsFeedURL: address("feeds/news.xml"),
      whatsOnFeedURL: address("feeds/whats-on.xml"),
      indexURL: address("finder/index.json"), finderStartURL: address("finder/start.json"),
      hubName: network.names.hub,
      hubsName: network.names.hubs, isDemonstration: network.isDemonstration,
      contact: ContactView.make(network.contact, arena), hasContact: !network.contact.isEmpty,
      footer: OptionalHTML(footer), emergency: OptionalHTML(emergency),
      social: arena.list(network.social.map { LinkView(title: $0.label, url: $0.url) }),
      today: arena.words { catalogue.today.appendWords(words, to: &$0) },
      todayISO: arena.words { catalogue.today.appendISO(to: &$0) }, timeZone: network.timeZone,
      utcOffsets: arena.words { catalogue.zone.appendOffsets(from: catalogue.today, to: &$0) })
  }
}

extension ContactView {
  static func make(_ contact: Contact, _ arena: Arena) -> ContactView {
    ContactView(
      name: OptionalText(contact.name), phone: arena.phone(contact.phone),
      email: OptionalText(contact.email), website: OptionalText(contact.website),
      hours: OptionalText(contact.hours))
  }
}
