import Dispatch
import Synchronization

/// Something that one thread makes and others wait for.
final class Handover<Value: Sendable>: Sendable {
  private let value = Mutex<Value?>(nil)
  private let isThere = DispatchSemaphore(value: 0)

  /// Hands over `value`, once.
  func give(_ value: Value) {
    self.value.withLock { $0 = value }
    isThere.signal()
  }

  /// What was handed over; waits until it is.
  func take() -> Value {
    isThere.wait()
    // The next who waits may go on, too.
    isThere.signal()
    guard let value = value.withLock({ $0 }) else {
      preconditionFailure("signalled before it is there")
    }
    return value
  }
}
