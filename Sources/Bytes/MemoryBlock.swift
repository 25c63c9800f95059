#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Memory that is taken from the system at once and given back at once.
struct MemoryBlock {
  /// The bytes of a huge page of most processors.
  static let hugePage = 1 << 21

  /// Aligned to 16 bytes.
  let start: UnsafeMutableRawPointer
  /// Bytes.
  let size: Int
  private let isMapped: Bool

  /// A block of `size` bytes.
  init(_ size: Int) {
    self.init(start: .allocate(byteCount: size, alignment: 16), size: size, isMapped: false)
  }

  private init(start: UnsafeMutableRawPointer, size: Int, isMapped: Bool) {
    self.start = start
    self.size = size
    self.isMapped = isMapped
  }

  /// A block of at least `size` bytes in huge pages, where the system has them (madvise(2)): it is asked for
  /// memory a few hundred times less often.
  ///
  /// The pages are mapped for this block alone: in the C library's own store such alignment leaves gaps.
  init(hugePagesFor size: Int) {
    #if os(Linux)
    let whole = (size + Self.hugePage - 1) & ~(Self.hugePage - 1)
    let mapped = mmap(
      nil, whole + Self.hugePage, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let mapped, mapped != MAP_FAILED else {
      self.init(size)
      return
    }
    // The pages begin at a multiple of their size; what is mapped before and after goes back at once.
    let before = -Int(bitPattern: mapped) & (Self.hugePage - 1)
    if before > 0 { munmap(mapped, before) }
    let after = Self.hugePage - before
    if after > 0 { munmap(mapped + before + whole, after) }
    madvise(mapped + before, whole, MADV_HUGEPAGE)
    self.init(start: mapped + before, size: whole, isMapped: true)
    #else
    self.init(size)
    #endif
  }

  /// Gives the memory back; nothing in it may be used any more.
  func giveBack() {
    if isMapped { munmap(start, size) } else { start.deallocate() }
  }
}
