import Bytes
import Dispatch
import Synchronization

/// The threads of a build.
struct Workers: Sendable {
  let count: Int
  /// Who is told how far they are.
  var progress: BuildProgress?
  /// Where what they make lies when memory is used up.
  var spill: SpillFile?

  /// Calls `body` on each worker, all at once, and answers what each made, in the order of their numbers.
  func map<Output: Sendable>(_ body: @Sendable (Int) -> Output) -> [Output] {
    if count == 1 { return [body(0)] }
    let outputs = Mutex<[(worker: Int, output: Output)]>([])
    DispatchQueue.concurrentPerform(iterations: count) { worker in
      let output = body(worker)
      outputs.withLock { $0.append((worker, output)) }
    }
    return outputs.withLock { $0 }.sorted { $0.worker < $1.worker }.map(\.output)
  }
}

extension Workers {
  /// An arena for what stays until the build is over, whose blocks have `blockSize` bytes.
  func arena(blockSize: Int) -> Arena { Arena(blockSize: blockSize, spill: spill) }
}

/// Units of work that workers take in turn, a few at a time.
final class WorkQueue: Sendable {
  private let next = Atomic<Int>(0)
  let count: Int
  private let share: Int

  /// - Parameters:
  ///   - count: how many units there are.
  ///   - share: how many a worker takes at a time.
  init(count: Int, share: Int = 16) {
    self.count = count
    self.share = share
  }

  /// The next units to do, or nil when there are none.
  func take() -> Range<Int>? {
    let start = next.wrappingAdd(share, ordering: .relaxed).oldValue
    return start < count ? start..<min(start + share, count) : nil
  }

  /// How many were taken so far.
  var taken: Int { min(next.load(ordering: .relaxed), count) }

  /// Leaves the rest undone.
  func stop() { next.store(count, ordering: .relaxed) }
}
