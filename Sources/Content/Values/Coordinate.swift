public import Bytes

/// A place on the ground: WGS84 latitude and longitude in degrees.
public struct Coordinate: BitwiseCopyable, Hashable, Sendable {
  public let latitude: Double
  public let longitude: Double

  /// The two numbers as they were written, for outputs that repeat them exactly.
  public let latitudeText: Text
  public let longitudeText: Text

  /// Where it is written.
  public internal(set) var range = ByteRange(0, 0)

  /// Whether the place lies in the United Kingdom's bounding box.
  public var isInUnitedKingdom: Bool {
    (49.8...60.9).contains(latitude) && (-8.7...1.8).contains(longitude)
  }

  static let form = "a latitude, a comma and a longitude, such as “53.3895, -2.6248”"

  /// What every place that is understood matches (ECMA-262).
  static let pattern = #"^\s*-?[0-9]+(\.[0-9]+)?\s*,\s*-?[0-9]+(\.[0-9]+)?\s*$"#

  /// The place in `text`, or nil.
  static func parse(_ text: Text) -> Coordinate? {
    let parts = text.split(separator: UInt8(ascii: ",")).map(\.trimmed)
    guard parts.count == 2, let latitude = degrees(parts[0]), let longitude = degrees(parts[1]),
      abs(latitude) <= 90, abs(longitude) <= 180
    else { return nil }
    return Coordinate(
      latitude: latitude, longitude: longitude, latitudeText: parts[0], longitudeText: parts[1])
  }

  /// A decimal number as JSON writes them: an optional minus, digits, an optional fraction.
  private static func degrees(_ text: Text) -> Double? {
    guard !text.isEmpty, text.count <= 20 else { return nil }
    let digits = text[0] == UInt8(ascii: "-") ? text[from: 1] : text
    let parts = digits.split(separator: UInt8(ascii: "."))
    guard parts.count <= 2, let whole = parts.first, whole.count <= 3, wholeNumber(whole) != nil,
      whole.count == 1 || whole[0] != UInt8(ascii: "0")
    else { return nil }
    if parts.count == 2 {
      guard !parts[1].isEmpty else { return nil }
      for index in 0..<parts[1].count where !parts[1][index].isASCIIDigit { return nil }
    }
    return Double(String(text))
  }
}
