import Bytes
import Content
import Diagnostics

/// Finds places on the map that can't be those of their postcodes.
struct PlaceAndPostcode {
  /// How far a place may be from the middle of its postcode's sector, in kilometres: those of the
  /// countryside are wide.
  private static let reach = 15.0

  /// Warns where a place is far from its postcode; a postcode that isn't known is taken as it is.
  func check(
    _ place: Coordinate?, _ postcode: Postcode?, in file: FileID,
    _ diagnostics: inout DiagnosticList
  ) {
    guard let place, place.isInUnitedKingdom, let postcode,
      let sector = PostcodeSector(named: postcode.sector)
    else { return }
    let distance = sector.kilometres(to: place)
    guard distance > Self.reach else { return }
    diagnostics.add(
      Diagnostic(
        SiteCode.placeAndPostcode, .warning, in: file, place.range,
        "This place on the map is \(Int(distance)) km away from the postcode “\(postcode.text)”.",
        explanation: "The distances in the search go by the place; people go by the postcode.",
        fixes: ["Look which of the two is wrong, and put it right."]))
  }
}

extension PostcodeSector {
  /// The sector “WA5 1”, found by halving in the table of all, whose lines are in the order of their names.
  init?(named name: Text) {
    let table = SectorLines.table
    // The first line names the columns.
    var lower = table.firstIndex(of: 0x0A).map { $0 + 1 } ?? table.count
    var upper = table.count
    while lower < upper {
      let middle = (lower + upper) / 2
      let start = table[lower..<middle].lastIndex(of: 0x0A).map { $0 + 1 } ?? lower
      let end = table[middle..<upper].firstIndex(of: 0x0A) ?? upper
      let comma = table[start..<end].firstIndex(of: UInt8(ascii: ",")) ?? end
      switch name.order(with: table[start..<comma]) {
      case 0:
        var lines = SectorLines(from: start)
        guard let line = lines.next() else { return nil }
        self.init(name: name, latitude: line.latitude, longitude: line.longitude)
        return
      case ..<0: upper = start
      default: lower = min(end + 1, upper)
      }
    }
    return nil
  }

  /// How far a place is from its middle; over such distances the Earth may be taken for flat.
  func kilometres(to place: Coordinate) -> Double {
    let north = place.latitude - latitude
    let east = (place.longitude - longitude) * NearbySectors.cosine(latitude * .pi / 180)
    return (north * north + east * east).squareRoot() * NearbySectors.kilometresPerDegree
  }
}

extension Text {
  /// Less than 0 where it comes before `other` in the order of their bytes, 0 where they are equal.
  fileprivate func order(with other: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    for (index, byte) in other.enumerated() {
      guard index < count else { return -1 }
      if self[index] != byte { return self[index] < byte ? -1 : 1 }
    }
    return count - other.count
  }
}
