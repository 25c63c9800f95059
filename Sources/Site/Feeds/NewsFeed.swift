public import Bytes
import Content
import Timetable
import Wording

/// The news as an Atom feed, `/feeds/news.xml`: the latest 20 pieces.
public struct NewsFeed: Sendable {
  let model: SiteModel

  public init(model: SiteModel) { self.model = model }

  /// Appends the whole feed.
  public func append(to buffer: inout ByteBuffer) {
    let catalogue = model.catalogue
    let scratch = Arena(blockSize: 16 * 1024)
    defer { withExtendedLifetime(scratch) {} }
    func absolute(_ path: Text) -> Text {
      model.addresses.absolute(model.addresses.address(path, scratch), scratch)
    }
    let items = catalogue.news.prefix(SiteModel.newsLength)
    AtomFeed.appendHead(
      AtomFeed.Head(
        url: absolute("feeds/news.xml"), page: absolute("news/"),
        title: scratch.words {
          $0.fill(model.siteWords.phrases.newsFeed, with: catalogue.network.name)
        }, author: catalogue.network.name,
        language: catalogue.network.language,
        updated: items.map(updated).max() ?? catalogue.today), to: &buffer)
    for (place, item) in items.enumerated() {
      let url = model.addresses.absolute(model.addresses.news[place], scratch)
      let common = item.common
      AtomFeed.append(
        AtomFeed.Entry(
          id: url, url: url, title: common.title,
          summary: common.summary.isEmpty ? common.title : common.summary,
          published: item.date ?? catalogue.today, updated: updated(item)), to: &buffer)
    }
    AtomFeed.appendTail(to: &buffer)
  }

  /// The day of the news, or of the last check of it.
  private func updated(_ item: NewsItem) -> CivilDate {
    let day = item.date ?? model.catalogue.today
    return max(day, item.common.reviewed?.date ?? day)
  }
}
