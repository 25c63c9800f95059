public import Bytes
public import Content
public import Diagnostics

extension SiteModel {
  /// The model with what `records` hold of `file` in the place of what it held before; nil where it held
  /// nothing of it.
  ///
  /// Orders, links and what's on stay as they were: only what the record says of itself, its sessions and its
  /// card are new. So the new record may not differ from the old one in what it belongs to. What is new lives
  /// as long as `arena`, and all else as long as before.
  ///
  /// - Complexity: O(*n*) in the records of the file's kind.
  public func replacing(
    _ kind: RecordKind, _ file: FileID, with records: ContentRecords, arena: Arena
  ) -> SiteModel? {
    var catalogue = catalogue
    guard let place = catalogue.replace(kind, file, with: records, arena) else { return nil }
    // What is wrong with it is said when everything is resolved.
    var unsaid = DiagnosticList()
    if kind == .hub {
      catalogue.hubLinks[place, arena].features =
        catalogue.ids.features(of: catalogue.hubs[place], arena, &unsaid)
    }
    if kind == .activity {
      catalogue.activityLinks[place, arena].changeHubs =
        catalogue.ids.changeHubs(of: catalogue.activities[place], arena, &unsaid)
      var maker = TimetableMaker(catalogue, arena: arena)
      catalogue.timetables = catalogue.timetables.replacing(
        place, with: maker.make(place), in: arena)
    }
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
