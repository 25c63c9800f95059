import Bytes
import Content
import Diagnostics
import Markup
import Templates
import Timetable

@testable import Site

/// A site made of the texts of a test, by their paths in `content/`; it holds the memory of all of it.
///
/// A network called “Threeways” is there without being said.
final class TestSite {
  static let today = CivilDate(year: 2026, month: 11, day: 21)

  private let arena = Arena()
  private(set) var sources = SourceFiles()
  private var diagnostics = DiagnosticList()
  private var parts: (model: SiteModel, plan: SitePlan)?
  private var records = ContentRecords()

  init(
    _ files: [String: String], url: String = "https://example.org", media: [String] = [],
    today: CivilDate? = TestSite.today, drafts: Bool = false
  ) {
    let network = ["network.yaml": "name: Threeways\nurl: \(url)\n"]
    let all = network.merging(files) { $1 }
    var reader = ContentReader(arena: arena, includesDrafts: drafts)
    for (path, contents) in all.sorted(by: { $0.key < $1.key }) {
      let id = sources.add(path: path, contents: arena.text(contents))
      reader.read(sources[id], as: ContentPath(arena.text(path)))
    }
    diagnostics = reader.diagnostics
    var records = reader.records
    records.sort()
    self.records = records
    let files = media.map { path in
      (path: arena.text(path), file: sources.add(path: "media/\(path)"))
    }
    guard let today,
      var catalogue = Catalogue.make(
        from: records,
        clock: NetworkClock(today: today, name: "Europe/London", zone: .london),
        words: .english, includesDrafts: drafts, arena: arena, &diagnostics)
    else { return }
    var maker = TimetableMaker(catalogue, arena: arena)
    catalogue.timetables = SharedList(
      arena.list(count: catalogue.activities.count) { maker.make($0) })
    diagnostics.add(maker.diagnostics)
    catalogue.checkRecords(&diagnostics)
    catalogue.checkTimetables(maker.bookings, &diagnostics)
    let outline = SiteModel.make(
      catalogue, words: .english, siteWords: .english, url: catalogue.network.url,
      media: files.map(\.path),
      arena: arena, &diagnostics)
    let model = outline.with(CardLists(outline, arena: arena))
    let plan = SitePlan.make(model, media: files, arena: arena, &diagnostics)
    var converter = MarkupConverter()
    let complete = model.withNetworkTexts(plan, arena: arena, converter: &converter, &diagnostics)
    parts = (complete, plan)
  }

  /// How much was found in files whose lines must not be shown.
  var secretCount: Int { diagnostics.all.count { $0.isSecret } }

  /// What was found so far, each as `path:line severity code “what it points at”: summary → fix`.
  var found: [String] {
    diagnostics.sorted(in: sources).map { diagnostic in
      let file = sources[diagnostic.location.file]
      var place = file.path
      var pointed = ""
      if let range = diagnostic.location.range {
        place += ":\(file.position(at: Int(range.start)).line)"
        pointed = " “\(file.contents[range.offsets])”"
      }
      let severity = diagnostic.severity == .error ? "" : "\(diagnostic.severity.rawValue) "
      let fixes = diagnostic.fixes.map { " → \($0.message)" }.joined()
      return "\(place) \(severity)\(diagnostic.code)\(pointed): \(diagnostic.summary)\(fixes)"
    }
  }

  /// What was found so far without the words: what stands before `”: `.
  var places: [String] {
    found.map { line in
      line.firstRange(of: "”: ").map { String(line[..<$0.lowerBound]) + "”" } ?? line
    }
  }

  /// The notes of all that was found.
  var allNotes: [Diagnostic.Note] { diagnostics.all.flatMap(\.notes) }

  /// The model and the plan; nil where there is no network.
  func with<Result>(_ body: (SiteModel, SitePlan) -> Result) -> Result? {
    defer { withExtendedLifetime(self) {} }
    return parts.map { body($0.model, $0.plan) }
  }

  /// The state of its content; nil where there is no network.
  var contentReport: ContentReport? {
    with { model, _ in ContentReport(model.catalogue, records, sources) }
  }

  /// Calls `body` with a maker of the site's pages and the plan.
  func making<Result>(_ body: (inout PageMaker, SitePlan) -> Result) -> Result? {
    with { model, plan in
      var maker = PageMaker(model: model, plan: plan)
      let result = body(&maker, plan)
      diagnostics.add(maker.diagnostics)
      return result
    }
  }

  /// Makes every page, so that all that is wrong in bodies is found, and checks links to headings.
  func makeAllPages() {
    with { model, plan in
      var maker = PageMaker(model: model, plan: plan)
      var sink = NoSink()
      for page in plan.pages { maker.make(page, into: &sink) }
      diagnostics.add(maker.diagnostics)
      var converter = MarkupConverter()
      plan.check(maker.anchors, of: model, converter: &converter, into: &diagnostics)
    }
  }

  /// Reads everything as a good editor would; answers how much advice was only counted.
  @discardableResult
  func proofread(advice: AdviceUse = .shown) -> Int {
    with { model, _ in
      let facts = NetworkFacts(model.catalogue, arena: arena)
      var reader = Proofreader(model, facts, advice: advice)
      for unit in 0..<Proofreader.unitCount(of: model.catalogue) { reader.read(unit) }
      diagnostics.add(reader.diagnostics)
      return reader.adviceCount
    } ?? 0
  }

  /// What `write` writes for the site.
  func output(_ write: (SiteModel, SitePlan, inout ByteBuffer) -> Void) -> String {
    with { model, plan in
      var buffer = ByteBuffer()
      write(model, plan, &buffer)
      return buffer.withBytes { String(decoding: $0, as: UTF8.self) }
    } ?? ""
  }

  /// The addresses of all pages, in order.
  var addresses: [String] {
    with { _, plan in plan.pages.map { String($0.url) }.sorted() } ?? []
  }

  /// The HTML of a record's body, or of another part of a page, on the page at `url`.
  func body(_ url: String) -> String {
    making { maker, plan in
      withArena { arena in
        guard let page = plan.page(at: arena.text(url)), let record = maker.model.record(of: page)
        else { return "no page at \(url)" }
        maker.begin(page)
        return String(maker.body(record).html.markup)
      }
    } ?? ""
  }
}

/// Calls `body` with an arena that lives as long as the call.
func withArena<Result>(_ body: (Arena) -> Result) -> Result {
  let arena = Arena()
  defer { withExtendedLifetime(arena) {} }
  return body(arena)
}

/// Makes pages for what is found while they are made.
private struct NoSink: PageSink, ~Copyable {
  mutating func render<View: TemplateView>(_ view: View, layout: Text) {}
}
