/// Eight bytes in a row, looked at in one step.
///
/// The classic test for a zero byte in a word ((x - 0x01…) & ~x & 0x80…, Warren, Hacker's Delight, chapter 6)
/// tells whether one of them is a wanted byte. It is exact about *whether*; where the first of them is, the
/// lowest bit set tells.
struct EightBytes {
  private let word: UInt64

  /// The eight bytes at `start`, of any alignment.
  @inline(__always)
  init(at start: UnsafePointer<UInt8>) {
    word = UInt64(
      littleEndian: UnsafeRawPointer(start).loadUnaligned(as: UInt64.self))
  }

  /// The top bit of each byte that is `byte`, the bits of `ignored` aside; a higher byte than the first of
  /// them may be marked too.
  @inline(__always)
  func matches(_ byte: UInt8, ignoring ignored: UInt8 = 0) -> UInt64 {
    let difference = (word & ~Self.all(ignored)) ^ Self.all(byte & ~ignored)
    return (difference &- Self.all(0x01)) & ~difference & Self.all(0x80)
  }

  /// The top bit of each byte below `limit`, which is at most 0x80; a higher byte than the first of them may
  /// be marked too.
  @inline(__always)
  func isBelow(_ limit: UInt8) -> UInt64 {
    (word &- Self.all(limit)) & ~word & Self.all(0x80)
  }

  @inline(__always)
  private static func all(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
}
