import Bytes
import Testing

@testable import Content

@Suite("Postcodes")
struct PostcodeTests {
  @Test(
    "A postcode is put right, in any case and spacing",
    arguments: [
      ("WA5 1AB", "WA5 1AB"), ("wa51ab", "WA5 1AB"), ("W A 5 1 A B", "WA5 1AB"),
      ("m1 1ae", "M1 1AE"), ("B33 8TH", "B33 8TH"), ("CR2 6XH", "CR2 6XH"),
      ("WA5\u{A0}1AB", "WA5 1AB"), ("WA5\t1AB", "WA5 1AB"), ("DN55 1PT", "DN55 1PT"),
      ("w1a0ax", "W1A 0AX"), ("EC1A 1BB", "EC1A 1BB"),
    ])
  func right(text: String, shown: String) {
    let arena = Arena()
    defer { withExtendedLifetime(arena) {} }
    #expect(Postcode.parse(arena.text(text), arena: arena).map { String($0.text) } == shown)
  }

  @Test(
    "What is no postcode is not read",
    arguments: [
      "", "WA5", "WA5 1", "WA5 1A", "WA5 1ABC", "5WA 1AB", "WAA5 1AB", "WA555 1AB", "WA5 1CB",
      "WA5 1BV", "WA5-1AB", "WA5 AAB", "WA 1AB", "wä5 1ab",
    ])
  func wrong(_ text: String) {
    let arena = Arena()
    defer { withExtendedLifetime(arena) {} }
    #expect(Postcode.parse(arena.text(text), arena: arena) == nil)
  }

  @Test(
    "What is nearly one is offered as it is meant",
    arguments: [
      ("WA5-1AB", "WA5 1AB"), ("WA5–1AB.", "WA5 1AB"), ("WAI 3ZX", "WA1 3ZX"),
      ("WA1 OZX", "WA1 0ZX"), ("MI IAE", "M1 1AE"), ("W1A OAX", "W1A 0AX"),
    ])
  func meant(text: String, postcode: String) {
    let arena = Arena()
    defer { withExtendedLifetime(arena) {} }
    #expect(Postcode.meant(arena.text(text)) == postcode)
    #expect(Postcode.parse(arena.text(postcode), arena: arena) != nil)
  }

  @Test("A postcode has its first half and its sector")
  func parts() throws {
    let arena = Arena()
    defer { withExtendedLifetime(arena) {} }
    let postcode = try #require(Postcode.parse("ec1a1bb", arena: arena))
    #expect(postcode.outward == "EC1A")
    #expect(postcode.sector == "EC1A 1")
  }

  @Test("A sector is put right", arguments: [("wa51", "WA5 1"), ("M1 1", "M1 1")])
  func sectors(text: String, shown: String) {
    let arena = Arena()
    defer { withExtendedLifetime(arena) {} }
    #expect(Postcode.sector(arena.text(text), arena: arena).map(String.init) == shown)
  }

  @Test("Wrong ones are reported where they are written")
  func places() {
    let reading = expect(hub("postcode: ⟦WA5⟧"), as: "hubs/oakwood.md", "bad-postcode")
    #expect(reading.summaries == ["“WA5” is not a UK postcode."])
    #expect(reading.fixes == ["Write a UK postcode such as “WA5 1AB”."])
    expect(
      "---\ntitle: East\npostcode-sectors: [WA5 1, ⟦WA5 1AB⟧, ⟦WA5⟧]\n---\n",
      as: "localities/east.md", "bad-postcode", "bad-postcode")
  }
}
