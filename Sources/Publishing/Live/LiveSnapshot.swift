import Bytes
public import Diagnostics
import Markup
import Site
import Synchronization
public import Timetable

/// A live site as it was at one moment; any thread may ask it.
public final class LiveSnapshot: Sendable {
  private let site: LoadedSite
  private let workers: Workers
  /// The theme to show pages with; where it has errors, the last that had none.
  private let theme: Theme?
  /// What that one lies in.
  private let themeMemory: BuildMemory
  /// The last whose reading found no error, where this one's found some.
  private let lastGood: LiveSnapshot?
  /// The files of this one, to know which of the last good's are still there.
  private let paths: Set<String>
  private let files = Mutex<LiveFiles?>(nil)
  /// The files of drafts, which a build leaves out.
  private let drafts: Set<FileID>

  /// What reading and resolving found, in order.
  public let diagnostics: [Diagnostic]
  /// The files that diagnostics point into.
  public let sources: SourceFiles

  init(
    _ site: LoadedSite, fallbackTheme: ThemeReading?, before: LiveSnapshot?, workers: Workers
  ) {
    self.site = site
    self.workers = workers
    theme = site.theme ?? fallbackTheme?.theme
    themeMemory = BuildMemory(arenas: fallbackTheme?.arenas ?? [])
    sources = site.sources
    drafts = Set(site.contents?.model.catalogue.draftFiles ?? [])
    var found = site.diagnostics
    Self.grade(&found, site, drafts)
    diagnostics = found.sorted(in: site.sources)
    let isGood = site.contents != nil && !site.diagnostics.hasErrors
    lastGood = isGood ? nil : before?.lastGood ?? before.flatMap { $0.isGood ? $0 : nil }
    paths = lastGood == nil ? [] : Set(site.sources.paths)
  }

  /// The site with the one file of `changed` as it is now, where that is a record's whose own page can be made at
  /// once, and nothing is wrong.
  ///
  /// - Parameters:
  ///   - changed: paths from the site's folder.
  ///   - reading: the content as it is now.
  /// - Returns: nil where it must be worked out anew.
  func replacingRecord(of changed: Set<String>, from reading: SiteReading) -> LiveSnapshot? {
    guard isGood, !reading.diagnostics.hasErrors, changed.count == 1, let path = changed.first,
      let file = site.tree?.files.first(where: { sources[$0.id].path == path }),
      case .record(let kind, _, _) = file.kind,
      RecordChange.isOfRecordAlone(
        kind, from: sources[file.id].contents, to: reading.sources[file.id].contents),
      let site = site.replacingRecord(of: file.id, kind, from: reading)
    else { return nil }
    return LiveSnapshot(site, fallbackTheme: nil, before: nil, workers: workers)
  }

  /// Whether the page at an address is made from the file at `path` from the site's folder.
  public func isMade(_ address: String, from path: String) -> Bool {
    let arena = Arena(blockSize: 1024)
    defer { withExtendedLifetime(arena) {} }
    guard let contents = site.contents,
      let page = contents.plan.page(at: arena.text(address)),
      let source = contents.model.source(of: page)
    else { return false }
    return sources[source.file].path == path
  }

  private var isGood: Bool { lastGood == nil && site.contents != nil }

  /// The day that is taken for today; nil where the site can't be read at all.
  public var today: CivilDate? { site.contents?.model.catalogue.today }

  /// What stands before each address of the site: `/hubs` for `https://example.org/hubs/`, or nothing.
  public var basePath: String {
    (site.contents ?? lastGood?.site.contents).map { String($0.model.addresses.basePath) } ?? ""
  }

  /// The addresses of all pages, in no order that matters.
  public var addresses: [String] {
    site.contents?.plan.pages.filter { $0.kind != .redirect }.map { String($0.url) } ?? []
  }

  /// What is at an address.
  ///
  /// - Parameter path: from the root, decoded, such as `/services/stay-and-play/`.
  /// - Returns: nil where there is nothing.
  public func answer(_ path: String) -> LiveAnswer? {
    let arena = Arena(blockSize: 4096)
    defer { withExtendedLifetime(arena) {} }
    let address = arena.text(path)
    if let contents = site.contents, let theme, let page = contents.plan.page(at: address),
      !isDamaged(page)
    {
      return self.answer(page, contents, theme)
    }
    if let lastGood, lastGood.mayStillShow(address, in: paths),
      var answer = lastGood.answer(path), var page = answer.page
    {
      page.isLastGood = true
      page.diagnostics = diagnostics.filter {
        page.sources.contains(sources[$0.location.file].path)
      }
      answer.page = page
      return answer
    }
    if let contents = site.contents, let theme, let page = contents.plan.page(at: address) {
      return self.answer(page, contents, theme)
    }
    return file(at: address) ?? lastGood?.file(at: address)
  }

  /// Everything that is wrong, in bodies and links of all pages too, in order.
  ///
  /// - Parameter isStopped: asked often; true ends it.
  /// - Returns: nil where it was stopped.
  public func check(_ isStopped: @Sendable () -> Bool) -> [Diagnostic]? {
    var found = site.diagnostics
    // One worker: whoever waits for a page comes first.
    let single = Workers(count: 1)
    if let rendering = Rendering(site, nil) {
      let result = try? rendering.run(single, into: nil, isStopped: isStopped)
      if let result { found.add(result.diagnostics) }
    }
    guard !isStopped() else { return nil }
    var site = site
    found.add(site.findSecretAddresses())
    if let model = site.contents?.model, !isStopped() {
      found.add(Proofreading(model, advice: .shown, single).diagnostics)
    }
    Self.grade(&found, site, drafts)
    return isStopped() ? nil : found.sorted(in: sources)
  }

  /// Takes what was found as seriously as a build would: what is wrong in a draft stops no publication.
  private static func grade(
    _ found: inout DiagnosticList, _ site: LoadedSite, _ drafts: Set<FileID>
  ) {
    _ = found.apply(site.checks, advice: .shown)
    found.regrade { diagnostic in
      diagnostic.severity == .error && drafts.contains(diagnostic.location.file)
        ? .warning : diagnostic.severity
    }
  }

  // MARK: Pages

  /// Whether an error in a page's own file keeps it from being shown as it should be.
  private func isDamaged(_ page: PlannedPage) -> Bool {
    guard site.theme != nil else { return lastGood != nil }
    guard lastGood != nil, let source = site.contents?.model.source(of: page) else { return false }
    return diagnostics.contains {
      $0.severity == .error && $0.location.file == source.file
    }
  }

  /// Whether the page at `address` has a file that is still among `paths`, or needs none.
  private func mayStillShow(_ address: Text, in paths: Set<String>) -> Bool {
    guard let contents = site.contents, let page = contents.plan.page(at: address) else {
      return false
    }
    guard let source = contents.model.source(of: page) else { return true }
    return paths.contains(sources[source.file].path)
  }

  private func answer(
    _ page: PlannedPage, _ contents: LoadedSite.Contents, _ theme: Theme
  ) -> LiveAnswer {
    var output = PageOutput(theme: theme, writer: nil)
    output.kind = page.kind
    let finder = page.kind == .find ? liveFiles()?.finderIndexing() : nil
    defer { withExtendedLifetime(finder) {} }
    var maker = PageMaker(model: contents.model, plan: contents.plan, finder: finder?.start)
    maker.make(page, into: &output)
    var found = maker.diagnostics
    var converter = MarkupConverter()
    contents.plan.check(maker.anchors, of: contents.model, converter: &converter, into: &found)
    let source = contents.model.source(of: page)
    let files = [source?.file, source?.other].compactMap { $0 }
    for diagnostic in diagnostics where files.contains(diagnostic.location.file) {
      found.add(diagnostic)
    }
    Self.grade(&found, site, drafts)
    let record = source?.record
    return LiveAnswer(
      output.contents, "text/html; charset=utf-8",
      redirect: contents.model.target(of: page).map { String($0) },
      page: LivePage(
        sources: files.map { sources[$0].path },
        layout:
          "themes/\(contents.model.catalogue.network.theme)/layouts/\(output.layout).mustache",
        isDraft: record?.isDraft ?? false,
        publish: record?.publishFrom.flatMap { $0 > contents.model.catalogue.today ? $0 : nil },
        reviewDue: record.flatMap { contents.model.overdueReview(of: $0) },
        isLastGood: site.theme == nil, diagnostics: found.sorted(in: sources)))
  }

  // MARK: Files

  private func file(at address: Text) -> LiveAnswer? {
    guard let contents = site.contents else { return nil }
    let base = contents.model.addresses.basePath
    guard address.hasPrefix(base), address.count > base.count + 1 else { return nil }
    return liveFiles()?.answer(address[from: base.count + 1])
  }

  private func liveFiles() -> LiveFiles? {
    files.withLock { files in
      if let files { return files }
      let made = Rendering(site, theme).map { LiveFiles($0, theme, workers) }
      files = made
      return made
    }
  }
}
