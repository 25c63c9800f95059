import Bytes
import Content

/// References turned round: for each place of one list, the places of another that refer to it, in
/// order and each once.
struct Groups {
  private var members: [[Place]]

  init(count: Int) { members = Array(repeating: [], count: count) }

  mutating func add(_ member: Int, to place: Place?) {
    guard let place else { return }
    if members[Int(place)].last != Place(member) { members[Int(place)].append(Place(member)) }
  }

  mutating func add(_ member: Int, to places: List<Place>) {
    for place in places { add(member, to: place) }
  }

  func list(_ place: Int, _ arena: Arena) -> List<Place> { arena.list(members[place]) }
}

/// The offers of each category, need and age band.
struct OfferGroups {
  private var categoryServices: Groups
  private var categoryActivities: Groups
  private var needServices: Groups
  private var needActivities: Groups
  private var ageServices: Groups
  private var ageActivities: Groups
  private let counts: (categories: Int, needs: Int, ageBands: Int)

  init(_ catalogue: Catalogue) {
    counts = (catalogue.categories.count, catalogue.needs.count, catalogue.ageBands.count)
    categoryServices = Groups(count: counts.categories)
    categoryActivities = Groups(count: counts.categories)
    needServices = Groups(count: counts.needs)
    needActivities = Groups(count: counts.needs)
    ageServices = Groups(count: counts.ageBands)
    ageActivities = Groups(count: counts.ageBands)
  }

  mutating func addService(_ place: Int, _ links: ServiceLinks, _ catalogue: Catalogue) {
    for category in links.categories {
      categoryServices.add(place, to: category)
      categoryServices.add(place, to: catalogue.parent(of: category))
    }
    needServices.add(place, to: links.needs)
    let service = catalogue.services[place]
    for (band, term) in catalogue.ageBands.enumerated() {
      guard let ages = term.ages else { continue }
      let isFor = service.ages?.overlaps(ages) ?? false
      let isForWithSEND = service.agesWithSEND?.overlaps(ages) ?? false
      if isFor || isForWithSEND { ageServices.add(place, to: Place(band)) }
    }
  }

  mutating func addActivity(_ place: Int, _ links: ActivityLinks, _ catalogue: Catalogue) {
    for category in links.categories {
      categoryActivities.add(place, to: category)
      categoryActivities.add(place, to: catalogue.parent(of: category))
    }
    needActivities.add(place, to: links.needs)
    for (band, term) in catalogue.ageBands.enumerated() {
      guard let ages = term.ages, links.ages?.overlaps(ages) ?? false else { continue }
      ageActivities.add(place, to: Place(band))
    }
  }

  func lists(_ arena: Arena) -> (
    categories: List<Offers>, needs: List<Offers>, ageBands: List<Offers>
  ) {
    func offers(_ count: Int, _ services: Groups, _ activities: Groups) -> List<Offers> {
      arena.list(count: count) {
        Offers(services: services.list($0, arena), activities: activities.list($0, arena))
      }
    }
    return (
      offers(counts.categories, categoryServices, categoryActivities),
      offers(counts.needs, needServices, needActivities),
      offers(counts.ageBands, ageServices, ageActivities)
    )
  }
}

extension Catalogue {
  /// The category that a category lies within.
  func parent(of category: Place) -> Place? {
    categories[Int(category)].parent.map { Place($0) }
  }
}
