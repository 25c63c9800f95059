public import Bytes

extension Text {
  /// A phrase made ready to be filled.
  ///
  /// Each placeholder is the one byte of its raw value, and no other byte is below a space. What is no
  /// placeholder stays as it is.
  public func readyToFill(in arena: Arena) -> Text {
    var buffer = ByteBuffer(capacity: 64)
    for piece in PhrasePieces(self) {
      switch piece {
      case .placeholder(let range):
        if let placeholder = Placeholder(written: self[range]) {
          buffer.append(placeholder.rawValue)
          continue
        }
        fallthrough
      case .words(let range):
        // A space for a line end, and for what an escape made.
        for index in range { buffer.append(max(self[index], 0x20)) }
      }
    }
    return buffer.text(in: arena)
  }
}

extension ByteBuffer {
  /// Writes a phrase that is ready to be filled; `write` writes what each placeholder stands for.
  public mutating func fill(_ phrase: Text, _ write: (Placeholder, inout ByteBuffer) -> Void) {
    var start = 0
    for index in 0..<phrase.count where phrase[index] < 0x20 {
      // Placeholders often stand at the beginning or side by side.
      if start < index { append(phrase[start..<index]) }
      start = index + 1
      if let placeholder = Placeholder(rawValue: phrase[index]) { write(placeholder, &self) }
    }
    if start < phrase.count { append(phrase[from: start]) }
  }

  /// Writes a phrase with one placeholder.
  public mutating func fill(_ phrase: Text, with value: Text) {
    fill(phrase) { _, buffer in buffer.append(value) }
  }

  /// Writes one more item of a list behind what is written already: a phrase such as “{list}, {item}”.
  public mutating func append(behind phrase: Text, _ write: (inout ByteBuffer) -> Void) {
    fill(phrase) { placeholder, buffer in
      // What `{list}` stands for is written, and the phrase begins with it.
      if placeholder == .item { write(&buffer) }
    }
  }
}
