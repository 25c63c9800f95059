import Bytes
import CPostcodeSectors
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
    let table = arena.text(
      copying: UnsafeBufferPointer(
        start: postcode_sectors_text(), count: postcode_sectors_length()))
    var areas: [PostcodeArea] = []
    var area = Text()
    var sectors: [PostcodeSector] = []
    func close() {
      if !sectors.isEmpty { areas.append(PostcodeArea(name: area, sectors: arena.list(sectors))) }
      sectors.removeAll()
    }
    var start = table.firstIndex(of: 0x0A).map { $0 + 1 } ?? table.count
    while start < table.count {
      let end = table.firstIndex(of: 0x0A, from: start) ?? table.count
      let line = table[start..<end]
      start = end + 1
      guard let sector = Self.sector(line), isNear(sector) else { continue }
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

  /// The sector of a line “WA5 1,53.3919,-2.6421,204”.
  static func sector(_ line: Text) -> PostcodeSector? {
    guard let first = line.firstIndex(of: UInt8(ascii: ",")), first > 0,
      let second = line.firstIndex(of: UInt8(ascii: ","), from: first + 1),
      let latitude = degrees(line[first + 1..<second])
    else { return nil }
    let end = line.firstIndex(of: UInt8(ascii: ","), from: second + 1) ?? line.count
    guard let longitude = degrees(line[second + 1..<end]) else { return nil }
    return PostcodeSector(name: line[0..<first], latitude: latitude, longitude: longitude)
  }

  /// A decimal number of few digits.
  private static func degrees(_ text: Text) -> Double? {
    guard !text.isEmpty, text.count <= 12 else { return nil }
    let isNegative = text[0] == UInt8(ascii: "-")
    var number = 0
    var unit = 0
    for index in (isNegative ? 1 : 0)..<text.count {
      if text[index].isASCIIDigit {
        number = number * 10 + Int(text[index] - UInt8(ascii: "0"))
        unit *= 10
      } else if text[index] == UInt8(ascii: "."), unit == 0 {
        unit = 1
      } else {
        return nil
      }
    }
    return Double(isNegative ? -number : number) / Double(max(unit, 1))
  }

  /// The cosine of an angle up to a radian either way, the same on every machine; good to four
  /// digits.
  static func cosine(_ angle: Double) -> Double {
    let square = angle * angle
    return 1 - square / 2 * (1 - square / 12 * (1 - square / 30))
  }

  /// Whether a place of the network is within reach; over such distances the Earth may be taken for
  /// flat.
  private func isNear(_ sector: PostcodeSector) -> Bool {
    let height = Self.reach / Self.kilometresPerDegree
    var lower = 0
    var upper = places.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if places[middle].latitude < sector.latitude - height {
        lower = middle + 1
      } else {
        upper = middle
      }
    }
    let shrink = Self.cosine(sector.latitude * .pi / 180)
    for place in places[lower...] {
      let north = place.latitude - sector.latitude
      if north > height { return false }
      let east = (place.longitude - sector.longitude) * shrink
      if north * north + east * east <= height * height { return true }
    }
    return false
  }
}
