/// A stretch of bytes in one source file: offsets from 0, the end not included.
public struct ByteRange: BitwiseCopyable, Hashable, Sendable {
  /// The offset of the first byte.
  public let start: Int32
  /// The offset after the last byte.
  public let end: Int32

  /// Offsets beyond two gigabytes, which no source file reaches, are cut to that.
  @inlinable
  public init(_ start: Int, _ end: Int) {
    self.start = Int32(clamping: start)
    self.end = Int32(clamping: max(start, end))
  }

  /// The length in bytes.
  @inlinable public var count: Int { Int(end) - Int(start) }
  /// The offsets as a range, for use with ``Text``.
  @inlinable public var offsets: Range<Int> { Int(start)..<Int(end) }

  /// The range as it lies in a file in which this one's text begins at `offset`.
  @inlinable
  public func shifted(by offset: Int) -> ByteRange {
    ByteRange(Int(start) + offset, Int(end) + offset)
  }
}
