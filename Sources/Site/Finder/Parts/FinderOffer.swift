import Bytes
import Content

/// What an entry offers, whatever its kind.
struct FinderOffer {
  let kind: FinderEntry.Kind
  var provider: Place?
  var categories = List<Place>()
  var needs = List<Place>()
  var languages = List<Place>()
  /// Those of the network that it is at, refuges too.
  var hubs = List<Place>()
  var localities = List<Place>()
  var ages: Ages?
  var agesWithSEND: Ages?
  var cost: Cost?
  var access: Service.Access?
  var delivery = List<Service.Delivery>()
  var status = Service.Status.open

  func isDelivered(_ way: Service.Delivery) -> Bool { delivery.contains(way) }

  /// Whether it is for children of an age band, as the band’s page lists it.
  func isFor(_ band: Term) -> Bool {
    guard let ages = band.ages else { return false }
    return self.ages?.overlaps(ages) ?? false || agesWithSEND?.overlaps(ages) ?? false
  }
}

extension FinderParts {
  /// What the entry offers.
  ///
  /// An activity is delivered online or in person, and is where its hub is.
  func offer(_ entry: FinderEntries.Entry) -> FinderOffer {
    var offer = FinderOffer(kind: entry.kind)
    let place = Int(entry.place)
    switch entry.kind {
    case .service:
      let service = catalogue.services[place]
      let links = catalogue.serviceLinks[place]
      offer.provider = links.provider
      offer.categories = links.categories
      offer.needs = links.needs
      offer.languages = links.languages
      offer.hubs = links.hubs
      offer.localities = links.localities
      offer.ages = service.ages
      offer.agesWithSEND = service.agesWithSEND
      offer.cost = service.cost
      offer.access = service.access
      offer.delivery = service.delivery
      offer.status = service.status
    case .activity:
      let links = catalogue.activityLinks[place]
      offer.provider = links.provider
      offer.categories = links.categories
      offer.needs = links.needs
      offer.languages = links.languages
      offer.ages = links.ages
      offer.cost = links.cost
      offer.access = links.access
      offer.delivery = catalogue.activities[place].location.isOnline ? online : inPerson
      offer.status = links.service.map { catalogue.services[Int($0)].status } ?? .open
      if let hub = links.hub {
        offer.hubs = hubs[Int(hub)].itself
        offer.localities = hubs[Int(hub)].locality
      }
    case .hub:
      offer.hubs = hubs[place].itself
      offer.localities = hubs[place].locality
    }
    return offer
  }
}

/// A hub and its locality as lists of one, which all entries there share.
struct HubLists: BitwiseCopyable, Sendable {
  let itself: List<Place>
  /// Empty for a refuge, whose locality nobody may know.
  let locality: List<Place>
  /// How its choice is called among the places: “west/applegarth”.
  let facetID: Text

  init(_ hub: Int, of catalogue: Catalogue, arena: Arena) {
    itself = arena.list(CollectionOfOne(Place(hub)))
    let id = catalogue.hubs[hub].common.id
    if let place = catalogue.hubLinks[hub].locality {
      locality = arena.list(CollectionOfOne(place))
      facetID = arena.join(catalogue.localities[Int(place)].common.id, "/", id)
    } else {
      locality = List()
      facetID = id
    }
  }
}

extension Catalogue {
  /// The features that a hub certainly has: partial access is not shown as full.
  func certainFeatures(ofHub hub: Int) -> [Place] {
    zip(hubs[hub].accessibility, hubLinks[hub].features).compactMap { access, feature in
      access.availability.state == .yes ? feature : nil
    }
  }
}
