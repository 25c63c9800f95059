import Bytes
import Content
import Templates
import Timetable

/// A hub.
struct HubPage: TemplateView {
  var page: PageView
  var summary: OptionalText
  var address: List<Text>
  var town: OptionalText
  var postcode: OptionalText
  var isConfidential: Bool
  var place: Maybe<CoordinateView>
  var phone: Maybe<PhoneView>
  var email: OptionalText
  var openingHours: List<OpeningHoursView>
  var closures: List<ClosureView>
  var accessibility: List<AccessView>
  var gettingHere: OptionalHTML
  var locality: Maybe<LinkView>
  var outreachOf: Maybe<LinkView>
  var outreach: List<HubCard>
  var days: List<DayView>
  var activityCount: Text
  var activities: List<ActivityCard>
  var calendar: Maybe<CalendarView>
  var openingDays: OptionalText
  var services: List<ServiceCard>
  var allServices: Maybe<TermLink>
  var whatsOnURL: OptionalText
  var body: OptionalHTML

  static let shape = Shape(
    "hub page", of: Self.self,
    [
      .object("page", \.page, "The frame of the page."),
      .optionalText("summary", \.summary, "One sentence about the hub."),
      .textList("address", \.address, "The lines of the address; none where it is confidential."),
      .optionalText("town", \.town, "The town."),
      .optionalText(
        "postcode", \.postcode, "The postcode; its first half where it is confidential."),
      .flag("confidential", \.isConfidential, "Whether the address is kept secret."),
      .optional("place", \.place, "Where it is on the map."),
      .optional("phone", \.phone, "The number of its front desk."),
      .optionalText("email", \.email, "The e-mail address of its front desk."),
      .list("opening-hours", \.openingHours, "When its doors are open."),
      .list("closures", \.closures, "The days on which it will be shut."),
      .list("accessibility", \.accessibility, "What the building offers."),
      .optionalHTML("getting-here", \.gettingHere, "How to get here."),
      .optional("locality", \.locality, "The locality that it lies in."),
      .optional("outreach-of", \.outreachOf, "For an outreach venue, the hub that runs it."),
      .list("outreach", \.outreach, "The outreach venues of the hub."),
      .list("days", \.days, "What happens here in the next seven days, day by day."),
      .text("activity-count", \.activityCount, "How many activities happen here."),
      .list("activities", \.activities, "What happens here."),
      .optional("calendar", \.calendar, "The sessions here as a calendar."),
      .optionalText(
        "opening-days", \.openingDays,
        "When its doors are open on each of the next four weeks' days, for a script."),
      .list("services", \.services, "The services that are here, or the first of them."),
      .optional(
        "all-services", \.allServices, "The list of all services here, where there are more."),
      .optionalText(
        "whats-on-url", \.whatsOnURL,
        "The address of the hub's timetable; a confidential hub has none."),
      .optionalHTML("body", \.body, "What staff wrote about it."),
    ])
}

/// A locality.
struct LocalityPage: TemplateView {
  var page: PageView
  var summary: OptionalText
  var areas: List<Text>
  var hubs: List<HubCard>
  var services: List<ServiceCard>
  var calendar: CalendarView
  var pagination: PaginationView
  var body: OptionalHTML

  static let shape = Shape(
    "locality page", of: Self.self,
    [
      .object("page", \.page, "The frame of the page."),
      .optionalText("summary", \.summary, "One sentence about the locality."),
      .textList("areas", \.areas, "The places that it covers."),
      .list("hubs", \.hubs, "The hubs in it, outreach venues too."),
      .list("services", \.services, "The services for it, in this part of the list."),
      .object("calendar", \.calendar, "The sessions in it as a calendar."),
      .object("pagination", \.pagination, "The other parts of the list."),
      .optionalHTML("body", \.body, "What staff wrote about it."),
    ])
}

extension PageMaker {
  mutating func hub(_ page: PlannedPage) -> HubPage {
    let place = Int(page.place)
    let hub = catalogue.hubs[place]
    let links = catalogue.hubLinks[place]
    let isSecret = hub.isConfidential
    let shownServices =
      isSecret
      ? links.services
      : links.services.part(0..<min(links.services.count, SiteModel.hubServices))
    return HubPage(
      page: frame(
        page, title: hub.common.title, summary: hub.common.summary, trail: [homeLink, hubsLink],
        record: hub.common, isSensitive: isSecret),
      summary: OptionalText(hub.common.summary), address: isSecret ? List() : hub.address,
      town: OptionalText(hub.town), postcode: OptionalText(hub.publicPostcode),
      isConfidential: isSecret, place: isSecret ? .none : coordinate(hub.place),
      phone: arena.phone(hub.phone), email: OptionalText(hub.email),
      openingHours: cards.openingHours(hub), closures: closures(hub),
      accessibility: accessibility(hub, links),
      gettingHere: isSecret ? .none : html(hub.gettingHere, hub.common),
      locality: arena.maybe(links.locality.map { localityLink($0) }),
      outreachOf: arena.maybe(links.outreachOf.map { hubLink($0) }),
      outreach: hubCards(links.outreach),
      days: days(week(atHub: place)), activityCount: arena.decimal(links.activities.count),
      activities: activityCards(links.activities), calendar: calendarIfAny(.hub(Place(place))),
      openingDays: OptionalText(openingDays(hub)), services: serviceCards(shownServices),
      allServices: arena.maybe(
        shownServices.count < links.services.count ? link(to: .hub(place)) : nil),
      whatsOnURL: OptionalText(
        isSecret ? Text() : address(arena.join("whats-on/", hub.common.id, "/"))),
      body: body(hub.common))
  }

  func coordinate(_ place: Coordinate?) -> Maybe<CoordinateView> {
    arena.maybe(
      place.map { CoordinateView(latitude: $0.latitudeText, longitude: $0.longitudeText) })
  }

  func localityLink(_ place: Place) -> LinkView {
    LinkView(
      title: catalogue.localities[Int(place)].common.title,
      url: model.addresses.localities[Int(place)])
  }

  func hubLink(_ place: Place) -> LinkView {
    LinkView(
      title: catalogue.hubs[Int(place)].common.title, url: model.addresses.hubs[Int(place)])
  }

  /// The sessions of the next seven days at a hub.
  private func week(atHub place: Int) -> [DatedSession] {
    guard !catalogue.hubs[place].isConfidential else { return [] }
    let end = catalogue.today + 7
    return model.whatsOn.sessions(atHub: place).filter { $0.session.actual.date < end }
  }

  func closures(_ hub: Hub) -> List<ClosureView> {
    hub.isConfidential
      ? List()
      : arena.list(
        hub.closures.compactMap { closure in
          guard let dates = closure.dates, dates.last >= catalogue.today else { return nil }
          return ClosureView(
            dates: arena.words { dates.appendWords(model.words, to: &$0) },
            why: OptionalText(closure.why))
        })
  }

  /// What is known of a building, and below it the features that nobody has told yet.
  func accessibility(_ hub: Hub, _ links: HubLinks) -> List<AccessView> {
    let told = zip(hub.accessibility, links.features).compactMap { access, feature -> AccessView? in
      guard let feature else { return nil }
      let state = access.availability.state
      return AccessView(
        title: catalogue.accessFeatures[Int(feature)].title, isThere: state == .yes,
        isAbsent: state == .no, isPartial: state == .partial, isUnknown: false,
        note: OptionalText(access.availability.note))
    }
    let untold = catalogue.accessFeatures.indices.filter { feature in
      !links.features.contains { $0.map { Int($0) } == feature }
    }
    return arena.list(
      told
        + untold.map {
          AccessView(
            title: catalogue.accessFeatures[$0].title, isThere: false, isAbsent: false,
            isPartial: false, isUnknown: true, note: .none)
        })
  }

  mutating func locality(_ page: PlannedPage) -> LocalityPage {
    let place = Int(page.place)
    let locality = catalogue.localities[place]
    let links = catalogue.localityLinks[place]
    return LocalityPage(
      page: frame(
        page, title: locality.common.title, summary: locality.common.summary,
        trail: [homeLink, hubsLink], record: locality.common),
      summary: OptionalText(locality.common.summary), areas: locality.areas,
      hubs: hubCards(links.hubs), services: serviceCards(part(links.services, of: page)),
      calendar: calendar(.locality(Place(place))),
      pagination: pagination(links.services.count, page, at: model.addresses.localities[place]),
      body: page.part == 1 ? body(locality.common) : .none)
  }
}
