import Bytes
import Testing

@testable import Content

@Suite("Places on the map")
struct CoordinateTests {
  @Test("A place is read exactly, and its words are kept")
  func right() throws {
    let place = try #require(Coordinate.parse("53.3895,-2.6248"))
    #expect(place.latitude == 53.3895)
    #expect(place.longitude == -2.6248)
    #expect(place.latitudeText == "53.3895")
    #expect(place.longitudeText == "-2.6248")
    #expect(place.isInUnitedKingdom)
  }

  @Test(
    "The United Kingdom ends somewhere",
    arguments: [("48.85, 2.35", false), ("60.15, -1.15", true), ("-2.6, 53.4", false)])
  func bounds(text: String, isInside: Bool) throws {
    let arena = Arena()
    defer { withExtendedLifetime(arena) {} }
    #expect(try #require(Coordinate.parse(arena.text(text))).isInUnitedKingdom == isInside)
  }

  @Test(
    "What is no place is not read",
    arguments: [
      "", ",", "53.4", "53.4 -2.6", "53.4, -2.6, 1", "91, 0", "0, 181", "53., 0", ".5, 0", "+53, 0",
      "1e1, 0", "053, 0", "53.4N, 2.6W", "nan, inf", "--1, 0", "53.3.1, 0",
    ])
  func wrong(_ text: String) {
    let arena = Arena()
    defer { withExtendedLifetime(arena) {} }
    #expect(Coordinate.parse(arena.text(text)) == nil)
  }

  @Test("A wrong place is reported where it is written; a right one knows where")
  func place() throws {
    let reading = expect(hub("place: ⟦Oakwood⟧"), as: "hubs/oakwood.md", "bad-place")
    #expect(reading.summaries == ["“Oakwood” is not a place on the map."])
    #expect(
      reading.fixes == ["Write a latitude, a comma and a longitude, such as “53.3895, -2.6248”."])
    expect(hub("place: ⟦[53.4, -2.6]⟧"), as: "hubs/oakwood.md", "wrong-shape")
    let source = Marked(hub("place: ⟦53.4, -2.6⟧"))
    let right = Reading(source.text, as: "hubs/oakwood.md")
    #expect(right.records.hubs.first?.place?.range == source.ranges.first)
  }
}
