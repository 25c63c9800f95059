#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Memory that is taken from the system at once and given back at once.
struct MemoryBlock {
  /// Aligned to 16 bytes.
  let start: UnsafeMutableRawPointer
  /// Bytes.
  let size: Int
  private let place: Place

  private enum Place {
    /// The C library's.
    case heap
    /// Taken from the system, and counted by the file that might have had room for it.
    case mapped(SpillFile?)
    case spilled(SpillFile)
  }

  /// MADV_POPULATE_WRITE of Linux 5.14 and later, which not every C library names.
  private static let populateForWriting: Int32 = 23

  /// A block of `size` bytes.
  init(_ size: Int) {
    self.init(start: .allocate(byteCount: size, alignment: 16), size: size, place: .heap)
  }

  private init(start: UnsafeMutableRawPointer, size: Int, place: Place) {
    self.start = start
    self.size = size
    self.place = place
  }

  /// A block of at least `size` bytes, all of which is about to be used: the system gives all its pages at
  /// once, where it can (madvise(2)), and is not asked for one after the other.
  ///
  /// They are not huge pages: on a virtual machine these are often memory that the host must find first, which
  /// takes six times as long as so many small ones.
  ///
  /// - Parameters:
  ///   - size: bytes.
  ///   - spill: where it lies when memory is used up.
  init(filledAtOnce size: Int, spill: SpillFile? = nil) {
    #if os(Linux)
    let page = Int(getpagesize())
    let whole = (size + page - 1) & ~(page - 1)
    if let spill, let start = spill.block(whole) {
      self.init(start: start, size: whole, place: .spilled(spill))
      return
    }
    let mapped = mmap(
      nil, whole, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let mapped, mapped != MAP_FAILED else {
      self.init(size)
      return
    }
    // An old system knows no such advice, and gives the pages one by one.
    madvise(mapped, whole, Self.populateForWriting)
    self.init(start: mapped, size: whole, place: .mapped(spill))
    #else
    self.init(size)
    #endif
  }

  /// Gives the memory back; nothing in it may be used any more.
  func giveBack() {
    switch place {
    case .heap: start.deallocate()
    case .mapped(let spill):
      munmap(start, size)
      spill?.giveBack(size)
    case .spilled(let spill): spill.giveBack(start, size)
    }
  }
}
