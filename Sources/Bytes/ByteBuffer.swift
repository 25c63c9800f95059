#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A growing row of bytes that a page, an index or a feed is written into.
///
/// It owns its memory and can't be copied by accident. Emptied, it keeps its room for the next page.
public struct ByteBuffer: ~Copyable, @unchecked Sendable {
  @usableFromInline var start: UnsafeMutablePointer<UInt8>
  @usableFromInline var capacity: Int
  @usableFromInline var length: Int

  /// An empty buffer with room for `capacity` bytes.
  public init(capacity: Int = 4096) {
    self.capacity = max(capacity, 64)
    start = Self.memory(nil, self.capacity)
    length = 0
  }

  deinit { free(start) }

  /// The number of bytes written.
  @inlinable public var count: Int { length }
  /// Whether nothing is written.
  @inlinable public var isEmpty: Bool { length == 0 }

  /// The byte at `index`, which must lie in `0..<count`.
  public subscript(index: Int) -> UInt8 {
    precondition(index >= 0 && index < count, "a byte outside the buffer")
    return start[index]
  }

  /// Empties the buffer and keeps its room.
  @inlinable
  public mutating func removeAll() { length = 0 }

  /// Shortens the buffer to its first `length` bytes.
  public mutating func truncate(to length: Int) {
    precondition(length >= 0 && length <= count, "a buffer can only be shortened")
    self.length = length
  }

  /// Makes room for `more` bytes beyond those that are there.
  @inlinable
  public mutating func reserve(_ more: Int) {
    if count + more > capacity { grow(to: count + more) }
  }

  @inline(never)
  @usableFromInline
  mutating func grow(to needed: Int) {
    capacity = max(needed, capacity * 2)
    start = Self.memory(start, capacity)
  }

  /// Room for `capacity` bytes that begins with what is in `memory`; realloc(3) moves the pages of a large
  /// one, not its bytes.
  private static func memory(
    _ memory: UnsafeMutablePointer<UInt8>?, _ capacity: Int
  ) -> UnsafeMutablePointer<UInt8> {
    guard let room = realloc(memory, capacity) else {
      preconditionFailure("no memory for \(capacity) bytes")
    }
    return room.assumingMemoryBound(to: UInt8.self)
  }

  /// Makes a capital of the ASCII letter at `index`; every other byte stays as it is.
  ///
  /// An index at the end does nothing.
  public mutating func capitalize(at index: Int) {
    guard index < count else { return }
    start[index] = self[index].asciiUppercased
  }

  /// Appends one byte.
  @inlinable
  public mutating func append(_ byte: UInt8) {
    reserve(1)
    start[count] = byte
    length += 1
  }

  /// Appends the bytes of a text as they are.
  @inlinable
  public mutating func append(_ text: Text) {
    reserve(text.count)
    (start + count).update(from: text.start, count: text.count)
    length += text.count
  }

  /// Appends bytes as they are.
  public mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    reserve(bytes.count)
    (start + count).update(from: source, count: bytes.count)
    length += bytes.count
  }

  /// Appends a string as UTF-8; off the hot path only.
  public mutating func append(_ string: String) {
    var string = string
    string.withUTF8 { append($0) }
  }

  /// The number in decimal digits.
  public mutating func append(decimal number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    append(digits: number, width: 1)
  }

  /// The digits of a number without its sign, with zeros before them where they are fewer than `width`,
  /// which is at most 20.
  public mutating func append(digits number: Int, width: Int) {
    reserve(20)
    var rest = number.magnitude
    var place = 20
    // From the last digit on, at the end of the room.
    repeat {
      place -= 1
      start[count + place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0 || 20 - place < width
    (start + count).update(from: start + count + place, count: 20 - place)
    length += 20 - place
  }

  /// Calls `body` with all the bytes; they are valid only within the call.
  public borrowing func withBytes<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeBufferPointer(start: start, count: count))
  }

  /// A copy of the bytes from the offset `from` on that lives as long as `arena`.
  public borrowing func text(from: Int = 0, in arena: Arena) -> Text {
    precondition(from >= 0 && from <= count, "a part outside the buffer")
    return arena.text(copying: UnsafeBufferPointer(start: start + from, count: count - from))
  }
}
