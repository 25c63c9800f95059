import Bytes
import Content
import Templates
import Timetable

/// A service.
struct ServicePage: TemplateView {
  var page: PageView
  var summary: OptionalText
  var notice: OptionalText
  var isPaused: Bool
  var isEnded: Bool
  var statusNote: OptionalText
  var ages: OptionalText
  var agesWithSEND: OptionalText
  var cost: OptionalText
  var isFree: Bool
  var access: AccessRouteView
  var delivery: DeliveryView
  var hubs: List<HubCard>
  var localities: List<LinkView>
  var needs: List<LinkView>
  var languages: List<Text>
  var eligibility: OptionalText
  var howToGetHelp: OptionalHTML
  var booking: Maybe<BookingView>
  var contact: Maybe<ContactView>
  var categories: List<LinkView>
  var provider: Maybe<LinkView>
  var activities: List<ActivityCard>
  var days: List<DayView>
  var calendar: Maybe<CalendarView>
  var body: OptionalHTML

  static let shape = Shape(
    "service page", of: Self.self,
    [
      .object("page", \.page, "The frame of the page."),
      .optionalText("summary", \.summary, "One sentence about the service."),
      .optionalText("notice", \.notice, "Something that people must know now."),
      .flag("paused", \.isPaused, "Whether it is paused."),
      .flag("ended", \.isEnded, "Whether it has ended."),
      .optionalText("status-note", \.statusNote, "Why it is paused or ended, and what to do."),
      .optionalText("ages", \.ages, "Who it is for, by age."),
      .optionalText(
        "ages-with-send", \.agesWithSEND,
        "The ages of children with special educational needs or disabilities, where they differ."),
      .optionalText("cost", \.cost, "What it costs."),
      .flag("free", \.isFree, "Whether it is free."),
      .object("access", \.access, "How people come to it."),
      .object("delivery", \.delivery, "How the help reaches people."),
      .list("hubs", \.hubs, "The hubs where it is."),
      .list("localities", \.localities, "The localities that it is for."),
      .list("needs", \.needs, "The special needs that it serves."),
      .textList("languages", \.languages, "The languages that it is offered in."),
      .optionalText("eligibility", \.eligibility, "Who can have it, where ages do not say it all."),
      .optionalHTML("how-to-get-help", \.howToGetHelp, "What to do first."),
      .optional("booking", \.booking, "How to book."),
      .optional("contact", \.contact, "Who to ask."),
      .list("categories", \.categories, "Its categories."),
      .optional("provider", \.provider, "Who runs it."),
      .list("activities", \.activities, "The activities that are part of it."),
      .list("days", \.days, "Their next sessions at all hubs, day by day."),
      .optional("calendar", \.calendar, "Their sessions as a calendar."),
      .optionalHTML("body", \.body, "What staff wrote about it."),
    ])
}

/// A provider.
struct ProviderPage: TemplateView {
  var page: PageView
  var summary: OptionalText
  var isCouncil: Bool
  var isNHS: Bool
  var isCharity: Bool
  var isSchool: Bool
  var website: OptionalText
  var phone: Maybe<PhoneView>
  var email: OptionalText
  var charityNumber: OptionalText
  var companyNumber: OptionalText
  var services: List<ServiceCard>
  var activities: List<ActivityCard>
  var pagination: PaginationView
  var body: OptionalHTML

  static let shape = Shape(
    "provider page", of: Self.self,
    [
      .object("page", \.page, "The frame of the page."),
      .optionalText("summary", \.summary, "One sentence about the provider."),
      .flag("council", \.isCouncil, "Whether it is a council."),
      .flag("nhs", \.isNHS, "Whether it is part of the NHS."),
      .flag("charity", \.isCharity, "Whether it is a charity."),
      .flag("school", \.isSchool, "Whether it is a school."),
      .optionalText("website", \.website, "Its web address."),
      .optional("phone", \.phone, "Its telephone number."),
      .optionalText("email", \.email, "Its e-mail address."),
      .optionalText("charity-number", \.charityNumber, "Its number with the charity regulator."),
      .optionalText("company-number", \.companyNumber, "Its number at Companies House."),
      .list("services", \.services, "Its services, in this part of the list."),
      .list("activities", \.activities, "Its activities that belong to no service."),
      .object("pagination", \.pagination, "The other parts of the list."),
      .optionalHTML("body", \.body, "What staff wrote about it."),
    ])
}

extension PageMaker {
  mutating func service(_ page: PlannedPage) -> ServicePage {
    let place = Int(page.place)
    let service = catalogue.services[place]
    let links = catalogue.serviceLinks[place]
    return ServicePage(
      page: frame(
        page, title: service.common.title, summary: service.common.summary,
        trail: trail(links.categories), record: service.common, isSensitive: service.isSensitive),
      summary: OptionalText(service.common.summary), notice: notice(of: service),
      isPaused: service.status == .paused, isEnded: service.status == .ended,
      statusNote: OptionalText(service.statusNote),
      ages: OptionalText(service.ages.map { model.siteWords.words($0, arena) } ?? Text()),
      agesWithSEND: OptionalText(
        service.agesWithSEND.map { model.siteWords.words($0, arena) } ?? Text()),
      cost: OptionalText(service.cost.map { model.siteWords.words($0, arena) } ?? Text()),
      isFree: service.cost?.group == .free, access: AccessRouteView(service.access),
      delivery: DeliveryView(service.delivery), hubs: hubCards(links.hubs),
      localities: namedLocalities(service),
      needs: needLinks(links.needs),
      languages: arena.list(links.languages.map { catalogue.languages[Int($0)].title }),
      eligibility: OptionalText(service.eligibility),
      howToGetHelp: html(service.howToGetHelp, service.common),
      booking: booking(service.booking),
      contact: contact(of: service),
      categories: categoryLinks(links.categories), provider: providerLink(links.provider),
      activities: activityCards(links.activities), days: days(nextSessions(links.activities)),
      calendar: calendarIfAny(.service(Place(place))), body: body(service.common))
  }

  /// What people must know of a service now.
  func notice(of service: Service) -> OptionalText {
    guard let notice = service.notice, notice.until.map({ $0 >= catalogue.today }) ?? true else {
      return .none
    }
    return OptionalText(notice.text)
  }

  /// Who to ask about a service.
  func contact(of service: Service) -> Maybe<ContactView> {
    arena.maybe(service.contact.isEmpty ? nil : ContactView.make(service.contact, arena))
  }

  /// The localities that a service says it is for; those of its hubs only tell where it is.
  private func namedLocalities(_ service: Service) -> List<LinkView> {
    if service.localities.isAll {
      return arena.list(count: catalogue.localities.count) { localityLink(Place($0)) }
    }
    var named: [Place] = []
    for reference in service.localities.ids {
      // What is named twice counts once.
      guard let place = catalogue.ids.locality.place(of: reference.id), !named.contains(place)
      else { continue }
      named.append(place)
    }
    return arena.list(count: named.count) { localityLink(named[$0]) }
  }

  /// The way from home to something in the first of these categories.
  func trail(_ categories: List<Place>) -> [LinkView] {
    guard let first = categories.first else { return [homeLink, findLink] }
    let parent = catalogue.parent(of: first).map { [categoryLink($0)] } ?? []
    return [homeLink, findLink] + parent + [categoryLink(first)]
  }

  func categoryLink(_ place: Place) -> LinkView {
    LinkView(
      title: catalogue.categories[Int(place)].title, url: model.addresses.categories[Int(place)])
  }

  func categoryLinks(_ places: List<Place>) -> List<LinkView> {
    arena.list(places.map { categoryLink($0) })
  }

  func needLinks(_ places: List<Place>) -> List<LinkView> {
    arena.list(
      places.map {
        LinkView(title: catalogue.needs[Int($0)].title, url: model.addresses.needs[Int($0)])
      })
  }

  func providerLink(_ place: Place?) -> Maybe<LinkView> {
    arena.maybe(
      place.map {
        LinkView(
          title: catalogue.providers[Int($0)].common.title,
          url: model.addresses.providers[Int($0)])
      })
  }

  func booking(_ booking: Booking) -> Maybe<BookingView> {
    guard !booking.isEmpty else { return .none }
    return arena.maybe(
      BookingView(
        url: OptionalText(booking.url), phone: arena.phone(booking.phone),
        email: OptionalText(booking.email), note: OptionalText(booking.note)))
  }

  mutating func provider(_ page: PlannedPage) -> ProviderPage {
    let place = Int(page.place)
    let provider = catalogue.providers[place]
    let links = catalogue.providerLinks[place]
    let count = links.services.count + links.activities.count
    let shown = offers(links.services, links.activities, in: range(of: page, count: count))
    return ProviderPage(
      page: frame(
        page, title: provider.common.title, summary: provider.common.summary,
        trail: [homeLink, findLink],
        record: provider.common, isSensitive: isSensitive(links.services)),
      summary: OptionalText(provider.common.summary), isCouncil: provider.sector == .council,
      isNHS: provider.sector == .nhs, isCharity: provider.sector == .charity,
      isSchool: provider.sector == .school, website: OptionalText(provider.website),
      phone: arena.phone(provider.phone), email: OptionalText(provider.email),
      charityNumber: OptionalText(provider.charityNumber),
      companyNumber: OptionalText(provider.companyNumber),
      services: serviceCards(shown.services), activities: activityCards(shown.activities),
      pagination: pagination(count, page, at: model.addresses.providers[place]),
      body: page.part == 1 ? body(provider.common) : .none)
  }
}

extension AccessRouteView {
  init(_ access: Service.Access?) {
    self.init(
      isDropIn: access == .dropIn, isBook: access == .book, isSelfReferral: access == .selfReferral,
      isProfessionalReferral: access == .professionalReferral,
      isInvitation: access == .invitation)
  }
}

extension DeliveryView {
  init(_ delivery: List<Service.Delivery>) {
    self.init(
      isInPerson: delivery.contains(.inPerson), isOnline: delivery.contains(.online),
      isPhone: delivery.contains(.phone), isHomeVisit: delivery.contains(.homeVisit),
      isOutreach: delivery.contains(.outreach))
  }
}
