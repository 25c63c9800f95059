import Glibc

/// Changes found by looking at each file again and again: works on every system and every disk.
struct PollingSource: ChangeSource {
  /// Milliseconds between two looks; on a large site more, so that the looks take a tenth of the time.
  private static let shortestInterval = 250

  private let site: String
  private var files: [String: FileState]
  private var interval = shortestInterval

  init(site: String) {
    self.site = site
    files = [:]
    files = look()
  }

  var isExhausted: Bool { false }
  var isExpecting: Bool { false }

  mutating func wait(milliseconds: Int) -> Changes {
    usleep(useconds_t(min(milliseconds, interval)) * 1000)
    let before = files
    files = look()
    var changed: Set<String> = []
    for (path, state) in files where before[path] != state { changed.insert(path) }
    for path in before.keys where files[path] == nil { changed.insert(path) }
    var changes = Changes.none
    if !changed.isEmpty { changes.add(.files(changed)) }
    return changes
  }

  private mutating func look() -> [String: FileState] {
    let start = ContinuousClock.now
    var files: [String: FileState] = [:]
    files.reserveCapacity(self.files.count)
    var walk = FolderWalk(site: site)
    for folder in watchedFolders {
      walk.walk(folder) { path, entry in
        if entry == .file { files[path] = FileState(at: "\(site)/\(path)") }
        return true
      }
    }
    let took = (ContinuousClock.now - start).milliseconds
    interval = max(Self.shortestInterval, Int(took * 10))
    return files
  }
}

extension Duration {
  /// The duration in milliseconds.
  var milliseconds: Double {
    Double(components.seconds) * 1000 + Double(components.attoseconds) / 1e15
  }
}
