import Bytes
import Diagnostics
import Markup
import Site
import Synchronization
import Templates

/// The last phase: every file of the site is made, by all workers at once, and written where there is a
/// staging to write to.
struct Rendering: Sendable {
  let model: SiteModel
  let plan: SitePlan
  /// Nil where bodies are only converted for what is wrong in them.
  let theme: Theme?
  /// Nil where nothing will be published.
  let finder: FinderIndexing?
  /// Nil where no calendar, or only one, will be asked for.
  let events: EventWriting?
  let content: Folder
  let media: [SourceTree.File]

  /// The rendering of `site` in `theme`; nil where there is nothing to render.
  init?(
    _ site: LoadedSite, _ theme: Theme?, finder: FinderIndexing? = nil,
    events: EventWriting? = nil
  ) {
    guard let contents = site.contents, let content = site.content, let tree = site.tree else {
      return nil
    }
    model = contents.model
    plan = contents.plan
    self.theme = theme
    self.finder = finder
    self.events = events
    self.content = content
    media = tree.media
  }

  struct Result {
    var diagnostics = DiagnosticList()
    var written: [WrittenFiles] = []
    /// How long the workers took.
    var times = WorkTimes()
  }

  /// What one worker made.
  private struct Share: @unchecked Sendable {
    var diagnostics = DiagnosticList()
    var anchors: [PendingAnchor] = []
    var written: WrittenFiles?
    var times = WorkTimes()
    var error: FileError?
  }

  /// Makes every file.
  ///
  /// - Parameters:
  ///   - workers: the threads.
  ///   - staging: where the files go; nil writes none.
  ///   - isStopped: asked often; true leaves the rest undone.
  /// - Returns: what was found and written.
  /// - Throws: what the disk refused.
  func run(
    _ workers: Workers, into staging: Staging?, isStopped: @Sendable () -> Bool = { false }
  ) throws(FileError) -> Result {
    let staging = theme == nil ? nil : staging
    let arena = Arena(blockSize: 16 * 1024)
    defer { withExtendedLifetime(arena) {} }
    let outputs = staging == nil ? [] : dataFiles(arena)
    // The data files come first: the index takes longest of all, and the pages fill what is left.
    let data = WorkQueue(count: outputs.count, share: 1)
    let pages = WorkQueue(count: plan.pages.count)
    workers.progress?.begin(.writing, pages)
    let shares = workers.map { _ in share(of: outputs, data, pages, into: staging, isStopped) }
    var result = Result()
    var anchors: [PendingAnchor] = []
    for share in shares {
      if let error = share.error { throw error }
      result.diagnostics.add(share.diagnostics)
      result.times.add(share.times)
      anchors += share.anchors
      if let written = share.written { result.written.append(written) }
    }
    var converter = MarkupConverter()
    plan.check(anchors, of: model, converter: &converter, into: &result.diagnostics)
    return result
  }

  private func share(
    of outputs: [DataFile], _ data: WorkQueue, _ pages: WorkQueue, into staging: Staging?,
    _ isStopped: @Sendable () -> Bool
  ) -> Share {
    var share = Share()
    do throws(FileError) {
      var output = PageOutput(theme: theme, writer: try staging?.writer())
      while !isStopped(), let range = data.take() {
        for file in outputs[range] { try output.write(file, self) }
      }
      var maker = PageMaker(model: model, plan: plan, finder: finder?.start)
      while !isStopped(), let range = pages.take() {
        for page in plan.pages.part(range) {
          output.kind = page.kind
          maker.make(page, into: &output)
          try output.write(page, model)
        }
      }
      share.diagnostics = maker.diagnostics
      share.anchors = maker.anchors
      share.times = output.times
      share.times.markdown = maker.markupTime
      share.written = output.finish()
    } catch {
      data.stop()
      pages.stop()
      share.error = error
    }
    return share
  }
}

/// One worker's pages: rendered into a buffer, then written.
struct PageOutput: ~Copyable, PageSink {
  private let theme: Theme?
  private var writer: StagingWriter?
  private var buffer = ByteBuffer(capacity: 64 * 1024)
  private let arena = Arena(blockSize: 16 * 1024)
  /// The kind of the page that is being made.
  var kind = PageKind.page
  /// How long it took to fill layouts and to write.
  private(set) var times = WorkTimes()
  /// The name of the layout of what was rendered last.
  private(set) var layout = Text()

  init(theme: Theme?, writer: consuming StagingWriter?) {
    self.theme = theme
    self.writer = writer
  }

  mutating func render<View: TemplateView>(_ view: View, layout: Text) {
    buffer.removeAll()
    guard let theme else { return }
    let named = kind == .page ? theme.pageLayout(layout) : nil
    self.layout = named == nil ? kind.layout : layout
    let template = named ?? theme.layout(for: kind)
    let start = Stopwatch.now
    template.render(view, words: theme.texts, into: &buffer)
    times.layouts.add(since: start)
  }

  /// Writes what was rendered last as the file of `page`.
  mutating func write(_ page: PlannedPage, _ model: SiteModel) throws(FileError) {
    arena.removeAll()
    let start = Stopwatch.now
    defer { times.writing.add(since: start) }
    try writer?.write(model.addresses.file(page.url, arena), buffer)
  }

  /// Writes a file that is no page.
  mutating func write(_ file: DataFile, _ rendering: Rendering) throws(FileError) {
    buffer.removeAll()
    switch file {
    case .asset(let asset): try writer?.write(asset.path, asset.contents)
    case .finderPart(let file): try writer?.write(file.path, file.contents)
    case .media(let file):
      try writer?.copy(file.path, from: rendering.content, to: file.path)
    default:
      guard writer != nil else {
        file.append(rendering, to: &buffer)
        return
      }
      try writer?.write(file.path, through: &buffer, &times.writing) { buffer, passOn in
        file.append(rendering, to: &buffer, passOn: passOn)
      }
    }
  }

  /// What was rendered last.
  var contents: [UInt8] { buffer.withBytes { Array($0) } }

  /// What was written, where anything was to be.
  consuming func finish() -> WrittenFiles? {
    guard let writer else { return nil }
    return writer.finish()
  }
}
