import Bytes
import Content
public import Diagnostics
import Markup
import Site
import Timetable

/// One build, from the folders to the published site, its phases in a row.
public struct SiteBuild {
  private let request: BuildRequest
  private let workers: Workers
  private let arena = Arena(blockSize: 1 << 20)
  /// What the timetables lie in.
  private var timetableArenas: [Arena] = []
  private var sources = SourceFiles()
  private var diagnostics = DiagnosticList()

  public init(_ request: BuildRequest) {
    self.request = request
    workers = Workers(count: max(1, request.jobs))
  }

  /// Checks everything and, where the request names an output folder and `mayPublish` agrees, publishes.
  ///
  /// - Parameter mayPublish: is told everything that was found, may make errors of warnings, and says
  ///   whether the site may be published.
  /// - Returns: what was found, and what publishing changed.
  /// - Throws: what the disk refused; the last good site is then as it was.
  public mutating func run(
    mayPublish: (inout DiagnosticList) -> Bool
  ) throws(OutputError) -> BuildReport {
    Markup.prepare()
    var staging: Staging?
    if let output = request.output {
      staging = try OutputFolder(path: output).begin(protecting: protectedFolders)
    }
    do throws(FileError) {
      return try run(into: staging, mayPublish)
    } catch {
      staging?.abandon()
      throw .disk(error)
    }
  }

  /// What publishing must not delete.
  private var protectedFolders: [String] {
    ["content", "themes"].map { "\(request.site)/\($0)" }
  }

  private mutating func run(
    into staging: Staging?, _ mayPublish: (inout DiagnosticList) -> Bool
  ) throws(FileError) -> BuildReport {
    let site = try Folder(request.site)
    var report = BuildReport()
    var arenas = [arena]
    var written: [WrittenFiles] = []
    var built = ""
    if let content = try contentFolder() {
      let tree = try SourceTree(content, in: site, arena: arena, &sources, &diagnostics)
      let reading = ContentReading(
        tree, from: content, workers: workers, includesDrafts: request.includesDrafts, &sources,
        &diagnostics)
      arenas += reading.arenas
      report.fileCount = tree.files.count
      let network = network(of: reading.records)
      let theme = try network.flatMap { network throws(FileError) in
        try loadTheme(of: network, in: site)
      }
      // Without a theme the content is checked all the same.
      let words = (theme?.timetableWords ?? .english, theme?.siteWords ?? .english)
      if let network,
        case (var model, let plan)? = plan(reading.records, network, tree.media, words)
      {
        if let theme {
          checkLayouts(of: model, theme)
          model = model.with(theme.look, arena: arena)
        }
        // With an error nothing will be published, but one run shows every mistake.
        let target = diagnostics.hasErrors ? nil : staging
        let finder =
          target == nil ? nil : theme.map { FinderIndexing(model, words: $0.finderWords, workers) }
        arenas += finder?.memory.arenas ?? []
        let rendering = Rendering(
          model: model, plan: plan, theme: theme, finder: finder, content: content,
          media: tree.media)
        let result = try rendering.run(workers, into: target)
        diagnostics.add(result.diagnostics)
        written = result.written
        reportSecretAddresses(of: model.catalogue, tree, content)
        if request.reportsContent {
          report.content = ContentReport(model.catalogue, reading.records, sources)
        }
        report.pageCount = plan.pageCount
        built = model.catalogue.today.iso
      }
    }
    let mayPublish = mayPublish(&diagnostics)
    if let staging, mayPublish, !diagnostics.hasErrors {
      report.changes = try staging.finish(written, version: request.version, built: built)
    } else {
      staging?.abandon()
    }
    report.sources = sources
    report.diagnostics = diagnostics
    report.memory = BuildMemory(arenas: arenas + timetableArenas)
    return report
  }

  /// The folder `content`, or nil after saying that there is none.
  private mutating func contentFolder() throws(FileError) -> Folder? {
    do throws(FileError) {
      return try Folder("\(request.site)/content")
    } catch {
      guard error.reason == .missing || error.reason == .notFolder else { throw error }
      diagnostics.add(
        Diagnostic(
          PublishingCode.missingNetwork, in: sources.add(path: "content/network.yaml"), nil,
          "There is no folder “content” here.",
          explanation: "A site's folder holds “content”, and in it “network.yaml”.",
          fixes: ["Go to the site's folder, or name it: --site FOLDER."]))
      return nil
    }
  }

  /// The network, or nil after saying that there is none.
  private mutating func network(of records: ContentRecords) -> Network? {
    if let network = records.network { return network }
    let isThere = (0..<sources.count).contains {
      sources[FileID($0)].path == "content/network.yaml"
    }
    if !isThere {
      diagnostics.add(
        Diagnostic(
          PublishingCode.missingNetwork, in: sources.add(path: "content/network.yaml"), nil,
          "There is no file content/network.yaml.",
          explanation: "It says what the network is called and where the site is published.",
          fixes: ["Add it, with at least “name: …” and “url: https://…”."]))
    }
    return nil
  }

  /// Looks for secret addresses in all that is published, of the media in what can be read as text.
  private mutating func reportSecretAddresses(
    of catalogue: Catalogue, _ tree: SourceTree, _ content: Folder
  ) {
    guard catalogue.hasSecretAddresses else { return }
    for file in tree.media where file.isText {
      do throws(FileError) {
        sources.setContents(try content.read(file.path, into: arena), of: file.id)
      } catch {
        diagnostics.add(Diagnostic(error, in: file.id))
      }
    }
    catalogue.reportSecretAddresses(
      in: tree.files.map { (id: $0.id, contents: sources[$0.id].contents) },
      media: tree.media.map { (id: $0.id, contents: sources[$0.id].contents) }, &diagnostics)
  }

  /// The address of the published site.
  private func url(of network: Network) -> Text {
    request.baseURL.map { arena.text($0) } ?? network.url
  }

  /// The catalogue made ready and its pages planned; nil where there is no clock.
  private mutating func plan(
    _ records: ContentRecords, _ network: Network, _ media: [SourceTree.File],
    _ words: (timetable: TimetableWords, site: SiteWords)
  ) -> (SiteModel, SitePlan)? {
    guard let clock = request.clock(String(network.timeZone)) else {
      diagnostics.add(
        Diagnostic(
          PublishingCode.badTimeZone, in: network.file, network.timeZoneRange,
          "There is no time zone called “\(network.timeZone)”.",
          fixes: ["Write a name such as “Europe/London”."]))
      return nil
    }
    guard
      var catalogue = Catalogue.make(
        from: records, clock: clock, words: words.site, includesDrafts: request.includesDrafts,
        arena: arena,
        &diagnostics)
    else { return nil }
    let timetabling = Timetabling(catalogue, workers, &diagnostics)
    catalogue.timetables = arena.list(timetabling.timetables)
    timetableArenas = timetabling.arenas
    let paths = media.map { file in
      if case .media(let path) = file.kind { path } else { file.path }
    }
    let model = SiteModel.make(
      catalogue, words: words.timetable, siteWords: words.site, url: url(of: network),
      media: paths, arena: arena, &diagnostics)
    let plan = SitePlan.make(
      model, media: zip(paths, media).map { (path: $0, file: $1.id) }, arena: arena, &diagnostics)
    var converter = MarkupConverter()
    let complete = model.withNetworkTexts(plan, arena: arena, converter: &converter, &diagnostics)
    return (complete, plan)
  }

  /// The theme, or nil after saying what is wrong with it.
  private mutating func loadTheme(
    of network: Network, in site: Folder
  ) throws(FileError) -> Theme? {
    let name = request.theme ?? String(network.theme)
    guard isID(arena.text(name)) else {
      diagnostics.add(
        Diagnostic(
          PublishingCode.badThemeName, in: network.file, themeRange(network),
          "“\(name)” can't be a theme's name.",
          fixes: ["Write the name of a folder in themes/, such as “hearth”."]))
      return nil
    }
    let shownPath = "themes/\(name)"
    let folder: Folder
    do throws(FileError) {
      folder = try Folder("\(request.site)/\(shownPath)")
    } catch {
      guard error.reason == .missing || error.reason == .notFolder else { throw error }
      diagnostics.add(
        Diagnostic(
          PublishingCode.missingTheme, in: network.file, themeRange(network),
          "There is no theme “\(name)”.", fixes: [themeFix(name, site)]))
      return nil
    }
    let files = try ThemeFiles(
      folder, shownPath: shownPath, in: site, arena: arena, &sources, &diagnostics)
    let missing =
      files.files.first { $0.path == "theme.yaml" }?.id
      ?? sources.add(path: "\(shownPath)/theme.yaml")
    let loader = ThemeLoader(
      files: files, shownPath: shownPath, basePath: Addresses.basePath(of: url(of: network)),
      language: network.language, arena: arena, missing: missing, sources: sources)
    return loader.load(&diagnostics)
  }

  /// Where the network names its theme; nil where it doesn't, or another is asked for.
  private func themeRange(_ network: Network) -> ByteRange? {
    request.theme == nil && network.themeRange.count > 0 ? network.themeRange : nil
  }

  private func themeFix(_ name: String, _ site: Folder) -> Diagnostic.Fix {
    let arena = Arena(blockSize: 4096)
    defer { withExtendedLifetime(arena) {} }
    let entries = (try? Folder("\(request.site)/themes").entries(within: site, into: arena)) ?? []
    let names = entries.filter { $0.kind == .folder && !$0.path.contains(UInt8(ascii: "/")) }
      .map { String($0.path) }
    if let near = nearest(to: name, in: names) {
      return Diagnostic.Fix("Did you mean “\(near)”?", replacement: near)
    }
    return names.isEmpty
      ? "Put the theme's folder into themes/."
      : Diagnostic.Fix("Use one of: \(names.joined(separator: ", ")).")
  }

  /// Reports each free page that asks for a layout that the theme doesn't have.
  private mutating func checkLayouts(of model: SiteModel, _ theme: Theme) {
    for page in model.catalogue.pages {
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
