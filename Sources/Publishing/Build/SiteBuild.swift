import Bytes
public import Diagnostics
import Markup
import Site

/// One build, from the folders to the published site, its phases in a row.
public struct SiteBuild {
  private let request: BuildRequest

  public init(_ request: BuildRequest) { self.request = request }

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
      do throws(OutputError) {
        staging = try OutputFolder(path: output).begin(
          protecting: protectedFolders, interruption: request.interruption)
      } catch {
        guard case .stopped = error else { throw error }
        return interrupted(nil)
      }
    }
    do throws(FileError) {
      return try run(into: staging, mayPublish)
    } catch {
      staging?.abandon()
      throw .disk(error)
    }
  }

  private var isInterrupted: Bool { request.interruption?.isAsked ?? false }

  /// The end of a build that was stopped: nothing of it is left.
  private func interrupted(_ staging: Staging?) -> BuildReport {
    staging?.abandon()
    var report = BuildReport()
    report.isInterrupted = true
    return report
  }

  /// What publishing must not delete.
  private var protectedFolders: [String] {
    ["content", "themes"].map { "\(request.site)/\($0)" }
  }

  private func run(
    into staging: Staging?, _ mayPublish: (inout DiagnosticList) -> Bool
  ) throws(FileError) -> BuildReport {
    let workers = Workers(
      count: max(1, request.jobs), progress: request.progress, spill: staging?.spillFile())
    var timings = BuildTimings()
    timings.begin(.reading)
    let reading = try SiteReading(request, workers)
    if isInterrupted { return interrupted(staging) }
    workers.progress?.begin(.resolving)
    timings.begin(.resolving)
    var site = LoadedSite(reading, request, workers)
    var found = site.diagnostics
    var written: [WrittenFiles] = []
    // With an error nothing will be published, but one run shows every mistake.
    let isWhole = site.theme != nil && site.contents != nil && !found.hasErrors
    let target = isWhole ? staging : nil
    let look = target == nil ? nil : site.theme
    if isInterrupted { return interrupted(staging) }
    var finder: FinderIndexing?
    var events: EventWriting?
    if let model = site.contents?.model, let look {
      workers.progress?.begin(.indexing)
      timings.begin(.indexing)
      let indexing = try FinderIndexing(model, words: look.finderWords, workers, into: target)
      if let parts = indexing.written { written.append(parts) }
      finder = indexing
      timings.begin(.events)
      events = EventWriting(model, workers)
    }
    timings.begin(.writing)
    if let rendering = Rendering(site, look, finder: finder, events: events) {
      defer { withExtendedLifetime(rendering) {} }
      let result = try rendering.run(workers, into: target) {
        [interruption = request.interruption] in
        interruption?.isAsked ?? false
      }
      found.add(result.diagnostics)
      written += result.written
      timings.work.add(result.times)
    }
    if isInterrupted { return interrupted(staging) }
    found.add(site.findSecretAddresses())
    var report = BuildReport()
    if let model = site.contents?.model {
      workers.progress?.begin(.proofreading)
      timings.begin(.proofreading)
      let proofreading = Proofreading(model, advice: request.advice, workers)
      found.add(proofreading.diagnostics)
      report.adviceCount += proofreading.adviceCount
      if request.reportsContent {
        report.content = ContentReport(model.catalogue, reading.records.records, site.sources)
      }
    }
    report.adviceCount += found.apply(site.checks, advice: request.advice)
    if isInterrupted { return interrupted(staging) }
    let mayPublish = mayPublish(&found)
    workers.progress?.begin(.publishing)
    timings.begin(.publishing)
    // Only what was written may be published: with an error at the start nothing was.
    if let target, mayPublish, !found.hasErrors {
      let built = site.contents?.model.catalogue.today.iso ?? ""
      report.changes = try target.finish(written, version: request.version, built: built)
    } else {
      staging?.abandon()
    }
    timings.end()
    timings.work.add(reading.records.times)
    if let theme = reading.theme { timings.work.theme.add(theme.time) }
    timings.work.add(site.times)
    report.timings = timings
    report.pageCount = site.contents?.plan.pageCount ?? 0
    report.fileCount = site.tree?.files.count ?? 0
    report.sources = site.sources
    report.diagnostics = found
    report.memory = BuildMemory(arenas: site.arenas)
    return report
  }
}
