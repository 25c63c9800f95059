import Synchronization

/// A way to stop a build from outside, such as when somebody presses Ctrl-C.
public final class BuildInterruption: Sendable {
  private let asked = Atomic(false)
  private let staging = Atomic(false)

  /// Nobody has asked yet.
  public init() {}

  /// Asks the build to stop: it then removes what it has made, and the last good site stays.
  ///
  /// - Returns: whether the build will see to it; false where there is nothing to remove yet, so that
  ///   the program may end at once.
  public func ask() -> Bool {
    asked.store(true, ordering: .sequentiallyConsistent)
    return staging.load(ordering: .sequentiallyConsistent)
  }

  /// Whether somebody has asked.
  public var isAsked: Bool { asked.load(ordering: .relaxed) }

  /// From now on there is something to remove.
  func beginStaging() { staging.store(true, ordering: .sequentiallyConsistent) }
}
