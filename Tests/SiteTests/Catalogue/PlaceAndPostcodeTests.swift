import Bytes
import Testing

@testable import Site

@Suite("Places and postcodes")
struct PlaceAndPostcodeTests {
  private func found(_ lines: String) -> [String] {
    TestSite(around(["hubs/oakwood.md": hub("Oakwood", lines)])).found
  }

  @Test("A place far from its postcode is told")
  func far() {
    #expect(
      found("postcode: WA3 6AB\nplace: 53.4213, -2.9281") == [
        "hubs/oakwood.md:6 warning place-and-postcode “53.4213, -2.9281”: "
          + "This place on the map is 27 km away from the postcode “WA3 6AB”."
          + " → Look which of the two is wrong, and put it right."
      ])
  }

  @Test("One nearby is right, and so is one whose postcode nobody knows, or that has none")
  func near() {
    #expect(found("postcode: WA3 6AB\nplace: 53.4213, -2.5281").isEmpty)
    #expect(found("postcode: ZZ9 9ZZ\nplace: 53.4213, -2.5281").isEmpty)
    #expect(found("place: 53.4213, -2.5281").isEmpty)
  }

  @Test("The place of an activity elsewhere is looked at too")
  func venue() {
    let venue = "{ name: Hall, postcode: WA3 6AB, place: \"51.5, -0.1\" }"
    #expect(
      foundWith(when: ["every: Monday, time: 9am to 10am"], where: venue).words(short: true)
        == ["place-and-postcode"])
  }

  @Test("The first and the last sector of the table are found, and what is not there is not")
  func table() {
    #expect(PostcodeSector(named: "AB10 1")?.latitude == 57.1449)
    #expect(PostcodeSector(named: "ZE3 9") != nil)
    for name in ["", "A", "AB10", "AB10 0", "ZZ9 9", "sector"] as [Text] {
      #expect(PostcodeSector(named: name) == nil)
    }
  }
}
