public import Bytes

/// The events of one activity: its schedule as iCalendar says it (RFC 5545, 3.6.1).
///
/// A row that repeats is one event with a rule, the days on which nothing was ever planned taken out of
/// it; a single date is an event; a session that is cancelled or moved is an event that stands in its
/// place. Expanded, they are the sessions of ``Schedule/sessions(in:)`` from the row's start on, whatever
/// the day of the build.
public struct EventSeries: BitwiseCopyable, Sendable {
  /// When it happens.
  public let schedule: Schedule
  /// What its events say.
  public let text: EventText
  /// By whose clocks.
  public let zone: CalendarZone

  /// The events of `schedule`, saying `text`, by the clocks of `zone`.
  public init(_ schedule: Schedule, text: EventText, zone: CalendarZone) {
    self.schedule = schedule
    self.text = text
    self.zone = zone
  }

  /// How many days ahead of its beginning a closure, or a row that says what another says, is listed day
  /// by day: 5 years, so that one without an end has an end here.
  static let longestException = 5 * 366
}

extension ICalendarWriter {
  /// Writes the `VEVENT`s of an activity; none where nothing is ever planned.
  ///
  /// The bytes are the same in every calendar.
  public mutating func append(_ series: EventSeries, _ buffer: inout ByteBuffer) {
    let plan = EventPlan(series)
    for row in plan.repeating { append(row, of: series, &buffer) }
    for date in plan.dates {
      let session = series.schedule.changed(Session(row: date.row, planned: date.time))
      let event = Event(session, identifier: date.identifier, number: date.number)
      append(event, of: series, &buffer)
    }
  }

  private mutating func append(
    _ row: EventPlan.Repeating, of series: EventSeries, _ buffer: inout ByteBuffer
  ) {
    func session(on date: CivilDate) -> Session {
      Session(row: row.index, planned: SessionTime(date, row.time))
    }
    let first = session(on: row.first)
    if row.last == row.first {
      let event = Event(
        series.schedule.changed(first), identifier: row.identifier, number: row.number)
      return append(event, of: series, &buffer)
    }
    var event = Event(first, identifier: row.identifier, number: row.number)
    event.rule = row
    append(event, of: series, &buffer)
    for date in row.changedDays(in: series.schedule) {
      let changed = series.schedule.changed(session(on: date))
      guard changed.status != .planned else { continue }
      var event = Event(changed, identifier: row.identifier, number: row.number)
      event.isOverride = true
      append(event, of: series, &buffer)
    }
  }
}

/// One `VEVENT`.
private struct Event {
  let session: Session
  let identifier: EventIdentifier
  let number: Int
  /// The row whose rule it carries.
  var rule: EventPlan.Repeating?
  /// Whether it stands in the place of a session of a series.
  var isOverride = false

  init(_ session: Session, identifier: EventIdentifier, number: Int) {
    self.session = session
    self.identifier = identifier
    self.number = number
  }
}

extension ICalendarWriter {
  private mutating func append(
    _ event: Event, of series: EventSeries, _ buffer: inout ByteBuffer
  ) {
    let (text, session) = (series.text, event.session)
    let zone = series.zone.name
    let stamp = UTCMoment(secondsSince1970: text.lastModified.daysSince1970 * secondsInDay)
    begin("VEVENT", &buffer)
    appendUID(event.identifier, number: event.number, of: text, &buffer)
    property("DTSTAMP", moment: stamp, &buffer)
    property("LAST-MODIFIED", moment: stamp, &buffer)
    property("SEQUENCE", number: text.sequence(of: session), &buffer)
    if event.isOverride {
      property(
        "RECURRENCE-ID", on: session.planned.date, at: session.planned.time.start, in: zone, &buffer
      )
    }
    let time = session.actual.time
    property("DTSTART", on: session.actual.date, at: time.start, in: zone, &buffer)
    property("DTEND", on: session.actual.date, at: time.end, in: zone, &buffer)
    if let row = event.rule {
      let end = row.last.map { series.zone.rule.moment(on: $0, at: row.time.start) }
      append(row.days.recurrence, until: end, &buffer)
      for date in row.exceptions { property("EXDATE", on: date, at: time.start, in: zone, &buffer) }
    }
    append(summaryOf: session, text, &buffer)
    append(descriptionOf: session, text, &buffer)
    property("LOCATION", text: text.location(of: session), &buffer)
    property("URL", uri: text.url, &buffer)
    property("CATEGORIES", texts: text.categories, &buffer)
    if !session.takesPlace { property("STATUS", token: "CANCELLED", &buffer) }
    property("CLASS", token: "PUBLIC", &buffer)
    property("TRANSP", token: "TRANSPARENT", &buffer)
    end("VEVENT", &buffer)
  }

  private mutating func append(
    summaryOf session: Session, _ text: EventText, _ buffer: inout ByteBuffer
  ) {
    property(
      "SUMMARY", text: session.takesPlace ? text.summary : text.cancelledSummary, &buffer)
  }

  /// The reason comes first: a small screen shows no more.
  private mutating func append(
    descriptionOf session: Session, _ text: EventText, _ buffer: inout ByteBuffer
  ) {
    guard !session.why.isEmpty || !text.description.isEmpty else { return }
    beginLine("DESCRIPTION", &buffer)
    beginValue(&buffer)
    append(text: session.why, &buffer)
    if !session.why.isEmpty, !text.description.isEmpty { append(text: "\n\n", &buffer) }
    append(text: text.description, &buffer)
    endLine(&buffer)
  }
}

extension EventText {
  /// The revision of a session's event, cut to what RFC 5545, 3.3.8, can say.
  fileprivate func sequence(of session: Session) -> Int {
    min(max(sequence, 0), Int(Int32.max) - 1) + (session.status == .planned ? 0 : 1)
  }

  /// Where a session is.
  fileprivate func location(of session: Session) -> Text {
    guard let change = session.change, Int(change) < changedLocations.count else { return location }
    return changedLocations[Int(change)] ?? location
  }
}
