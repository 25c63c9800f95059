import Bytes

extension Schedule {
  /// Appends the sessions whose day, after all changes, lies in `window`, in the order of their times.
  ///
  /// One that two rows plan is there once. Linear in the sessions of the window.
  public func appendSessions(in window: DateRange, to sessions: inout [Session]) {
    let start = sessions.count
    for (index, row) in rows.enumerated() {
      row.forEachDay(in: window) { date in
        let session = changed(Session(row: index, planned: SessionTime(date, row.time)))
        if window.contains(session.actual.date) { sessions.append(session) }
      }
      appendMoved(into: window, from: index, row, to: &sessions)
    }
    // One row's sessions that aren't moved are in order already.
    if rows.count > 1 || !changes.isEmpty { settle(&sessions, from: start) }
  }

  /// The sessions whose day, after all changes, lies in `window`.
  public func sessions(in window: DateRange) -> [Session] {
    var sessions: [Session] = []
    appendSessions(in: window, to: &sessions)
    return sessions
  }

  /// The sessions that are planned on `date`, each once, and what becomes of them.
  public func sessions(plannedOn date: CivilDate) -> [Session] {
    var sessions: [Session] = []
    for (index, row) in rows.enumerated() where row.contains(date) {
      sessions.append(changed(Session(row: index, planned: SessionTime(date, row.time))))
    }
    settle(&sessions, from: 0)
    return sessions
  }

  /// The session with what becomes of it.
  public func changed(_ planned: Session) -> Session {
    var session = planned
    var closures = closures
    if let index = change(of: planned.planned) {
      let change = changes[index]
      session.change = Int32(index)
      session.why = change.why
      switch change.kind {
      case .cancelled:
        session.status = .cancelled
        return session
      case .moved(let date, let time, let others):
        session.status = .moved
        session.actual = SessionTime(
          date ?? planned.planned.date, time ?? planned.planned.time)
        if let others { closures = others }
      }
    }
    for closure in closures where closure.dates.contains(session.actual.date) {
      session.status = .closed
      session.why = closure.why
      break
    }
    return session
  }

  /// The index of the change that concerns a session.
  ///
  /// Of several, one that names its time comes before one for the whole day; then a cancellation comes
  /// first: better that somebody stays at home than that they stand before a locked door.
  private func change(of planned: SessionTime) -> Int? {
    var found: (index: Int, rank: Int)?
    for (index, change) in changes.enumerated() where change.date == planned.date {
      guard change.at == nil || change.at == planned.time.start else { continue }
      let isCancelled = if case .cancelled = change.kind { true } else { false }
      let rank = (change.at == nil ? 2 : 0) + (isCancelled ? 0 : 1)
      if found.map({ rank < $0.rank }) ?? true { found = (index, rank) }
    }
    return found?.index
  }

  /// Appends the sessions of a row that were planned outside of `window` and are moved into it.
  private func appendMoved(
    into window: DateRange, from index: Int, _ row: Row, to sessions: inout [Session]
  ) {
    for (place, change) in changes.enumerated() {
      guard case .moved(let target?, _, _) = change.kind, window.contains(target),
        !window.contains(change.date), row.contains(change.date)
      else { continue }
      let session = changed(Session(row: index, planned: SessionTime(change.date, row.time)))
      // The day may have two changes; each session has one.
      if session.change == Int32(place) { sessions.append(session) }
    }
  }

  /// Puts what came since `start` in order and drops what is there twice.
  private func settle(_ sessions: inout [Session], from start: Int) {
    guard sessions.count - start > 1 else { return }
    sessions[start...].sort { ($0.actual, $0.planned, $0.row) < ($1.actual, $1.planned, $1.row) }
    var kept = start + 1
    for index in (start + 1)..<sessions.count
    where sessions[index].planned != sessions[kept - 1].planned {
      sessions[kept] = sessions[index]
      kept += 1
    }
    sessions.removeSubrange(kept...)
  }
}
