import Bytes

/// Where the time of a build went.
public struct BuildTimings: Sendable {
  /// What is done in a row.
  public enum Phase: CaseIterable, Sendable {
    case reading, resolving, indexing, events, writing, proofreading, publishing

    /// What is done.
    public var words: String {
      switch self {
      case .reading: "read the content and the theme"
      case .resolving: "resolve links, work out dates, plan pages"
      case .indexing: "make the finder’s index"
      case .events: "write the events of calendars"
      case .writing: "make the pages and all other files"
      case .proofreading: "read as an editor would"
      case .publishing: "publish"
      }
    }
  }

  /// How long a phase took.
  public struct Lap: Sendable {
    public let phase: Phase
    /// By the clock.
    public fileprivate(set) var seconds: Double
    /// Of all processors together.
    public fileprivate(set) var processorSeconds: Double
  }

  /// The phases that there were, in their order.
  public private(set) var laps: [Lap] = []
  /// What the workers did within the phases.
  var work = WorkTimes()

  private var start: (clock: UInt64, processor: UInt64) = (0, 0)

  /// Ends the phase before and begins `phase`.
  mutating func begin(_ phase: Phase) {
    end()
    laps.append(Lap(phase: phase, seconds: 0, processorSeconds: 0))
    start = (Stopwatch.now, Stopwatch.processorTime)
  }

  /// Ends the phase that was begun last.
  mutating func end() {
    guard let last = laps.indices.last, start.clock > 0 else { return }
    laps[last].seconds = Double(Stopwatch.now - start.clock) / 1e9
    laps[last].processorSeconds = Double(Stopwatch.processorTime - start.processor) / 1e9
    start.clock = 0
  }

  /// What the workers did within the phases, and how many seconds it took them, added up.
  public var parts: [(words: String, seconds: Double)] {
    [
      ("reading files", work.files.seconds),
      ("front matter and its fields", work.fields.seconds),
      ("the theme", work.theme.seconds),
      ("timetables", work.timetables.seconds),
      ("Markdown", work.markdown.seconds),
      ("filling layouts", work.layouts.seconds),
      ("writing files", work.writing.seconds),
    ]
  }
}

/// How long the workers took for each kind of work.
struct WorkTimes: BitwiseCopyable, Sendable {
  var files = Stopwatch()
  var fields = Stopwatch()
  var theme = Stopwatch()
  var timetables = Stopwatch()
  var markdown = Stopwatch()
  var layouts = Stopwatch()
  var writing = Stopwatch()

  /// Adds what somebody else measured.
  mutating func add(_ other: WorkTimes) {
    files.add(other.files)
    fields.add(other.fields)
    theme.add(other.theme)
    timetables.add(other.timetables)
    markdown.add(other.markdown)
    layouts.add(other.layouts)
    writing.add(other.writing)
  }
}
