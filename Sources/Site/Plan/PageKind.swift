public import Bytes
public import Templates

/// The kinds of page, each with the layout and the fields that a theme has for it.
public enum PageKind: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  case home, page, find, whatsOn, whatsOnHub
  case hubs, hub, locality
  case list, service, activity, provider
  case categories, category, ageBand, need
  case newsList, newsItem
  case myList, offline
  case notFound, redirect

  /// The name of the theme's layout for it.
  public var layout: Text {
    switch self {
    case .home: "home"
    case .page: "page"
    case .find: "find"
    case .whatsOn: "whats-on"
    case .whatsOnHub: "whats-on-hub"
    case .hubs: "hubs"
    case .hub: "hub"
    case .locality: "locality"
    case .list: "list"
    case .service: "service"
    case .activity: "activity"
    case .provider: "provider"
    case .categories: "categories"
    case .category: "category"
    case .ageBand: "age-band"
    case .need: "need"
    case .newsList: "news-list"
    case .newsItem: "news-item"
    case .myList: "my-list"
    case .offline: "offline"
    case .notFound: "not-found"
    case .redirect: "redirect"
    }
  }

  /// The path from the site's root of the page of a kind that has only one, or the first of a long list.
  public var path: Text? {
    switch self {
    case .home: ""
    case .find: "find/"
    case .whatsOn: "whats-on/"
    case .hubs: "hubs/"
    case .categories: "categories/"
    case .newsList: "news/"
    case .myList: "my-list/"
    case .offline: "offline/"
    case .notFound: "404.html"
    default: nil
    }
  }

  /// What such a page offers to its layout.
  public var shape: Shape {
    switch self {
    case .home: HomePage.shape
    case .page: FreePage.shape
    case .find: FindPage.shape
    case .whatsOn: WhatsOnPage.shape
    case .whatsOnHub: WhatsOnHubPage.shape
    case .hubs: HubsPage.shape
    case .hub: HubPage.shape
    case .locality: LocalityPage.shape
    case .list: ListPage.shape
    case .service: ServicePage.shape
    case .activity: ActivityPage.shape
    case .provider: ProviderPage.shape
    case .categories: CategoriesPage.shape
    case .category, .ageBand, .need: TermPage.shape
    case .newsList: NewsListPage.shape
    case .newsItem: NewsItemPage.shape
    case .myList: MyListPage.shape
    case .offline: OfflinePage.shape
    case .notFound: NotFoundPage.shape
    case .redirect: RedirectPage.shape
    }
  }

  /// Whether search engines should know of such pages.
  var isForSearchEngines: Bool {
    switch self {
    case .myList, .offline, .notFound, .redirect: false
    default: true
    }
  }
}

/// One page that the site will have.
public struct PlannedPage: BitwiseCopyable, Sendable {
  public let kind: PageKind
  /// The place of its record, term or redirect in the catalogue's list; the number of a listing.
  let place: Place
  /// The part of a long list that it shows, from 1.
  let part: Int32
  /// Its address from the site's root.
  public let url: Text

  init(_ kind: PageKind, _ url: Text, place: Int = 0, part: Int = 1) {
    self.kind = kind
    self.url = url
    self.place = Place(place)
    self.part = Int32(part)
  }
}
