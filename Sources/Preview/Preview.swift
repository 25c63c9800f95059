import CLinux
import Diagnostics
import Dispatch
import Glibc
public import Publishing
import Synchronization
import Timetable

/// A site shown in browsers on the writer's own computer while it is written.
public final class Preview: Sendable {
  /// What a preview is asked to do.
  public struct Request: Sendable {
    /// The address in numbers that it is bound to, such as `127.0.0.1`.
    public var host: String
    /// A port that is free, 1 to 65535.
    public var port: UInt16
    /// Whether to look for changes again and again instead of being told of them.
    public var isPolling = false
    /// The explanation of a diagnostic's code, as HTML; nil where there is none.
    public var explanation: @Sendable (_ code: String) -> String? = { _ in nil }

    /// A preview at `host` and `port`.
    public init(host: String, port: UInt16) {
      self.host = host
      self.port = port
    }
  }

  /// What became of a change.
  public struct Refresh: Sendable {
    /// From seeing the change to telling the open pages.
    public let milliseconds: Double
    public let errorCount: Int
    public let warningCount: Int
    /// Why the files could not be read, where that was so.
    public let fault: String?
  }

  /// A file that is saved in halves is wrong for a moment: so many milliseconds are waited for its rest
  /// before a mistake that is new is shown.
  private static let halfTime = 60
  /// Nobody is kept waiting longer than this, however often a file is written.
  private static let longestHold = Duration.milliseconds(500)
  /// The pages are looked through so many milliseconds after the last change.
  private static let checkDelay = 300

  private let request: Request
  private let site: LiveSite
  /// The whole path of the site's folder.
  public let folder: String
  private let settings: Settings
  private let audience = Audience()
  private let edition: Mutex<Edition>
  private let refreshTime = Mutex<Double>(0)
  /// Held by who reads the site anew and shows it: one after the other.
  private let turn = DispatchSemaphore(value: 1)
  private let onRefresh: @Sendable (Refresh) -> Void
  /// Nil once its thread has it.
  private let watcher: Mutex<Watcher?>

  /// Reads the whole site; `onRefresh` is told what became of each change.
  ///
  /// - Throws: what the disk refused.
  public init(
    _ build: BuildRequest, _ request: Request, onRefresh: @escaping @Sendable (Refresh) -> Void
  ) throws(FileError) {
    self.request = request
    self.onRefresh = onRefresh
    let whole = realpath(build.site, nil).map { path in
      defer { free(path) }
      return String(cString: path)
    }
    folder = whole ?? build.site
    settings = Settings(
      editor: EditorLinks(
        root: folder, copyLabel: Words.copyPath, copiedLabel: Words.copied),
      explanation: request.explanation)
    // Each folder is watched before it is read, so that no change gets lost in between.
    let watcher = Mutex<Watcher?>(
      Watcher(site: folder, isPolling: request.isPolling, walking: ["themes"]))
    site = LiveSite(build)
    let first = try site.open { folder in watcher.withLock { $0?.watchListed(folder) } }
    self.watcher = watcher
    edition = Mutex(Edition(number: 0, first, settings))
    Self.keepMemorySteady()
  }

  /// Keeps the C library's store of memory from growing with each of thousands of changes, and gives back what
  /// the first reading doesn't need any more: until then it may do as it likes, which is faster.
  ///
  /// Threads take theirs from two places: by itself each has its own, and what one has freed the others can't
  /// use. What is large is mapped for itself and given back with its end: by itself the library soon keeps such
  /// pieces, too, and what comes next seldom fits where they were.
  private static func keepMemorySteady() {
    #if os(Linux)
    _ = mallopt(Int32(mallopt_arena_max), 2)
    malloc_trim(0)
    _ = mallopt(Int32(mallopt_mmap_threshold), 128 * 1024)
    #endif
  }

  /// The address to open in a browser.
  public var address: String { "\(origin)\(encodedPath(shown.snapshot.basePath))/" }

  /// The addresses to type on other devices in the house, where those may see the site.
  public var networkAddresses: [String] {
    guard isEverywhere else { return [] }
    let path = encodedPath(shown.snapshot.basePath)
    return HomeAddresses.find().map { "http://\($0)\(portSuffix)\(path)/" }
  }

  /// The address of the page of all mistakes.
  public var problemsAddress: String { origin + Edition.problemsPath }

  private var origin: String {
    let host = isEverywhere ? "localhost" : request.host
    let name = host.contains(":") ? "[\(host)]" : host
    return "http://\(name)\(portSuffix)"
  }

  /// Whether other devices in the house may see the site.
  private var isEverywhere: Bool { ["0.0.0.0", "::"].contains(request.host) }

  private var portSuffix: String { request.port == 80 ? "" : ":\(request.port)" }

  /// The errors and warnings that were found when the site was read.
  public var counts: (errors: Int, warnings: Int) {
    let found = shown.found
    let errors = found.count { $0.severity == .error }
    return (errors, found.count - errors)
  }

  /// Answers browsers and follows the files from now on, until the program ends.
  ///
  /// - Throws: that the port can't be had.
  public func start() throws {
    guard let bindAddress = BindAddress(host: request.host, port: request.port) else {
      throw Server.ListenError(description: "\(request.host) is no address in numbers")
    }
    let visits = Visits(
      hosts: HostCheck(host: request.host, port: request.port), address: address,
      audience: audience, edition: { self.shown },
      refreshTime: { self.refreshTime.withLock { $0 } },
      setToday: { self.setToday($0) }, explanation: request.explanation)
    try Server(bindAddress, answer: visits.answer, refusal: visits.refusal).start()
    follow()
  }

  private var shown: Edition { edition.withLock { $0 } }

  // MARK: Following the files

  /// Starts the threads that follow the files and look through the pages.
  private func follow() {
    Thread.start {
      guard var watcher = self.watcher.withLock({ $0.take() }) else { return }
      self.follow(&watcher)
    }
    Thread.start(priority: 10) { self.keepChecking() }
  }

  private func follow(_ watcher: inout Watcher) {
    var hour = time(nil) / 3600
    while true {
      let changes = watcher.next(milliseconds: 1000)
      let seen = watcher.lastSeen
      if changes != .none {
        refresh(changes.paths, seen: seen) { watcher.next(milliseconds: Self.halfTime) }
      } else if shown.fault != nil {
        refresh(nil, seen: seen, isQuiet: true) { .none }
      }
      // A new day may have begun.
      if time(nil) / 3600 != hour {
        hour = time(nil) / 3600
        refresh(nil, seen: seen, isQuiet: true) { .none }
      }
    }
  }

  /// Reads what has changed, which was seen at the moment `seen`, and shows it.
  ///
  /// A quiet refresh tells nobody where nothing came of it. `next` waits a moment for more changes.
  private func refresh(
    _ changed: Set<String>?, seen: ContinuousClock.Instant, isQuiet: Bool = false,
    next: () -> Changes
  ) {
    turn.wait()
    defer { turn.signal() }
    let before = shown
    let paths = audience.paths
    var renewals = before.renewals
    renewals.add(changed, at: before.number + 1)
    let known = before.errorKeys(of: paths)
    // After a fault nobody knows what was missed.
    var changed = before.fault == nil ? changed : nil
    var isEarly = false
    var candidate = read(before, renewals) { site throws(FileError) in
      try site.refresh(changed) { glimpse in
        // Whoever writes sees their own words before all that may follow from them is worked out.
        let early = Edition(
          number: before.number + 1, glimpse, settings, isTodaySet: before.isTodaySet,
          renewals: renewals)
        edition.withLock { $0 = early }
        for path in paths where (changed ?? []).contains(where: { glimpse.isMade(path, from: $0) })
        {
          audience.show(early, at: path)
        }
        noteTime(since: seen)
        isEarly = true
      }
    }
    while ContinuousClock.now - seen < Self.longestHold,
      !candidate.errorKeys(of: paths).isSubset(of: known)
    {
      let more = next()
      if more == .none { break }
      changed = candidate.fault == nil ? more.paths : nil
      renewals.add(changed, at: before.number + 1)
      candidate = read(before, renewals) { site throws(FileError) in try site.refresh(changed) }
    }
    show(candidate)
    let took = (ContinuousClock.now - seen).milliseconds
    if !isEarly { noteTime(since: seen) }
    if isQuiet, candidate.fault == before.fault { return }
    let errors = candidate.snapshot.diagnostics.count { $0.severity == .error }
    onRefresh(
      Refresh(
        milliseconds: took, errorCount: errors,
        warningCount: candidate.snapshot.diagnostics.count { $0.severity == .warning },
        fault: candidate.fault))
  }

  /// The edition that comes after `before`; the same pages where the disk refuses to be read.
  private func read(
    _ before: Edition, _ renewals: Renewals, isTodaySet: Bool? = nil,
    _ read: (LiveSite) throws(FileError) -> LiveSnapshot
  ) -> Edition {
    let isTodaySet = isTodaySet ?? before.isTodaySet
    do throws(FileError) {
      let snapshot = try read(site)
      return Edition(
        number: shown.number + 1, snapshot, settings, isTodaySet: isTodaySet, renewals: renewals)
    } catch {
      return Edition(
        number: shown.number + 1, before.snapshot, settings, isTodaySet: isTodaySet,
        fault: "\(error)", renewals: renewals)
    }
  }

  /// Notes how long it took, since the moment `seen`, until the open pages were told.
  private func noteTime(since seen: ContinuousClock.Instant) {
    let took = (ContinuousClock.now - seen).milliseconds
    refreshTime.withLock { $0 = took }
  }

  private func show(_ new: Edition) {
    edition.withLock { $0 = new }
    audience.show(new)
  }

  private func setToday(_ date: CivilDate?) {
    turn.wait()
    defer { turn.signal() }
    show(
      read(shown, shown.renewals, isTodaySet: date != nil) { site throws(FileError) in
        try site.setToday(date)
      })
  }

  // MARK: Looking through every page

  private func keepChecking() {
    var checked = -1
    while true {
      usleep(useconds_t(Self.checkDelay) * 1000)
      let edition = shown
      // Only when nothing has changed for the whole while.
      guard edition.number != checked, edition.fault == nil else { continue }
      usleep(useconds_t(Self.checkDelay) * 1000)
      guard shown === edition else { continue }
      guard let found = edition.snapshot.check({ self.shown !== edition }) else { continue }
      checked = edition.number
      edition.setChecked(found)
      if shown === edition { audience.show(edition) }
    }
  }
}
