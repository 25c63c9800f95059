#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// How long some kind of work takes in all.
///
/// Looking at the clock twice takes 50 ns, so that a page's work can always be measured.
public struct Stopwatch: BitwiseCopyable, Sendable {
  /// What was measured so far.
  public private(set) var nanoseconds: UInt64 = 0

  public init() {}

  /// What was measured so far, in seconds.
  public var seconds: Double { Double(nanoseconds) / 1e9 }

  /// The time since some moment, which only differences tell anything about.
  public static var now: UInt64 { time(CLOCK_MONOTONIC) }

  /// The processor time of all threads of the program.
  public static var processorTime: UInt64 { time(CLOCK_PROCESS_CPUTIME_ID) }

  /// Adds the time since `start`, which ``now`` told.
  public mutating func add(since start: UInt64) { add(from: start, to: Self.now) }

  /// Adds the time between two moments, which ``now`` told.
  public mutating func add(from start: UInt64, to end: UInt64) { nanoseconds &+= end &- start }

  /// Adds what another one measured.
  public mutating func add(_ other: Stopwatch) { nanoseconds &+= other.nanoseconds }
}

/// What `clock` shows, in nanoseconds.
private func time(_ clock: clockid_t) -> UInt64 {
  var time = timespec()
  clock_gettime(clock, &time)
  return UInt64(time.tv_sec) &* 1_000_000_000 &+ UInt64(time.tv_nsec)
}
