public import Bytes
import CNettle

/// The SHA-256 of some bytes (FIPS 180-4).
public struct SHA256Digest: BitwiseCopyable, Hashable, Sendable {
  // The 32 bytes as they lie in memory.
  private let words: (UInt64, UInt64, UInt64, UInt64)

  fileprivate init(_ words: (UInt64, UInt64, UInt64, UInt64)) { self.words = words }

  /// The digest of all of `bytes`.
  public init(of bytes: UnsafeRawBufferPointer) {
    var hash = SHA256()
    hash.update(bytes)
    self = hash.digest()
  }

  /// The digest of `text`.
  public init(of text: Text) {
    self = text.withBytes { SHA256Digest(of: UnsafeRawBufferPointer($0)) }
  }

  /// Whether all 256 bits are equal.
  public static func == (a: SHA256Digest, b: SHA256Digest) -> Bool { a.words == b.words }

  /// Feeds some of the bits, which are as good as random, to `hasher`.
  public func hash(into hasher: inout Hasher) { hasher.combine(words.0) }

  /// The first `digits` of the 64 hexadecimal digits, in lower case.
  func hexadecimal(_ digits: Int = 64, into buffer: inout ByteBuffer) {
    withUnsafeBytes(of: words) { bytes in
      for digit in 0..<min(digits, 64) {
        let byte = bytes[digit / 2]
        buffer.append(hexadecimalDigit(digit % 2 == 0 ? byte >> 4 : byte & 15))
      }
    }
  }
}

/// The first ten hexadecimal digits of the SHA-256 of `contents`: what an asset's address has in it, so
/// that a browser may keep the asset for ever.
public func fingerprint(of contents: Text, in arena: Arena) -> Text {
  var buffer = ByteBuffer()
  SHA256Digest(of: contents).hexadecimal(10, into: &buffer)
  return buffer.text(in: arena)
}

/// A digest in the making, for bytes that come in parts.
struct SHA256 {
  private var context = sha256_ctx()

  init() { nettle_sha256_init(&context) }

  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    nettle_sha256_update(
      &context, bytes.count, start.assumingMemoryBound(to: UInt8.self))
  }

  /// The digest of all that came, after which the next one begins.
  mutating func digest() -> SHA256Digest {
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    withUnsafeMutableBytes(of: &words) { memory in
      nettle_sha256_digest(
        &context, memory.count, memory.baseAddress?.assumingMemoryBound(to: UInt8.self))
    }
    return SHA256Digest(words)
  }
}
