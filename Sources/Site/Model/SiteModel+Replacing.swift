public import Bytes
public import Content
public import Diagnostics

extension SiteModel {
  /// The model with what `records` hold of `file` in the place of what it held before; nil where it held
  /// nothing of it, or names what is not there.
  ///
  /// Orders and what's on stay as they were, and what refers to the record: only what it says of itself, what
  /// it belongs to, its sessions and its card are new. What is new lives as long as `arena`, and all else as
  /// long as before.
  ///
  /// - Complexity: O(*n*) in the records of the file's kind.
  public func replacing(
    _ kind: RecordKind, _ file: FileID, with records: ContentRecords, arena: Arena
  ) -> SiteModel? {
    var catalogue = catalogue
    guard let place = catalogue.replace(kind, file, with: records, arena) else { return nil }
    var resolver = ReferenceResolver(catalogue, arena)
    switch kind {
    case .hub:
      var links = resolver.links(of: catalogue.hubs[place])
      let old = catalogue.hubLinks[place]
      (links.services, links.activities) = (old.services, old.activities)
      links.outreach = old.outreach
      catalogue.hubLinks[place, arena] = links
    case .service:
      var links = resolver.links(of: catalogue.services[place], catalogue.hubLinks)
      links.activities = catalogue.serviceLinks[place].activities
      catalogue.serviceLinks[place, arena] = links
    case .activity:
      catalogue.activityLinks[place, arena] = resolver.links(
        of: catalogue.activities[place], catalogue.serviceLinks)
      var maker = TimetableMaker(catalogue, arena: arena)
      catalogue.timetables = catalogue.timetables.replacing(
        place, with: maker.make(place).value, in: arena)
    case .locality, .provider, .news, .page: break
    }
    if resolver.diagnostics.hasErrors { return nil }
    var model = self
    model.sharedCatalogue = arena.shared(catalogue)
    model.cards = cards.replacing(kind, place, of: model, arena: arena)
    return model
  }
}

extension Catalogue {
  /// The place of the record that was replaced.
  fileprivate mutating func replace(
    _ kind: RecordKind, _ file: FileID, with records: ContentRecords, _ arena: Arena
  ) -> Int? {
    switch kind {
    case .locality: localities.replace(file, with: records.localities, arena)
    case .hub: hubs.replace(file, with: records.hubs, arena)
    case .provider: providers.replace(file, with: records.providers, arena)
    case .service: services.replace(file, with: records.services, arena)
    case .activity: activities.replace(file, with: records.activities, arena)
    case .news: news.replace(file, with: records.news, arena)
    case .page: pages.replace(file, with: records.pages, arena)
    }
  }
}

extension SharedList where Element: ContentRecord {
  fileprivate mutating func replace(
    _ file: FileID, with records: Records<Element>, _ arena: Arena
  ) -> Int? {
    guard let place = firstIndex(where: { $0.common.file == file }),
      let record = records.first(where: { $0.common.file == file })
    else { return nil }
    self = replacing(place, with: record, in: arena)
    return place
  }
}

extension List {
  /// The list with another element at `place`, in `arena`.
  func replacing(_ place: Int, with element: Element, in arena: Arena) -> List {
    arena.list(count: count) { $0 == place ? element : self[$0] }
  }

  /// The element at `place`; setting it makes a new list in `arena`.
  fileprivate subscript(place: Int, arena: Arena) -> Element {
    get { self[place] }
    set { self = replacing(place, with: newValue, in: arena) }
  }
}
