import ArgumentParser
import Dispatch
import Glibc
import Publishing
import Synchronization

/// What becomes of Ctrl-C, of a request to end (SIGTERM) and of a terminal that is closed (SIGHUP) while a
/// site is built: the build stops, removes what it has made, and the program ends with 128 and the signal's
/// number.
final class Interrupts: Sendable {
  let interruption = BuildInterruption()
  private let signal = Atomic<Int32>(0)
  private let hasSaid = Mutex(false)
  // Dispatch allows its sources on any thread; its Swift types don't say so.
  nonisolated(unsafe) private let sources: [any DispatchSourceSignal]

  init() {
    let queue = DispatchQueue(label: "interrupts")
    // Whoever began the build with `nohup` wants it to outlive the terminal.
    let numbers = [SIGINT, SIGTERM] + (Self.isIgnored(SIGHUP) ? [] : [SIGHUP])
    sources = numbers.map { number in
      // The system's own answer, to end at once, gives way to the source's.
      Glibc.signal(number, SIG_IGN)
      return DispatchSource.makeSignalSource(signal: number, queue: queue)
    }
    let registered = DispatchSemaphore(value: 0)
    for (source, number) in zip(sources, numbers) {
      source.setEventHandler { [weak self] in self?.receive(number) }
      source.setRegistrationHandler { registered.signal() }
      source.activate()
    }
    // Until then a signal would be lost: the system's answer is gone, and the source not yet there.
    for _ in sources { registered.wait() }
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    sigaction(number, nil, &action)
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  private func receive(_ number: Int32) {
    let isFirst = signal.exchange(number, ordering: .sequentiallyConsistent) == 0
    // Who asks twice does not want to wait; the next build removes what is left.
    if !interruption.ask() || !isFirst {
      say()
      _exit(128 + number)
    }
  }

  /// Ends the program as the signal asks, after the build has seen to the rest.
  func end() -> ExitCode {
    say()
    return ExitCode(128 + signal.load(ordering: .sequentiallyConsistent))
  }

  /// Says so once, though the build and the signal may come to it together.
  private func say() {
    hasSaid.withLock { hasSaid in
      guard !hasSaid else { return }
      hasSaid = true
      // A half-drawn bar may stand in the line.
      if Console.isWatched { Console.overwrite("") }
      Console.complain("hubsite: stopped. Nothing was published; the last good site is as it was.")
    }
  }
}
