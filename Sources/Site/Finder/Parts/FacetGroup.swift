public import Bytes
import Content

/// A group of choices by which results are narrowed.
public enum FacetGroup: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  case topic, age, place, cost, access, delivery, need, language, building, kind

  /// The group's name in addresses and files.
  public var name: Text {
    switch self {
    case .topic: "topic"
    case .age: "age"
    case .place: "place"
    case .cost: "cost"
    case .access: "access"
    case .delivery: "delivery"
    case .need: "need"
    case .language: "language"
    case .building: "building"
    case .kind: "kind"
    }
  }
}

/// One choice of a group.
struct FacetValue {
  let id: Text
  /// Empty where the theme has the words.
  let title: Text
  /// The index of the choice that it is within, which stands before it.
  var parent: Int?
  /// The first and the last month of life that an age band is for.
  var from: Int?
  var to: Int?
  var entries: [Int32] = []

  /// An entry that was added last already is not added again.
  mutating func add(_ entry: Int) {
    if entries.last != Int32(entry) { entries.append(Int32(entry)) }
  }
}

extension FinderParts {
  /// Appends the choices of a group that have entries; answers how many those are.
  func append(_ group: FacetGroup, to buffer: inout ByteBuffer) -> Int {
    let values = values(of: group).withoutEmpty
    var json = JSONWriter()
    json.beginObject(&buffer)
    json.key("values", &buffer)
    json.beginArray(&buffer)
    for value in values {
      json.element(&buffer)
      json.beginObject(&buffer)
      json.member("id", value.id, &buffer)
      json.optional("title", value.title, &buffer)
      if let parent = value.parent { json.member("parent", parent, &buffer) }
      if let from = value.from { json.member("from", from, &buffer) }
      if let to = value.to { json.member("to", to, &buffer) }
      json.member("entries", entries: value.entries, &buffer)
      json.endObject(&buffer)
    }
    json.endArray(&buffer)
    json.endObject(&buffer)
    return values.count
  }

  private func values(of group: FacetGroup) -> [FacetValue] {
    switch group {
    case .topic: topics
    case .age: ages
    case .place: places
    case .cost: chosen(["free"]) { $0.cost?.group == .free ? 0 : nil }
    case .access: chosen(Service.Access.allCases.map(\.text)) { $0.access.flatMap(index) }
    case .delivery: deliveries
    case .need: terms(catalogue.needs) { $0.needs }
    case .language: terms(catalogue.languages) { $0.languages }
    case .building: buildings
    case .kind:
      chosen(["service", "activity", "hub"]) { offer in
        switch offer.kind {
        case .service: 0
        case .activity: 1
        case .hub: 2
        }
      }
    }
  }

  private func index(_ access: Service.Access) -> Int? {
    Service.Access.allCases.firstIndex(of: access)
  }

  /// The choices with these ids, of which `choice` names at most one for an entry.
  private func chosen(_ ids: [Text], _ choice: (FinderOffer) -> Int?) -> [FacetValue] {
    var values = ids.map { FacetValue(id: $0, title: Text()) }
    for (number, entry) in entries.all.enumerated() {
      if let index = choice(offer(entry)) { values[index].add(number) }
    }
    return values
  }

  private var deliveries: [FacetValue] {
    let all = Service.Delivery.allCases
    var values = all.map { FacetValue(id: $0.text, title: Text()) }
    for (number, entry) in entries.all.enumerated() {
      let offer = offer(entry)
      for (index, way) in all.enumerated() where offer.isDelivered(way) {
        values[index].add(number)
      }
    }
    return values
  }

  private func terms(
    _ terms: List<Term>, _ places: (FinderOffer) -> List<Place>
  ) -> [FacetValue] {
    var values = terms.map { FacetValue(id: $0.id, title: $0.title) }
    for (number, entry) in entries.all.enumerated() {
      for place in places(offer(entry)) { values[Int(place)].add(number) }
    }
    return values
  }

  private var ages: [FacetValue] {
    var values = catalogue.ageBands.map {
      FacetValue(
        id: $0.id, title: $0.title, from: $0.ages?.from.map { Int($0) },
        to: $0.ages?.to.map { Int($0) })
    }
    for (number, entry) in entries.all.enumerated() {
      let offer = offer(entry)
      for (index, band) in catalogue.ageBands.enumerated() where offer.isFor(band) {
        values[index].add(number)
      }
    }
    return values
  }

  private var topics: [FacetValue] {
    // The vocabulary has each category behind the one that it is within.
    var values = catalogue.categories.map {
      FacetValue(id: $0.id, title: $0.title, parent: $0.parent)
    }
    for (number, entry) in entries.all.enumerated() {
      for place in offer(entry).categories {
        values[Int(place)].add(number)
        if let parent = catalogue.parent(of: place) { values[Int(parent)].add(number) }
      }
    }
    return values
  }

  private var places: [FacetValue] {
    var values: [FacetValue] = []
    var localities = [Int](repeating: 0, count: catalogue.localities.count)
    var hubs = [Int?](repeating: nil, count: catalogue.hubs.count)
    for (place, locality) in catalogue.localities.enumerated() {
      let parent = values.count
      localities[place] = parent
      values.append(FacetValue(id: locality.common.id, title: locality.common.title))
      for hub in catalogue.localityLinks[place].hubs {
        let record = catalogue.hubs[Int(hub)].common
        hubs[Int(hub)] = values.count
        values.append(
          FacetValue(
            id: self.hubs[Int(hub)].facetID, title: record.title, parent: parent))
      }
    }
    for (number, entry) in entries.all.enumerated() {
      let offer = offer(entry)
      for locality in offer.localities { values[localities[Int(locality)]].add(number) }
      for hub in offer.hubs {
        guard let index = hubs[Int(hub)] else { continue }
        values[index].add(number)
        if let parent = values[index].parent { values[parent].add(number) }
      }
    }
    return values
  }

  private var buildings: [FacetValue] {
    var values = catalogue.accessFeatures.map { FacetValue(id: $0.id, title: $0.title) }
    let features = catalogue.hubs.indices.map { catalogue.certainFeatures(ofHub: $0) }
    for (number, entry) in entries.all.enumerated() {
      let hubs = offer(entry).hubs
      guard let first = hubs.first else { continue }
      for feature in features[Int(first)]
      where hubs.allSatisfy({ features[Int($0)].contains(feature) }) {
        values[Int(feature)].add(number)
      }
    }
    return values
  }
}

extension [FacetValue] {
  /// The choices that have entries; those within another know its new place.
  fileprivate var withoutEmpty: [FacetValue] {
    var kept: [FacetValue] = []
    var places: [Int?] = []
    for var value in self {
      places.append(value.entries.isEmpty ? nil : kept.count)
      guard !value.entries.isEmpty else { continue }
      value.parent = value.parent.flatMap { places[$0] }
      kept.append(value)
    }
    return kept
  }
}
