import Synchronization

/// A way to stop a build from outside, such as when somebody presses Ctrl-C.
public final class BuildInterruption: Sendable {
  private enum State {
    /// There is nothing to remove, and nobody has asked.
    static let idle: UInt8 = 0
    /// The build has made something, or is about to.
    static let staging: UInt8 = 1
    /// Somebody asked before the build made anything: it never will.
    static let stopped: UInt8 = 2
    /// Somebody asked, and the build removes what it has made.
    static let stopping: UInt8 = 3
  }

  private let state = Atomic(State.idle)

  /// Nobody has asked yet.
  public init() {}

  /// Asks the build to stop: it then removes what it has made, and the last good site stays.
  ///
  /// - Returns: whether the build will see to it; false where it has made nothing and will make
  ///   nothing any more, so that the program may end at once.
  public func ask() -> Bool {
    let (asked, state) = state.compareExchange(
      expected: State.idle, desired: State.stopped, ordering: .sequentiallyConsistent)
    if asked || state == State.stopped { return false }
    self.state.store(State.stopping, ordering: .sequentiallyConsistent)
    return true
  }

  /// Whether somebody has asked.
  public var isAsked: Bool { state.load(ordering: .relaxed) >= State.stopped }

  /// From now on there is something to remove.
  ///
  /// - Returns: whether the build may make it; false once somebody has asked to stop.
  func beginStaging() -> Bool {
    state.compareExchange(
      expected: State.idle, desired: State.staging, ordering: .sequentiallyConsistent
    ).exchanged
  }
}
