public import Bytes
public import Content
public import Diagnostics
public import Timetable

extension Catalogue {
  /// Puts a catalogue together from what was read.
  ///
  /// Each id that names nothing and each duplicate is reported. `words` say what
  /// does not count in an A to Z. The lists live as long as `arena` and `besides`, which is for a second
  /// thread; without it one does all of it.
  public static func make(
    from records: ContentRecords, clock: NetworkClock, words: SiteWords, includesDrafts: Bool,
    arena: Arena, besides: Arena? = nil, _ diagnostics: inout DiagnosticList
  ) -> Catalogue? {
    guard let network = records.network else { return nil }
    var builder = CatalogueBuilder(
      records, network, clock, articles: words.articles(arena), includesDrafts: includesDrafts,
      arena, besides: besides)
    let catalogue = builder.build(besides: besides)
    diagnostics.add(builder.diagnostics)
    return catalogue
  }
}

/// Puts the lists of a catalogue together, and turns its references round: what a record refers to learns who
/// refers to it.
struct CatalogueBuilder {
  var diagnostics = DiagnosticList()
  let arena: Arena
  var catalogue: Catalogue

  init(
    _ records: ContentRecords, _ network: Network, _ clock: NetworkClock, articles: List<Text>,
    includesDrafts: Bool, _ arena: Arena, besides: Arena?
  ) {
    self.arena = arena
    let publication = Publication(today: clock.today, includesDrafts: includesDrafts)
    @Sendable func published<Record: ContentRecord>(
      _ kind: ReferenceKind, _ all: Records<Record>, _ arena: Arena, _ found: inout DiagnosticList
    ) -> (SharedList<Record>, IDIndex) {
      let (published, unpublished) = publication.select(all, arena, &found)
      let ids = published.map { (id: $0.common.id, title: $0.common.title) }
      let unread = records.unread[Record.kind] ?? []
      return (
        published,
        IDIndex(kind, ids, unpublished: unpublished, unread: unread, arena)
      )
    }
    func terms(_ kind: ReferenceKind, _ vocabulary: VocabularyKind) -> (List<Term>, IDIndex) {
      let terms = records.terms[vocabulary] ?? []
      return (arena.list(terms), IDIndex(kind, terms.map { (id: $0.id, title: $0.title) }, arena))
    }
    // Each of the two looks at what was read only, and has an arena of its own.
    nonisolated(unsafe) let own = arena
    nonisolated(unsafe) let other = besides ?? arena
    let (ofServices, ofActivities) = together(inParallel: besides != nil) {
      var found = DiagnosticList()
      let (services, ids) = published(.service, records.services, own, &found)
      return (services, ids, found)
    } _: {
      var found = DiagnosticList()
      let (activities, ids) = published(.activity, records.activities, other, &found)
      return (activities, ids, found)
    }
    let (services, serviceIDs, _) = ofServices
    let (activities, activityIDs, _) = ofActivities
    var found = ofServices.2
    found.add(ofActivities.2)
    let (localities, localityIDs) = published(.locality, records.localities, arena, &found)
    let (hubs, hubIDs) = published(.hub, records.hubs, arena, &found)
    let (providers, providerIDs) = published(.provider, records.providers, arena, &found)
    let newest = records.news.sorted {
      ($1.day, $0.common.id) < ($0.day, $1.common.id)
    }
    let (news, newsIDs) = published(.news, newest, arena, &found)
    let (pages, pageIDs) = published(.page, records.pages, arena, &found)
    let (categories, categoryIDs) = terms(.category, .categories)
    let (needs, needIDs) = terms(.need, .needs)
    let (features, featureIDs) = terms(.accessFeature, .accessFeatures)
    let (languages, languageIDs) = terms(.language, .languages)
    let calendars = records.calendars.map { (id: $0.id, title: $0.name) }
    let ids = Identifiers(
      locality: localityIDs, hub: hubIDs, provider: providerIDs, service: serviceIDs,
      activity: activityIDs, news: newsIDs, page: pageIDs, category: categoryIDs, need: needIDs,
      accessFeature: featureIDs, language: languageIDs,
      calendar: IDIndex(.calendar, calendars, arena))
    var catalogue = Catalogue(network: network, clock: clock, articles: articles, ids: ids)
    catalogue.localities = localities
    catalogue.hubs = hubs
    catalogue.providers = providers
    catalogue.services = services
    catalogue.activities = activities
    catalogue.news = news
    catalogue.pages = pages
    catalogue.categories = categories
    catalogue.needs = needs
    catalogue.accessFeatures = features
    catalogue.languages = languages
    catalogue.ageBands = arena.list(records.terms[.ageBands] ?? [])
    catalogue.calendars = arena.list(records.calendars)
    catalogue.schoolDays = arena.list(records.calendars.map { $0.days(in: arena) })
    catalogue.bankHolidays = DateRangeSet(
      records.calendars.flatMap { $0.bankHolidays }, in: arena)
    catalogue.synonyms = arena.list(records.synonyms)
    self.catalogue = catalogue
    diagnostics = found
  }

  /// The catalogue; `besides` is an arena for a second thread.
  mutating func build(besides: Arena?) -> Catalogue {
    // Each of the two looks at what was read only, and has an arena of its own.
    nonisolated(unsafe) let arena = arena
    let catalogue = catalogue
    nonisolated(unsafe) let other = besides ?? arena
    let ((links, found), order) = together(inParallel: besides != nil) {
      var resolver = ReferenceResolver(catalogue, arena)
      return (resolver.links(), resolver.diagnostics)
    } _: {
      TitleOrder(catalogue, other)
    }
    diagnostics.add(found)
    connect(links, order)
    self.catalogue.sharedRooms = self.catalogue.sharedRooms(in: arena)
    return self.catalogue
  }

  // MARK: What refers to a record

  private mutating func connect(_ links: ReferenceResolver.Links, _ order: TitleOrder) {
    let (hubParts, activityParts) = (links.hubs, links.activities)
    var serviceParts = links.services
    var hubServices = Groups(count: hubParts.count)
    var hubActivities = Groups(count: hubParts.count)
    var hubOutreach = Groups(count: hubParts.count)
    var localityHubs = Groups(count: catalogue.localities.count)
    var localityServices = Groups(count: catalogue.localities.count)
    var providerServices = Groups(count: catalogue.providers.count)
    var providerActivities = Groups(count: catalogue.providers.count)
    var serviceActivities = Groups(count: serviceParts.count)
    var categoryActivities = Groups(count: catalogue.categories.count)
    var offers = OfferGroups(catalogue)
    // Whatever refers to them lists them from A to Z.
    catalogue.hubsByTitle = order.hubs.places
    (catalogue.servicesByTitle, catalogue.serviceInitials) = order.services
    (catalogue.activitiesByTitle, catalogue.activityInitials) = order.activities
    for place in catalogue.hubsByTitle.map({ Int($0) }) {
      let hub = hubParts[place]
      localityHubs.add(place, to: hub.locality)
      hubOutreach.add(place, to: hub.outreachOf)
    }
    for place in catalogue.servicesByTitle.map({ Int($0) }) {
      let service = serviceParts[place]
      hubServices.add(place, to: service.hubs)
      localityServices.add(place, to: service.localities)
      providerServices.add(place, to: service.provider)
      offers.addService(place, service, catalogue)
    }
    for place in catalogue.activitiesByTitle.map({ Int($0) }) {
      let activity = activityParts[place]
      hubActivities.add(place, to: activity.hub)
      serviceActivities.add(place, to: activity.service)
      for category in activity.categories {
        categoryActivities.add(place, to: category)
        categoryActivities.add(place, to: catalogue.parent(of: category))
      }
      guard activity.service == nil else { continue }
      providerActivities.add(place, to: activity.provider)
      offers.addActivity(place, activity, catalogue)
    }
    for place in serviceParts.indices {
      serviceParts[place].activities = serviceActivities.list(place, arena)
    }
    catalogue.serviceLinks = arena.list(serviceParts)
    catalogue.activityLinks = arena.list(activityParts)
    catalogue.hubLinks = arena.list(count: hubParts.count) { place in
      var links = hubParts[place]
      links.services = hubServices.list(place, arena)
      links.activities = hubActivities.list(place, arena)
      links.outreach = hubOutreach.list(place, arena)
      return links
    }
    catalogue.localityLinks = arena.list(count: catalogue.localities.count) { place in
      LocalityLinks(
        hubs: localityHubs.list(place, arena), services: localityServices.list(place, arena))
    }
    catalogue.providerLinks = arena.list(count: catalogue.providers.count) { place in
      ProviderLinks(
        services: providerServices.list(place, arena),
        activities: providerActivities.list(place, arena))
    }
    catalogue.categoryActivities = arena.list(count: catalogue.categories.count) {
      categoryActivities.list($0, arena)
    }
    (catalogue.categoryOffers, catalogue.needOffers, catalogue.ageBandOffers) = offers.lists(arena)
  }
}

extension NewsItem {
  /// The day as a number that sorts; a date that could not be read comes last.
  fileprivate var day: Int { date?.daysSince1970 ?? .min }
}
