import Synchronization

/// How far a build is, for whoever shows it meanwhile.
///
/// It costs the workers nothing: the queue that they take their work from tells how much is left.
public final class BuildProgress: Sendable {
  /// What a build does, in its order.
  public enum Phase: Int, CaseIterable, Sendable {
    case reading, resolving, indexing, writing, proofreading, publishing

    /// What is done, as the beginning of a line.
    public var words: String {
      switch self {
      case .reading: "Reading the content"
      case .resolving: "Working out dates and links"
      case .indexing: "Making the finder’s index"
      case .writing: "Making the pages"
      case .proofreading: "Reading as an editor would"
      case .publishing: "Publishing"
      }
    }

    /// The part of a build that it takes, in percent, as measured with 10,000 services.
    var weight: Int {
      switch self {
      case .reading: 11
      case .resolving: 7
      case .indexing: 16
      case .writing: 61
      case .proofreading: 4
      case .publishing: 1
      }
    }
  }

  /// A moment of a build.
  public struct Moment: Sendable, Equatable {
    /// What it does now.
    public let phase: Phase
    /// How much of the whole is done, in percent.
    public let percent: Int
    /// How many files or pages of the phase are done, where they are counted.
    public let done: Int?
    /// How many there are.
    public let total: Int?
  }

  private let state = Mutex<(phase: Phase, queue: WorkQueue?)>((.reading, nil))

  /// A build that has not begun.
  public init() {}

  /// Where the build is now.
  public var now: Moment {
    let (phase, queue) = state.withLock { $0 }
    var percent = 0
    for earlier in Phase.allCases where earlier.rawValue < phase.rawValue {
      percent += earlier.weight
    }
    guard let queue, queue.count > 0 else {
      return Moment(phase: phase, percent: percent, done: nil, total: nil)
    }
    let done = queue.taken
    return Moment(
      phase: phase, percent: percent + phase.weight * done / queue.count, done: done,
      total: queue.count)
  }

  /// Goes on to `phase`; the `queue` is where its workers take their work from.
  func begin(_ phase: Phase, _ queue: WorkQueue? = nil) {
    state.withLock { $0 = (phase, queue) }
  }
}
