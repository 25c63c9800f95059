import Bytes
import Content

extension StructuredData {
  /// A piece of news.
  func appendArticle(_ place: Int, _ graph: inout GraphWriter) {
    let item = catalogue.news[place]
    let published = item.date ?? catalogue.today
    graph.beginElement("NewsArticle")
    graph.member("headline", headline(item.common.title))
    graph.member("description", item.common.summary)
    graph.member("url", path: addresses.news[place])
    graph.member("datePublished", published)
    graph.member("dateModified", max(published, item.common.reviewed?.date ?? published))
    graph.member("inLanguage", catalogue.network.language)
    graph.begin("publisher", "Organization")
    appendNetworkMembers(&graph)
    graph.end()
    graph.end()
  }

  /// The title, cut after a word where it has more characters than search engines show.
  private func headline(_ title: Text) -> Text {
    let limit = 110
    var characters = 0
    var cut = 0
    for index in 0..<title.count {
      // What continues a character in UTF-8 is none of its own.
      guard title[index] & 0xC0 != 0x80 else { continue }
      characters += 1
      // Room for the ellipsis.
      if characters == limit { cut = index }
    }
    guard characters > limit else { return title }
    if let space = (1..<cut).last(where: { title[$0] == UInt8(ascii: " ") }) { cut = space }
    return arena.join(title[0..<cut], "…" as Text)
  }
}
