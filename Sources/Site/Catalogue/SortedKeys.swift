import Bytes

/// Texts and the places that they stand for, in byte order: a plain value that any number of workers
/// can search, in O(log n).
struct SortedKeys: BitwiseCopyable, Sendable {
  struct Entry: BitwiseCopyable {
    let key: Text
    let place: Place
  }

  private let entries: List<Entry>

  /// Of equal keys the one with the lowest place counts.
  init(_ keys: some Sequence<(key: Text, place: Int)>, _ arena: Arena) {
    var sorted = keys.map { Entry(key: $0.key, place: Place($0.place)) }
    // Records come in the order of their files, which is nearly that of their ids.
    sorted.sort { a, b in a.key == b.key ? a.place < b.place : a.key < b.key }
    entries = arena.list(sorted)
  }

  var keys: some Sequence<Text> { entries.lazy.map(\.key) }

  func place(of key: Text) -> Place? {
    var lower = 0
    var upper = entries.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if entries[middle].key < key { lower = middle + 1 } else { upper = middle }
    }
    guard lower < entries.count, entries[lower].key == key else { return nil }
    return entries[lower].place
  }
}
