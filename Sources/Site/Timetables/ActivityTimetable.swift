import Bytes
import Content
import Timetable

/// When an activity happens: its schedule, and the sessions that every output lists.
public struct ActivityTimetable: BitwiseCopyable, Sendable {
  /// Its rows, changes and closures.
  let schedule: Schedule
  /// The sessions that are listed, in the order of their times.
  ///
  /// All of the next four weeks; where fewer than six of those take place, the next six that do.
  let sessions: List<Session>

  /// How many days from the build's day on are listed in any case.
  static let listedDays = 28
  /// How many sessions are listed where there are that many.
  static let listedSessions = 6
  /// How many days ahead anything is listed or checked.
  static let horizon = 366

  /// The sessions of the next four weeks.
  func comingSessions(from today: CivilDate) -> List<Session> {
    let end = today + Self.listedDays
    let count = sessions.firstIndex { $0.actual.date >= end } ?? sessions.count
    return sessions.part(0..<count)
  }

  /// The sessions that are listed of all those from the build's day to the horizon.
  static func listed(_ sessions: [Session], from today: CivilDate) -> ArraySlice<Session> {
    var end = 0
    var taking = 0
    for session in sessions {
      if session.actual.date >= today + listedDays, taking >= listedSessions { break }
      if session.takesPlace { taking += 1 }
      end += 1
    }
    return sessions[..<end]
  }
}

/// Where a session is.
enum SessionPlace: BitwiseCopyable {
  case unsaid
  case hub(Place)
  case online
  case venue(Activity.Venue)
}

extension Catalogue {
  /// Where a session of an activity is, after all changes.
  func place(of session: Session, of activity: Int) -> SessionPlace {
    if let (location, hub) = newLocation(of: session, of: activity) {
      return place(location, hub: hub)
    }
    return place(activities[activity].location, hub: activityLinks[activity].hub)
  }

  /// Whether a change says where a session is.
  func isElsewhere(_ session: Session, of activity: Int) -> Bool {
    newLocation(of: session, of: activity) != nil
  }

  /// Where a change moves a session to, with the hub where that is one; nil where none does.
  private func newLocation(
    of session: Session, of activity: Int
  ) -> (location: Activity.Location, hub: Place?)? {
    let changes = activities[activity].changes
    // In a glimpse of a record's new changes, what's on still has the sessions of its old ones.
    guard session.status != .cancelled, let change = session.change, change < changes.count,
      case .moved(_, _, let location?) = changes[Int(change)].kind
    else { return nil }
    return (location, activityLinks[activity].changeHubs[Int(change)])
  }

  /// Where a location is, whose hub is known.
  func place(_ location: Activity.Location, hub: Place?) -> SessionPlace {
    switch location {
    case .unsaid: .unsaid
    case .online: .online
    case .venue(let venue): .venue(venue)
    case .hub:
      // What is moved to a place that is kept secret is told to those who come, and to nobody else.
      hub.map { hubs[Int($0)].isConfidential ? .unsaid : .hub($0) } ?? .unsaid
    }
  }

  /// Whether its sessions are listed: nobody can come while its service is paused or ended.
  func listsSessions(_ activity: Int) -> Bool {
    let service = activityLinks[activity].service.map { services[Int($0)].status }
    return !isSecret(activity) && service.map { $0 == .open } ?? true
  }

  /// Whether nobody may know when the activity happens: it is at a place that is kept secret.
  func isSecret(_ activity: Int) -> Bool {
    activityLinks[activity].hub.map { hubs[Int($0)].isConfidential } ?? false
  }
}
