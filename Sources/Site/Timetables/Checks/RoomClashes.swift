import Bytes
import Content
import Diagnostics
import Timetable

extension Catalogue {
  /// Warns where two activities need one room at one time: once for each pair of rows.
  ///
  /// Near linear in the number of `bookings`, which may come in any order.
  func checkRooms(_ bookings: [RoomBooking], _ diagnostics: inout DiagnosticList) {
    var clashes = RoomClashes(self)
    var rooms = bookings.byRoom
    for room in rooms.indices {
      rooms[room].sort()
      clashes.find(in: rooms[room])
    }
    for clash in clashes.found { diagnostics.add(diagnostic(clash)) }
  }

  private func diagnostic(_ clash: RoomClashes.Clash) -> Diagnostic {
    let (activity, other) = (clash.later.activity, clash.earlier.activity)
    let common = activities[Int(activity)].common
    let otherCommon = activities[Int(other)].common
    let hub = activityLinks[Int(activity)].hub.map { hubs[Int($0)].common.title }
    return Diagnostic(
      SiteCode.roomClash, .warning, in: common.file, range(of: clash.later),
      "The room “\(activities[Int(activity)].room.trimmed)” of “\(hub ?? "")” is taken twice on "
        + "\(clash.later.time.date.withWeekday): by this (\(clash.later.time.time)) and by "
        + "“\(otherCommon.title)” (\(clash.earlier.time.time)).",
      explanation: clash.count > 1
        ? "It is the first of \(clash.count) such times in the next 12 months." : nil,
      notes: [
        .init(
          "“\(otherCommon.title)” is in the room then.",
          at: .init(file: otherCommon.file, range: range(of: clash.earlier)))
      ],
      fixes: ["Give one of the two another room, day or time."])
  }

  private func range(of booking: RoomBooking) -> ByteRange {
    let activity = activities[Int(booking.activity)]
    return booking.change < 0
      ? activity.patterns[Int(booking.row)].range : activity.changes[Int(booking.change)].range
  }
}

/// The bookings that overlap, as pairs of what plans them.
private struct RoomClashes {
  /// Two rows or changes that need one room at one time.
  struct Clash {
    /// The first booking of the row whose file comes later.
    let later: RoomBooking
    /// The first booking of the other row.
    let earlier: RoomBooking
    /// How many times they clash.
    var count = 1
  }

  private struct Pair: Hashable {
    let rows: SIMD2<Int32>
    let changes: SIMD2<Int32>
    let activities: SIMD2<Int32>

    init(_ later: RoomBooking, _ earlier: RoomBooking) {
      rows = SIMD2(later.row, earlier.row)
      changes = SIMD2(later.change, earlier.change)
      activities = SIMD2(later.activity, earlier.activity)
    }
  }

  /// With how many that are there at the time each is compared: where more are in one room at once,
  /// the first of them say it, and all pairs would be too many to find or to read.
  private static let comparedBookings = 8

  private let catalogue: Catalogue
  private var indices: [Pair: Int] = [:]
  private(set) var found: [Clash] = []

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// Finds the clashes among the bookings of one room, which come in the order of their times.
  mutating func find(in room: [RoomBooking]) {
    var present: [RoomBooking] = []
    // The day on which somebody was there last, and when the last of them leaves.
    var (day, end) = (CivilDate?.none, CivilTime.midnight)
    for booking in room {
      let (date, time) = (booking.time.date, booking.time.time)
      if date != day || end <= time.start {
        // Mostly the room is empty by then.
        present.removeAll(keepingCapacity: true)
        (day, end) = (date, time.end)
      } else {
        present.removeAll { $0.time.time.end <= time.start }
        end = max(end, time.end)
      }
      for other in present where other.activity != booking.activity { add(booking, other) }
      if present.count < Self.comparedBookings { present.append(booking) }
    }
  }

  private mutating func add(_ a: RoomBooking, _ b: RoomBooking) {
    let isOrdered = file(of: b) < file(of: a)
    let (later, earlier) = isOrdered ? (a, b) : (b, a)
    let pair = Pair(later, earlier)
    if let index = indices[pair] {
      found[index].count += 1
    } else {
      indices[pair] = found.count
      found.append(Clash(later: later, earlier: earlier))
    }
  }

  private func file(of booking: RoomBooking) -> FileID {
    catalogue.activities[Int(booking.activity)].common.file
  }
}

extension [RoomBooking] {
  /// The bookings of each room.
  fileprivate var byRoom: [[RoomBooking]] {
    let count = reduce(0) { Swift.max($0, Int($1.room) + 1) }
    var sizes = [Int](repeating: 0, count: count)
    for booking in self { sizes[Int(booking.room)] += 1 }
    var rooms = sizes.map { size in
      var room: [RoomBooking] = []
      room.reserveCapacity(size)
      return room
    }
    for booking in self { rooms[Int(booking.room)].append(booking) }
    return rooms
  }
}
