import Bytes
import Content
import Templates

/// What belongs to a category, a need or an age band.
struct TermPage: TemplateView {
  var page: PageView
  var summary: OptionalText
  var count: Text
  var parent: Maybe<LinkView>
  var children: List<TermLink>
  var services: List<ServiceCard>
  var activities: List<ActivityCard>
  var isEmpty: Bool
  var calendar: Maybe<CalendarView>
  var pagination: PaginationView

  static let shape = Shape(
    "term page", of: Self.self,
    [
      .object("page", \.page, "The frame of the page."),
      .optionalText("summary", \.summary, "One sentence about the term."),
      .text("count", \.count, "How many services and activities belong to it."),
      .optional("parent", \.parent, "The category that it lies within."),
      .list("children", \.children, "The categories within it."),
      .list("services", \.services, "The services of this part of the list."),
      .list("activities", \.activities, "Activities of this part that belong to no service."),
      .flag("empty", \.isEmpty, "Whether nothing belongs to it."),
      .optional("calendar", \.calendar, "The sessions of a category as a calendar."),
      .object("pagination", \.pagination, "The other parts of the list."),
    ])
}

extension PageMaker {
  mutating func category(_ page: PlannedPage) -> TermPage {
    let place = Int(page.place)
    let term = catalogue.categories[place]
    let parent = term.parent.map {
      LinkView(title: catalogue.categories[$0].title, url: model.addresses.categories[$0])
    }
    var view = self.term(
      page, term, catalogue.categoryOffers[place], at: model.addresses.categories[place],
      section: phrases.categoriesSection, trail: [homeLink, findLink] + (parent.map { [$0] } ?? []))
    view.parent = arena.maybe(parent)
    view.children = cards.category(place).children
    view.calendar = calendarIfAny(.category(Place(place)))
    return view
  }

  mutating func ageBand(_ page: PlannedPage) -> TermPage {
    let place = Int(page.place)
    return term(
      page, catalogue.ageBands[place], catalogue.ageBandOffers[place],
      at: model.addresses.ageBands[place], section: phrases.ageSection, trail: [homeLink, findLink])
  }

  mutating func need(_ page: PlannedPage) -> TermPage {
    let place = Int(page.place)
    return term(
      page, catalogue.needs[place], catalogue.needOffers[place],
      at: model.addresses.needs[place], section: phrases.needSection, trail: [homeLink, findLink])
  }

  var findLink: LinkView { LinkView(title: phrases.findHelp, url: address("find/")) }

  private mutating func term(
    _ page: PlannedPage, _ term: Term, _ offers: Offers, at url: Text, section: Text,
    trail: [LinkView]
  ) -> TermPage {
    let shown = self.offers(
      offers.services, offers.activities, in: range(of: page, count: offers.count))
    return TermPage(
      page: frame(
        page, title: term.title, section: section, summary: term.summary, trail: trail,
        isSensitive: isSensitive(offers.services)),
      summary: OptionalText(term.summary), count: arena.decimal(offers.count), parent: .none,
      children: List(), services: serviceCards(shown.services),
      activities: activityCards(shown.activities),
      isEmpty: offers.count == 0, calendar: .none,
      pagination: pagination(offers.count, page, at: url))
  }
}
