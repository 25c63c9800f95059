#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

@usableFromInline
func equalBytes(_ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>, _ count: Int) -> Bool {
  memcmp(a, b, count) == 0
}

@usableFromInline
func compareBytes(_ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>, _ count: Int) -> Int {
  Int(memcmp(a, b, count))
}

/// The offset of the first `byte` among the `count` bytes at `start`.
@usableFromInline
func firstOffset(of byte: UInt8, in start: UnsafePointer<UInt8>, _ count: Int) -> Int? {
  guard let found = memchr(start, Int32(byte), count) else { return nil }
  return UnsafeRawPointer(found) - UnsafeRawPointer(start)
}
