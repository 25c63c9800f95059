import Bytes
import Content
import Templates
import Timetable

/// A list of services and activities, or a part of it: from A to Z, of a day, of what is free.
struct ListPage: TemplateView {
  var page: PageView
  var count: Text
  var sections: List<LinkView>
  var groups: List<ListGroup>
  var isEmpty: Bool
  var pagination: PaginationView

  static let shape = Shape(
    "list page", of: Self.self,
    [
      .object("page", \.page, "The frame of the page."),
      .text("count", \.count, "How many entries the whole list has."),
      .list(
        "sections", \.sections,
        "The sections of the whole list, such as letters, and where they begin."),
      .list("groups", \.groups, "The sections of this part with their entries."),
      .flag("empty", \.isEmpty, "Whether there are no entries."),
      .object("pagination", \.pagination, "The other parts of the list."),
    ])
}

/// The entries of one section of a list.
struct ListGroup: TemplateView {
  var title: Text
  var id: Text
  var services: List<ServiceCard>
  var activities: List<ActivityCard>

  static let shape = Shape(
    "list group", of: Self.self,
    [
      .text("title", \.title, "The section: a letter, a part of the day, a kind of entry."),
      .text("id", \.id, "The id that links to the section lead to."),
      .list("services", \.services, "The services of the section."),
      .list("activities", \.activities, "The activities of the section."),
    ])
}

extension PageMaker {
  mutating func list(_ page: PlannedPage) -> ListPage {
    let listing = Listing(number: Int(page.place))
    let contents = model.lists[Int(page.place)]
    let url = self.url(of: listing)
    return ListPage(
      page: frame(
        page, title: title(of: listing), trail: trail(to: listing),
        isSensitive: contents.activities.isEmpty && isSensitive(contents.services)),
      count: arena.decimal(contents.count), sections: sectionLinks(contents, at: url),
      groups: groups(contents, of: page), isEmpty: contents.count == 0,
      pagination: pagination(contents.count, page, at: url))
  }

  /// A link to a list, with how many entries it has.
  func link(to listing: Listing, title: Text? = nil) -> TermLink {
    TermLink(
      title: title ?? self.title(of: listing), url: url(of: listing),
      count: arena.decimal(model.lists[listing.number].count))
  }

  func url(of listing: Listing) -> Text {
    if case .hub(let place) = listing {
      return address(listing.path(hub: catalogue.hubs[place].common.id, arena))
    }
    return address(listing.path(hub: Text(), arena))
  }

  private func title(of listing: Listing) -> Text {
    switch listing {
    case .services: phrases.servicesAToZ
    case .activities: phrases.activitiesAToZ
    case .free: phrases.freeOffers
    case .dropIn: phrases.dropInOffers
    case .online: phrases.onlineOffers
    case .day(let day):
      filled(phrases.activitiesOn) { _, buffer in buffer.append(model.words.plural(of: day)) }
    case .hub(let place):
      filled(phrases.servicesAt) { _, buffer in buffer.append(catalogue.hubs[place].common.title) }
    }
  }

  private func trail(to listing: Listing) -> [LinkView] {
    if case .hub(let place) = listing { return [homeLink, hubsLink, hubLink(Place(place))] }
    return [homeLink, findLink]
  }

  /// Each section with the part of the list on which it begins.
  private func sectionLinks(_ contents: ListContents, at url: Text) -> List<LinkView> {
    arena.list(
      contents.sections.map { section in
        let part = Int(section.start) / SiteModel.listLength + 1
        return LinkView(
          title: title(of: section.label),
          url: arena.join(arena.part(url, part), "#", id(of: section.label)))
      })
  }

  /// The sections that the part of the list has entries of.
  private func groups(_ contents: ListContents, of page: PlannedPage) -> List<ListGroup> {
    let shown = range(of: page, count: contents.count)
    var groups: [ListGroup] = []
    for (index, section) in contents.sections.enumerated() {
      let next = index + 1
      let end =
        next < contents.sections.count ? Int(contents.sections[next].start) : contents.count
      let entries = (Int(section.start)..<end).clamped(to: shown)
      guard !entries.isEmpty else { continue }
      let (services, activities) = offers(contents.services, contents.activities, in: entries)
      groups.append(
        ListGroup(
          title: title(of: section.label), id: id(of: section.label),
          services: serviceCards(services), activities: activityCards(activities)))
    }
    return arena.list(groups)
  }

  private func title(of label: ListSection.Label) -> Text {
    switch label {
    case .letter(UInt8(ascii: "#")): phrases.numbers
    case .letter(let letter): arena.words { $0.append(letter) }
    case .morning: phrases.morning
    case .afternoon: phrases.afternoon
    case .evening: phrases.evening
    case .services: phrases.services
    case .activities: phrases.activities
    }
  }

  private func id(of label: ListSection.Label) -> Text {
    switch label {
    case .letter(UInt8(ascii: "#")): "_0-9"
    case .letter(let letter):
      arena.words {
        $0.append(UInt8(ascii: "_"))
        $0.append(letter.asciiLowercased)
      }
    case .morning: "_morning"
    case .afternoon: "_afternoon"
    case .evening: "_evening"
    case .services: "_services"
    case .activities: "_activities"
    }
  }
}
