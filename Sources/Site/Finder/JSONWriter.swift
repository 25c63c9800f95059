import Bytes

/// Writes JSON (RFC 8259) straight into a buffer: it knows only whether a comma is due.
struct JSONWriter {
  private var needsComma = false

  private mutating func separate(_ buffer: inout ByteBuffer) {
    if needsComma { buffer.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  mutating func beginObject(_ buffer: inout ByteBuffer) {
    buffer.append(UInt8(ascii: "{"))
    needsComma = false
  }

  mutating func endObject(_ buffer: inout ByteBuffer) {
    buffer.append(UInt8(ascii: "}"))
    needsComma = true
  }

  mutating func beginArray(_ buffer: inout ByteBuffer) {
    buffer.append(UInt8(ascii: "["))
    needsComma = false
  }

  mutating func endArray(_ buffer: inout ByteBuffer) {
    buffer.append(UInt8(ascii: "]"))
    needsComma = true
  }

  /// Begins an element of an array; its value follows.
  mutating func element(_ buffer: inout ByteBuffer) { separate(&buffer) }

  /// Begins a member of an object; its value follows.
  ///
  /// Keys are the program's own and need no escapes.
  mutating func key(_ key: Text, _ buffer: inout ByteBuffer) {
    separate(&buffer)
    buffer.append(UInt8(ascii: "\""))
    buffer.append(key)
    buffer.append("\":" as Text)
  }

  mutating func member(_ key: Text, _ value: Text, _ buffer: inout ByteBuffer) {
    self.key(key, &buffer)
    buffer.append(json: value)
  }

  mutating func member(_ key: Text, _ value: Int, _ buffer: inout ByteBuffer) {
    self.key(key, &buffer)
    buffer.append(decimal: value)
  }

  /// A member that is left out where its value is empty.
  mutating func optional(_ key: Text, _ value: Text, _ buffer: inout ByteBuffer) {
    if !value.isEmpty { member(key, value, &buffer) }
  }

  /// An array of texts.
  mutating func texts(_ values: some Sequence<Text>, _ buffer: inout ByteBuffer) {
    beginArray(&buffer)
    for value in values {
      element(&buffer)
      buffer.append(json: value)
    }
    endArray(&buffer)
  }

  /// A member that is an array of texts, left out where there are none.
  mutating func optional(
    _ key: Text, _ values: some Collection<Text>, _ buffer: inout ByteBuffer
  ) {
    guard !values.isEmpty else { return }
    self.key(key, &buffer)
    texts(values, &buffer)
  }
}
