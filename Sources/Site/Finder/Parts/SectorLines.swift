import Bytes
import CPostcodeSectors

/// The table of postcode sectors that the program carries, read line by line where it lies: all of its lines are
/// read in every build.
struct SectorLines {
  /// A line such as “WA5 1,53.3919,-2.6421,204”.
  struct Line {
    /// The sector's name.
    let name: UnsafeBufferPointer<UInt8>
    /// The middle of its addresses, in degrees.
    let latitude: Double
    /// The middle of its addresses, in degrees.
    let longitude: Double
  }

  /// The table, with the names of its columns in the first line and the sectors in alphabetical order.
  static var table: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: postcode_sectors_text(), count: postcode_sectors_length())
  }

  private let table = Self.table
  private var place = 0

  /// Begins with the first sector, or with the line that begins at `start`.
  init(from start: Int? = nil) {
    place = start ?? 0
    if start == nil { endLine() }
  }

  /// The next line; nil at the end.
  mutating func next() -> Line? {
    guard place < table.count else { return nil }
    let start = place
    skip { $0 != UInt8(ascii: ",") }
    let name = UnsafeBufferPointer(rebasing: table[start..<place])
    let latitude = degrees()
    let longitude = degrees()
    endLine()
    return Line(name: name, latitude: latitude, longitude: longitude)
  }

  @inline(__always)
  private mutating func skip(while goesOn: (UInt8) -> Bool) {
    while place < table.count, goesOn(table[place]) { place += 1 }
  }

  private mutating func endLine() {
    skip { $0 != 0x0A }
    place += 1
  }

  /// The decimal number of few digits behind the comma that comes next.
  @inline(__always)
  private mutating func degrees() -> Double {
    place += 1
    let isNegative = place < table.count && table[place] == UInt8(ascii: "-")
    if isNegative { place += 1 }
    var number = 0
    var unit = 0
    skip { byte in
      if byte.isASCIIDigit {
        number = number &* 10 &+ Int(byte &- UInt8(ascii: "0"))
        unit &*= 10
      } else if byte == UInt8(ascii: ".") {
        unit = 1
      } else {
        return false
      }
      return true
    }
    return Double(isNegative ? -number : number) / Double(max(unit, 1))
  }
}
