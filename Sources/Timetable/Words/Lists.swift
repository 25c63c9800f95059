import Bytes
import Wording

extension Words<TimetablePhrases> {
  /// Writes the item at `index` of a list of `count` items behind those that are written already:
  /// “, Tuesday”, “ and Friday”.
  ///
  /// The last is written as `and` says, where that is given.
  func appendItem(
    _ index: Int, of count: Int, and: Text? = nil, to buffer: inout ByteBuffer,
    _ write: (inout ByteBuffer) -> Void
  ) {
    guard index > 0 else { return write(&buffer) }
    buffer.append(
      behind: index == count - 1 ? and ?? phrases.listAnd : phrases.listComma, write)
  }

  /// Writes one more part of a pattern's line: “, in term time”.
  func appendPart(to buffer: inout ByteBuffer, _ write: (inout ByteBuffer) -> Void) {
    buffer.append(behind: phrases.lineParts, write)
  }
}
