import Bytes
import Content
import Diagnostics

/// What lies in a site's folder `content`, listed and read; nothing is resolved yet.
///
/// It can be brought up to date file by file, as long as no file comes or goes.
struct SiteReading {
  let site: Folder
  /// Nil where there is none.
  let content: Folder?
  private(set) var tree: SourceTree?
  /// The files of the content, in the order of their paths.
  private(set) var sources = SourceFiles()
  private(set) var records = ContentReading()
  /// What listing the folder found.
  private var listed = DiagnosticList()
  private let arena = Arena(blockSize: 1 << 20)
  private let workers: Workers

  /// Reads all of it.
  ///
  /// - Throws: what the disk refused.
  init(
    site path: String, includesDrafts: Bool, workers: Workers
  ) throws(FileError) {
    self.workers = workers
    site = try Folder(path)
    content = try Self.contentFolder(of: path)
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
    records = ContentReading(includesDrafts: includesDrafts)
    records.read(tree.files, from: content, workers: workers, &sources)
    self.tree = tree
    requireNetwork()
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
    for file in tree.media { unknown.remove(sources[file.id].path) }
    guard records.mayTakeIn(changed.count),
      changed.allSatisfy({ content.hasFile(at: $0.path) }),
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

  /// Lets the records go, which somebody else has taken over; what they lie in stays.
  mutating func forgetRecords() { records.forgetRecords() }

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
