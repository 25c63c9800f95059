import Glibc

/// Waits for Ctrl-C, or for the system to end the program.
struct Stopping {
  private var signals = sigset_t()

  /// From here on the signals wait for ``wait()``, and a browser that hangs up is no reason to end.
  init() {
    signal(SIGPIPE, SIG_IGN)
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, number) }
    // Threads that start later inherit it.
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }

  func wait() {
    var signals = signals
    var number: Int32 = 0
    while sigwait(&signals, &number) != 0 {}
  }
}
