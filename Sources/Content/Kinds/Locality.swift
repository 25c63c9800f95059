public import Bytes

/// A part of the network's area, such as East.
public struct Locality: ContentRecord {
  public static let kind = RecordKind.locality
  public var common = CommonFields()
  public var areas = List<Text>()
  public var postcodeSectors = List<Text>()

  public init() {}

  static func table() -> FieldTable<Locality> {
    FieldTable(
      commonFields() + [
        Field("areas", .list(of: .line, orOne: true), "The places that it covers.") {
          $0.areas = $1
        },
        Field(
          "postcode-sectors", .list(of: .postcodeSector, orOne: true),
          "The postcode sectors that it covers, such as “WA5 1”."
        ) { $0.postcodeSectors = $1 },
      ])
  }
}
