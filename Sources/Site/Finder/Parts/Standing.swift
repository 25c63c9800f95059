import Bytes
import Content
import Timetable

/// The standing of an entry among equals, 0 to 63, the best first: what runs before what does not, then
/// what needs no asking before what does, then what is soon before what is later.
struct Standing {
  let level: Int

  /// The letters of the levels.
  static let alphabet: Text = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
  private static let paused = 62
  private static let ended = 63
  /// A hub is always there, and is seldom what was looked for.
  private static let hub = 30
  /// How many steps of time each way of access has: a day each for a week, then weeks, then later, then
  /// never.
  private static let steps = 12

  init(_ entry: FinderEntries.Entry, of catalogue: Catalogue) {
    let place = Int(entry.place)
    switch entry.kind {
    case .hub: level = Self.hub
    case .service:
      let service = catalogue.services[place]
      let next = catalogue.serviceLinks[place].activities.compactMap {
        catalogue.timetables[Int($0)].next
      }.min()
      level = Self.level(service.status, service.access, next, from: catalogue.today)
    case .activity:
      let links = catalogue.activityLinks[place]
      level = Self.level(
        links.service.map { catalogue.services[Int($0)].status } ?? .open, links.access,
        catalogue.timetables[place].next, from: catalogue.today)
    }
  }

  private static func level(
    _ status: Service.Status, _ access: Service.Access?, _ next: SessionTime?,
    from today: CivilDate
  ) -> Int {
    switch status {
    case .paused: paused
    case .ended: ended
    case .open: ease(access) * steps + step(next.map { $0.date - today })
    }
  }

  private static func ease(_ access: Service.Access?) -> Int {
    switch access {
    case .dropIn: 0
    case .book: 1
    case .selfReferral, nil: 2
    case .professionalReferral: 3
    case .invitation: 4
    }
  }

  private static func step(_ days: Int?) -> Int {
    guard let days else { return 11 }
    switch days {
    case ..<7: return max(days, 0)
    case ..<28: return 6 + days / 7
    default: return 10
    }
  }
}
