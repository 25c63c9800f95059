public import Bytes
public import Content
public import Diagnostics
public import Timetable

/// What a page is made from.
public struct PageSource: BitwiseCopyable, Sendable {
  /// The file that people change to change the page.
  public let file: FileID
  /// Another file that it takes much from: an activity's service.
  public let other: FileID?
  /// The record, where it is a record's page.
  public let record: CommonFields?

  init(file: FileID, other: FileID? = nil, record: CommonFields? = nil) {
    self.file = file
    self.other = other
    self.record = record
  }

  fileprivate init(_ record: CommonFields, other: FileID? = nil) {
    self.init(file: record.file, other: other, record: record)
  }
}

extension SiteModel {
  /// What `page` is made from; nil for pages that the program makes by itself.
  public func source(of page: PlannedPage) -> PageSource? {
    let place = Int(page.place)
    switch page.kind {
    case .home: return place < 0 ? nil : PageSource(catalogue.pages[place].common)
    case .page: return PageSource(catalogue.pages[place].common)
    case .hub, .whatsOnHub: return PageSource(catalogue.hubs[place].common)
    case .locality: return PageSource(catalogue.localities[place].common)
    case .service: return PageSource(catalogue.services[place].common)
    case .provider: return PageSource(catalogue.providers[place].common)
    case .newsItem: return PageSource(catalogue.news[place].common)
    case .activity:
      let service = catalogue.activityLinks[place].service
      return PageSource(
        catalogue.activities[place].common,
        other: service.map { catalogue.services[Int($0)].common.file })
    case .category: return PageSource(file: catalogue.categories[place].file)
    case .need: return PageSource(file: catalogue.needs[place].file)
    case .ageBand: return PageSource(file: catalogue.ageBands[place].file)
    case .redirect: return PageSource(file: redirects[place].source.file)
    case .find, .whatsOn, .hubs, .list, .categories, .newsList, .myList, .offline, .notFound:
      return nil
    }
  }

  /// Where the page at an old address leads; nil for every other page.
  public func target(of page: PlannedPage) -> Text? {
    page.kind == .redirect ? redirects[Int(page.place)].to : nil
  }

  /// The day by which `record` should have been checked again, where that is past.
  public func overdueReview(of record: CommonFields) -> CivilDate? {
    guard let reviewed = record.reviewed?.date,
      let every = record.reviewEvery ?? catalogue.network.reviewEvery,
      reviewed + every < catalogue.today
    else { return nil }
    return reviewed + every
  }
}

extension Catalogue {
  /// The files of all records that are drafts.
  public var draftFiles: [FileID] {
    func drafts<Record: ContentRecord>(_ records: SharedList<Record>) -> [FileID] {
      records.indices.filter { records[$0].common.isDraft }.map { records[$0].common.file }
    }
    return drafts(localities) + drafts(hubs) + drafts(providers) + drafts(services)
      + drafts(activities) + drafts(news) + drafts(pages)
  }
}
