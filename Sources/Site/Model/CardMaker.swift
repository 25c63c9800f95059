import Bytes
import Content
import Templates
import Timetable

/// Makes the cards of lists; what it makes lives as long as its arena.
struct CardMaker {
  let catalogue: Catalogue
  let addresses: Addresses
  let words: TimetableWords
  let siteWords: SiteWords
  let arena: Arena

  /// A maker of the cards of what `model` holds.
  init(_ model: SiteModel, arena: Arena) {
    catalogue = model.catalogue
    addresses = model.addresses
    words = model.words
    siteWords = model.siteWords
    self.arena = arena
  }

  func service(_ place: Int) -> ServiceCard {
    let service = catalogue.services[place]
    let links = catalogue.serviceLinks[place]
    return ServiceCard(
      title: service.common.title, url: addresses.services[place],
      summary: OptionalText(service.common.summary),
      provider: OptionalText(
        links.provider.map { catalogue.providers[Int($0)].common.title } ?? Text()),
      ages: OptionalText(service.ages.map { siteWords.words($0, arena) } ?? Text()),
      cost: OptionalText(service.cost.map { siteWords.words($0, arena) } ?? Text()),
      hubs: OptionalText(hubNames(links.hubs)),
      isFree: service.cost?.group == .free,
      isDropIn: service.access == .dropIn && service.status == .open,
      isOnline: service.delivery.contains(.online), isPaused: service.status == .paused,
      isEnded: service.status == .ended)
  }

  /// The names of up to three hubs, or how many they are.
  private func hubNames(_ hubs: List<Place>) -> Text {
    arena.words { buffer in
      guard hubs.count <= 3 else {
        return siteWords.append(siteWords.phrases.hubCount, hubs.count, to: &buffer) { _, buffer in
          buffer.append(catalogue.network.names.hubs)
        }
      }
      for (index, hub) in hubs.enumerated() {
        let title = catalogue.hubs[Int(hub)].common.title
        if index == 0 {
          buffer.append(title)
        } else {
          buffer.append(behind: siteWords.phrases.listItem) { $0.append(title) }
        }
      }
    }
  }

  func activity(_ place: Int) -> ActivityCard {
    let activity = catalogue.activities[place]
    let links = catalogue.activityLinks[place]
    let status = links.service.map { catalogue.services[Int($0)].status }
    return ActivityCard(
      title: activity.common.title, url: addresses.activities[place],
      summary: OptionalText(activity.common.summary),
      ages: OptionalText(links.ages.map { siteWords.words($0, arena) } ?? Text()),
      cost: OptionalText(links.cost.map { siteWords.words($0, arena) } ?? Text()),
      place: catalogue.isSecret(place) ? .none : OptionalText(placeName(activity, links)),
      patterns: catalogue.isSecret(place)
        ? List() : arena.list(activity.patterns.map { line($0.pattern) }),
      isFree: links.cost?.group == .free, isDropIn: catalogue.isOpenToAll(place),
      isOnline: activity.location.isOnline, isPaused: status == .paused,
      isEnded: status == .ended)
  }

  private func placeName(_ activity: Activity, _ links: ActivityLinks) -> Text {
    if let hub = links.hub { return catalogue.hubs[Int(hub)].common.title }
    if case .venue(let venue) = activity.location { return venue.name }
    return Text()
  }

  func hub(_ place: Int) -> HubCard {
    let hub = catalogue.hubs[place]
    let links = catalogue.hubLinks[place]
    return HubCard(
      title: hub.common.title, url: addresses.hubs[place],
      summary: OptionalText(hub.common.summary), town: OptionalText(hub.town),
      postcode: OptionalText(hub.publicPostcode),
      locality: OptionalText(
        links.locality.map { catalogue.localities[Int($0)].common.title } ?? Text()),
      phone: arena.phone(hub.phone), openingHours: openingHours(hub),
      // Of a refuge nobody needs to know how much happens there.
      count: arena.decimal(
        links.services.count + (hub.isConfidential ? 0 : links.activities.count)),
      isOutreach: hub.outreachOf != nil, isConfidential: hub.isConfidential)
  }

  /// When a hub's doors are open; when somebody is at a refuge, nobody else needs to know.
  func openingHours(_ hub: Hub) -> List<OpeningHoursView> {
    hub.isConfidential
      ? List()
      : arena.list(
        hub.openingHours.map { row in
          OpeningHoursView(
            days: arena.words { row.days.appendWords(words, to: &$0) },
            hours: row.hours.map { hours in arena.words { hours.appendWords(words, to: &$0) } }
              ?? Text())
        })
  }

  func news(_ place: Int) -> NewsCard {
    let item = catalogue.news[place]
    let date = item.date ?? catalogue.today
    return NewsCard(
      title: item.common.title, url: addresses.news[place],
      summary: OptionalText(item.common.summary),
      date: arena.words { date.appendWords(words, to: &$0) },
      dateISO: arena.words { date.appendISO(to: &$0) })
  }

  func category(_ place: Int, withChildren: Bool = true) -> TermCard {
    let children =
      withChildren
      ? catalogue.categories.indices.filter { catalogue.categories[$0].parent == place } : []
    return term(
      catalogue.categories[place], addresses.categories[place], catalogue.categoryOffers[place],
      children: arena.list(
        children.map { child in
          TermLink(
            title: catalogue.categories[child].title, url: addresses.categories[child],
            count: arena.decimal(catalogue.categoryOffers[child].count))
        }))
  }

  func need(_ place: Int) -> TermCard {
    term(catalogue.needs[place], addresses.needs[place], catalogue.needOffers[place])
  }

  func ageBand(_ place: Int) -> TermCard {
    term(catalogue.ageBands[place], addresses.ageBands[place], catalogue.ageBandOffers[place])
  }

  private func term(
    _ term: Term, _ url: Text, _ offers: Offers, children: List<TermLink> = List()
  ) -> TermCard {
    TermCard(
      title: term.title, url: url, summary: OptionalText(term.summary),
      count: arena.decimal(offers.count), isEmpty: offers.count == 0, children: children)
  }

  /// A pattern as a person says it.
  func line(_ pattern: Pattern) -> Text {
    var calendar = Text()
    if case .repeating(let repetition) = pattern.days {
      let place = catalogue.ids.calendar.place(of: repetition.during.calendar)
      calendar = place.map { catalogue.calendars[Int($0)].name } ?? Text()
    }
    return arena.words { pattern.appendWords(words, calendarTitle: calendar, to: &$0) }
  }
}

extension Arena {
  /// What `write` writes, as a text.
  func words(_ write: (inout ByteBuffer) -> Void) -> Text {
    var buffer = ByteBuffer(capacity: 128)
    write(&buffer)
    return buffer.text(in: self)
  }

  func phone(_ phone: Telephone?) -> Maybe<PhoneView> {
    maybe(phone.map { PhoneView(display: $0.display, dial: $0.dial) })
  }
}

extension Hub {
  /// The postcode as it may be published: of a confidential address its first half only.
  var publicPostcode: Text {
    guard let postcode else { return Text() }
    return isConfidential ? postcode.outward : postcode.text
  }
}

extension Activity.Location {
  var isOnline: Bool { if case .online = self { true } else { false } }
}
