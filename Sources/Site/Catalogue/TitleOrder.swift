import Bytes
import Content

/// The hubs, services and activities from A to Z.
struct TitleOrder: BitwiseCopyable, Sendable {
  /// Places from A to Z, and the letter of each record in the records' order.
  typealias Order = (places: List<Place>, initials: List<UInt8>)

  let hubs: Order
  let services: Order
  let activities: Order

  init(_ catalogue: Catalogue, _ arena: Arena) {
    hubs = Self.order(catalogue.hubs, catalogue.articles, arena)
    services = Self.order(catalogue.services, catalogue.articles, arena)
    activities = Self.order(catalogue.activities, catalogue.articles, arena)
  }

  private static func order<Record: ContentRecord>(
    _ records: SharedList<Record>, _ articles: List<Text>, _ arena: Arena
  ) -> Order {
    let scratch = Arena()
    defer { withExtendedLifetime(scratch) {} }
    let keys = records.indices.map { place in
      (
        key: SortKey(records[place].common.title, ignoring: articles, scratch),
        place: Place(place)
      )
    }
    let sorted = keys.sorted { ($0.key, $0.place) < ($1.key, $1.place) }
    return (arena.list(sorted.map(\.place)), arena.list(keys.map(\.key.initial)))
  }
}
