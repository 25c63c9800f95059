public import Bytes
import Content
public import Diagnostics
import Markup
public import Templates
import Timetable
import Wording

/// Takes the view of a page and renders it.
public protocol PageSink: ~Copyable {
  /// Renders `view` with the layout of that name.
  mutating func render<View: TemplateView>(_ view: View, layout: Text)
}

/// Makes the view of each page.
///
/// One worker has one maker.
public struct PageMaker: ~Copyable {
  let model: SiteModel
  let plan: SitePlan
  /// What the finder's script reads first; nil where nobody will run it.
  let finder: Text?
  private var converter = MarkupConverter()
  /// The Markdown of the page being made.
  private var conversion: BodyConversion
  /// What the page being made needs; emptied before each page.
  let arena = Arena(blockSize: 1 << 20)

  public internal(set) var diagnostics = DiagnosticList()
  /// The links to headings of other pages that were met.
  public internal(set) var anchors: [PendingAnchor] = []

  public init(model: SiteModel, plan: SitePlan, finder: Text? = nil) {
    self.model = model
    self.plan = plan
    self.finder = finder
    conversion = BodyConversion(model: model, plan: plan, url: Text(), arena: arena)
  }

  /// How long the conversion of Markdown took so far.
  public var markupTime: Stopwatch { converter.time }

  var catalogue: Catalogue { model.catalogue }

  /// Makes the view of `page` and hands it to `sink`.
  ///
  /// The view ends with the call.
  public mutating func make<Sink: PageSink & ~Copyable>(_ page: PlannedPage, into sink: inout Sink)
  {
    begin(page)
    defer {
      diagnostics.add(conversion.diagnostics)
      anchors += conversion.anchors
    }
    switch page.kind {
    case .home: sink.render(home(page), layout: page.kind.layout)
    case .page: sink.render(freePage(page), layout: freeLayout(page))
    case .find: sink.render(find(page), layout: page.kind.layout)
    case .whatsOn: sink.render(whatsOn(page), layout: page.kind.layout)
    case .whatsOnHub: sink.render(whatsOnHub(page), layout: page.kind.layout)
    case .hubs: sink.render(hubs(page), layout: page.kind.layout)
    case .hub: sink.render(hub(page), layout: page.kind.layout)
    case .locality: sink.render(locality(page), layout: page.kind.layout)
    case .list: sink.render(list(page), layout: page.kind.layout)
    case .service: sink.render(service(page), layout: page.kind.layout)
    case .activity: sink.render(activity(page), layout: page.kind.layout)
    case .provider: sink.render(provider(page), layout: page.kind.layout)
    case .categories: sink.render(categories(page), layout: page.kind.layout)
    case .category: sink.render(category(page), layout: page.kind.layout)
    case .ageBand: sink.render(ageBand(page), layout: page.kind.layout)
    case .need: sink.render(need(page), layout: page.kind.layout)
    case .newsList: sink.render(newsList(page), layout: page.kind.layout)
    case .newsItem: sink.render(newsItem(page), layout: page.kind.layout)
    case .myList: sink.render(myList(page), layout: page.kind.layout)
    case .offline: sink.render(offline(page), layout: page.kind.layout)
    case .notFound: sink.render(notFound(page), layout: page.kind.layout)
    case .redirect: sink.render(redirect(page), layout: page.kind.layout)
    }
  }

  /// Forgets the page before.
  mutating func begin(_ page: PlannedPage) {
    arena.removeAll()
    conversion = BodyConversion(model: model, plan: plan, url: page.url, arena: arena)
  }

  // MARK: What page kinds share

  var cards: CardMaker { CardMaker(model, arena: arena) }

  /// What the program says but for days and times.
  @inline(__always) var phrases: SitePhrases { model.siteWords.phrases }

  /// A phrase with what `write` writes for its placeholders.
  func filled(_ phrase: Text, _ write: (Placeholder, inout ByteBuffer) -> Void) -> Text {
    arena.words { $0.fill(phrase, write) }
  }

  func address(_ path: Text) -> Text { model.addresses.address(path, arena) }

  /// The frame of a page.
  ///
  /// The browser's title says the `section` after the page's own title, so that a category and a need of
  /// one name can be told apart.
  func frame(
    _ page: PlannedPage, title: Text, section: Text = Text(), summary: Text = Text(),
    trail: [LinkView] = [],
    record: CommonFields? = nil, isSensitive: Bool = false, isHidden: Bool = false
  ) -> PageView {
    let network = catalogue.network
    var title = title
    if page.part > 1 {
      let whole = title
      title = filled(phrases.titleOfPart) { placeholder, buffer in
        if placeholder == .title { buffer.append(whole) }
        if placeholder == .page { buffer.append(decimal: Int(page.part)) }
      }
    }
    let isHome = page.kind == .home
    // The title on a shared telephone must not tell what somebody looked for.
    let document =
      isHome || isSensitive ? network.name : documentTitle(title, section: section)
    let reviewed = record?.reviewed?.date
    return PageView(
      title: title, documentTitle: document, description: OptionalText(summary), url: page.url,
      canonicalURL: model.addresses.absolute(page.url, arena), language: network.language,
      direction: network.language.direction, breadcrumbs: isHome ? List() : arena.list(trail),
      navigation: navigation(page.url), site: model.site, isHome: isHome,
      entry: isSensitive ? .none : entry(page),
      reportURL: isSensitive || record == nil ? .none : reportLink(page, title: title),
      isSensitive: isSensitive,
      isHiddenFromSearch: isHidden || !page.kind.isForSearchEngines,
      reviewed: OptionalText(
        reviewed.map { date in arena.words { date.appendWords(model.words, to: &$0) } } ?? Text()),
      reviewedISO: OptionalText(
        reviewed.map { date in arena.words { date.appendISO(to: &$0) } } ?? Text()),
      structuredData: isSensitive || isHidden
        ? .none
        : StructuredData(model: model, arena: arena).html(
          page, title: title, trail: isHome ? [] : trail))
  }

  private func documentTitle(_ title: Text, section: Text) -> Text {
    filled(section.isEmpty ? phrases.documentTitle : phrases.documentTitleInSection) {
      placeholder, buffer in
      switch placeholder {
      case .title: buffer.append(title)
      case .section: buffer.append(section)
      case .network: buffer.append(catalogue.network.name)
      default: break
      }
    }
  }

  /// What visitors can save: the path of a service or an activity.
  private func entry(_ page: PlannedPage) -> OptionalText {
    switch page.kind {
    case .service, .activity:
      OptionalText(page.url[model.addresses.basePath.count + 1..<page.url.count - 1])
    default: .none
    }
  }

  private func navigation(_ url: Text) -> List<NavigationView> {
    let items = model.navigation
    return arena.list(
      items.map { item in
        NavigationView(
          label: item.title, url: item.url,
          isCurrent: item.url == url
            || (url.hasPrefix(item.url) && item.url.count > model.addresses.basePath.count + 1))
      })
  }

  /// Whether a page that lists these services, and only sensitive ones, is sensitive as they are.
  func isSensitive(_ services: List<Place>) -> Bool {
    !services.isEmpty && services.allSatisfy { catalogue.services[Int($0)].isSensitive }
  }

  /// The body of a record as HTML; what is wrong in it is kept.
  mutating func body(_ record: CommonFields) -> OptionalHTML {
    OptionalHTML(convertedBody(record).html)
  }

  mutating func convertedBody(_ record: CommonFields) -> MarkupResult {
    conversion.convert(record, &converter)
  }

  /// A field of Markdown as HTML.
  mutating func html(_ field: MarkdownText, _ record: CommonFields) -> OptionalHTML {
    OptionalHTML(conversion.html(field, in: record.file, &converter))
  }

  func serviceCards(_ places: List<Place>) -> List<ServiceCard> {
    arena.list(count: places.count) { model.serviceCards[Int(places[$0])] }
  }

  func activityCards(_ places: List<Place>) -> List<ActivityCard> {
    arena.list(count: places.count) { model.activityCards[Int(places[$0])] }
  }

  func hubCards(_ places: List<Place>) -> List<HubCard> {
    arena.list(count: places.count) { model.hubCards[Int(places[$0])] }
  }
}

extension Text {
  /// The writing direction of a language: `rtl` for those written in Arabic, Hebrew, Syriac, Thaana and
  /// N'Ko letters.
  var direction: Text {
    let primary = self[0..<(firstIndex(of: UInt8(ascii: "-")) ?? count)]
    let rightToLeft: [Text] = [
      "ar", "he", "fa", "ur", "ps", "sd", "ug", "yi", "dv", "ckb", "syr", "nqo",
    ]
    return rightToLeft.contains(primary) ? "rtl" : "ltr"
  }
}
