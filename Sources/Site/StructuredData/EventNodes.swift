import Bytes
import Content
import Timetable

extension StructuredData {
  /// An event for each listed session of an activity.
  ///
  /// Each says where it is and who runs it in full, for not every reader follows references; these
  /// parts are the same for nearly all, so they are written once and copied, and pages are sent
  /// compressed.
  func appendEvents(_ place: Int, _ graph: inout GraphWriter) {
    // An activity without a timetable is one that has not been expanded.
    guard place < catalogue.timetables.count, !catalogue.isSecret(place) else { return }
    var copies = Copies()
    for session in catalogue.timetables[place].sessions {
      appendEvent(session, of: place, &copies, &graph)
    }
  }

  /// What nearly all events of an activity have in common, as it was written first.
  private struct Copies {
    /// Where a session is that was not moved elsewhere.
    var location: Text?
    var activity: Text?
  }

  private func appendEvent(
    _ session: Session, of place: Int, _ copies: inout Copies, _ graph: inout GraphWriter
  ) {
    let sessionPlace = catalogue.place(of: session, of: place)
    let isElsewhere = catalogue.isElsewhere(session, of: place)
    graph.beginElement("Event")
    append("startDate", session.actual.date, session.actual.time.start, &graph)
    append("endDate", session.actual.endDate, session.actual.endTime, &graph)
    graph.member("eventStatus", term: status(session, at: sessionPlace, of: place))
    if session.isRescheduled { graph.member("previousStartDate", session.planned.date) }
    if !isElsewhere, let location = copies.location {
      graph.append(copied: location)
    } else {
      let start = graph.length
      appendLocation(sessionPlace, of: place, isElsewhere: isElsewhere, &graph)
      if !isElsewhere { copies.location = graph.copy(from: start, in: arena) }
    }
    if session.takesPlace { appendOffer(place, &graph) }
    if let activity = copies.activity {
      graph.append(copied: activity)
    } else {
      let start = graph.length
      appendActivity(place, &graph)
      copies.activity = graph.copy(from: start, in: arena)
    }
    graph.end()
  }

  private func append(
    _ property: Text, _ date: CivilDate, _ time: CivilTime, _ graph: inout GraphWriter
  ) {
    graph.member(property, date, time, offset: catalogue.zone.offset(on: date, at: time))
  }

  private func status(_ session: Session, at sessionPlace: SessionPlace, of place: Int) -> Text {
    if !session.takesPlace { return "EventCancelled" }
    // That the place alone is another one has no term of its own, but for online.
    if session.isRescheduled { return "EventRescheduled" }
    let wasOnline = catalogue.activities[place].location.isOnline
    return sessionPlace.isOnline && !wasOnline ? "EventMovedOnline" : "EventScheduled"
  }

  /// What is the same for all sessions, wherever and whenever they are.
  private func appendActivity(_ place: Int, _ graph: inout GraphWriter) {
    let activity = catalogue.activities[place]
    let links = catalogue.activityLinks[place]
    graph.member("name", activity.common.title)
    graph.member("description", activity.common.summary)
    graph.member("url", path: addresses.activities[place])
    appendProvider("organizer", links.provider, &graph)
    switch links.cost?.group {
    case .free: graph.member("isAccessibleForFree", true)
    case .paid: graph.member("isAccessibleForFree", false)
    case .varies, nil: break
    }
    if let audience = Audience(links.ages) {
      graph.begin("audience", "PeopleAudience")
      audience.append(&graph)
      graph.end()
      graph.member("typicalAgeRange", audience.range(arena))
    }
    if let places = activity.places { graph.member("maximumAttendeeCapacity", places) }
    graph.member("inLanguage", links.languages.map { catalogue.languages[Int($0)].id })
  }

  private func appendOffer(_ place: Int, _ graph: inout GraphWriter) {
    let links = catalogue.activityLinks[place]
    guard links.cost?.group == .free else { return }
    graph.begin("offers", "Offer")
    appendNoPrice(&graph)
    graph.member("availability", term: "InStock")
    if links.booking.url.isEmpty {
      graph.member("url", path: addresses.activities[place])
    } else {
      graph.member("url", links.booking.url)
    }
    graph.end()
  }

  /// Where a session is, with the address that search engines require.
  private func appendLocation(
    _ sessionPlace: SessionPlace, of place: Int, isElsewhere: Bool, _ graph: inout GraphWriter
  ) {
    graph.member(
      "eventAttendanceMode",
      term: sessionPlace.isOnline ? "OnlineEventAttendanceMode" : "OfflineEventAttendanceMode")
    if case .online = sessionPlace {
      graph.begin("location", "VirtualLocation")
      graph.member("url", path: addresses.activities[place])
      graph.end()
      return
    }
    graph.begin("location", "Place")
    switch sessionPlace {
    case .hub(let place):
      let hub = catalogue.hubs[Int(place)]
      graph.member("name", hub.common.title)
      graph.member("url", path: addresses.hubs[Int(place)])
      appendAddress(of: hub, &graph)
    case .venue(let venue):
      graph.member("name", venue.name)
      appendAddress(
        venue.address, postcode: venue.postcode?.text ?? Text(), named: venue.name, &graph)
      appendCoordinates(venue.place, &graph)
    case .unsaid, .online:
      // It is somewhere in the network, and those who come are told where.
      graph.member("name", catalogue.network.name)
      appendAddress(named: catalogue.network.name, &graph)
    }
    if !isElsewhere { graph.member("description", catalogue.activities[place].room) }
    graph.end()
  }
}

extension Session {
  /// Whether people come at another moment than was planned.
  fileprivate var isRescheduled: Bool {
    takesPlace
      && (actual.date != planned.date || actual.time.start != planned.time.start)
  }
}

extension SessionPlace {
  fileprivate var isOnline: Bool { if case .online = self { true } else { false } }
}
