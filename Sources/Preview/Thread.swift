import Dispatch
import Glibc

/// A thread that runs as long as the program does.
enum Thread {
  /// Starts one that stands back behind others by `priority`, 0 to 19 (nice(2)).
  static func start(_ name: String, priority: Int32 = 0, _ body: @escaping @Sendable () -> Void) {
    let queue = DispatchQueue(label: "hubsite.\(name)")
    queue.async {
      #if os(Linux)
      // On Linux this is of the thread alone.
      if priority > 0 { setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, priority) }
      #endif
      body()
    }
  }
}
