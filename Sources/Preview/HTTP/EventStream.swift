import Glibc
import Synchronization

/// Events on their way to one open page (server-sent events, HTML Standard 9.2): any thread may add to them,
/// the connection's sends them.
final class EventStream: Sendable {
  private struct State {
    var events: [String] = []
    var isFinished = false
    var onEnd: (@Sendable () -> Void)?
  }

  /// A reader who is slow gets what is newest; only that counts.
  private static let mostWaiting = 4

  private let state = Mutex(State())
  /// Readable once something was added.
  let wakeUp: Int32
  private let bell: Int32

  /// Nil where the system has no more descriptors.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    wakeUp = ends[0]
    bell = ends[1]
  }

  deinit {
    close(wakeUp)
    close(bell)
  }

  /// Adds an event, already written as the standard wants it.
  func add(_ event: String) {
    state.withLock { state in
      guard !state.isFinished else { return }
      state.events.append(event)
      if state.events.count > Self.mostWaiting { state.events.removeFirst() }
    }
    ring()
  }

  /// No more events come: the connection ends once it has sent what waits.
  func finish() {
    state.withLock { $0.isFinished = true }
    ring()
  }

  /// The events that wait, and whether they are the last.
  func take() -> (events: [String], isFinished: Bool) {
    var rest = [UInt8](repeating: 0, count: 64)
    while read(wakeUp, &rest, rest.count) > 0 {}
    return state.withLock { state in
      defer { state.events = [] }
      return (state.events, state.isFinished)
    }
  }

  /// What is to be done when the connection has ended.
  func onEnd(_ action: @escaping @Sendable () -> Void) {
    state.withLock { $0.onEnd = action }
  }

  /// The connection has ended.
  func end() {
    let action = state.withLock { state in
      state.isFinished = true
      state.events = []
      return state.onEnd.take()
    }
    action?()
  }

  private func ring() {
    var byte: UInt8 = 1
    // Where the pipe is full, it has rung often enough.
    _ = write(bell, &byte, 1)
  }
}
