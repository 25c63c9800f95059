/// Tells of changes in a site's folders by the best way that there is.
struct Watcher: ~Copyable {
  /// How it learns of changes.
  enum Way: Equatable {
    /// The system tells at once.
    case told
    /// By looking again and again.
    case polling
  }

  private let site: String
  #if os(Linux)
  private var inotify: InotifySource?
  #endif
  private var polling: PollingSource?

  /// When the first of the last changes was seen.
  private(set) var lastSeen = ContinuousClock.now

  /// Watches the folders of `site` from now on; by looking again and again where `isPolling` says so or
  /// nothing else works here.
  ///
  /// - Parameters:
  ///   - site: the site's folder.
  ///   - isPolling: whether to look again and again in any case.
  ///   - folders: those of its folders that are walked through now. Who lists another tells of each folder in it
  ///     by ``watchListed(_:)``, so that nobody walks through it twice.
  init(site: String, isPolling: Bool, walking folders: [String] = watchedFolders) {
    self.site = site
    #if os(Linux)
    inotify = isPolling ? nil : InotifySource(site: site, walking: folders)
    polling = inotify == nil ? PollingSource(site: site) : nil
    #else
    polling = PollingSource(site: site)
    #endif
  }

  /// Watches the folder at `path` from the site's folder, which is about to be listed, and none of those in it.
  mutating func watchListed(_ path: String) {
    #if os(Linux)
    inotify?.watchListed(path)
    #endif
  }

  /// How it learns of changes now.
  var way: Way { polling == nil ? .told : .polling }

  /// Waits for a change, no longer than `milliseconds`, then for what belongs to it.
  mutating func next(milliseconds: Int) -> Changes {
    #if os(Linux)
    if var source = inotify.take() {
      let changes = source.gather(milliseconds: milliseconds, &lastSeen)
      if !source.isExhausted {
        inotify = consume source
        return changes
      }
      // More folders have come than the system will watch for us.
      polling = PollingSource(site: site)
      return .anything
    }
    #endif
    return polling?.gather(milliseconds: milliseconds, &lastSeen) ?? .none
  }
}
