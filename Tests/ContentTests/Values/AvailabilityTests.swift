import Bytes
import Testing

@testable import Content

@Suite("What a building offers")
struct AvailabilityTests {
  @Test(
    "It is there, or not, or in part, with a note",
    arguments: [
      ("yes", .yes, ""), ("No", .no, ""), ("partial", .partial, ""), ("true", .yes, ""),
      ("partial — ramp at the back", .partial, "ramp at the back"),
      ("partial—ramp", .partial, "ramp"), ("partly – ramp", .partial, "ramp"),
      ("yes - ask at the desk", .yes, "ask at the desk"), ("no, sorry", .no, "sorry"),
      ("yes: two", .yes, "two"), ("yes –", .yes, ""),
    ] as [(String, Availability.State, String)])
  func right(text: String, state: Availability.State, note: String) {
    let arena = Arena()
    defer { withExtendedLifetime(arena) {} }
    let value = Availability.parse(arena.text(text))
    #expect(value?.state == state)
    #expect(value.map { String($0.note) } == note)
  }

  @Test(
    "Anything else is not understood as no",
    arguments: ["", "maybe", "none", "yesterday", "no-one", "yes there is", "partial (ramp)", "y"])
  func wrong(_ text: String) {
    let arena = Arena()
    defer { withExtendedLifetime(arena) {} }
    #expect(Availability.parse(arena.text(text))?.state == nil)
  }

  @Test("A wrong one is reported at its value; an empty one is unknown")
  func place() throws {
    let reading = expect(
      hub("accessibility:\n  ramp: ⟦maybe⟧\n  lift: yes\n  parking:"), as: "hubs/oakwood.md",
      "bad-choice")
    #expect(reading.summaries == ["“maybe” is not yes, no or partial."])
    #expect(
      reading.fixes == [
        "Write yes or no, or “partial”, or any of the three with a note after a dash, such as "
          + "“partial — ramp at the back door”."
      ])
    let access = try #require(reading.records.hubs.first?.accessibility)
    #expect(access.map(\.feature.id) == ["lift"])
  }
}
