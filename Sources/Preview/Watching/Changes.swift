/// What has changed in the folders that are watched.
enum Changes: Equatable, Sendable {
  /// Nothing.
  case none
  /// The files at these paths from the site's folder, with `/`.
  case files(Set<String>)
  /// Nobody knows what: too much at once, or a whole folder.
  case anything

  /// More than this many at once are read faster as a whole.
  private static let most = 1000

  /// These changes and `others`.
  mutating func add(_ others: Changes) {
    switch (self, others) {
    case (_, .none): return
    case (.none, _): self = others
    case (.files(let paths), .files(let more)): self = .files(paths.union(more))
    default: self = .anything
    }
    if case .files(let paths) = self, paths.count > Self.most { self = .anything }
  }

  /// The paths, or nil where anything may have changed.
  var paths: Set<String>? {
    switch self {
    case .none: []
    case .files(let paths): paths
    case .anything: nil
    }
  }
}

/// One way to learn of changes in the folders of a site.
///
/// It belongs to one thread.
protocol ChangeSource: ~Copyable {
  /// Waits for changes, no longer than `milliseconds`, and answers those that are there.
  mutating func wait(milliseconds: Int) -> Changes
  /// Whether it can't go on, so that another way must be taken.
  var isExhausted: Bool { get }
  /// Whether a file is being written to that will be told of soon.
  var isExpecting: Bool { get }
}

/// The folders of a site that are watched; never the output.
let watchedFolders = ["content", "themes"]

/// How long to wait for the rest of what belongs together: one “save” is several events.
enum Patience {
  /// Without an event for so many milliseconds a save is over.
  static let quiet = 5
  /// Longer than this nobody is kept waiting.
  static let longest = 50
}

extension ChangeSource where Self: ~Copyable {
  /// Waits for the first change, no longer than `milliseconds`, then for what belongs to it; `seen` is set to
  /// when the first was seen.
  mutating func gather(milliseconds: Int, _ seen: inout ContinuousClock.Instant) -> Changes {
    var changes = wait(milliseconds: milliseconds)
    while changes == .none, isExpecting { changes = wait(milliseconds: milliseconds) }
    let start = ContinuousClock.now
    seen = start
    guard changes != .none else { return .none }
    while ContinuousClock.now - start < .milliseconds(Patience.longest) {
      let more = wait(milliseconds: Patience.quiet)
      if more == .none { break }
      changes.add(more)
    }
    return changes
  }
}
