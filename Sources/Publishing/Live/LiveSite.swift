import Content
import Diagnostics
import Markup
import Site
import Synchronization
public import Timetable

/// A site that is kept in memory and follows its files: what a preview shows.
///
/// Reading everything takes as long as a build's own reading; one changed file of content takes only that
/// file's reading, and the resolving of all references.
public final class LiveSite: Sendable {
  private struct State {
    var reading: SiteReading?
    /// The last theme without errors.
    var goodTheme: ThemeReading?
    var today: CivilDate?
    var snapshot: LiveSnapshot?
  }

  private let request: BuildRequest
  private let workers: Workers
  private let state = Mutex<State>(State())

  /// - Parameter request: what is asked for; drafts are included whatever it says, and its output folder
  ///   is not touched. Its clock is asked at each refresh.
  public init(_ request: BuildRequest) {
    var request = request
    request.includesDrafts = true
    self.request = request
    workers = Workers(count: max(1, request.jobs))
    Markup.prepare()
  }

  /// Reads everything.
  ///
  /// - Parameter willList: is told of each folder of the content right before it is listed, by its path from the
  ///   site's folder, such as `content/hubs`.
  /// - Returns: the site as it is now.
  /// - Throws: what the disk refused.
  @discardableResult
  public func open(
    willList: @Sendable (String) -> Void = { _ in }
  ) throws(FileError) -> LiveSnapshot {
    try state.withLock { state throws(FileError) in
      state.reading = try SiteReading(request, workers, willList: willList)
      return resolve(&state)
    }
  }

  /// Takes in what has changed.
  ///
  /// - Parameters:
  ///   - changed: paths from the site's folder, with `/`, such as `content/hubs/oakwood.md`; nil where anything
  ///     may have changed.
  ///   - early: is shown, where one record is all that changed, the site with its page made anew and all that
  ///     follows from it elsewhere as it was; what is returned comes at once after it.
  /// - Returns: the site as it is now.
  /// - Throws: what the disk refused; the site is then as it was.
  @discardableResult
  public func refresh(
    _ changed: Set<String>?, early: (LiveSnapshot) -> Void = { _ in }
  ) throws(FileError) -> LiveSnapshot {
    try state.withLock { state throws(FileError) in
      let content = changed.map { $0.filter { $0.hasPrefix("content/") } }
      let isThemeChanged = changed.map { !$0.isSubset(of: content ?? []) } ?? true
      let isUpdated = content.flatMap { state.reading?.update($0) } ?? false
      if !isUpdated {
        state.reading = try SiteReading(request, workers)
      } else if !isThemeChanged, let changed, let reading = state.reading,
        let glimpse = state.snapshot?.replacingRecord(of: changed, from: reading)
      {
        early(glimpse)
      }
      // Whoever reads everything has read the theme, too.
      if isUpdated { try state.reading?.readTheme(anew: isThemeChanged) }
      return resolve(&state)
    }
  }

  /// Sets the day that the site takes for today; nil is the clock's.
  ///
  /// - Returns: the site of that day.
  /// - Throws: what the disk refused; the site is then as it was.
  @discardableResult
  public func setToday(_ date: CivilDate?) throws(FileError) -> LiveSnapshot {
    try state.withLock { state throws(FileError) in
      state.today = date
      if state.reading == nil { state.reading = try SiteReading(request, workers) }
      return resolve(&state)
    }
  }

  private func resolve(_ state: inout State) -> LiveSnapshot {
    var request = request
    if let today = state.today {
      let clock = request.clock
      request.clock = { name in
        clock(name).map { NetworkClock(today: today, name: $0.name, zone: $0.zone) }
      }
    }
    guard let reading = state.reading else { preconditionFailure("resolved before it is read") }
    if reading.theme?.theme != nil { state.goodTheme = reading.theme }
    let site = LoadedSite(reading, request, workers)
    let snapshot = LiveSnapshot(
      site, fallbackTheme: state.goodTheme, before: state.snapshot, workers: workers)
    state.snapshot = snapshot
    return snapshot
  }
}
