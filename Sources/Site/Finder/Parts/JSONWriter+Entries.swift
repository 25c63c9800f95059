import Bytes

extension ByteBuffer {
  /// Appends entries as JSON: the first number, then how much each next one is greater.
  mutating func append(entries: some Sequence<Int32>) {
    append(UInt8(ascii: "["))
    var last: Int32?
    for entry in entries {
      if let last {
        append(UInt8(ascii: ","))
        append(decimal: Int(entry - last))
      } else {
        append(decimal: Int(entry))
      }
      last = entry
    }
    append(UInt8(ascii: "]"))
  }
}

extension JSONWriter {
  /// A member that is a list of entries.
  mutating func member(
    _ key: Text, entries: some Sequence<Int32>, _ buffer: inout ByteBuffer
  ) {
    self.key(key, &buffer)
    buffer.append(entries: entries)
  }
}
