import Bytes
import Timetable

/// A list of services and activities that is no record's and no term's.
///
/// A planned page knows it by its number.
enum Listing: Equatable {
  case services, activities
  case free, dropIn, online
  case day(Weekday)
  /// The services at the hub of that place.
  case hub(Int)

  /// The lists that every site has.
  static let common: [Listing] =
    [.services, .activities, .free, .dropIn, .online] + Weekday.allCases.map { .day($0) }

  var number: Int {
    switch self {
    case .services: 0
    case .activities: 1
    case .free: 2
    case .dropIn: 3
    case .online: 4
    case .day(let day): 4 + Int(day.rawValue)
    case .hub(let place): Listing.common.count + place
    }
  }

  init(number: Int) {
    let common = Listing.common
    self = number < common.count ? common[number] : .hub(number - common.count)
  }

  /// The path of its address; a hub's is told by the hub's id.
  func path(hub: Text, _ arena: Arena) -> Text {
    switch self {
    case .services: "services/"
    case .activities: "activities/"
    case .free: "offers/free/"
    case .dropIn: "offers/drop-in/"
    case .online: "offers/online/"
    case .day(let day): arena.join("days/", arena.lowercased(day.name), "/")
    case .hub: arena.join("hubs/", hub, "/services/")
    }
  }
}
