import Bytes
import Content
import Timetable

/// All entries of the finder in the order of their numbers, so that what belongs together lies
/// together.
struct FinderEntries: BitwiseCopyable, Sendable {
  struct Entry: BitwiseCopyable, Sendable {
    let kind: FinderEntry.Kind
    /// Its place in the catalogue's list of its kind.
    let place: Place
  }

  let all: List<Entry>
  /// The numbers of the activities that stand behind their service.
  let nests: List<Int32>
  /// The number of each hub, in the order of the catalogue's hubs.
  let hubs: List<Int32>

  init(_ catalogue: Catalogue, arena: Arena) {
    var all: [Entry] = []
    var nests: [Int32] = []
    for service in Self.services(catalogue) {
      all.append(Entry(kind: .service, place: service))
      for activity in Self.activities(of: service, catalogue) {
        nests.append(Int32(all.count))
        all.append(Entry(kind: .activity, place: activity))
      }
    }
    for place in catalogue.activitiesByTitle
    where catalogue.activityLinks[Int(place)].service == nil {
      all.append(Entry(kind: .activity, place: place))
    }
    var hubs = [Int32](repeating: 0, count: catalogue.hubs.count)
    for place in catalogue.hubsByTitle {
      hubs[Int(place)] = Int32(all.count)
      all.append(Entry(kind: .hub, place: place))
    }
    self.all = arena.list(all)
    self.nests = arena.list(nests)
    self.hubs = arena.list(hubs)
  }

  /// The services by their first category, those of one from A to Z.
  private static func services(_ catalogue: Catalogue) -> [Place] {
    func category(_ service: Place) -> Place {
      catalogue.serviceLinks[Int(service)].categories.first ?? .max
    }
    let byTitle = Array(catalogue.servicesByTitle)
    return byTitle.indices.sorted { (category(byTitle[$0]), $0) < (category(byTitle[$1]), $1) }
      .map { byTitle[$0] }
  }

  /// A service's activities, the one that is next first.
  private static func activities(of service: Place, _ catalogue: Catalogue) -> [Place] {
    let activities = catalogue.serviceLinks[Int(service)].activities
    guard activities.count > 1 else { return Array(activities) }
    return activities.map { place in
      (
        next: catalogue.timetables[Int(place)].next,
        id: catalogue.activities[Int(place)].common.id, place: place
      )
    }.sorted { a, b in
      if let first = a.next, let second = b.next, first != second { return first < second }
      if (a.next == nil) != (b.next == nil) { return a.next != nil }
      return a.id < b.id
    }.map(\.place)
  }
}

extension ActivityTimetable {
  /// The first listed session that takes place.
  var next: SessionTime? { sessions.first { $0.takesPlace }?.actual }
}
