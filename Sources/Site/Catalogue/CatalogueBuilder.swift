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
      arena)
    let catalogue = builder.build(besides: besides)
    diagnostics.add(builder.diagnostics)
    return catalogue
  }
}

/// Resolves references, in one pass over each kind, and turns them round: what a record refers to
/// learns who refers to it.
struct CatalogueBuilder {
  var diagnostics = DiagnosticList()
  let arena: Arena
  var catalogue: Catalogue
  let ids: Identifiers
  /// The places of the list that is being made: one array for all of them.
  private var places: [Place] = []

  init(
    _ records: ContentRecords, _ network: Network, _ clock: NetworkClock, articles: List<Text>,
    includesDrafts: Bool, _ arena: Arena
  ) {
    self.arena = arena
    let publication = Publication(today: clock.today, includesDrafts: includesDrafts)
    var found = DiagnosticList()
    func published<Record: ContentRecord>(
      _ kind: ReferenceKind, _ all: Records<Record>
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
    let (localities, localityIDs) = published(.locality, records.localities)
    let (hubs, hubIDs) = published(.hub, records.hubs)
    let (providers, providerIDs) = published(.provider, records.providers)
    let (services, serviceIDs) = published(.service, records.services)
    let (activities, activityIDs) = published(.activity, records.activities)
    let newest = records.news.sorted {
      ($1.day, $0.common.id) < ($0.day, $1.common.id)
    }
    let (news, newsIDs) = published(.news, newest)
    let (pages, pageIDs) = published(.page, records.pages)
    let (categories, categoryIDs) = terms(.category, .categories)
    let (needs, needIDs) = terms(.need, .needs)
    let (features, featureIDs) = terms(.accessFeature, .accessFeatures)
    let (languages, languageIDs) = terms(.language, .languages)
    let calendars = records.calendars.map { (id: $0.id, title: $0.name) }
    ids = Identifiers(
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

  /// What hubs, services and activities refer to, and what is wrong with it.
  struct Links {
    var hubs: [HubLinks] = []
    var services: [ServiceLinks] = []
    var activities: [ActivityLinks] = []
    var diagnostics = DiagnosticList()
  }

  /// The catalogue; `besides` is an arena for a second thread.
  mutating func build(besides: Arena?) -> Catalogue {
    // Each of the two looks at what was read only, and has an arena of its own.
    nonisolated(unsafe) let builder = self
    nonisolated(unsafe) let other = besides ?? arena
    let (links, order) = together(inParallel: besides != nil) {
      var builder = builder
      return builder.links()
    } _: {
      TitleOrder(builder.catalogue, other)
    }
    diagnostics = links.diagnostics
    connect(links, order)
    catalogue.sharedRooms = catalogue.sharedRooms(in: arena)
    return catalogue
  }

  private mutating func links() -> Links {
    var links = Links()
    links.hubs = catalogue.hubs.map { hubLinks($0) }
    links.services = catalogue.services.map { serviceLinks($0, links.hubs) }
    links.activities = catalogue.activities.map { activityLinks($0, links.services) }
    links.diagnostics = diagnostics
    return links
  }

  // MARK: What a record refers to

  private mutating func resolve(
    _ references: List<Reference>, _ index: IDIndex, _ file: FileID
  ) -> List<Place> {
    if references.count == 1 {
      // The commonest case, without an array.
      guard let place = index.resolve(references[0], in: file, &diagnostics) else { return List() }
      return arena.list(CollectionOfOne(place))
    }
    places.removeAll(keepingCapacity: true)
    for reference in references {
      if let place = index.resolve(reference, in: file, &diagnostics) { addPlace(place) }
    }
    return arena.list(places)
  }

  /// What is named twice counts once.
  private mutating func addPlace(_ place: Place) {
    // The lists are short.
    if !places.contains(place) { places.append(place) }
  }

  private mutating func resolve(
    _ references: References, _ index: IDIndex, all: Range<Int>, _ file: FileID
  ) -> List<Place> {
    references.isAll
      ? arena.list(all.map { Place($0) }) : resolve(references.ids, index, file)
  }

  private mutating func hubLinks(_ hub: Hub) -> HubLinks {
    let file = hub.common.file
    var links = HubLinks()
    let locality = hub.locality.flatMap { ids.locality.resolve($0, in: file, &diagnostics) }
    // Where a refuge is, is told by its town and the first half of its postcode alone.
    if !hub.isConfidential { links.locality = locality }
    links.outreachOf = outreach(of: hub)
    links.features = ids.features(of: hub, arena, &diagnostics)
    return links
  }

  private mutating func serviceLinks(_ service: Service, _ hubParts: [HubLinks]) -> ServiceLinks {
    let file = service.common.file
    var links = ServiceLinks()
    links.provider = service.provider.flatMap { ids.provider.resolve($0, in: file, &diagnostics) }
    links.categories = resolve(service.categories, ids.category, file)
    links.hubs =
      service.hubs.isAll
      ? openHubs : resolve(service.hubs, ids.hub, all: 0..<catalogue.hubs.count, file)
    links.needs = resolve(service.needs, ids.need, file)
    links.languages = resolve(service.languages, ids.language, file)
    let named = resolve(
      service.localities, ids.locality, all: 0..<catalogue.localities.count, file)
    links.localities = localitiesOf(links.hubs, named, hubParts)
    return links
  }

  /// All hubs of the network but outreach venues and those whose address is kept secret.
  private var openHubs: List<Place> {
    arena.list(
      catalogue.hubs.indices.filter {
        !catalogue.hubs[$0].isConfidential && catalogue.hubs[$0].outreachOf == nil
      }.map { Place($0) })
  }

  private mutating func localitiesOf(
    _ hubs: List<Place>, _ named: List<Place>, _ hubParts: [HubLinks]
  ) -> List<Place> {
    if hubs.isEmpty { return named }
    places.removeAll(keepingCapacity: true)
    places += named
    for hub in hubs {
      if let place = hubParts[Int(hub)].locality { addPlace(place) }
    }
    places.sort()
    return arena.list(places)
  }

  private mutating func activityLinks(
    _ activity: Activity, _ serviceParts: [ServiceLinks]
  ) -> ActivityLinks {
    let file = activity.common.file
    var links = ActivityLinks()
    links.service = activity.service.flatMap { ids.service.resolve($0, in: file, &diagnostics) }
    links.provider = activity.provider.flatMap { ids.provider.resolve($0, in: file, &diagnostics) }
    if case .hub(let reference) = activity.location {
      links.hub = ids.hub.resolve(
        reference, in: file,
        otherwise:
          """
          For a place that is no hub, leave the line of “where:” empty and write “name:” and \
          “address:” on the lines below, indented.
          """, &diagnostics)
    }
    links.categories = resolve(activity.categories, ids.category, file)
    links.ages = activity.ages
    links.cost = activity.cost
    links.access = activity.access
    links.booking = activity.booking
    if let place = links.service {
      let service = catalogue.services[Int(place)]
      let parts = serviceParts[Int(place)]
      links.provider = links.provider ?? parts.provider
      if links.categories.isEmpty { links.categories = parts.categories }
      links.needs = parts.needs
      links.languages = parts.languages
      links.ages = links.ages ?? service.ages
      links.cost = links.cost ?? service.cost
      links.access = links.access ?? service.access
      if links.booking.isEmpty { links.booking = service.booking }
    } else if activity.service == nil {
      reportMissingOffer(activity)
    }
    for pattern in activity.patterns { checkCalendar(of: pattern, in: file) }
    links.changeHubs = ids.changeHubs(of: activity, arena, &diagnostics)
    return links
  }

  // MARK: What refers to a record

  private mutating func connect(_ links: Links, _ order: TitleOrder) {
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
