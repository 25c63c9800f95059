public import Bytes
import Content

/// The cards of all records, each in the order of the catalogue's list: made once, shown in many lists.
public struct CardLists: BitwiseCopyable, Sendable {
  private(set) var services = List<ServiceCard>()
  private(set) var activities = List<ActivityCard>()
  private(set) var hubs = List<HubCard>()
  private(set) var news = List<NewsCard>()

  init() {}

  /// The cards of what `model` holds; they live as long as `arena`.
  public init(_ model: SiteModel, arena: Arena) {
    let catalogue = model.catalogue
    let maker = CardMaker(
      catalogue: catalogue, addresses: model.addresses, words: model.words,
      siteWords: model.siteWords, arena: arena)
    services = arena.list(count: catalogue.services.count, maker.service)
    activities = arena.list(count: catalogue.activities.count, maker.activity)
    hubs = arena.list(count: catalogue.hubs.count, maker.hub)
    news = arena.list(count: catalogue.news.count, maker.news)
  }
}
