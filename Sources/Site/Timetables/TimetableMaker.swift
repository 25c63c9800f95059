public import Bytes
import Content
public import Diagnostics
import Timetable

/// Expands the schedules of activities, each once, and checks them.
///
/// One worker has one maker. What it makes lives as long as its arena.
public struct TimetableMaker: ~Copyable {
  private let catalogue: Catalogue
  private let arena: Arena
  private var sessions: [Session] = []

  /// What was found in the activities so far.
  public private(set) var diagnostics = DiagnosticList()

  /// A maker for the activities of `catalogue`.
  public init(_ catalogue: Catalogue, arena: Arena) {
    self.catalogue = catalogue
    self.arena = arena
  }

  /// The timetable of the activity at a place of the catalogue's list.
  ///
  /// What happens at a place that is kept secret has none, nor has what belongs to a service that is
  /// paused or ended.
  public mutating func make(_ place: Int) -> ActivityTimetable {
    let schedule = catalogue.schedule(of: place, in: arena)
    sessions.removeAll(keepingCapacity: true)
    let window = DateRange(
      first: catalogue.today, last: catalogue.today + ActivityTimetable.horizon - 1)
    if let window { schedule.appendSessions(in: window, to: &sessions) }
    guard catalogue.listsSessions(place) else {
      return ActivityTimetable(schedule: Schedule(), sessions: List())
    }
    return ActivityTimetable(
      schedule: schedule,
      sessions: arena.list(ActivityTimetable.listed(sessions, from: catalogue.today)))
  }
}
