/// A stretch of bytes in one source file: offsets from 0, the end not included.
public struct ByteRange: BitwiseCopyable, Hashable, Sendable {
  public let start: Int32
  public let end: Int32

  /// Offsets beyond two gigabytes, which no source file reaches, are cut to that.
  @inlinable
  public init(_ start: Int, _ end: Int) {
    self.start = Int32(clamping: start)
    self.end = Int32(clamping: max(start, end))
  }

  @inlinable public var count: Int { Int(end) - Int(start) }
  @inlinable public var offsets: Range<Int> { Int(start)..<Int(end) }

  /// The range as it lies in a file in which this one's text begins at `offset`.
  @inlinable
  public func shifted(by offset: Int) -> ByteRange {
    ByteRange(Int(start) + offset, Int(end) + offset)
  }
}
