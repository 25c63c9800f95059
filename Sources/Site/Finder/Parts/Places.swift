import Bytes
import Content

/// A place from which distances are measured.
private struct FinderPlace {
  let title: Text
  let kind: Text
  let at: (latitude: Double, longitude: Double)
  var names: [Text] = []
  var entries: [Int32] = []
}

extension FinderParts {
  /// Appends the hubs, venues and localities and what is there; answers how many values it has: the places, and
  /// what needs none.
  ///
  /// A refuge is none of them.
  func appendPlaces(to buffer: inout ByteBuffer) -> Int {
    var isPlaced = [Bool](repeating: false, count: entries.all.count)
    var places = hubPlaces
    places += venuePlaces
    for place in places {
      for entry in place.entries { isPlaced[Int(entry)] = true }
    }
    places += localityPlaces(without: isPlaced)
    var json = JSONWriter()
    json.beginObject(&buffer)
    json.key("places", &buffer)
    json.beginArray(&buffer)
    for place in places {
      json.element(&buffer)
      append(place, &json, &buffer)
    }
    json.endArray(&buffer)
    json.member("anywhere", entries: anywhere, &buffer)
    json.endObject(&buffer)
    return places.count + 1
  }

  private func append(
    _ place: FinderPlace, _ json: inout JSONWriter, _ buffer: inout ByteBuffer
  ) {
    json.beginObject(&buffer)
    json.member("title", place.title, &buffer)
    json.member("kind", place.kind, &buffer)
    json.key("at", &buffer)
    buffer.append(UInt8(ascii: "["))
    buffer.append(degrees: place.at.latitude, places: 4)
    buffer.append(UInt8(ascii: ","))
    buffer.append(degrees: place.at.longitude, places: 4)
    buffer.append(UInt8(ascii: "]"))
    json.optional("names", place.names, &buffer)
    json.member("entries", entries: place.entries, &buffer)
    json.endObject(&buffer)
  }

  private var hubPlaces: [FinderPlace] {
    var places: [FinderPlace] = []
    var indices = [Int?](repeating: nil, count: catalogue.hubs.count)
    for hub in catalogue.hubsByTitle {
      let record = catalogue.hubs[Int(hub)]
      guard let at = record.publicPlace else { continue }
      indices[Int(hub)] = places.count
      places.append(
        FinderPlace(
          title: record.common.title, kind: "hub", at: (at.latitude, at.longitude),
          names: record.town.isEmpty ? [] : [record.town]))
    }
    for (number, entry) in entries.all.enumerated() {
      for hub in offer(entry).hubs {
        if let index = indices[Int(hub)] { places[index].entries.append(Int32(number)) }
      }
    }
    return places
  }

  /// The places beside the hubs where activities are, each once; a service is where its activities
  /// are.
  private var venuePlaces: [FinderPlace] {
    struct Key: Hashable {
      let name: Text
      let latitude: Text
      let longitude: Text
    }
    var places: [FinderPlace] = []
    var indices: [Key: Int] = [:]
    func add(_ activity: Int, _ number: Int) {
      guard case .venue(let venue) = catalogue.activities[activity].location, let at = venue.place
      else { return }
      let key = Key(name: venue.name, latitude: at.latitudeText, longitude: at.longitudeText)
      let index = indices[key] ?? places.count
      if index == places.count {
        indices[key] = index
        places.append(
          FinderPlace(title: venue.name, kind: "venue", at: (at.latitude, at.longitude)))
      }
      if places[index].entries.last != Int32(number) { places[index].entries.append(Int32(number)) }
    }
    for (number, entry) in entries.all.enumerated() {
      switch entry.kind {
      case .service:
        for activity in catalogue.serviceLinks[Int(entry.place)].activities {
          add(Int(activity), number)
        }
      case .activity: add(Int(entry.place), number)
      case .hub: break
      }
    }
    return places
  }

  /// The localities, each in the middle of its hubs, or of its postcode sectors where no hub says where
  /// it is, with those entries of which nothing nearer is known.
  private func localityPlaces(without isPlaced: [Bool]) -> [FinderPlace] {
    var places: [FinderPlace] = []
    var indices = [Int?](repeating: nil, count: catalogue.localities.count)
    for (place, locality) in catalogue.localities.enumerated() {
      let hubs = catalogue.localityLinks[place].hubs.compactMap { hub in
        catalogue.hubs[Int(hub)].publicPlace.map {
          (latitude: $0.latitude, longitude: $0.longitude)
        }
      }
      guard let at = mean(hubs) ?? mean(sectors(of: locality)) else { continue }
      indices[place] = places.count
      places.append(
        FinderPlace(
          title: locality.common.title, kind: "locality", at: at, names: Array(locality.areas)))
    }
    for (number, entry) in entries.all.enumerated() where !isPlaced[number] {
      for locality in offer(entry).localities {
        if let index = indices[Int(locality)] { places[index].entries.append(Int32(number)) }
      }
    }
    return places
  }

  private func sectors(of locality: Locality) -> [(latitude: Double, longitude: Double)] {
    locality.postcodeSectors.compactMap { name in
      for area in areas {
        if let sector = area.sectors.first(where: { $0.name == name }) {
          return (sector.latitude, sector.longitude)
        }
      }
      return nil
    }
  }

  private func mean(
    _ places: [(latitude: Double, longitude: Double)]
  ) -> (latitude: Double, longitude: Double)? {
    guard !places.isEmpty else { return nil }
    let count = Double(places.count)
    return (
      places.reduce(0) { $0 + $1.latitude } / count, places.reduce(0) { $0 + $1.longitude } / count
    )
  }

  /// What needs no way there: online, by telephone or at home.
  private var anywhere: [Int32] {
    entries.all.indices.filter { number in
      let offer = offer(entries.all[number])
      return offer.isDelivered(.online) || offer.isDelivered(.phone)
        || offer.isDelivered(.homeVisit)
    }.map { Int32($0) }
  }
}

extension Hub {
  /// Where it is, if everybody may know.
  var publicPlace: Coordinate? { isConfidential ? nil : place }
}

extension ByteBuffer {
  /// Appends degrees, from -180 to 180, with at most so many decimal places (1 to 6).
  mutating func append(degrees: Double, places: Int) {
    var unit = 1
    for _ in 0..<places { unit *= 10 }
    let number = Int((degrees * Double(unit)).rounded())
    if number < 0 { append(UInt8(ascii: "-")) }
    append(decimal: Int(number.magnitude) / unit)
    var rest = Int(number.magnitude) % unit
    guard rest > 0 else { return }
    append(UInt8(ascii: "."))
    while rest > 0 {
      unit /= 10
      append(UInt8(ascii: "0") + UInt8(rest / unit))
      rest %= unit
    }
  }
}
