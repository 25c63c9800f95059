import Bytes
import Content
import Diagnostics
import Timetable

extension ActivityChecks {
  /// The sessions of one row or of one change that are at a hub that isn't open then.
  private struct Outside {
    let row: Int32
    let change: Int32?
    let hub: Place
    let first: SessionTime
    var count: Int
  }

  /// Warns of each row and each change with sessions that take place while their hub isn't open.
  mutating func checkOpeningHours() {
    let links = catalogue.activityLinks[place]
    // Most rows lie within the hours of their weekdays, whatever their days: then only what was
    // changed has to be looked at.
    let own = links.hub.flatMap { hubHours[Int($0)] }
    let isOpen = own.map { hours in schedule.rows.allSatisfy { hours.alwaysContain($0) } } ?? true
    if isOpen, activity.changes.isEmpty { return }
    var found: [Outside] = []
    for session in sessions where session.takesPlace && (!isOpen || session.change != nil) {
      guard let hub = hub(of: session, links), let hours = hubHours[Int(hub)],
        !hours.contain(session.actual)
      else { continue }
      let row = session.change == nil ? session.row : -1
      // What is wrong comes again and again: it is nearly always the last that was found.
      if let index = found.lastIndex(where: { $0.row == row && $0.change == session.change }) {
        found[index].count += 1
      } else {
        found.append(
          Outside(row: row, change: session.change, hub: hub, first: session.actual, count: 1))
      }
    }
    for outside in found { report(outside) }
  }

  private func hub(of session: Session, _ links: ActivityLinks) -> Place? {
    guard let change = session.change,
      case .moved(_, _, _?) = activity.changes[Int(change)].kind
    else { return links.hub }
    return links.changeHubs[Int(change)]
  }

  private mutating func report(_ outside: Outside) {
    guard let hours = hubHours[Int(outside.hub)] else { return }
    let hub = catalogue.hubs[Int(outside.hub)]
    let open = hours.hours(on: outside.first.date)
    let words =
      open.isEmpty
      ? "isn’t open on that day"
      : "is open \(open.map(\.description).joined(separator: " and ")) on that day"
    let range =
      outside.change.map { activity.changes[Int($0)].range }
      ?? activity.patterns[Int(outside.row)].range
    warn(
      .outsideOpeningHours, range,
      "The session of \(outside.first.date.withWeekday), \(outside.first.time), is outside the "
        + "opening hours: “\(hub.common.title)” \(words).",
      explanation: outside.count > 1
        ? "It is the first of \(outside.count) such sessions in the next 12 months." : nil,
      fixes: [
        "Put the day or the time right, or the hours in content/hubs/\(hub.common.id).md."
      ])
  }
}
