import Bytes
import Content
import Timetable

/// The entries of a list: first its services, then its activities, with the sections they stand in.
struct ListContents: BitwiseCopyable, Sendable {
  var services = List<Place>()
  var activities = List<Place>()
  /// In their order, none of them empty.
  var sections = List<ListSection>()

  var count: Int { services.count + activities.count }
}

/// Where a section of a list begins, as an index of its entries.
struct ListSection: BitwiseCopyable, Sendable {
  enum Label: BitwiseCopyable, Equatable, Sendable {
    /// `#` for what begins with no Latin letter.
    case letter(UInt8)
    case morning, afternoon, evening
    case services, activities
  }

  let label: Label
  let start: Int32
}

/// Makes the lists that are no record's and no term's, in the order of their numbers.
struct ListContentsMaker {
  let catalogue: Catalogue
  let whatsOn: WhatsOn
  let arena: Arena

  func all() -> List<ListContents> {
    arena.list(
      Listing.common.map(contents)
        + catalogue.hubs.indices.map { contents(.hub($0)) })
  }

  private func contents(_ listing: Listing) -> ListContents {
    switch listing {
    case .services:
      let places = catalogue.servicesByTitle
      return ListContents(
        services: places,
        sections: sections(places) { .letter(catalogue.serviceInitials[Int($0)]) })
    case .activities:
      let places = catalogue.activitiesByTitle
      return ListContents(
        activities: places,
        sections: sections(places) { .letter(catalogue.activityInitials[Int($0)]) })
    case .free:
      return offers(
        service: {
          catalogue.services[$0].cost?.group == .free && catalogue.services[$0].status != .ended
        },
        activity: { catalogue.activityLinks[$0].cost?.group == .free })
    case .dropIn:
      return offers(
        service: {
          catalogue.services[$0].access == .dropIn && catalogue.services[$0].status == .open
        },
        activity: { catalogue.isOpenToAll($0) })
    case .online:
      return offers(
        service: {
          catalogue.services[$0].delivery.contains(.online)
            && catalogue.services[$0].status != .ended
        },
        activity: { catalogue.activities[$0].location.isOnline })
    case .day(let day): return activities(on: day)
    case .hub(let place):
      let services = catalogue.hubLinks[place].services
      return ListContents(
        services: services,
        sections: sections(services) { .letter(catalogue.serviceInitials[Int($0)]) })
    }
  }

  /// The sections of entries that stand together by their labels.
  private func sections(
    _ places: some Collection<Place>, _ label: (Place) -> ListSection.Label
  ) -> List<ListSection> {
    var found: [ListSection] = []
    for (index, place) in places.enumerated() {
      let label = label(place)
      if found.last?.label != label {
        found.append(ListSection(label: label, start: Int32(index)))
      }
    }
    return arena.list(found)
  }

  /// The services that belong, and the activities that do while their service does not.
  private func offers(service: (Int) -> Bool, activity: (Int) -> Bool) -> ListContents {
    let services = catalogue.servicesByTitle.filter { service(Int($0)) }
    let activities = catalogue.activitiesByTitle.filter { place in
      let parent = catalogue.activityLinks[Int(place)].service.map { Int($0) }
      if let parent, catalogue.services[parent].status == .ended || service(parent) { return false }
      return activity(Int(place))
    }
    var sections: [ListSection] = []
    if !services.isEmpty { sections.append(ListSection(label: .services, start: 0)) }
    if !activities.isEmpty {
      sections.append(ListSection(label: .activities, start: Int32(services.count)))
    }
    return ListContents(
      services: arena.list(services), activities: arena.list(activities),
      sections: arena.list(sections))
  }

  /// What happens on a day of the week in the next four weeks, in the order of its times.
  ///
  /// It is made of the dated sessions, so nothing that is kept secret is in it.
  private func activities(on day: Weekday) -> ListContents {
    var seen = Set<Place>()
    var first: [(time: CivilTime, index: Int, activity: Place)] = []
    let sessions = whatsOn.sessions.enumerated().filter {
      $1.session.takesPlace && $1.session.actual.date.weekday == day
    }
    let byTime = sessions.sorted {
      ($0.element.session.actual.time.start, $0.offset)
        < ($1.element.session.actual.time.start, $1.offset)
    }
    for (index, dated) in byTime where seen.insert(dated.activity).inserted {
      first.append((dated.session.actual.time.start, index, dated.activity))
    }
    var sections: [ListSection] = []
    for (index, entry) in first.enumerated() {
      let label: ListSection.Label =
        entry.time.hour < 12 ? .morning : entry.time.hour < 17 ? .afternoon : .evening
      if sections.last?.label != label {
        sections.append(ListSection(label: label, start: Int32(index)))
      }
    }
    return ListContents(
      activities: arena.list(first.map(\.activity)), sections: arena.list(sections))
  }
}

extension Catalogue {
  /// Whether people can just come to an activity: not while its service is paused or has ended.
  func isOpenToAll(_ activity: Int) -> Bool {
    let links = activityLinks[activity]
    let isOpen = links.service.map { services[Int($0)].status == .open } ?? true
    return links.access == .dropIn && isOpen
  }
}
