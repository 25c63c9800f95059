public import Bytes
public import Content
public import Timetable

/// Everything that the site shows, with each reference resolved: a plain value over arenas.
///
/// Records are known by their places in these lists. Whoever keeps a catalogue keeps its arenas.
public struct Catalogue: BitwiseCopyable, Sendable {
  public let network: Network
  /// The build's day.
  public let today: CivilDate
  /// The offsets of the network's time zone from UTC.
  public let zone: TimeZoneRule

  public var localities = SharedList<Locality>()
  public var hubs = SharedList<Hub>()
  public var providers = SharedList<Provider>()
  public var services = SharedList<Service>()
  public var activities = SharedList<Activity>()
  /// The newest first.
  public var news = SharedList<NewsItem>()
  public var pages = SharedList<Page>()

  /// The places of the hubs, services and activities, A to Z.
  var hubsByTitle = List<Place>()
  var servicesByTitle = List<Place>()
  var activitiesByTitle = List<Place>()
  /// The letter that each service and activity stands under in an A to Z, or `#`, in their order.
  var serviceInitials = List<UInt8>()
  var activityInitials = List<UInt8>()

  public var categories = List<Term>()
  public var needs = List<Term>()
  public var accessFeatures = List<Term>()
  public var ageBands = List<Term>()
  public var languages = List<Term>()
  public var calendars = List<SchoolCalendar>()
  public var synonyms = List<Synonym>()

  var localityLinks = List<LocalityLinks>()
  var hubLinks = List<HubLinks>()
  var providerLinks = List<ProviderLinks>()
  var serviceLinks = List<ServiceLinks>()
  var activityLinks = List<ActivityLinks>()
  /// The days of each calendar, in the order of `calendars`.
  var schoolDays = List<SchoolDays>()
  /// The bank holidays of all calendars together.
  var bankHolidays = DateRangeSet()
  /// The number of the room that each activity shares with another, in the order of `activities`.
  var sharedRooms = List<Int32?>()
  /// When each activity happens, in the order of `activities`; empty until it has been expanded.
  public var timetables = SharedList<ActivityTimetable>()
  /// The activities in each category (with those in the categories within it), from A to Z.
  var categoryActivities = List<List<Place>>()
  /// The offers in each category (with those of the categories within it), need and age band.
  var categoryOffers = List<Offers>()
  var needOffers = List<Offers>()
  var ageBandOffers = List<Offers>()

  /// The words that do not count at the beginning of a title in an A to Z.
  let articles: List<Text>
  let ids: Identifiers

  init(network: Network, clock: NetworkClock, articles: List<Text>, ids: Identifiers) {
    self.network = network
    self.articles = articles
    self.today = clock.today
    zone = clock.zone
    self.ids = ids
  }
}

/// A record's place in its list of the catalogue.
typealias Place = Int32

/// What a locality holds.
struct LocalityLinks: BitwiseCopyable {
  var hubs = List<Place>()
  var services = List<Place>()
}

/// What a hub refers to and what refers to it.
struct HubLinks: BitwiseCopyable {
  var locality: Place?
  var outreachOf: Place?
  var outreach = List<Place>()
  var services = List<Place>()
  var activities = List<Place>()
  /// The places in the vocabulary of the features that its `accessibility` names, as it names them.
  var features = List<Place?>()
}

/// What a provider runs.
struct ProviderLinks: BitwiseCopyable {
  var services = List<Place>()
  var activities = List<Place>()
}

/// What a service refers to and what refers to it.
struct ServiceLinks: BitwiseCopyable {
  var provider: Place?
  var categories = List<Place>()
  var hubs = List<Place>()
  /// Those it names and those of its hubs.
  var localities = List<Place>()
  var needs = List<Place>()
  var languages = List<Place>()
  var activities = List<Place>()
}

/// What an activity refers to; what it does not say itself is its service's.
struct ActivityLinks: BitwiseCopyable {
  var service: Place?
  var provider: Place?
  var hub: Place?
  var categories = List<Place>()
  var needs = List<Place>()
  var languages = List<Place>()
  var ages: Ages?
  var cost: Cost?
  var access: Service.Access?
  var booking = Booking()
  /// The hubs that its changes move sessions to, in the order of the changes.
  var changeHubs = List<Place?>()
}

/// Services, and activities that belong to no service.
struct Offers: BitwiseCopyable {
  var services = List<Place>()
  var activities = List<Place>()

  var count: Int { services.count + activities.count }
}
