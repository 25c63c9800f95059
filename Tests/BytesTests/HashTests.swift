import Testing

@testable import Bytes

@Suite("Hashes of texts")
struct HashTests {
  @Test("The same bytes have the same hash, wherever they lie")
  func same() {
    let arena = Arena()
    defer { withExtendedLifetime(arena) {} }
    for length in 0..<40 {
      let string = String("stay-and-play-at-oakwood-family-hub-tuesdays".prefix(length))
      #expect(arena.text(string).hash(7) == arena.text(string).hash(7))
      #expect(arena.text(string).hash(7) != arena.text(string + "s").hash(7))
      #expect(arena.text(string).hash(7) != arena.text(string).hash(8))
    }
  }

  @Test("Names that differ little fall into different slots of a table")
  func spread() {
    let arena = Arena()
    defer { withExtendedLifetime(arena) {} }
    let seed = UInt64.random(in: .min ... .max)
    let hashes = (0..<20_000).map { arena.text("service-\($0)").hash(seed) }
    #expect(Set(hashes).count == hashes.count)
    // Of 32,768 slots so many are taken as by chance: 1 - exp(-20,000 / 32,768) of them, 45.7%.
    for shift in [0, 16, 32, 48] as [UInt64] {
      let taken = Set(hashes.map { $0 >> shift & 0x7FFF }).count
      #expect((14_400...15_600).contains(taken), "\(taken) slots by the bits from \(shift)")
    }
  }
}
