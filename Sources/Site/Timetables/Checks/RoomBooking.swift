import Bytes
import Content
import Timetable

/// A room of a hub that an activity needs from one time of a day to another.
public struct RoomBooking: BitwiseCopyable, Sendable {
  /// Which of the rooms that several activities use.
  let room: Int32
  /// The activity's place in the catalogue's list.
  let activity: Place
  let time: SessionTime
  /// The row that plans it.
  let row: Int32
  /// The change that moved it to that time; -1 where none did.
  let change: Int32
}

extension RoomBooking: Comparable {
  /// Whether `a` begins earlier; of those that begin together the order is that of the content.
  public static func < (a: RoomBooking, b: RoomBooking) -> Bool {
    if a.time != b.time { return a.time < b.time }
    return (a.activity, a.row, a.change) < (b.activity, b.row, b.change)
  }
}

extension Catalogue {
  /// The number of each activity's room, in the order of the activities; nil for one that has no room
  /// in a hub, or shares it with no other.
  ///
  /// Rooms are the same whose names differ in case and outer spaces only.
  func sharedRooms(in arena: Arena) -> List<Int32?> {
    var numbers: [RoomName: Int32] = [:]
    var users: [Int32] = []
    var rooms = [Int32?](repeating: nil, count: activities.count)
    for place in activities.indices {
      let room = activities[place].room
      guard !room.isEmpty, let hub = activityLinks[place].hub else { continue }
      let number = numbers[RoomName(hub, room), default: Int32(users.count)]
      if Int(number) == users.count {
        numbers[RoomName(hub, room)] = number
        users.append(0)
      }
      users[Int(number)] += 1
      rooms[place] = number
    }
    return arena.list(rooms.map { room in room.flatMap { users[Int($0)] > 1 ? $0 : nil } })
  }

  /// Adds the bookings of the room numbered `room` by the sessions of an activity to `bookings`.
  func appendBookings(
    of activity: Int, room: Int32, _ sessions: [Session], to bookings: inout [RoomBooking]
  ) {
    let changes = activities[activity].changes
    for session in sessions where session.takesPlace {
      if let change = session.change, case .moved(_, _, _?) = changes[Int(change)].kind { continue }
      bookings.append(
        RoomBooking(
          room: room, activity: Place(activity), time: session.actual, row: session.row,
          change: session.change ?? -1))
    }
  }
}

/// What a room is known by.
private struct RoomName: Hashable {
  let hub: Place
  let name: String

  init(_ hub: Place, _ name: Text) {
    self.hub = hub
    self.name = String(name.trimmed).lowercased()
  }
}
