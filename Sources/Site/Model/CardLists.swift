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
    let maker = CardMaker(model, arena: arena)
    services = arena.list(count: catalogue.services.count, maker.service)
    activities = arena.list(count: catalogue.activities.count, maker.activity)
    hubs = arena.list(count: catalogue.hubs.count, maker.hub)
    news = arena.list(count: catalogue.news.count, maker.news)
  }

  /// The same with the card of the record at `place` made anew from `model`.
  func replacing(_ kind: RecordKind, _ place: Int, of model: SiteModel, arena: Arena) -> CardLists {
    let maker = CardMaker(model, arena: arena)
    var cards = self
    switch kind {
    case .service: cards.services = services.replacing(place, with: maker.service(place), in: arena)
    case .activity:
      cards.activities = activities.replacing(place, with: maker.activity(place), in: arena)
    case .hub: cards.hubs = hubs.replacing(place, with: maker.hub(place), in: arena)
    case .news: cards.news = news.replacing(place, with: maker.news(place), in: arena)
    case .locality, .provider, .page: break
    }
    return cards
  }
}
