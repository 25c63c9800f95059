public import Bytes
import Content
import Timetable

/// The news as an Atom feed (RFC 4287), `/feeds/news.xml`: the latest 20 pieces.
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
    buffer.append(
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\""
        as Text)
    buffer.append(escaped: catalogue.network.language)
    buffer.append("\">\n<id>" as Text)
    buffer.append(escaped: absolute("feeds/news.xml"))
    buffer.append("</id>\n<title>" as Text)
    buffer.append(escaped: catalogue.network.name)
    buffer.append(
      ": news</title>\n<link rel=\"self\" type=\"application/atom+xml\" href=\"" as Text)
    buffer.append(escaped: absolute("feeds/news.xml"))
    buffer.append("\"/>\n<link rel=\"alternate\" type=\"text/html\" href=\"" as Text)
    buffer.append(escaped: absolute("news/"))
    buffer.append("\"/>\n<updated>" as Text)
    let items = catalogue.news.prefix(SiteModel.newsLength)
    append(items.map(updated).max() ?? catalogue.today, to: &buffer)
    buffer.append("</updated>\n<author><name>" as Text)
    buffer.append(escaped: catalogue.network.name)
    buffer.append("</name></author>\n" as Text)
    for (place, item) in items.enumerated() {
      let url = model.addresses.absolute(model.addresses.news[place], scratch)
      appendEntry(item, url, to: &buffer)
    }
    buffer.append("</feed>\n" as Text)
  }

  private func appendEntry(_ item: NewsItem, _ url: Text, to buffer: inout ByteBuffer) {
    buffer.append("<entry>\n<id>" as Text)
    buffer.append(escaped: url)
    buffer.append("</id>\n<title>" as Text)
    buffer.append(escaped: item.common.title)
    buffer.append("</title>\n<link rel=\"alternate\" type=\"text/html\" href=\"" as Text)
    buffer.append(escaped: url)
    buffer.append("\"/>\n" as Text)
    // RFC 4287 wants a time; the day's first moment in UTC is the same for every build.
    let day = item.date ?? model.catalogue.today
    buffer.append("<published>" as Text)
    append(day, to: &buffer)
    buffer.append("</published>\n<updated>" as Text)
    append(updated(item), to: &buffer)
    buffer.append("</updated>\n<summary>" as Text)
    buffer.append(escaped: item.common.summary.isEmpty ? item.common.title : item.common.summary)
    buffer.append("</summary>\n</entry>\n" as Text)
  }

  /// The day of the news, or of the last check of it.
  private func updated(_ item: NewsItem) -> CivilDate {
    let day = item.date ?? model.catalogue.today
    return max(day, item.common.reviewed?.date ?? day)
  }

  private func append(_ date: CivilDate, to buffer: inout ByteBuffer) {
    date.appendISO(to: &buffer)
    buffer.append("T00:00:00Z" as Text)
  }
}
