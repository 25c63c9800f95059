import Glibc

/// A thread of its own; dispatch queues have few, which wait for nobody.
enum Thread {
  private final class Work {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Starts one that stands back behind others by `priority`, 0 to 19 (nice(2)); false where the system has
  /// no more of them.
  @discardableResult
  static func start(priority: Int32 = 0, _ body: @escaping @Sendable () -> Void) -> Bool {
    let work = Unmanaged.passRetained(
      Work {
        #if os(Linux)
        // On Linux this is of the thread alone.
        if priority > 0 { setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, priority) }
        #endif
        body()
      })
    var thread = pthread_t()
    let result = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
        return nil
      }, work.toOpaque())
    guard result == 0 else {
      work.release()
      return false
    }
    pthread_detach(thread)
    return true
  }
}
