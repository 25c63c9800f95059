import Bytes
public import Diagnostics
import Markup
import Site

/// One build, from the folders to the published site, its phases in a row.
public struct SiteBuild {
  private let request: BuildRequest
  private let workers: Workers

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
  public func run(
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

  private func run(
    into staging: Staging?, _ mayPublish: (inout DiagnosticList) -> Bool
  ) throws(FileError) -> BuildReport {
    let reading = try SiteReading(
      site: request.site, includesDrafts: request.includesDrafts, workers: workers)
    let theme = try reading.records.records.network.map { network throws(FileError) in
      try ThemeReading(of: network, request, in: reading.site, after: reading.sources)
    }
    var site = LoadedSite(reading, theme, request, workers)
    var found = site.diagnostics
    var written: [WrittenFiles] = []
    // With an error nothing will be published, but one run shows every mistake.
    let target = found.hasErrors ? nil : staging
    let look = target == nil ? nil : site.theme
    var finder: FinderIndexing?
    if let model = site.contents?.model, let look {
      finder = FinderIndexing(model, words: look.finderWords, workers)
    }
    if let rendering = Rendering(site, look, finder: finder) {
      defer { withExtendedLifetime(rendering) {} }
      let result = try rendering.run(workers, into: target)
      found.add(result.diagnostics)
      written = result.written
    }
    found.add(site.findSecretAddresses())
    var report = BuildReport()
    if let model = site.contents?.model {
      let proofreading = Proofreading(model, advice: request.advice, workers)
      found.add(proofreading.diagnostics)
      report.adviceCount += proofreading.adviceCount
      if request.reportsContent {
        report.content = ContentReport(model.catalogue, reading.records.records, site.sources)
      }
    }
    report.adviceCount += found.apply(site.checks, advice: request.advice)
    let mayPublish = mayPublish(&found)
    if let staging, mayPublish, !found.hasErrors {
      let built = site.contents?.model.catalogue.today.iso ?? ""
      report.changes = try staging.finish(written, version: request.version, built: built)
    } else {
      staging?.abandon()
    }
    if request.reportsContent, let catalogue = site.contents?.model.catalogue {
      report.content = ContentReport(catalogue, reading.records.records, site.sources)
    }
    report.pageCount = site.contents?.plan.pageCount ?? 0
    report.fileCount = site.tree?.files.count ?? 0
    report.sources = site.sources
    report.diagnostics = found
    report.memory = BuildMemory(arenas: site.arenas)
    return report
  }
}
