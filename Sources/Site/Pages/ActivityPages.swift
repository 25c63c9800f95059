import Bytes
import Content
import Templates
import Timetable

/// An activity.
struct ActivityPage: TemplateView {
  var page: PageView
  var summary: OptionalText
  var notice: OptionalText
  var patterns: List<Text>
  var sessions: List<SessionView>
  var laterSessions: List<SessionView>
  var changes: List<SessionView>
  var isOver: Bool
  var isPaused: Bool
  var isEnded: Bool
  var statusNote: OptionalText
  var calendar: Maybe<CalendarView>
  var hub: Maybe<HubCard>
  var building: List<AccessView>
  var venue: Maybe<VenueView>
  var isOnline: Bool
  var room: OptionalText
  var ages: OptionalText
  var cost: OptionalText
  var isFree: Bool
  var access: AccessRouteView
  var places: OptionalText
  var booking: Maybe<BookingView>
  var bring: OptionalText
  var contact: Maybe<ContactView>
  var service: Maybe<LinkView>
  var provider: Maybe<LinkView>
  var categories: List<LinkView>
  var body: OptionalHTML

  static let shape = Shape(
    "activity page", of: Self.self,
    [
      .object("page", \.page, "The frame of the page."),
      .optionalText("summary", \.summary, "One sentence about the activity."),
      .optionalText(
        "notice", \.notice, "Something that people must know now of the service that it is part of."
      ),
      .textList("patterns", \.patterns, "When it happens, in words."),
      .list("sessions", \.sessions, "Its next sessions, in order, also those that are cancelled."),
      .list(
        "later-sessions", \.laterSessions, "Those after them, where a page's first look has enough."
      ),
      .list("changes", \.changes, "Those of them that are cancelled or moved."),
      .flag("over", \.isOver, "Whether nothing of it is still to come."),
      .flag("paused", \.isPaused, "Whether its service is paused, so that no sessions are listed."),
      .flag("ended", \.isEnded, "Whether its service has ended, so that no sessions are listed."),
      .optionalText("status-note", \.statusNote, "Why it is paused or ended, and what to do."),
      .optional("calendar", \.calendar, "Its sessions as a calendar."),
      .optional("hub", \.hub, "The hub where it happens."),
      .list("building", \.building, "What is known of what the building of the hub offers."),
      .optional("venue", \.venue, "The other place where it happens."),
      .flag("online", \.isOnline, "Whether it happens online."),
      .optionalText("room", \.room, "The room."),
      .optionalText("ages", \.ages, "Who it is for, by age."),
      .optionalText("cost", \.cost, "What it costs."),
      .flag("free", \.isFree, "Whether it is free."),
      .object("access", \.access, "How people come to it."),
      .optionalText("places", \.places, "How many can come."),
      .optional("booking", \.booking, "How to book."),
      .optionalText("bring", \.bring, "What to bring."),
      .optional("contact", \.contact, "Who to ask about the service that it is part of."),
      .optional("service", \.service, "The service that it is part of."),
      .optional("provider", \.provider, "Who runs it."),
      .list("categories", \.categories, "Its categories."),
      .optionalHTML("body", \.body, "What staff wrote about it."),
    ])
}

extension PageMaker {
  mutating func activity(_ page: PlannedPage) -> ActivityPage {
    let place = Int(page.place)
    let activity = catalogue.activities[place]
    let links = catalogue.activityLinks[place]
    let timetable = catalogue.timetables[place]
    let service = links.service.map { catalogue.services[Int($0)] }
    let sessions = arena.list(timetable.sessions.map { session($0, of: place) })
    // One or two more are not worth a press.
    let shown = sessions.count > 8 ? 6 : sessions.count
    var venue: VenueView?
    if case .venue(let other) = activity.location {
      venue = VenueView(
        name: other.name, address: other.address,
        postcode: OptionalText(other.postcode?.text ?? Text()), place: coordinate(other.place))
    }
    let isSensitive =
      service?.isSensitive ?? false || catalogue.isSecret(place)
    return ActivityPage(
      page: frame(
        page, title: activity.common.title, summary: activity.common.summary,
        trail: trail(links.categories), record: activity.common, isSensitive: isSensitive),
      summary: OptionalText(activity.common.summary),
      notice: service.map { notice(of: $0) } ?? .none,
      patterns: model.activityCards[place].patterns, sessions: sessions.part(0..<shown),
      laterSessions: sessions.part(shown..<sessions.count),
      changes: arena.list(sessions.filter(\.isChanged)),
      isOver: catalogue.listsSessions(place) && !timetable.schedule.goesOn(from: catalogue.today),
      isPaused: service?.status == .paused, isEnded: service?.status == .ended,
      statusNote: OptionalText(service?.statusNote ?? Text()),
      calendar: calendarIfAny(.activity(Place(place))),
      hub: arena.maybe(links.hub.map { model.hubCards[Int($0)] }), building: building(place),
      venue: arena.maybe(venue),
      isOnline: activity.location.isOnline,
      room: catalogue.isSecret(place) ? .none : OptionalText(activity.room),
      ages: OptionalText(links.ages.map { model.siteWords.words($0, arena) } ?? Text()),
      cost: OptionalText(links.cost.map { model.siteWords.words($0, arena) } ?? Text()),
      isFree: links.cost?.group == .free, access: AccessRouteView(links.access),
      places: OptionalText(activity.places.map { arena.decimal($0) } ?? Text()),
      booking: booking(links.booking), bring: OptionalText(activity.bring),
      contact: service.map { contact(of: $0) } ?? .none,
      service: arena.maybe(links.service.map { serviceLink($0) }),
      provider: providerLink(links.provider),
      categories: categoryLinks(links.categories), body: body(activity.common))
  }

  /// What is known of the building of an activity's hub; of a place that is kept secret nothing is told.
  private func building(_ place: Int) -> List<AccessView> {
    guard let hub = catalogue.activityLinks[place].hub, !catalogue.isSecret(place) else {
      return List()
    }
    let all = accessibility(catalogue.hubs[Int(hub)], catalogue.hubLinks[Int(hub)])
    return arena.list(all.filter { !$0.isUnknown })
  }

  private func serviceLink(_ place: Place) -> LinkView {
    LinkView(
      title: catalogue.services[Int(place)].common.title,
      url: model.addresses.services[Int(place)])
  }
}
