import Bytes
import Diagnostics
import Site

/// The phase in which the schedule of each activity is expanded and checked, by all workers at once.
struct Timetabling {
  /// The timetables in the order of the catalogue's activities.
  private(set) var timetables: [Shared<ActivityTimetable>] = []
  /// What they lie in.
  private(set) var arenas: [Arena] = []
  /// The rooms that they need and others need too.
  private(set) var bookings: [RoomBooking] = []
  private(set) var diagnostics = DiagnosticList()
  /// How long the workers took.
  private(set) var time = Stopwatch()

  init(_ catalogue: Catalogue, _ workers: Workers) {
    let queue = WorkQueue(count: catalogue.activities.count, share: 64)
    let shares = workers.map { _ in Share(catalogue, queue, workers.arena(blockSize: 256 * 1024)) }
    var made: [(place: Int, timetable: Shared<ActivityTimetable>)] = []
    made.reserveCapacity(queue.count)
    bookings.reserveCapacity(shares.reduce(0) { $0 + $1.bookings.count })
    for share in shares {
      bookings += share.bookings
      made += share.timetables
      diagnostics.add(share.diagnostics)
      arenas.append(share.arena)
      time.add(share.time)
    }
    made.sort { $0.place < $1.place }
    timetables = made.map(\.timetable)
  }
}

/// What one worker expanded.
///
/// Its arena is not added to once it is made, so it may go from thread to thread.
private struct Share: @unchecked Sendable {
  let arena: Arena
  let timetables: [(place: Int, timetable: Shared<ActivityTimetable>)]
  let diagnostics: DiagnosticList
  let bookings: [RoomBooking]
  private(set) var time = Stopwatch()

  init(_ catalogue: Catalogue, _ queue: WorkQueue, _ arena: Arena) {
    self.arena = arena
    let start = Stopwatch.now
    var maker = TimetableMaker(catalogue, arena: arena)
    var made: [(place: Int, timetable: Shared<ActivityTimetable>)] = []
    while let range = queue.take() {
      for place in range { made.append((place, maker.make(place))) }
    }
    timetables = made
    diagnostics = maker.diagnostics
    bookings = maker.bookings
    time.add(since: start)
  }
}
