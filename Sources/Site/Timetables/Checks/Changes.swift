import Bytes
import Content
import Diagnostics
import Timetable

extension ActivityChecks {
  /// Warns of each change that names no session, or several where one is meant, or moves one to a day
  /// on which nobody can come.
  mutating func checkChanges() {
    guard !activity.changes.isEmpty, !lacksCalendar else { return }
    var known: [LongOver.Entry] = []
    for (index, change) in activity.changes.enumerated() {
      let planned = schedule.sessions(plannedOn: change.date)
      // It may be meant for a row that has a mistake, which is said there.
      guard !planned.isEmpty else {
        if activity.isWhenKnown { reportNoSession(on: change) }
        continue
      }
      if let at = change.at, !planned.contains(where: { $0.planned.time.start == at }) {
        if activity.isWhenKnown { reportNoSession(at: at, of: planned, change) }
        continue
      }
      known.append(LongOver.Entry(range: change.range, dates: change.dates))
      reportOther(than: index)
      guard case .moved(let date, let time, let location) = change.kind else { continue }
      if let hub = hub(of: index, location), hub.isConfidential, location != nil {
        reportSecret(change)
        continue
      }
      if let date { reportUnlikely(date, change, movesMore: time != nil || location != nil) }
      let moved = planned.filter { $0.change == Int32(index) }
      if change.at == nil, let time, moved.count > 1 {
        reportSeveral(moved, to: time, change)
      }
      if location == nil { reportMeeting(moved, change) }
      if let closed = moved.first(where: { $0.status == .closed }) {
        reportClosed(closed, change, hub: hub(of: index, location))
      }
    }
    checkLongOver(known, "change")
  }

  /// A second change to the same session is a contradiction.
  private mutating func reportOther(than index: Int) {
    let change = activity.changes[index]
    let other = activity.changes.prefix(index).first {
      $0.date == change.date && $0.at == change.at
    }
    guard let other else { return }
    warn(
      .severalChanges, change.range,
      "There are two changes to the session of \(change.date.withWeekday).",
      notes: [
        .init("This is the other one.", at: .init(file: activity.common.file, range: other.range))
      ],
      fixes: ["Keep the one that is true, and take the other out."])
  }

  /// A session that moves to the day it was on, back in time, or months away is likely a slip.
  private mutating func reportUnlikely(
    _ date: CivilDate, _ change: ActivityChange, movesMore: Bool
  ) {
    let days = date - change.date
    if days == 0 {
      guard !movesMore else { return }
      return warn(
        .unlikelyMove, change.range,
        "This change moves a session to the day on which it is anyway.",
        fixes: ["Write the new day after “to:”, or take the change out."])
    }
    guard days < -31 || days > 92 || (date < catalogue.today && change.date >= catalogue.today)
    else { return }
    let distance = days < 0 ? "back to" : "as far as"
    warn(
      .unlikelyMove, change.range,
      "This change moves the session of \(change.date) \(distance) \(date.withWeekday).",
      explanation: "On its old day nobody is told about it.",
      fixes: ["Mend the day or the year after “to:”, or write “cancelled: \(change.date.iso)”."])
  }

  /// A session that moves to when another one of the activity takes place is told of twice.
  private mutating func reportMeeting(_ moved: [Session], _ change: ActivityChange) {
    for session in moved where session.takesPlace {
      let other = sessions.first {
        $0.takesPlace && $0.change != session.change && $0.actual.date == session.actual.date
          && $0.actual.time.overlaps(session.actual.time)
      }
      guard let other else { continue }
      return warn(
        .unlikelyMove, change.range,
        "This change moves the session of \(change.date) to \(session.actual.date.withWeekday), when the one of "
          + "\(other.actual.time) takes place.",
        explanation: "Families would read of two sessions at one time.",
        fixes: ["Move it to another time, or write “cancelled: \(change.date.iso)”."])
    }
  }

  private mutating func reportSecret(_ change: ActivityChange) {
    warn(
      .movedToSecret, change.range,
      "This change moves a session to a hub whose address is kept secret, so the site says that it is cancelled.",
      fixes: ["Tell those who come yourself. To say nothing here, write “cancelled:” in its place."]
    )
  }

  private func hub(of change: Int, _ location: Activity.Location?) -> Hub? {
    let links = catalogue.activityLinks[place]
    let hub = location == nil ? links.hub : links.changeHubs[change]
    return hub.map { catalogue.hubs[Int($0)] }
  }

  private mutating func reportNoSession(
    at time: CivilTime, of planned: [Session], _ change: ActivityChange
  ) {
    let starts = planned.map(\.planned.time.start)
    let fix: Diagnostic.Fix =
      starts.count == 1
      ? .init("Write “at: \(starts[0])”.", replacement: "\(starts[0])")
      : "Write one of: \(starts.map { "“at: \($0)”" }.joined(separator: ", "))."
    warn(
      .noSuchSession, change.atRange ?? change.range,
      "No session is planned at \(time) on \(change.date.withWeekday).", fixes: [fix])
  }

  private mutating func reportSeveral(
    _ sessions: [Session], to time: TimeRange, _ change: ActivityChange
  ) {
    let starts = sessions.map { "“at: \($0.planned.time.start)”" }
    warn(
      .severalSessions, change.range,
      "This change moves \(sessions.count) sessions of \(change.date.withWeekday) to one time, "
        + "\(time).",
      fixes: ["Say which one is meant: \(starts.joined(separator: " or "))."])
  }

  private mutating func reportClosed(_ session: Session, _ change: ActivityChange, hub: Hub?) {
    let date = session.actual.date
    // A place that is kept secret isn't named, nor is its file shown.
    let known = hub.flatMap { $0.isConfidential ? nil : $0 }
    let name = known.map { "“\($0.common.title)”" } ?? "the place"
    let closure = known?.closures.first { $0.dates?.contains(date) ?? false }
    let notes: [Diagnostic.Note] =
      if let known, let closure {
        [.init("It is closed then.", at: .init(file: known.common.file, range: closure.range))]
      } else {
        []
      }
    warn(
      .movedToClosed, change.range,
      "This change moves a session to \(date.withWeekday), when \(name) is closed.", notes: notes,
      fixes: ["Move it to another day or place, or write “cancelled: \(change.date.iso)”."])
  }
}

extension ActivityChange {
  /// From the day of the session to the one that it moves to.
  fileprivate var dates: DateRange {
    guard case .moved(let target?, _, _) = kind else { return DateRange(date) }
    return DateRange(first: min(date, target), last: max(date, target)) ?? DateRange(date)
  }
}
