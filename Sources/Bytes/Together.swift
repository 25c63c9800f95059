import Dispatch
import Synchronization

/// What `first` and `second` make, which work at the same time where `inParallel` allows it.
///
/// Neither may change what the other one looks at.
public func together<First: Sendable, Second: Sendable>(
  inParallel: Bool, _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
  guard inParallel else { return (first(), second()) }
  let made = Mutex<(First?, Second?)>((nil, nil))
  DispatchQueue.concurrentPerform(iterations: 2) { number in
    if number == 0 {
      let result = first()
      made.withLock { $0.0 = result }
    } else {
      let result = second()
      made.withLock { $0.1 = result }
    }
  }
  guard case (let first?, let second?) = made.withLock({ $0 }) else {
    preconditionFailure("both have ended")
  }
  return (first, second)
}
