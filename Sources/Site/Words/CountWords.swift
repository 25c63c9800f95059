import Bytes

extension Arena {
  /// A number in digits.
  func decimal(_ number: Int) -> Text {
    var buffer = ByteBuffer(capacity: 64)
    buffer.append(decimal: number)
    return buffer.text(in: self)
  }

  /// Texts with something between them.
  func joined(_ parts: some Collection<Text>, _ separator: Text) -> Text {
    var buffer = ByteBuffer(capacity: 256)
    for (index, part) in parts.enumerated() {
      if index > 0 { buffer.append(separator) }
      buffer.append(part)
    }
    return buffer.text(in: self)
  }
}
