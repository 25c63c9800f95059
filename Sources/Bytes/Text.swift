/// UTF-8 text (or any bytes) that lies in an ``Arena`` or in the program itself.
///
/// It is two words and no object: reading it counts no references, so any number of workers read the
/// same text without slowing each other.
///
/// **Invariant.** `start` points to at least `count` bytes that nobody changes and that live as long
/// as their arena. Whoever keeps a `Text` keeps its arena (a catalogue holds the arenas of its files;
/// a worker's page ends before its arena is emptied). The pointer never leaves this folder.
public struct Text: BitwiseCopyable, @unchecked Sendable {
  @usableFromInline let start: UnsafePointer<UInt8>

  /// The length in bytes.
  public let count: Int

  @inlinable
  init(start: UnsafePointer<UInt8>, count: Int) {
    self.start = start
    self.count = count
  }

  /// The empty text.
  @inlinable
  public init() { self = "" }

  /// Whether there is no byte.
  @inlinable public var isEmpty: Bool { count == 0 }

  /// The byte at `index`, which must lie in `0..<count`.
  @inlinable
  public subscript(index: Int) -> UInt8 {
    precondition(index >= 0 && index < count, "a byte outside its text")
    return start[index]
  }

  /// The part of the text at the byte offsets `range`, which must lie within it.
  @inlinable
  public subscript(range: Range<Int>) -> Text {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "a part outside its text")
    return Text(start: start + range.lowerBound, count: range.count)
  }

  /// The part of the text from `offset` to its end.
  @inlinable
  public subscript(from offset: Int) -> Text { self[offset..<count] }

  /// Calls `body` with the bytes; they are valid only within the call.
  @inlinable
  public func withBytes<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeBufferPointer(start: start, count: count))
  }
}

extension Text: ExpressibleByStringLiteral {
  /// The bytes of the literal, which lie in the program itself.
  @inlinable
  public init(stringLiteral literal: StaticString) {
    if literal.hasPointerRepresentation {
      self.init(start: literal.utf8Start, count: literal.utf8CodeUnitCount)
    } else {
      self.init(scalar: literal.unicodeScalar)
    }
  }
}

extension Text: Hashable {
  /// Whether the bytes are the same, wherever they lie.
  @inlinable
  public static func == (a: Text, b: Text) -> Bool {
    a.count == b.count && (a.start == b.start || equalBytes(a.start, b.start, a.count))
  }

  /// Hashes the bytes.
  @inlinable
  public func hash(into hasher: inout Hasher) {
    hasher.combine(bytes: UnsafeRawBufferPointer(start: start, count: count))
  }
}

extension Text: Comparable {
  /// Byte order, which for UTF-8 is the order of the Unicode scalars.
  @inlinable
  public static func < (a: Text, b: Text) -> Bool {
    let order = compareBytes(a.start, b.start, min(a.count, b.count))
    return order == 0 ? a.count < b.count : order < 0
  }
}

extension Text: CustomStringConvertible {
  /// The text as a `String`; bytes that are not UTF-8 become U+FFFD.
  public var description: String { String(self) }
}

extension String {
  /// A copy of `text`; bytes that are not UTF-8 become U+FFFD.
  public init(_ text: Text) {
    self = text.withBytes { String(decoding: $0, as: UTF8.self) }
  }
}

extension Text {
  /// A text of one ASCII character, for literals that the compiler hands over as a scalar.
  @usableFromInline
  init(scalar: Unicode.Scalar) {
    precondition(scalar.isASCII, "a literal of one character beyond ASCII needs the type Text said")
    self.init(start: UnsafePointer(asciiCharacters) + Int(scalar.value), count: 1)
  }
}

/// The 128 ASCII characters, one byte each, kept as long as the program runs.
nonisolated(unsafe) private let asciiCharacters: UnsafeMutablePointer<UInt8> = {
  let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: 128)
  for value in 0..<128 { memory[value] = UInt8(value) }
  return memory
}()
