import Bytes
import Content
import Diagnostics
import Markup
import Site
import Timetable

/// A site ready to be rendered: read, its references resolved, its theme loaded, its pages planned.
///
/// A value over arenas that nothing is added to any more: any number of threads may read it.
struct LoadedSite: @unchecked Sendable {
  /// What is to be rendered.
  struct Contents {
    var model: SiteModel
    let plan: SitePlan
  }

  let content: Folder?
  let tree: SourceTree?
  /// Nil where the theme has errors.
  let theme: Theme?
  /// How seriously the network takes what an editor would put right.
  let checks: Checks
  /// Nil where there is nothing to show: no network, or none whose time zone is known.
  private(set) var contents: Contents?
  private(set) var sources: SourceFiles
  private(set) var diagnostics: DiagnosticList
  /// How long the workers took.
  private(set) var times = WorkTimes()
  /// What all of it lies in.
  let arena: Arena
  /// What the second of two threads puts there.
  private let secondArena: Arena
  private(set) var arenas: [Arena]

  /// Resolves what was read.
  ///
  /// - Parameters:
  ///   - reading: the content and the theme.
  ///   - request: what is asked for.
  ///   - workers: the threads.
  init(_ reading: SiteReading, _ request: BuildRequest, _ workers: Workers) {
    content = reading.content
    tree = reading.tree
    theme = reading.theme?.theme
    checks = reading.records.records.network?.checks ?? Checks()
    sources = reading.sources
    diagnostics = reading.diagnostics
    arena = workers.arena(blockSize: 1 << 20)
    secondArena = workers.arena(blockSize: 1 << 20)
    arenas = [arena, secondArena] + reading.arenas
    if let theme = reading.theme {
      sources.take(.theme, of: theme.sources)
      diagnostics.add(theme.diagnostics)
      arenas += theme.arenas
    }
    if let tree, let content { PictureCheck(content: content).check(tree.media, &diagnostics) }
    guard let tree, let network = reading.records.records.network else { return }
    contents = plan(reading.records.records, network, tree.media, request, workers)
    guard let theme else { return }
    checkLayouts(theme)
    if let model = contents?.model { contents?.model = model.with(theme.look, arena: arena) }
  }

  /// The site with one record as it is now, and all that follows from it elsewhere as it was.
  ///
  /// - Parameters:
  ///   - file: the record's file.
  ///   - kind: the record's kind.
  ///   - reading: the content as it is now. What it found in the file takes the place of all that was known
  ///     of the file.
  /// - Returns: nil where the record isn't shown.
  func replacingRecord(
    of file: FileID, _ kind: RecordKind, from reading: SiteReading
  ) -> LoadedSite? {
    let arena = Arena(blockSize: 1 << 20)
    guard
      let model = contents?.model.replacing(
        kind, file, with: reading.records.records, arena: arena)
    else { return nil }
    var site = self
    site.contents?.model = model
    site.arenas = arenas + [arena] + reading.arenas
    site.sources.setContents(reading.sources[file].contents, of: file)
    site.diagnostics.removeAll(in: file)
    for diagnostic in reading.diagnostics.all where diagnostic.location.file == file {
      site.diagnostics.add(diagnostic)
    }
    return site
  }

  /// Takes in what was read of a file later.
  mutating func setContents(_ contents: Text, of file: FileID) {
    sources.setContents(contents, of: file)
  }

  /// The catalogue made ready and its pages planned; nil where there is no clock.
  private mutating func plan(
    _ records: ContentRecords, _ network: Network, _ media: [SourceTree.File],
    _ request: BuildRequest, _ workers: Workers
  ) -> Contents? {
    guard let clock = request.clock(String(network.timeZone)) else {
      diagnostics.add(
        Diagnostic(
          PublishingCode.badTimeZone, in: network.file, network.timeZoneRange,
          "There is no time zone called “\(network.timeZone)”.",
          fixes: ["Write a name such as “Europe/London”."]))
      return nil
    }
    // Without a theme the content is checked all the same.
    let timetableWords = theme?.timetableWords ?? .english
    let siteWords = theme?.siteWords ?? .english
    // Each thread has an arena of its own.
    nonisolated(unsafe) let arena = arena
    nonisolated(unsafe) let besides = workers.count > 1 ? secondArena : nil
    guard
      var catalogue = Catalogue.make(
        from: records, clock: clock, words: siteWords, includesDrafts: request.includesDrafts,
        arena: arena, besides: besides, &diagnostics)
    else { return nil }
    let timetabling = Timetabling(catalogue, workers)
    diagnostics.add(timetabling.diagnostics)
    catalogue.timetables = SharedList(arena.list(timetabling.timetables))
    arenas += timetabling.arenas
    times.timetables.add(timetabling.time)
    let paths = media.map { file in
      if case .media(let path) = file.kind { path } else { file.path }
    }
    let url = request.baseURL.map { arena.text($0) } ?? network.url
    let isParallel = workers.count > 1
    let ((outline, found), findings) = together(inParallel: isParallel) { [catalogue] in
      var found = DiagnosticList()
      let model = SiteModel.make(
        catalogue, words: timetableWords, siteWords: siteWords, url: url, media: paths,
        arena: arena, &found)
      return (model, found)
    } _: { [catalogue, bookings = timetabling.bookings] in
      var found = DiagnosticList()
      catalogue.checkRecords(&found)
      catalogue.checkTimetables(bookings, &found)
      return found
    }
    let ((plan, conflicts), cards) = together(inParallel: isParallel) {
      var found = DiagnosticList()
      let plan = SitePlan.make(
        outline, media: zip(paths, media).map { (path: $0, file: $1.id) }, arena: arena, &found)
      return (plan, found)
    } _: {
      CardLists(outline, arena: besides ?? arena)
    }
    for list in [found, findings, conflicts] { diagnostics.add(list) }
    let model = outline.with(cards)
    var converter = MarkupConverter()
    let complete = model.withNetworkTexts(plan, arena: arena, converter: &converter, &diagnostics)
    return Contents(model: complete, plan: plan)
  }

  /// Reports each free page that asks for a layout that the theme doesn't have.
  private mutating func checkLayouts(_ theme: Theme) {
    for page in contents?.model.catalogue.pages ?? SharedList() {
      guard let layout = page.layout, theme.pageLayout(layout.text) == nil else { continue }
      let near = nearest(to: String(layout.text), in: theme.pageLayoutNames)
      diagnostics.add(
        Diagnostic(
          PublishingCode.missingLayout, in: page.common.file, layout.range,
          "The theme has no layout “\(layout.text)” for pages.",
          fixes: [
            near.map { Diagnostic.Fix("Did you mean “\($0)”?", replacement: $0) }
              ?? Diagnostic.Fix("Use one of: \(theme.pageLayoutNames.joined(separator: ", ")).")
          ]))
    }
  }
}
