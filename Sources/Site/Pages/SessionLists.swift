import Bytes
import Content
import Templates
import Timetable

extension PageMaker {
  /// A session as pages show it.
  func session(_ dated: DatedSession) -> SessionView {
    session(dated.session, of: Int(dated.activity))
  }

  /// A session of the activity at `place` as pages show it.
  func session(_ session: Session, of place: Int) -> SessionView {
    let activity = catalogue.activities[place]
    let card = model.activityCards[place]
    let isMoved = session.status == .moved
    let actual = session.actual
    var view = SessionView(
      title: card.title, url: card.url, date: words(actual.date),
      time: words(actual.time), starts: arena.words { actual.appendStart(to: &$0) },
      ends: arena.words { actual.appendEnd(to: &$0) }, planned: .none, movedFrom: .none,
      place: .none, placeURL: .none, room: .none, ages: card.ages, cost: card.cost,
      why: OptionalText(session.why), isOnline: false, isFree: card.isFree,
      isDropIn: card.isDropIn, isCancelled: !session.takesPlace,
      isClosed: session.status == .closed, isMoved: isMoved,
      isElsewhere: catalogue.isElsewhere(session, of: place), isChanged: session.status != .planned)
    if isMoved {
      view.planned = OptionalText(arena.words { session.planned.appendStart(to: &$0) })
      view.movedFrom = OptionalText(movedFrom(session))
    }
    switch catalogue.place(of: session, of: place) {
    case .unsaid: break
    case .online: view.isOnline = true
    case .venue(let venue): view.place = OptionalText(venue.name)
    case .hub(let hub):
      view.place = OptionalText(catalogue.hubs[Int(hub)].common.title)
      view.placeURL = OptionalText(model.addresses.hubs[Int(hub)])
      // The room is one of the activity's own hub.
      if catalogue.activityLinks[place].hub == hub { view.room = OptionalText(activity.room) }
    }
    return view
  }

  /// The next sessions of some activities together: those of two weeks, and at least five where there
  /// are that many.
  func nextSessions(_ activities: List<Place>) -> ArraySlice<DatedSession> {
    var sessions: [DatedSession] = []
    for activity in activities {
      sessions += catalogue.timetables[Int(activity)].sessions.map {
        DatedSession(activity: activity, session: $0)
      }
    }
    // A stable order: activities are from A to Z.
    let order = sessions.indices.sorted {
      (sessions[$0].session.actual, $0) < (sessions[$1].session.actual, $1)
    }
    sessions = order.map { sessions[$0] }
    let end = catalogue.today + 14
    let count = sessions.firstIndex { $0.session.actual.date >= end } ?? sessions.count
    return sessions.prefix(max(count, 5))
  }

  /// The sessions with a heading for each day.
  func days(_ sessions: some Collection<DatedSession>) -> List<DayView> {
    var days: [DayView] = []
    var rest = sessions[...]
    while let first = rest.first {
      let date = first.session.actual.date
      let end = rest.firstIndex { $0.session.actual.date != date } ?? rest.endIndex
      let views = rest[..<end].map { session($0) }
      days.append(
        DayView(
          date: words(date), dateISO: iso(date), id: dayID(date), sessions: arena.list(views)))
      rest = rest[end...]
    }
    return arena.list(days)
  }

  /// The id of a day's heading.
  func dayID(_ date: CivilDate) -> Text { arena.join("_", iso(date)) }

  /// From when a session moved: the day where that changed, else the time; nothing where it only moved
  /// to another place.
  private func movedFrom(_ session: Session) -> Text {
    let (planned, actual) = (session.planned, session.actual)
    guard planned.date != actual.date || planned.time != actual.time else { return Text() }
    let from = planned.date != actual.date ? words(planned.date) : words(planned.time)
    return arena.words { model.words.appendMoved(from: from, to: &$0) }
  }

  /// A day with its weekday, and its year where that is not this one: “Monday 23 November”.
  func words(_ date: CivilDate) -> Text {
    let year = date.year != catalogue.today.year
    return arena.words { date.appendWords(model.words, weekday: true, year: year, to: &$0) }
  }

  func words(_ time: TimeRange) -> Text { arena.words { time.appendWords(model.words, to: &$0) } }

  func iso(_ date: CivilDate) -> Text { arena.words { date.appendISO(to: &$0) } }
}
