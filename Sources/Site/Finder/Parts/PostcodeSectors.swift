import Bytes
import Content

/// A postcode sector such as “WA5 1” and the middle of its addresses, in degrees.
struct PostcodeSector: BitwiseCopyable, Sendable {
  let name: Text
  let latitude: Double
  let longitude: Double
}

/// The sectors of a postcode area such as “WA” that are near the network.
struct PostcodeArea: BitwiseCopyable, Sendable {
  let name: Text
  let sectors: List<PostcodeSector>

  /// Appends each sector's place; answers how many they are.
  func append(to buffer: inout ByteBuffer) -> Int {
    var json = JSONWriter()
    json.beginObject(&buffer)
    for sector in sectors {
      json.key(sector.name, &buffer)
      buffer.append(UInt8(ascii: "["))
      buffer.append(degrees: sector.latitude, places: 3)
      buffer.append(UInt8(ascii: ","))
      buffer.append(degrees: sector.longitude, places: 3)
      buffer.append(UInt8(ascii: "]"))
    }
    json.endObject(&buffer)
    return sectors.count
  }
}

/// Which postcode sectors of Great Britain lie near a network's places.
struct NearbySectors {
  /// How far people may live from all of a network's places, in kilometres.
  static let reach = 60.0
  static let kilometresPerDegree = 111.2

  /// The network's places in the order of their latitudes.
  private let places: [(latitude: Double, longitude: Double)]

  init(_ catalogue: Catalogue) {
    let hubs = catalogue.hubs.compactMap(\.publicPlace)
    places = hubs.map { (latitude: $0.latitude, longitude: $0.longitude) }
      .sorted { ($0.latitude, $0.longitude) < ($1.latitude, $1.longitude) }
  }

  /// The areas in alphabetical order, with their sectors; they live as long as `arena`.
  func areas(in arena: Arena) -> List<PostcodeArea> {
    guard !places.isEmpty else { return List() }
    var areas: [PostcodeArea] = []
    var area = Text()
    var sectors: [PostcodeSector] = []
    func close() {
      if !sectors.isEmpty { areas.append(PostcodeArea(name: area, sectors: arena.list(sectors))) }
      sectors.removeAll()
    }
    var lines = SectorLines()
    while let line = lines.next() {
      guard isNear(latitude: line.latitude, longitude: line.longitude) else { continue }
      let sector = PostcodeSector(
        name: arena.text(copying: line.name), latitude: line.latitude, longitude: line.longitude)
      let letters = sector.name.count > 1 && sector.name[1].isASCIILetter ? 2 : 1
      let name = sector.name[0..<letters]
      if name != area {
        close()
        area = name
      }
      sectors.append(sector)
    }
    close()
    return arena.list(areas)
  }

  /// The cosine of an angle up to a radian either way, the same on every machine; good to four
  /// digits.
  static func cosine(_ angle: Double) -> Double {
    let square = angle * angle
    return 1 - square / 2 * (1 - square / 12 * (1 - square / 30))
  }

  /// Whether a place of the network is within reach; over such distances the Earth may be taken for
  /// flat.
  private func isNear(latitude: Double, longitude: Double) -> Bool {
    let height = Self.reach / Self.kilometresPerDegree
    // Most of the country is north or south of all of them.
    guard let first = places.first, let last = places.last,
      latitude >= first.latitude - height, latitude <= last.latitude + height
    else { return false }
    var lower = 0
    var upper = places.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if places[middle].latitude < latitude - height {
        lower = middle + 1
      } else {
        upper = middle
      }
    }
    let shrink = Self.cosine(latitude * .pi / 180)
    for place in places[lower...] {
      let north = place.latitude - latitude
      if north > height { return false }
      let east = (place.longitude - longitude) * shrink
      if north * north + east * east <= height * height { return true }
    }
    return false
  }
}
