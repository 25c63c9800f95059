import Bytes

/// Texts and the places that they stand for: a plain value that any number of workers can search, in O(1).
///
/// A table of places by the hashes of their keys, twice as many slots as keys (open addressing with linear
/// probing). The hashes are seeded anew in each run, so that no choice of names makes it slow; what is found
/// does not depend on them.
struct KeyedPlaces: BitwiseCopyable, Sendable {
  struct Entry: BitwiseCopyable {
    let key: Text
    let place: Place
  }

  private let entries: List<Entry>
  /// Indices into `entries`, or -1; as many as a power of two.
  private let slots: List<Int32>

  /// Of equal keys the first counts.
  init(_ keys: some Sequence<(key: Text, place: Int)>, _ arena: Arena) {
    var entries: [Entry] = []
    entries.reserveCapacity(keys.underestimatedCount)
    for (key, place) in keys { entries.append(Entry(key: key, place: Place(place))) }
    var size = 2
    while size < entries.count * 2 { size *= 2 }
    var slots = [Int32](repeating: -1, count: size)
    for (index, entry) in entries.enumerated() {
      var slot = Self.hash(entry.key) & (size - 1)
      while slots[slot] >= 0, entries[Int(slots[slot])].key != entry.key {
        slot = (slot + 1) & (size - 1)
      }
      if slots[slot] < 0 { slots[slot] = Int32(index) }
    }
    self.entries = arena.list(entries)
    self.slots = arena.list(slots)
  }

  /// The keys in the order in which they came.
  var keys: some Sequence<Text> { entries.lazy.map(\.key) }

  func place(of key: Text) -> Place? {
    var slot = Self.hash(key) & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if entries[index].key == key { return entries[index].place }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private static func hash(_ key: Text) -> Int { Int(truncatingIfNeeded: key.hash(seed)) }

  /// From the seed of Swift's own hashes, which is another in each run unless it is asked to be the same.
  private static let seed = UInt64(truncatingIfNeeded: Hasher().finalize())
}
