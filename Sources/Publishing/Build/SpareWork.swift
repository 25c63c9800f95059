import Synchronization

/// A piece of work that one thread sets aside for another that has nothing left to do, and does itself if it
/// needs the result first.
///
/// Nobody ever waits for work that nobody does: it goes well with any number of threads, one included.
final class SpareWork<Output: Sendable>: Sendable {
  private let work = Mutex<(@Sendable () -> Output)?>(nil)
  private let output = Handover<Output>()

  /// Sets `work` aside, once.
  func offer(_ work: @escaping @Sendable () -> Output) {
    self.work.withLock { $0 = work }
  }

  /// Does what is set aside, if there is anything and nobody has begun it.
  func help() {
    let work = work.withLock { work in
      defer { work = nil }
      return work
    }
    if let work { output.give(work()) }
  }

  /// What came of the work, which must have been offered.
  func take() -> Output {
    help()
    return output.take()
  }
}
