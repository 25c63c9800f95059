public import Bytes
import Content
public import Diagnostics
import Timetable

/// Expands the schedules of activities, each once, and checks them.
///
/// One worker has one maker. What it makes lives as long as its arena.
public struct TimetableMaker: ~Copyable {
  private let sharedCatalogue: Shared<Catalogue>
  private var catalogue: Catalogue { sharedCatalogue.value }
  private let arena: Arena
  private var sessions: [Session] = []
  private let hubHours: List<HubHours?>

  /// What was found in the activities so far.
  public private(set) var diagnostics = DiagnosticList()
  /// The rooms that the activities so far need.
  public private(set) var bookings: [RoomBooking] = []

  /// A maker for the activities of `catalogue`.
  public init(_ catalogue: Catalogue, arena: Arena) {
    sharedCatalogue = arena.shared(catalogue)
    self.arena = arena
    hubHours = arena.list(catalogue.hubs.map { HubHours($0, in: arena) })
  }

  /// The timetable of the activity at a place of the catalogue's list.
  ///
  /// What happens at a place that is kept secret has none, nor has what belongs to a service that is
  /// paused or ended.
  public mutating func make(_ place: Int) -> Shared<ActivityTimetable> {
    let schedule = catalogue.schedule(of: place, in: arena)
    sessions.removeAll(keepingCapacity: true)
    let window = DateRange(
      first: catalogue.today, last: catalogue.today + ActivityTimetable.horizon - 1)
    if let window { schedule.appendSessions(in: window, to: &sessions) }
    var checks = ActivityChecks(place, schedule, sessions, hubHours: hubHours, in: catalogue)
    checks.run()
    diagnostics.add(checks.diagnostics)
    guard catalogue.listsSessions(place) else {
      return arena.shared(ActivityTimetable(schedule: Schedule(), sessions: List()))
    }
    if let room = catalogue.sharedRooms[place] {
      catalogue.appendBookings(of: place, room: room, sessions, to: &bookings)
    }
    return arena.shared(
      ActivityTimetable(
        schedule: schedule,
        sessions: arena.list(ActivityTimetable.listed(sessions, from: catalogue.today))))
  }
}
