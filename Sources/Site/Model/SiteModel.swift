import Bytes
import Content
import Diagnostics
public import Templates
import Timetable

/// The catalogue made ready to be shown: addresses given, and what many pages share made once.
///
/// A plain value over arenas; all workers read it at once.
public struct SiteModel: BitwiseCopyable, Sendable {
  var sharedCatalogue: Shared<Catalogue>
  public let addresses: Addresses
  /// How the site speaks of days and times.
  let words: TimetableWords
  /// What else the program says.
  let siteWords: SiteWords
  /// The files of `content/media/`, by their paths in there.
  let media: KeyedPlaces
  /// The cards of all records; they are made last.
  var cards = CardLists()
  /// The old addresses that lead to new ones.
  let redirects: List<Redirect>
  /// The network's main links.
  let navigation: List<LinkView>
  /// The sessions of the next four weeks.
  let whatsOn: WhatsOn
  /// The lists that are no record's and no term's, by the numbers of ``Listing``.
  let lists: List<ListContents>
  public internal(set) var site: Ref<SiteView>

  var serviceCards: List<ServiceCard> { cards.services }
  var activityCards: List<ActivityCard> { cards.activities }
  var hubCards: List<HubCard> { cards.hubs }
  var newsCards: List<NewsCard> { cards.news }

  public var catalogue: Catalogue { sharedCatalogue.value }

  /// How many entries one part of a long list shows.
  static let listLength = 50
  /// How many services a hub's own page shows; all of more are a list of their own.
  static let hubServices = 20
  /// How many sessions one part of what's on shows.
  static let whatsOnLength = 150
  /// How many pieces of news one part of the news shows.
  static let newsLength = 20
}

/// An old address and where it leads.
struct Redirect: BitwiseCopyable, Sendable {
  let from: Text
  let to: Text
  let title: Text
  /// Where a record names the old address.
  let source: SourceLocation
}
