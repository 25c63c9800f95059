import Bytes
import Content
import Timetable

extension FinderParts {
  /// The parts of a day by the time at which something begins.
  private enum PartOfDay: Int, CaseIterable {
    case morning, afternoon, evening

    init(_ time: CivilTime) {
      switch time.hour {
      case ..<12: self = .morning
      case ..<17: self = .afternoon
      default: self = .evening
      }
    }

    var name: Text {
      switch self {
      case .morning: "morning"
      case .afternoon: "afternoon"
      case .evening: "evening"
      }
    }
  }

  /// Appends what takes place in the week that begins at `first`; answers how many days it has.
  func appendSessions(from first: CivilDate, to buffer: inout ByteBuffer) -> Int {
    let count = min(Self.whenLength, CivilDate.latest - first + 1)
    let parts = PartOfDay.allCases.count
    var lists = [[Int32]](repeating: [], count: count * parts)
    for (number, entry) in entries.all.enumerated() where entry.kind == .activity {
      for session in catalogue.timetables[Int(entry.place)].sessions where session.takesPlace {
        let day = session.actual.date - first
        guard (0..<count).contains(day) else { continue }
        let index = day * parts + PartOfDay(session.actual.time.start).rawValue
        if lists[index].last != Int32(number) { lists[index].append(Int32(number)) }
      }
    }
    var json = JSONWriter()
    json.beginObject(&buffer)
    json.key("days", &buffer)
    json.beginObject(&buffer)
    let scratch = Arena(blockSize: 1024)
    defer { withExtendedLifetime(scratch) {} }
    for day in 0..<count {
      json.key(scratch.words { (first + day).appendISO(to: &$0) }, &buffer)
      json.beginObject(&buffer)
      for part in PartOfDay.allCases {
        let entries = lists[day * parts + part.rawValue]
        if !entries.isEmpty { json.member(part.name, entries: entries, &buffer) }
      }
      json.endObject(&buffer)
    }
    json.endObject(&buffer)
    json.endObject(&buffer)
    return count
  }
}
