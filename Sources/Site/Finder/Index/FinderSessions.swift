import Bytes
import Content
import Timetable

/// What the index says of the times of an activity, or of a service's activities together: the listed
/// sessions that take place.
struct FinderSessions {
  /// A time of the week at which something is.
  private struct Slot: Hashable {
    let hub: Place?
    let day: Weekday
    let time: TimeRange
    let during: During.Kind
  }

  private let catalogue: Catalogue
  private var slots: Set<Slot> = []
  private var days = WeekdaySet()
  private var starts: [SessionTime] = []

  init(_ activities: some Sequence<Place>, of catalogue: Catalogue) {
    self.catalogue = catalogue
    for activity in activities { add(Int(activity)) }
    starts.sort()
  }

  private mutating func add(_ activity: Int) {
    for session in catalogue.timetables[activity].sessions where session.takesPlace {
      let day = session.actual.date.weekday
      var hub: Place?
      if case .hub(let place) = catalogue.place(of: session, of: activity) { hub = place }
      let row = catalogue.activities[activity].patterns[Int(session.row)].pattern
      slots.insert(Slot(hub: hub, day: day, time: session.actual.time, during: row.duringKind))
      days.formUnion(WeekdaySet(day))
      starts.append(session.actual)
    }
  }

  /// Appends `days`, `sessions`, `next` and `dates`; nothing where there is no session.
  func append(_ json: inout JSONWriter, _ buffer: inout ByteBuffer) {
    guard let next = starts.first else { return }
    json.optional("days", days.days.map(\.key), &buffer)
    json.key("sessions", &buffer)
    json.beginArray(&buffer)
    for slot in slots.sorted(by: precedes) { append(slot, &json, &buffer) }
    json.endArray(&buffer)
    json.key("next", &buffer)
    append(next, &buffer)
    json.key("dates", &buffer)
    json.beginArray(&buffer)
    var last: SessionTime?
    for start in starts where last.map({ !start.startsWith($0) }) ?? true {
      json.element(&buffer)
      append(start, &buffer)
      last = start
    }
    json.endArray(&buffer)
  }

  private func append(_ slot: Slot, _ json: inout JSONWriter, _ buffer: inout ByteBuffer) {
    json.element(&buffer)
    json.beginObject(&buffer)
    if let hub = slot.hub { json.member("hub", catalogue.hubs[Int(hub)].common.id, &buffer) }
    json.member("day", slot.day.key, &buffer)
    for (name, time) in [("from" as Text, slot.time.start), ("to", slot.time.end)] {
      json.key(name, &buffer)
      buffer.append(UInt8(ascii: "\""))
      time.appendISO(to: &buffer)
      buffer.append(UInt8(ascii: "\""))
    }
    switch slot.during {
    case .allYear: break
    case .termTime: json.member("during", "term-time", &buffer)
    case .schoolHolidays: json.member("during", "school-holidays", &buffer)
    }
    json.endObject(&buffer)
  }

  /// The order of the slots: through the week, then by hub.
  private func precedes(_ a: Slot, _ b: Slot) -> Bool {
    (a.day, a.time.start, a.time.end, a.hub ?? -1, a.during.rawValue)
      < (b.day, b.time.start, b.time.end, b.hub ?? -1, b.during.rawValue)
  }

  private func append(_ start: SessionTime, _ buffer: inout ByteBuffer) {
    buffer.append(UInt8(ascii: "\""))
    start.appendStart(to: &buffer)
    buffer.append(UInt8(ascii: "\""))
  }
}

extension SessionTime {
  /// Writes when it starts by the network's clocks: “2026-11-23T09:30”.
  func appendStart(to buffer: inout ByteBuffer) { date.appendMoment(time.start, to: &buffer) }

  /// Writes when it ends: “2026-11-23T11:00”.
  func appendEnd(to buffer: inout ByteBuffer) { endDate.appendMoment(endTime, to: &buffer) }

  fileprivate func startsWith(_ other: SessionTime) -> Bool {
    date == other.date && time.start == other.time.start
  }
}

extension CivilDate {
  fileprivate func appendMoment(_ time: CivilTime, to buffer: inout ByteBuffer) {
    appendISO(to: &buffer)
    buffer.append(UInt8(ascii: "T"))
    time.appendISO(to: &buffer)
  }
}

extension Pattern {
  /// The part of the year that it keeps to.
  fileprivate var duringKind: During.Kind {
    if case .repeating(let repetition) = days { repetition.during.kind } else { .allYear }
  }
}

extension Weekday {
  /// The word of the index.
  fileprivate var key: Text {
    switch self {
    case .monday: "monday"
    case .tuesday: "tuesday"
    case .wednesday: "wednesday"
    case .thursday: "thursday"
    case .friday: "friday"
    case .saturday: "saturday"
    case .sunday: "sunday"
    }
  }
}
