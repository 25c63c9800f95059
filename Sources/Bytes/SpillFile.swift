import Dispatch
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Room on the disk for arenas that hold more than a small machine has memory for.
///
/// Until the budget is used up, blocks are memory like any other. What comes then lies in a file that is
/// mapped into memory (mmap(2)): it is read and written like the rest, the system may put it away and
/// fetch it again whenever memory is short, and it is told to do so as often as the whole program has
/// more than its limit. So a country's services can be built on a machine without swap space.
///
/// Where there can be no such file, or the disk has no room for it, memory is taken as before.
public final class SpillFile: Sendable {
  private let budget: Int
  private let limit: Int
  private let open: @Sendable () -> Int32
  private let state = Mutex(State())

  private struct State: ~Copyable {
    /// The bytes of memory that blocks took outside the file.
    var taken = 0
    /// The addresses that the file's bytes have, all of those that it may ever have.
    var start: UnsafeMutableRawPointer?
    var descriptor: Int32 = -1
    /// The bytes of the file that are in use.
    var used = 0
    /// The bytes that the disk has promised.
    var reserved = 0
    /// Whether there can be no file, or no more of it.
    var isRefused = false
    /// The bytes of memory from which on it is worth taking the file's out of it again.
    var next = 0
    /// Looks how much memory the program has, once the file is open.
    var watch: (any DispatchSourceTimer)?
  }

  /// The bytes that the file may grow to: only addresses, of which there are plenty.
  private static let room = 1 << 40
  /// The bytes that the disk is asked for at once.
  private static let step = 64 << 20

  /// - Parameters:
  ///   - budget: the bytes that blocks may take before the file is used.
  ///   - limit: the bytes of memory that the whole program may have before the file's are taken out.
  ///   - open: opens an empty file for reading and writing that nobody else uses, and answers its
  ///     descriptor, negative for none. It is called once at most, when the budget is used up.
  public init(beyond budget: Int, limit: Int, open: @escaping @Sendable () -> Int32) {
    self.budget = budget
    self.limit = limit
    self.open = open
  }

  deinit {
    state.withLock { state in
      state.watch?.cancel()
      if let start = state.start { munmap(start, Self.room) }
      if state.descriptor >= 0 { close(state.descriptor) }
    }
  }

  /// Room for a block of `size` bytes, a multiple of the page size; nil where it shall be taken from
  /// memory.
  func block(_ size: Int) -> UnsafeMutableRawPointer? {
    state.withLock { state in
      guard state.taken + size > budget, let start = begin(&state), reserve(size, &state) else {
        state.taken += size
        return nil
      }
      defer { state.used += size }
      return start + state.used
    }
  }

  /// Takes back a block that lay in the file.
  func giveBack(_ block: UnsafeMutableRawPointer, _ size: Int) {
    // The disk gets its room back at once.
    madvise(block, size, MADV_REMOVE)
  }

  /// Takes back a block that lay in memory.
  func giveBack(_ size: Int) { state.withLock { $0.taken -= size } }

  /// Takes what lies in the file out of memory, where the program has more than it may.
  ///
  /// Nothing is lost: who needs it gets it again.
  func relieve() {
    guard let resident = Self.residentMemory else { return }
    state.withLock { state in
      guard resident > max(limit, state.next), let start = state.start else { return }
      madvise(start, state.used, MADV_DONTNEED)
      // What is left can't be helped: only what comes on top of it can.
      state.next = (Self.residentMemory ?? 0) + limit / 4
    }
  }

  /// The file's first address, once it is open.
  private func begin(_ state: inout State) -> UnsafeMutableRawPointer? {
    if state.start != nil || state.isRefused { return state.start }
    state.descriptor = open()
    if state.descriptor >= 0 {
      let mapped = mmap(
        nil, Self.room, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_NORESERVE, state.descriptor, 0)
      if let mapped, mapped != MAP_FAILED { state.start = mapped }
    }
    state.isRefused = state.start == nil
    if !state.isRefused { watch(&state) }
    return state.start
  }

  /// How often the program's memory is looked at: at most some hundred megabytes are read in between.
  private static let interval = DispatchTimeInterval.milliseconds(20)

  private func watch(_ state: inout State) {
    // A queue of its own gets a thread also when workers have all of those that there are processors for.
    let watch = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "spill file"))
    watch.schedule(
      deadline: .now() + Self.interval, repeating: Self.interval, leeway: Self.interval)
    watch.setEventHandler { [weak self] in self?.relieve() }
    watch.activate()
    state.watch = watch
  }

  /// Has the disk promise `size` bytes more: a full one would otherwise end the program at a write.
  private func reserve(_ size: Int, _ state: inout State) -> Bool {
    if state.isRefused { return false }
    let needed = state.used + size
    while state.reserved < needed {
      let step = max(Self.step, needed - state.reserved)
      guard posix_fallocate(state.descriptor, state.reserved, step) == 0 else {
        state.isRefused = true
        return false
      }
      state.reserved += step
    }
    return true
  }

  /// The bytes of memory that the program has, or nil where the system doesn't tell (proc_pid_statm(5)).
  private static var residentMemory: Int? {
    let file = Glibc.open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var text: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    let pages = withUnsafeMutableBytes(of: &text) { memory -> Int? in
      let count = read(file, memory.baseAddress, memory.count)
      let fields = memory.prefix(max(0, count)).split(separator: UInt8(ascii: " "))
      guard fields.count > 2 else { return nil }
      return fields[1].reduce(0) { $0 * 10 + Int($1 &- UInt8(ascii: "0")) }
    }
    return pages.map { $0 * Int(getpagesize()) }
  }
}
