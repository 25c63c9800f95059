import Bytes
import Content
import Diagnostics

/// Finds what records refer to: the places of what their ids name, and what is wrong with those ids.
struct ReferenceResolver {
  var diagnostics = DiagnosticList()
  /// Its records and vocabularies are looked at, and none of its links.
  let catalogue: Catalogue
  private let arena: Arena
  /// The places of the list that is being made: one array for all of them.
  private var places: [Place] = []

  init(_ catalogue: Catalogue, _ arena: Arena) {
    self.catalogue = catalogue
    self.arena = arena
  }

  private var ids: Identifiers { catalogue.ids }

  /// What hubs, services and activities refer to, in their order.
  struct Links {
    var hubs: [HubLinks] = []
    var services: [ServiceLinks] = []
    var activities: [ActivityLinks] = []
  }

  /// What every record refers to.
  mutating func links() -> Links {
    var links = Links()
    links.hubs = catalogue.hubs.map { self.links(of: $0) }
    let (services, activities) = (catalogue.services, catalogue.activities)
    links.services.reserveCapacity(services.count)
    for place in services.indices {
      links.services.append(self.links(of: services[place], links.hubs))
    }
    links.activities.reserveCapacity(activities.count)
    for place in activities.indices {
      links.activities.append(self.links(of: activities[place], links.services))
    }
    return links
  }

  /// What a hub refers to.
  mutating func links(of hub: Hub) -> HubLinks {
    let file = hub.common.file
    var links = HubLinks()
    let locality = hub.locality.flatMap { ids.locality.resolve($0, in: file, &diagnostics) }
    // Where a refuge is, is told by its town and the first half of its postcode alone.
    if !hub.isConfidential { links.locality = locality }
    links.outreachOf = outreach(of: hub)
    links.features = ids.features(of: hub, arena, &diagnostics)
    return links
  }

  /// What a service refers to; its localities are also those of its hubs, which stand at their places in `hubs`.
  mutating func links<Hubs: RandomAccessCollection<HubLinks>>(
    of service: Service, _ hubs: Hubs
  ) -> ServiceLinks where Hubs.Index == Int {
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
    links.localities = localities(named, of: links.hubs, hubs)
    return links
  }

  /// What an activity refers to; what it does not say itself is that of its service, which stands at its place
  /// in `services`.
  mutating func links<Services: RandomAccessCollection<ServiceLinks>>(
    of activity: Activity, _ services: Services
  ) -> ActivityLinks where Services.Index == Int {
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
      let parts = services[Int(place)]
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

  // MARK: Lists of places

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

  /// All hubs of the network but outreach venues and those whose address is kept secret.
  private var openHubs: List<Place> {
    arena.list(
      catalogue.hubs.indices.filter {
        !catalogue.hubs[$0].isConfidential && catalogue.hubs[$0].outreachOf == nil
      }.map { Place($0) })
  }

  private mutating func localities<Hubs: RandomAccessCollection<HubLinks>>(
    _ named: List<Place>, of places: List<Place>, _ hubs: Hubs
  ) -> List<Place> where Hubs.Index == Int {
    if places.isEmpty { return named }
    self.places.removeAll(keepingCapacity: true)
    self.places += named
    for hub in places {
      if let place = hubs[Int(hub)].locality { addPlace(place) }
    }
    self.places.sort()
    return arena.list(self.places)
  }
}
