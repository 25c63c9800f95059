public import Bytes

/// Everything that was read from a content folder, or by one worker from its share of it.
///
/// The texts and lists in it lie in the arenas of the workers that read them; whoever keeps the records
/// keeps those.
public struct ContentRecords: Sendable {
  public var network: Network?
  public var localities: [Locality] = []
  public var hubs: [Hub] = []
  public var providers: [Provider] = []
  public var services: [Service] = []
  public var activities: [Activity] = []
  public var news: [NewsItem] = []
  public var pages: [Page] = []
  /// The terms of each vocabulary, a parent before its children, in the file's order.
  public var terms: [VocabularyKind: [Term]] = [:]
  public var synonyms: [Synonym] = []
  public var calendars: [SchoolCalendar] = []
  /// The ids of records that are there but could not be read: what refers to them is no mistake.
  public var unread: [RecordKind: [Text]] = [:]

  public init() {}

  /// Adds what another worker read.
  public mutating func add(_ other: ContentRecords) {
    network = network ?? other.network
    localities += other.localities
    hubs += other.hubs
    providers += other.providers
    services += other.services
    activities += other.activities
    news += other.news
    pages += other.pages
    terms.merge(other.terms) { mine, _ in mine }
    synonyms += other.synonyms
    calendars += other.calendars
    unread.merge(other.unread) { $0 + $1 }
  }

  /// Puts each kind in the order of its files, whatever share each worker had.
  public mutating func sort() {
    localities.sortByFile()
    hubs.sortByFile()
    providers.sortByFile()
    services.sortByFile()
    activities.sortByFile()
    news.sortByFile()
    pages.sortByFile()
    calendars.sort { $0.file < $1.file }
  }
}

extension Array where Element: ContentRecord {
  fileprivate mutating func sortByFile() { sort { $0.common.file < $1.common.file } }
}
