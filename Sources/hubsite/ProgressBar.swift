import Dispatch
import Glibc
import Publishing
import Synchronization

/// A line that says how far a build is, on a terminal and only if the build takes long.
final class ProgressBar: Sendable {
  private let progress: BuildProgress
  // A queue of its own: it draws while every worker is busy.
  private let queue = DispatchQueue(label: "progress")
  // Dispatch allows its sources on any thread; its Swift types don't say so.
  nonisolated(unsafe) private let timer: any DispatchSourceTimer
  private let isDrawn = Mutex(false)

  /// How long nothing is drawn.
  private static let patience = DispatchTimeInterval.seconds(1)
  private static let pace = DispatchTimeInterval.milliseconds(100)

  /// A bar for `progress`; nil where nobody looks on: no terminal, or a machine's log.
  init?(_ progress: BuildProgress) {
    guard Console.isWatched else { return nil }
    self.progress = progress
    timer = DispatchSource.makeTimerSource(queue: queue)
    timer.schedule(deadline: .now() + Self.patience, repeating: Self.pace)
    timer.setEventHandler { [weak self] in self?.draw() }
    timer.activate()
  }

  /// Takes the line away, for good.
  func clear() {
    timer.cancel()
    queue.sync {
      if isDrawn.withLock({ $0 }) { Console.overwrite("") }
    }
  }

  private func draw() {
    isDrawn.withLock { $0 = true }
    Console.overwrite(Self.line(progress.now))
  }

  /// The words, the bar and the numbers, in at most 79 columns.
  static func line(_ moment: BuildProgress.Moment) -> String {
    let filled = moment.percent * barWidth / 100
    let bar =
      String(repeating: "█", count: filled) + String(repeating: "░", count: barWidth - filled)
    let words = moment.phase.words
    let space = String(repeating: " ", count: max(0, wordsWidth - words.count))
    let percent = String(moment.percent)
    let indent = String(repeating: " ", count: max(0, 3 - percent.count))
    var line = "\(words)\(space) \(bar) \(indent)\(percent)%"
    if let done = moment.done, let total = moment.total {
      line += "  \(done.grouped) of \(total.grouped)"
    }
    return line
  }

  private static let barWidth = 20
  private static let wordsWidth =
    BuildProgress.Phase.allCases.map(\.words.count).max() ?? 0
}

extension Int {
  /// The number with a comma at each thousand, as it is read in English.
  fileprivate var grouped: String {
    var result = ""
    for (index, digit) in String(self).reversed().enumerated() {
      if index > 0, index % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return String(result.reversed())
  }
}
