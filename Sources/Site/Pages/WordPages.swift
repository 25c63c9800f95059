import Bytes
import Content
import Templates
import Timetable

/// A free page.
struct FreePage: TemplateView {
  var page: PageView
  var summary: OptionalText
  var contents: List<LinkView>
  var body: OptionalHTML

  static let shape = Shape(
    "free page", of: Self.self,
    [
      .object("page", \.page, "The frame of the page."),
      .optionalText("summary", \.summary, "One sentence about the page."),
      .list("contents", \.contents, "The page's headings, where it asks for a list of them."),
      .optionalHTML("body", \.body, "What staff wrote."),
    ])
}

/// A piece of news.
struct NewsItemPage: TemplateView {
  var page: PageView
  var summary: OptionalText
  var date: Text
  var dateISO: Text
  var body: OptionalHTML

  static let shape = Shape(
    "news page", of: Self.self,
    [
      .object("page", \.page, "The frame of the page."),
      .optionalText("summary", \.summary, "One sentence about the news."),
      .text("date", \.date, "The day, in words."),
      .text("date-iso", \.dateISO, "The day, as 2026-11-21."),
      .optionalHTML("body", \.body, "What staff wrote."),
    ])
}

/// The news, newest first, or a part of it.
struct NewsListPage: TemplateView {
  var page: PageView
  var news: List<NewsCard>
  var isEmpty: Bool
  var pagination: PaginationView

  static let shape = Shape(
    "news list page", of: Self.self,
    [
      .object("page", \.page, "The frame of the page."),
      .list("news", \.news, "The news of this part, newest first."),
      .flag("empty", \.isEmpty, "Whether there is none."),
      .object("pagination", \.pagination, "The other parts of the list."),
    ])
}

/// What is shown in place of a page that isn't there.
struct NotFoundPage: TemplateView {
  var page: PageView

  static let shape = Shape(
    "not found page", of: Self.self, [.object("page", \.page, "The frame of the page.")])
}

/// What is shown at an old address.
struct RedirectPage: TemplateView {
  var page: PageView
  var target: LinkView

  static let shape = Shape(
    "redirect page", of: Self.self,
    [
      .object("page", \.page, "The frame of the page."),
      .object("target", \.target, "The page that the old address leads to."),
    ])
}

extension PageMaker {
  mutating func freePage(_ page: PlannedPage) -> FreePage {
    let record = catalogue.pages[Int(page.place)]
    let body = convertedBody(record.common)
    let headings = body.headings.filter { $0.level == 2 }
    return FreePage(
      page: frame(
        page, title: record.common.title, summary: record.common.summary, trail: trail(record),
        record: record.common),
      summary: OptionalText(record.common.summary),
      contents: record.hasContents && headings.count > 1
        ? arena.list(headings.map { LinkView(title: $0.title, url: arena.join("#", $0.id)) })
        : List(),
      body: OptionalHTML(body.html))
  }

  func freeLayout(_ page: PlannedPage) -> Text {
    catalogue.pages[Int(page.place)].layout?.text ?? page.kind.layout
  }

  /// The way from home to a page through the pages above it.
  private func trail(_ record: Page) -> [LinkView] {
    var trail = [homeLink]
    let id = record.common.id
    var search = 0
    while let slash = id.firstIndex(of: UInt8(ascii: "/"), from: search) {
      search = slash + 1
      let folder = id[0..<slash]
      guard
        let place = catalogue.ids.page.place(of: folder)
          ?? catalogue.ids.page.place(of: arena.join(folder, "/index")),
        catalogue.pages[Int(place)].common.id != id
      else { continue }
      trail.append(
        LinkView(
          title: catalogue.pages[Int(place)].common.title,
          url: model.addresses.pages[Int(place)]))
    }
    return trail
  }

  mutating func newsItem(_ page: PlannedPage) -> NewsItemPage {
    let place = Int(page.place)
    let item = catalogue.news[place]
    let card = model.newsCards[place]
    return NewsItemPage(
      page: frame(
        page, title: item.common.title, summary: item.common.summary,
        trail: [homeLink, LinkView(title: phrases.news, url: address("news/"))]),
      summary: card.summary, date: card.date, dateISO: card.dateISO,
      body: body(item.common))
  }

  mutating func newsList(_ page: PlannedPage) -> NewsListPage {
    NewsListPage(
      page: frame(page, title: phrases.news, trail: [homeLink]),
      news: part(model.newsCards, of: page, length: SiteModel.newsLength),
      isEmpty: model.newsCards.isEmpty,
      pagination: pagination(
        model.newsCards.count, page, at: address("news/"), length: SiteModel.newsLength))
  }

  mutating func notFound(_ page: PlannedPage) -> NotFoundPage {
    NotFoundPage(page: frame(page, title: phrases.notFound, trail: [homeLink], isHidden: true))
  }

  mutating func redirect(_ page: PlannedPage) -> RedirectPage {
    let redirect = model.redirects[Int(page.place)]
    // The address alone is in a shared telephone's history; its title must not tell more.
    var frame = frame(page, title: phrases.moved, isHidden: true)
    frame.canonicalURL = model.addresses.absolute(redirect.to, arena)
    return RedirectPage(page: frame, target: LinkView(title: redirect.title, url: redirect.to))
  }
}
