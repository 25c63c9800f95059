import Bytes
import Content
import Timetable

/// A session with the activity that it is of.
struct DatedSession: BitwiseCopyable, Sendable {
  /// The activity's place in the catalogue's list.
  let activity: Place
  let session: Session
}

/// All sessions of the network in the next four weeks, in the order of their times.
struct WhatsOn: BitwiseCopyable, Sendable {
  /// The sessions; those that are at one time from A to Z.
  let sessions: List<DatedSession>
  /// The indices in `sessions` of those at each hub, in the order of the catalogue's hubs.
  let atHubs: List<List<Int32>>

  /// What's on by the timetables of `catalogue`; it lives as long as `arena`.
  init(_ catalogue: Catalogue, arena: Arena) {
    var ranks = [Int32](repeating: 0, count: catalogue.activities.count)
    for (rank, place) in catalogue.activitiesByTitle.enumerated() {
      ranks[Int(place)] = Int32(rank)
    }
    var found: [DatedSession] = []
    let timetables = catalogue.timetables
    for place in timetables.indices {
      for session in timetables[place].comingSessions(from: catalogue.today) {
        found.append(DatedSession(activity: Place(place), session: session))
      }
    }
    found.sort {
      ($0.session.actual, ranks[Int($0.activity)]) < ($1.session.actual, ranks[Int($1.activity)])
    }
    sessions = arena.list(found)
    var atHubs = [[Int32]](repeating: [], count: catalogue.hubs.count)
    for (index, dated) in found.enumerated() {
      guard case .hub(let hub) = catalogue.place(of: dated.session, of: Int(dated.activity))
      else { continue }
      atHubs[Int(hub)].append(Int32(index))
    }
    self.atHubs = arena.list(atHubs.map { arena.list($0) })
  }

  /// The sessions at a hub, in the order of their times.
  func sessions(atHub hub: Int) -> [DatedSession] {
    atHubs[hub].map { sessions[Int($0)] }
  }
}
