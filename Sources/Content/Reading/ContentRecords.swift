public import Bytes
public import Diagnostics

/// Everything that was read from a content folder, or by one worker from its share of it.
///
/// The texts and lists in it lie in the arenas of the workers that read them; whoever keeps the records
/// keeps those.
public struct ContentRecords: Sendable {
  public var network: Network?
  public var localities = Records<Locality>()
  public var hubs = Records<Hub>()
  public var providers = Records<Provider>()
  public var services = Records<Service>()
  public var activities = Records<Activity>()
  public var news = Records<NewsItem>()
  public var pages = Records<Page>()
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

  /// Puts what was read of one file in the place of what was read of it before.
  ///
  /// - Parameters:
  ///   - path: what the file is.
  ///   - file: the file's id, the same as before.
  ///   - new: what was read of the file, and of no other.
  /// - Complexity: O(*n*) in the records of the file's kind, and only looking where there was one before.
  public mutating func replace(_ path: ContentPath, _ file: FileID, with new: ContentRecords) {
    switch path {
    case .network: network = new.network
    case .vocabulary(let kind): terms[kind] = new.terms[kind]
    case .synonyms: synonyms = new.synonyms
    case .calendar:
      calendars.removeAll { $0.file == file }
      calendars += new.calendars
      calendars.sort { $0.file < $1.file }
    case .record(let kind, let id, _):
      unread[kind]?.removeAll { $0 == id }
      unread[kind, default: []] += new.unread[kind] ?? []
      localities.replace(file, with: new.localities)
      hubs.replace(file, with: new.hubs)
      providers.replace(file, with: new.providers)
      services.replace(file, with: new.services)
      activities.replace(file, with: new.activities)
      news.replace(file, with: new.news)
      pages.replace(file, with: new.pages)
    case .media, .badName, .unknown: break
    }
  }
}
