import Bytes
import Testing

@testable import Content

/// Numbers of a simple generator, the same in each run (Knuth's MMIX).
private struct Chance: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 33
  }
}

/// Expects that whatever `read` takes, of texts made of `pieces`, matches the pattern.
private func expectWider(
  _ pattern: String, than read: (Text, Arena) -> Bool, _ pieces: [String],
  at location: Testing.SourceLocation = #_sourceLocation
) throws {
  let regex = try Regex(pattern)
  var chance = Chance(state: 7)
  var accepted = 0
  let arena = Arena()
  defer { withExtendedLifetime(arena) {} }
  for _ in 0..<20_000 {
    let count = Int.random(in: 1...9, using: &chance)
    let text = (0..<count).map { _ in pieces.randomElement(using: &chance) ?? "" }.joined()
    guard read(arena.text(text), arena) else { continue }
    accepted += 1
    #expect(text.contains(regex), "\(text)", sourceLocation: location)
  }
  #expect(accepted > 20, sourceLocation: location)
}

@Suite("The patterns of values in schemas")
struct ValuePatternTests {
  @Test("They refuse nothing that is read")
  func wider() throws {
    try expectWider(
      Telephone.pattern, than: { Telephone.parse($0, arena: $1) != nil },
      [
        "01632", "960", "001", "0", "800", "1111", "+44", "(0)", " ", "-", "111", "999",
        "2079460000",
      ])
    try expectWider(
      Postcode.pattern, than: { Postcode.parse($0, arena: $1) != nil },
      ["W", "a", "5", "1", " ", "AB", "c", "ZZ", "1ab", "WA5"])
    try expectWider(
      Postcode.sectorPattern, than: { text, arena in Postcode.sector(text, arena: arena) != nil },
      ["W", "a", "5", "1", " ", "WA", "A", "12"])
    try expectWider(
      Ages.pattern, than: { text, _ in Ages.parse(text) != nil },
      [
        "0", "5 ", " to ", "6 months", "under ", "all ages", "ALL", "Everyone", "pregnancy",
        "birth",
        "and over", "newborn", "conception", "+", "-",
      ])
    try expectWider(
      Availability.pattern, than: { text, _ in Availability.parse(text) != nil },
      ["yes", "No", "partial", "PARTLY", "true", "False", " — ", "ramp", ", ", "-", " "])
    try expectWider(
      Coordinate.pattern, than: { text, _ in Coordinate.parse(text) != nil },
      ["53.38", "-2.6", ",", ", ", " ", "1", "0", "."])
  }

  @Test(
    "They refuse what is plainly something else",
    arguments: [
      (Telephone.pattern, "01632 96"), (Telephone.pattern, "ring us"),
      (Postcode.pattern, "WA3 6A"), (Postcode.pattern, "WA3 6AC"),
      (Postcode.sectorPattern, "WA3"), (Ages.pattern, "toddlers"),
      (Availability.pattern, "maybe"), (Coordinate.pattern, "near the park"),
    ])
  func narrow(pattern: String, text: String) throws {
    #expect(!text.contains(try Regex(pattern)))
  }
}
