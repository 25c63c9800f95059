import Bytes
import Content
import Templates
import Timetable

/// The home page.
struct HomePage: TemplateView {
  var page: PageView
  var summary: OptionalText
  var categories: List<TermCard>
  var ageBands: List<TermCard>
  var hubs: List<HubCard>
  var localities: List<LocalityCard>
  var days: List<DayView>
  var news: List<NewsCard>
  var body: OptionalHTML

  static let shape = Shape(
    "home page", of: Self.self,
    [
      .object("page", \.page, "The frame of the page."),
      .optionalText("summary", \.summary, "One sentence about the network."),
      .list("categories", \.categories, "The categories, with those within them."),
      .list("age-bands", \.ageBands, "The age bands."),
      .list(
        "hubs", \.hubs, "The hubs, without outreach venues; none where there are more than 60."),
      .list("localities", \.localities, "The localities, where there are too many hubs to list."),
      .list("days", \.days, "What's on next in the network: today and tomorrow, day by day."),
      .list("news", \.news, "The latest news."),
      .optionalHTML("body", \.body, "What staff wrote."),
    ])
}

/// The ways in to the services.
struct FindPage: TemplateView {
  var page: PageView
  var categories: List<TermCard>
  var ageBands: List<TermCard>
  var needs: List<TermCard>
  var days: List<TermLink>
  var offers: List<TermLink>
  var localities: List<LocalityCard>
  var letters: List<TermLink>
  var finderStart: OptionalHTML

  static let shape = Shape(
    "find page", of: Self.self,
    [
      .object("page", \.page, "The frame of the page."),
      .list("categories", \.categories, "The categories, with those within them."),
      .list("age-bands", \.ageBands, "The age bands."),
      .list("needs", \.needs, "The special needs."),
      .list("days", \.days, "What happens on each day of the week."),
      .list("offers", \.offers, "What is free, needs no booking, or is online."),
      .list(
        "localities", \.localities,
        "The localities with their hubs, or without where there are more than 60 of those."),
      .list("letters", \.letters, "The services and the activities from A to Z."),
      .optionalHTML(
        "finder-start", \.finderStart,
        "What the finder's script reads first, in a script element of JSON; start.json holds the same."
      ),
    ])
}

extension PageMaker {
  /// The most hubs that a first view names, which should stay small on a phone; where there are more, the
  /// localities lead to theirs.
  private static let mostHubs = 60

  private var hasManyHubs: Bool {
    catalogue.hubs.count > Self.mostHubs && !catalogue.localities.isEmpty
  }

  private var localitiesAlone: List<LocalityCard> {
    arena.list(
      localityCards.map { card in
        var card = card
        card.hubs = List()
        return card
      })
  }

  mutating func home(_ page: PlannedPage) -> HomePage {
    // A network may have no home page of its own words.
    let record = page.place >= 0 ? catalogue.pages[Int(page.place)].common : nil
    let title = record?.title ?? catalogue.network.name
    let summary = record?.summary ?? Text()
    return HomePage(
      page: frame(page, title: title, summary: summary, record: record),
      summary: OptionalText(summary), categories: topCategories, ageBands: ageBandCards,
      hubs: hasManyHubs ? List() : openHubs, localities: hasManyHubs ? localitiesAlone : List(),
      days: days(nextTwoDays),
      news: model.newsCards.part(0..<min(3, model.newsCards.count)),
      body: record.map { body($0) } ?? .none)
  }

  private var openHubs: List<HubCard> {
    arena.list(
      catalogue.hubs.indices.filter {
        catalogue.hubs[$0].outreachOf == nil && !catalogue.hubs[$0].isConfidential
      }.map { model.hubCards[$0] })
  }

  /// The first sessions of today and tomorrow.
  private var nextTwoDays: ArraySlice<DatedSession> {
    let end = catalogue.today + 2
    let sessions = model.whatsOn.sessions.prefix { $0.session.actual.date < end }
    return Array(sessions).prefix(12)
  }

  private var ageBandCards: List<TermCard> {
    arena.list(count: catalogue.ageBands.count) { cards.ageBand($0) }
  }

  mutating func find(_ page: PlannedPage) -> FindPage {
    FindPage(
      page: frame(page, title: phrases.findHelp, trail: [homeLink]), categories: topCategories,
      ageBands: ageBandCards,
      needs: arena.list(count: catalogue.needs.count) { cards.need($0) },
      days: arena.list(
        Weekday.allCases.map { link(to: .day($0), title: model.words.name(of: $0)) }),
      offers: arena.list([link(to: .free), link(to: .dropIn), link(to: .online)]),
      localities: hasManyHubs ? localitiesAlone : localityCards,
      letters: arena.list([link(to: .services), link(to: .activities)]),
      finderStart: finder.map { finderStart($0) } ?? .none)
  }

  /// JSON as ``ByteBuffer/append(json:)`` writes it can't end the element.
  private func finderStart(_ json: Text) -> OptionalHTML {
    OptionalHTML(
      HTML(
        trusted: arena.join("<script type=\"application/json\" id=\"_finder\">", json, "</script>"))
    )
  }
}
