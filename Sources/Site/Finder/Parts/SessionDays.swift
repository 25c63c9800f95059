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
    // By the times at which sessions end.
    var lists = [[CivilTime: [Int32]]](repeating: [:], count: count * parts)
    for (number, entry) in entries.all.enumerated() where entry.kind == .activity {
      for session in catalogue.timetables[Int(entry.place)].sessions where session.takesPlace {
        let day = session.actual.date - first
        guard (0..<count).contains(day) else { continue }
        let index = day * parts + PartOfDay(session.actual.time.start).rawValue
        let end = session.actual.time.end
        if lists[index][end]?.last != Int32(number) {
          lists[index][end, default: []].append(Int32(number))
        }
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
        guard !entries.isEmpty else { continue }
        json.key(part.name, &buffer)
        json.beginObject(&buffer)
        for (end, entries) in entries.sorted(by: { $0.key < $1.key }) {
          json.member(scratch.words { end.appendISO(to: &$0) }, entries: entries, &buffer)
        }
        json.endObject(&buffer)
      }
      json.endObject(&buffer)
    }
    json.endObject(&buffer)
    json.endObject(&buffer)
    return count
  }
}
