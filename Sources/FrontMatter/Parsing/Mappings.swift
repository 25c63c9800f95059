import Bytes

extension TreeParser {
  /// Takes the entries from `base` on off the stack and makes their mapping.
  mutating func closeMapping(from base: Int, range: ByteRange) -> Node {
    removeDuplicates(from: base)
    let entries = nodes.list(buffers.entries[base...])
    buffers.entries.removeSubrange(base...)
    return Node(.mapping, range, .mapping(entries))
  }

  /// Drops the entries from `base` on whose key was there before, and says so.
  private mutating func removeDuplicates(from base: Int) {
    let count = buffers.entries.count - base
    guard count > 1 else { return }
    // Most mappings are small, and a bit for each length and pair of letters tells most keys apart.
    // Wide ones need a table, or their keys would be compared a billion times.
    guard count <= 128 else { return removeDuplicatesOfMany(from: base) }
    var seen: UInt64 = 0
    var kept = base
    for index in base..<base + count {
      let key = buffers.entries[index].key
      let bit = UInt64(1) << fingerprint(key)
      let first = seen & bit == 0 ? nil : firstEntry(key, base..<kept)
      seen |= bit
      if let first {
        reportDuplicateKey(buffers.entries[index], first: buffers.entries[first])
      } else {
        if kept < index { buffers.entries[kept] = buffers.entries[index] }
        kept += 1
      }
    }
    buffers.entries.removeSubrange(kept...)
  }

  private func firstEntry(_ key: Text, _ range: Range<Int>) -> Int? {
    for index in range where buffers.entries[index].key == key { return index }
    return nil
  }

  @inline(__always)
  private func fingerprint(_ key: Text) -> UInt64 {
    guard key.count > 0 else { return 0 }
    let last = UInt64(key[key.count - 1]) &* 7
    return (UInt64(key[0]) &* 5 &+ last &+ UInt64(key.count) &* 11) & 63
  }

  private mutating func removeDuplicatesOfMany(from base: Int) {
    var first: [Text: Int] = [:]
    var kept = base
    for index in base..<buffers.entries.count {
      let entry = buffers.entries[index]
      if let first = first[entry.key] {
        reportDuplicateKey(entry, first: buffers.entries[first])
      } else {
        first[entry.key] = kept
        buffers.entries[kept] = entry
        kept += 1
      }
    }
    buffers.entries.removeSubrange(kept...)
  }
}
