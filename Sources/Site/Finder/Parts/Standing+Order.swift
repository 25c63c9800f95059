import Bytes

extension FinderParts {
  /// Appends `order.json`; answers how many entries it tells of.
  func appendOrder(to buffer: inout ByteBuffer) -> Int {
    var json = JSONWriter()
    json.beginObject(&buffer)
    json.key("order", &buffer)
    buffer.append(UInt8(ascii: "\""))
    for entry in entries.all {
      buffer.append(Standing.alphabet[Standing(entry, of: catalogue).level])
    }
    buffer.append(UInt8(ascii: "\""))
    json.member("nests", entries: entries.nests, &buffer)
    json.endObject(&buffer)
    return entries.all.count
  }
}
