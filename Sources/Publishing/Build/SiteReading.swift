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
  private let arena = Arena(blockSize: 1 << 20)
  private let request: BuildRequest

  /// Reads all of it.
  ///
  /// - Parameters:
  ///   - request: what is asked for.
  ///   - workers: the threads.
  /// - Throws: what the disk refused.
  init(_ request: BuildRequest, _ workers: Workers) throws(FileError) {
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
    let tree = try SourceTree(content, in: site, arena: arena, &sources, &listed)
    self.tree = tree
    records = ContentReading(includesDrafts: request.includesDrafts)
    // The theme takes as long as the content of a small network: the first worker begins with it.
    let early = EarlyTheme(request, site, sources)
    records.read(tree.files, from: content, workers: workers, &sources) {
      early.read(tree.files, from: content)
    }
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
    theme = try ThemeReading(of: network, request, in: site, after: sources)
  }

  /// Everything that is wrong with single files.
  var diagnostics: DiagnosticList {
    var all = listed
    all.add(records.diagnostics)
    return all
  }

  /// What the records and paths lie in.
  var arenas: [Arena] { [arena] + records.arenas }

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
    let wasThere = (0..<sources.count).contains {
      let known = sources[FileID($0)].path
      return known == path || known.hasPrefix(path + "/")
    }
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
    let isThere = (0..<sources.count).contains {
      sources[FileID($0)].path == "content/network.yaml"
    }
    if isThere { return }
    listed.add(
      Diagnostic(
        PublishingCode.missingNetwork, in: sources.add(path: "content/network.yaml"), nil,
        "There is no file content/network.yaml.",
        explanation: "It says what the network is called and where the site is published.",
        fixes: ["Add it, with at least “name: …” and “url: https://…”."]))
  }
}

/// The theme, read while the content is.
///
/// The network's own file says which theme, so it is read by itself before the others.
private final class EarlyTheme: Sendable {
  private let request: BuildRequest
  private let site: Folder
  /// The files of the content.
  private let sources: SourceFiles
  private let result = Mutex<Result<ThemeReading, FileError>?>(nil)

  init(_ request: BuildRequest, _ site: Folder, _ sources: SourceFiles) {
    self.request = request
    self.site = site
    self.sources = sources
  }

  /// Reads the theme that the network among `files` asks for; nothing where none can be understood.
  func read(_ files: [SourceTree.File], from content: Folder) {
    let reading = ContentReading.network(of: files, from: content)
    guard let network = reading.records.network else { return }
    defer { withExtendedLifetime(reading) {} }
    let theme = Result { () throws(FileError) in
      try ThemeReading(of: network, request, in: site, after: sources)
    }
    result.withLock { $0 = theme }
  }

  /// What was read.
  ///
  /// - Throws: what the disk refused.
  func take() throws(FileError) -> ThemeReading? { try result.withLock { $0 }?.get() }
}
