import Bytes
import Content
import Diagnostics
import Synchronization

/// What lies in a site's folder `content`, listed and read, and the theme that its network asks for; nothing
/// is resolved yet.
///
/// The content can be brought up to date file by file, as long as no file comes or goes.
struct SiteReading {
  let site: Folder
  /// Nil where there is none.
  let content: Folder?
  private(set) var tree: SourceTree?
  /// The files of the content, in the order of their paths.
  private(set) var sources = SourceFiles()
  private(set) var records = ContentReading()
  /// Nil where there is no network to name one.
  private(set) var theme: ThemeReading?
  /// What listing the folder found.
  private var listed = DiagnosticList()
  /// What the paths lie in.
  private var arena: Arena?
  private let request: BuildRequest

  /// Reads all of it.
  ///
  /// - Parameters:
  ///   - request: what is asked for.
  ///   - workers: the threads.
  ///   - willList: is told of each folder of the content right before it is listed, by its path from the site's
  ///     folder.
  /// - Throws: what the disk refused.
  init(
    _ request: BuildRequest, _ workers: Workers, willList: @Sendable (String) -> Void = { _ in }
  ) throws(FileError) {
    self.request = request
    site = try Folder(request.site)
    content = try Self.contentFolder(of: request.site)
    guard let content else {
      listed.add(
        Diagnostic(
          PublishingCode.missingNetwork, in: sources.add(path: "content/network.yaml"), nil,
          "There is no folder “content” here.",
          explanation: "A site's folder holds “content”, and in it “network.yaml”.",
          fixes: ["Go to the site's folder, or name it: --site FOLDER."]))
      return
    }
    let listing = Handover<Result<ContentListing, FileError>>()
    let early = EarlyTheme(request, site)
    records = ContentReading(includesDrafts: request.includesDrafts)
    let contents = records.read(from: content, workers: workers, then: early.help) {
      [site] worker in
      // The first lists the files, while the last, who may be the same, reads the theme: that takes longer than
      // the content of a small network, so whoever is done helps. The others wait for the list, which never
      // waits for them: whatever the number of threads, the first worker is the first to begin.
      if worker == 0 {
        let listed = Result { () throws(FileError) in
          try ContentListing(content, in: site, willList: willList)
        }
        if case .success(let listed) = listed {
          workers.progress?.begin(.reading, listed.queue)
        }
        listing.give(listed)
      }
      if worker == workers.count - 1 { early.read(from: content) }
      guard case .success(let listed) = listing.take() else { return ([], WorkQueue(count: 0)) }
      return (listed.tree.files, listed.queue)
    }
    let list = try listing.take().get()
    tree = list.tree
    sources = list.sources
    listed = list.diagnostics
    arena = list.arena
    for (file, contents) in contents { sources.setContents(contents, of: file) }
    requireNetwork()
    theme = try early.take()
    try readTheme(anew: false)
  }

  /// Sees that ``theme`` is the one that the network asks for.
  ///
  /// - Parameter isChanged: whether the files of themes may have changed.
  /// - Throws: what the disk refused.
  mutating func readTheme(anew isChanged: Bool) throws(FileError) {
    guard let network = records.records.network else {
      theme = nil
      return
    }
    if !isChanged, let theme, theme.choice == ThemeReading.Choice(of: network, request) { return }
    theme = try ThemeReading(of: network, request, in: site)
  }

  /// Everything that is wrong with single files.
  var diagnostics: DiagnosticList {
    var all = listed
    all.add(records.diagnostics)
    return all
  }

  /// What the records and paths lie in.
  var arenas: [Arena] { (arena.map { [$0] } ?? []) + records.arenas }

  /// Reads the files at `paths`, from the site's folder, once more.
  ///
  /// - Returns: false, with nothing changed, where a file or a folder has come or gone, or where so many
  ///   have changed that reading everything is the better way.
  mutating func update(_ paths: Set<String>) -> Bool {
    guard let tree, let content else { return false }
    var unknown = paths
    let changed = tree.files.filter { unknown.remove(sources[$0.id].path) != nil }
    let changedMedia = tree.media.filter { unknown.remove(sources[$0.id].path) != nil }
    guard records.mayTakeIn(changed.count),
      (changed + changedMedia).allSatisfy({ content.hasFile(at: $0.path) }),
      unknown.allSatisfy({ isPassing($0, content) })
    else { return false }
    records.update(changed, from: content, &sources)
    return true
  }

  /// Whether `path` was never read and is gone again: many an editor saves into a file of its own and then
  /// gives that the name of the file.
  private func isPassing(_ path: String, _ content: Folder) -> Bool {
    let wasThere = sources.paths.contains { $0 == path || $0.hasPrefix(path + "/") }
    let name = path.dropFirst("content/".count)
    if wasThere || name.isEmpty { return false }
    let arena = Arena(blockSize: 1024)
    defer { withExtendedLifetime(arena) {} }
    return content.hasNothing(at: arena.text(String(name)))
  }

  private static func contentFolder(of site: String) throws(FileError) -> Folder? {
    do throws(FileError) {
      return try Folder("\(site)/content")
    } catch {
      guard error.reason == .missing || error.reason == .notFolder else { throw error }
      return nil
    }
  }

  private mutating func requireNetwork() {
    if sources.paths.contains("content/network.yaml") { return }
    listed.add(
      Diagnostic(
        PublishingCode.missingNetwork, in: sources.add(path: "content/network.yaml"), nil,
        "There is no file content/network.yaml.",
        explanation: "It says what the network is called and where the site is published.",
        fixes: ["Add it, with at least “name: …” and “url: https://…”."]))
  }
}

/// What a folder of content holds, not yet read.
///
/// Nothing is added to its arena any more: it may go from thread to thread.
private struct ContentListing: @unchecked Sendable {
  let tree: SourceTree
  private(set) var sources = SourceFiles()
  private(set) var diagnostics = DiagnosticList()
  /// The files of ``tree`` that are still to be read.
  let queue: WorkQueue
  /// What the paths lie in.
  let arena = Arena(blockSize: 1 << 20)

  init(
    _ content: Folder, in site: Folder, willList: (String) -> Void
  ) throws(FileError) {
    tree = try SourceTree(
      content, in: site, arena: arena, willList: willList, &sources, &diagnostics)
    queue = WorkQueue(count: tree.files.count)
  }
}

/// The theme, read while the content is.
///
/// The network's own file says which theme, so it is read by itself before the others.
private final class EarlyTheme: Sendable {
  private let request: BuildRequest
  private let site: Folder
  private let result = Mutex<Result<ThemeReading, FileError>?>(nil)
  private let assets = SpareWork<PublishedAssets>()

  init(_ request: BuildRequest, _ site: Folder) {
    self.request = request
    self.site = site
  }

  /// Reads the theme that the network asks for; nothing where none can be understood.
  func read(from content: Folder) {
    let reading = ContentReading.network(from: content)
    guard let network = reading.records.network else { return }
    defer { withExtendedLifetime(reading) {} }
    let theme = Result { () throws(FileError) in
      try ThemeReading(of: network, request, in: site, assets: assets)
    }
    result.withLock { $0 = theme }
  }

  /// Does a part of it, if there is one that nobody has begun.
  @Sendable func help() { assets.help() }

  /// What was read; nil where there is no theme to use, which must be said with a place in the network's file.
  ///
  /// - Throws: what the disk refused.
  func take() throws(FileError) -> ThemeReading? {
    let reading = try result.withLock { $0 }?.get()
    return reading?.theme == nil ? nil : reading
  }
}
