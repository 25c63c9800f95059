import Bytes
import Content

/// What a calendar file holds the sessions of.
enum CalendarScope: BitwiseCopyable, Sendable {
  /// The whole network.
  case all
  /// The record or term at a place of the catalogue's list.
  case activity(Place)
  case service(Place)
  case hub(Place)
  case locality(Place)
  case category(Place)
}

extension Catalogue {
  /// Whether there is a calendar of the scope.
  ///
  /// Places always have one, so that a subscription outlives a quiet summer; a service or category has
  /// one while it has activities. What happens at a place that is kept secret has none.
  func hasCalendar(_ scope: CalendarScope) -> Bool {
    switch scope {
    case .all, .locality: true
    case .hub(let place): !hubs[Int(place)].isConfidential
    case .activity(let place): !isSecret(Int(place))
    case .service, .category: activities(in: scope).contains { !isSecret(Int($0)) }
    }
  }

  /// The activities whose sessions a calendar holds, from A to Z.
  func activities(in scope: CalendarScope) -> [Place] {
    switch scope {
    case .all: Array(activitiesByTitle)
    case .activity(let place): [place]
    case .service(let place): Array(serviceLinks[Int(place)].activities)
    case .hub(let place): Array(hubLinks[Int(place)].activities)
    case .locality(let place): localityLinks[Int(place)].hubs.flatMap { activities(in: .hub($0)) }
    case .category(let place): Array(categoryActivities[Int(place)])
    }
  }

  /// The path of a calendar in the output folder.
  func calendarPath(_ scope: CalendarScope, _ arena: Arena) -> Text {
    switch scope {
    case .all: "calendars/all.ics"
    case .activity(let place): path("activities/", activities[Int(place)].common.id, arena)
    case .service(let place): path("services/", services[Int(place)].common.id, arena)
    case .hub(let place): path("hubs/", hubs[Int(place)].common.id, arena)
    case .locality(let place): path("localities/", localities[Int(place)].common.id, arena)
    case .category(let place): path("categories/", categories[Int(place)].id, arena)
    }
  }

  private func path(_ folder: Text, _ id: Text, _ arena: Arena) -> Text {
    arena.join("calendars/", folder, id, ".ics")
  }
}
