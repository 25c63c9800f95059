import Bytes
import Content
import Templates
import Timetable

/// An activity.
struct ActivityPage: TemplateView {
  var page: PageView
  var summary: OptionalText
  var patterns: List<Text>
  var changes: List<ChangeView>
  var hub: Maybe<HubCard>
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
  var service: Maybe<LinkView>
  var provider: Maybe<LinkView>
  var categories: List<LinkView>
  var body: OptionalHTML

  static let shape = Shape(
    "activity page", of: Self.self,
    [
      .object("page", \.page, "The frame of the page."),
      .optionalText("summary", \.summary, "One sentence about the activity."),
      .textList("patterns", \.patterns, "When it happens, in words."),
      .list("changes", \.changes, "Sessions from today on that are cancelled or moved."),
      .optional("hub", \.hub, "The hub where it happens."),
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
      .optional("service", \.service, "The service that it is part of."),
      .optional("provider", \.provider, "Who runs it."),
      .list("categories", \.categories, "Its categories."),
      .optionalHTML("body", \.body, "What staff wrote about it."),
    ])
}

/// What's on in the network.
struct WhatsOnPage: TemplateView {
  var page: PageView
  var hubs: List<LinkView>
  var activities: List<ActivityCard>
  var pagination: PaginationView

  static let shape = Shape(
    "what's on page", of: Self.self,
    [
      .object("page", \.page, "The frame of the page."),
      .list("hubs", \.hubs, "The timetables of the hubs."),
      .list("activities", \.activities, "The activities, in this part of the list."),
      .object("pagination", \.pagination, "The other parts of the list."),
    ])
}

/// What's on at a hub.
struct WhatsOnHubPage: TemplateView {
  var page: PageView
  var hub: HubCard
  var activities: List<ActivityCard>
  var isEmpty: Bool

  static let shape = Shape(
    "hub's timetable page", of: Self.self,
    [
      .object("page", \.page, "The frame of the page."),
      .object("hub", \.hub, "The hub."),
      .list("activities", \.activities, "What happens there."),
      .flag("empty", \.isEmpty, "Whether nothing does."),
    ])
}

extension PageMaker {
  mutating func activity(_ page: PlannedPage) -> ActivityPage {
    let place = Int(page.place)
    let activity = catalogue.activities[place]
    let links = catalogue.activityLinks[place]
    var venue: VenueView?
    if case .venue(let other) = activity.location {
      venue = VenueView(
        name: other.name, address: other.address,
        postcode: OptionalText(other.postcode?.text ?? Text()), place: coordinate(other.place))
    }
    let isSensitive =
      links.service.map { catalogue.services[Int($0)].isSensitive } ?? false
      || links.hub.map { catalogue.hubs[Int($0)].isConfidential } ?? false
    return ActivityPage(
      page: frame(
        page, title: activity.common.title, summary: activity.common.summary,
        trail: trail(links.categories), record: activity.common, isSensitive: isSensitive),
      summary: OptionalText(activity.common.summary),
      patterns: model.activityCards[place].patterns, changes: changes(activity),
      hub: arena.maybe(links.hub.map { model.hubCards[Int($0)] }), venue: arena.maybe(venue),
      isOnline: activity.location.isOnline, room: OptionalText(activity.room),
      ages: OptionalText(links.ages?.words(arena) ?? Text()),
      cost: OptionalText(links.cost?.words(arena) ?? Text()),
      isFree: links.cost?.group == .free, access: AccessRouteView(links.access),
      places: OptionalText(activity.places.map { arena.decimal($0) } ?? Text()),
      booking: booking(links.booking), bring: OptionalText(activity.bring),
      service: arena.maybe(links.service.map { serviceLink($0) }),
      provider: providerLink(links.provider),
      categories: categoryLinks(links.categories), body: body(activity.common))
  }

  private func serviceLink(_ place: Place) -> LinkView {
    LinkView(
      title: catalogue.services[Int(place)].common.title,
      url: model.addresses.services[Int(place)])
  }

  private func changes(_ activity: Activity) -> List<ChangeView> {
    arena.list(
      activity.changes.compactMap { change in
        guard change.date >= catalogue.today else { return nil }
        var view = ChangeView(
          date: arena.words { change.date.appendWords(to: &$0) },
          dateISO: arena.words { change.date.appendISO(to: &$0) }, isCancelled: true,
          isMoved: false, toDate: .none, toTime: .none, toPlace: .none,
          why: OptionalText(change.why))
        if case .moved(let date, let time, let location) = change.kind {
          view.isCancelled = false
          view.isMoved = true
          view.toDate = OptionalText(
            date.map { date in arena.words { date.appendWords(to: &$0) } } ?? Text())
          view.toTime = OptionalText(
            time.map { time in arena.words { time.appendWords(to: &$0) } } ?? Text())
          view.toPlace = OptionalText(location.map { name($0) } ?? Text())
        }
        return view
      })
  }

  private func name(_ location: Activity.Location) -> Text {
    switch location {
    case .hub(let reference):
      catalogue.ids.hub.place(of: reference.id).map { catalogue.hubs[Int($0)].common.title }
        ?? Text()
    case .venue(let venue): venue.name
    case .online: "Online"
    case .unsaid: Text()
    }
  }

  mutating func whatsOn(_ page: PlannedPage) -> WhatsOnPage {
    WhatsOnPage(
      page: frame(page, title: "What’s on", trail: [homeLink]), hubs: timetableLinks,
      activities: activityCards(part(catalogue.activitiesByTitle, of: page)),
      pagination: pagination(catalogue.activities.count, page, at: address("whats-on/")))
  }

  private var timetableLinks: List<LinkView> {
    arena.list(
      catalogue.hubs.filter { !$0.isConfidential }.map { hub in
        LinkView(
          title: hub.common.title, url: address(arena.join("whats-on/", hub.common.id, "/")))
      })
  }

  mutating func whatsOnHub(_ page: PlannedPage) -> WhatsOnHubPage {
    let place = Int(page.place)
    let hub = catalogue.hubs[place]
    let activities = catalogue.hubLinks[place].activities
    let all = LinkView(title: "What’s on", url: address("whats-on/"))
    return WhatsOnHubPage(
      page: frame(
        page, title: arena.join("What’s on at ", hub.common.title), trail: [homeLink, all]),
      hub: model.hubCards[place], activities: activityCards(activities),
      isEmpty: activities.isEmpty)
  }
}
