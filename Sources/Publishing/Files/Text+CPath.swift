import Bytes

extension Text {
  /// Calls `body` with the bytes as the system wants a path: with a zero at the end.
  ///
  /// `body` may change them (to cut a path at a slash); they are valid only within the call. A text with a zero in it would be another, shorter path: see ``isUsablePath``.
  @inline(__always)
  func withCPath<Result: ~Copyable>(_ body: (UnsafeMutablePointer<CChar>) -> Result) -> Result {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: count + 1) { memory in
      withBytes { bytes in
        let target = UnsafeMutableRawBufferPointer(memory)
        target.copyMemory(from: UnsafeRawBufferPointer(bytes))
        target[bytes.count] = 0
      }
      // It has room for one byte at least, so it has a start.
      return body(memory.baseAddress.unsafelyUnwrapped)
    }
  }

  /// Whether the text can be the path of a file within a folder: parts between slashes, none of them
  /// empty, `.` or `..`, no zeros, and UTF-8 throughout.
  var isUsablePath: Bool {
    var part = 0
    for index in 0...count {
      guard index == count || self[index] == UInt8(ascii: "/") else {
        if self[index] == 0 { return false }
        continue
      }
      switch index - part {
      case 0: return false
      case 1 where self[part] == UInt8(ascii: "."): return false
      case 2 where self[part] == UInt8(ascii: ".") && self[part + 1] == UInt8(ascii: "."):
        return false
      default: part = index + 1
      }
    }
    return firstInvalidUTF8 == nil
  }
}
