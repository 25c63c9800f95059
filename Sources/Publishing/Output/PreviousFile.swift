import Glibc

/// What the published site has at the path of a file that is about to be written.
struct PreviousFile: ~Copyable {
  let descriptor: FileDescriptor
  private let status: stat?

  /// The open file, or what is not open where there is none.
  init(_ descriptor: consuming FileDescriptor) {
    let status = descriptor.isOpen ? descriptor.status() : nil
    self.status = status?.isFile == true ? status : nil
    self.descriptor = descriptor
  }

  var exists: Bool { status != nil }

  /// When it was last changed.
  var changed: timespec? { status?.st_mtim }

  /// Whether it may be taken over if its bytes are the same: a file that the web server may no longer
  /// read, say, is better written anew.
  func mayBeTakenOver(permissions: mode_t) -> Bool { status?.permissions == permissions }

  /// Whether it may be taken over and has as many bytes as the new one.
  func couldBe(size: Int, permissions: mode_t) -> Bool {
    mayBeTakenOver(permissions: permissions) && status.map { Int($0.st_size) == size } ?? false
  }

  /// Whether it has exactly `bytes`.
  ///
  /// They are compared with what is on the disk now, and not with what
  /// the last build noted: somebody may have changed the file since.
  borrowing func isSame(
    as bytes: UnsafeRawBufferPointer, permissions: mode_t, through chunk: borrowing Chunk
  ) -> Bool {
    guard couldBe(size: bytes.count, permissions: permissions) else { return false }
    var position = 0
    while position < bytes.count {
      let expected = UnsafeRawBufferPointer(
        rebasing: bytes[position..<min(position + chunk.first.count, bytes.count)])
      guard continues(with: expected, through: chunk.first) else { return false }
      position += expected.count
    }
    return true
  }

  /// Whether the bytes that come next are `expected`, which `memory` has room for.
  borrowing func continues(
    with expected: UnsafeRawBufferPointer, through memory: UnsafeMutableRawBufferPointer
  ) -> Bool {
    let part = UnsafeMutableRawBufferPointer(rebasing: memory[..<expected.count])
    guard descriptor.read(into: part) == expected.count else { return false }
    guard let a = part.baseAddress, let b = expected.baseAddress else { return true }
    return memcmp(a, b, expected.count) == 0
  }
}

/// Memory that files are read through, in two halves.
struct Chunk: ~Copyable, @unchecked Sendable {
  // Allocated from init to deinit, and only ever used by the owner.
  private let memory: UnsafeMutableRawBufferPointer

  init() { memory = .allocate(byteCount: 512 * 1024, alignment: 4096) }

  deinit { memory.deallocate() }

  var first: UnsafeMutableRawBufferPointer { .init(rebasing: memory[..<(memory.count / 2)]) }
  var second: UnsafeMutableRawBufferPointer { .init(rebasing: memory[(memory.count / 2)...]) }
}
