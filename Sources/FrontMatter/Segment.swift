import Bytes

/// A stretch of a decoded text and where it is written: the map from what a text says back to the
/// file.
///
/// Each begins where the one before it ends.
struct Segment: BitwiseCopyable, Sendable {
  /// The offset in the decoded text.
  let text: Int32
  /// The offset in the file.
  let source: Int32
  /// The number of bytes in the file when they are an escape and so mean something only together; 0
  /// for bytes that are written as they are.
  let escape: Int32

  init(text: Int, source: Int, escape: Int = 0) {
    self.text = Int32(clamping: text)
    self.source = Int32(clamping: source)
    self.escape = Int32(clamping: escape)
  }
}

extension List<Segment> {
  /// Where the byte at `offset` of the decoded text is written; the list must not be empty.
  func source(of offset: Int) -> Int {
    let segment = self[index(of: offset)]
    if segment.escape > 0 { return Int(segment.source) }
    return Int(segment.source) + offset - Int(segment.text)
  }

  /// The place after what the byte at `offset` of the decoded text is written with.
  func sourceEnd(of offset: Int) -> Int {
    let segment = self[index(of: offset)]
    if segment.escape > 0 { return Int(segment.source) + Int(segment.escape) }
    return Int(segment.source) + offset - Int(segment.text) + 1
  }

  /// The last segment that begins at or before `offset`: O(log n).
  private func index(of offset: Int) -> Int {
    var low = 0
    var high = count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(self[middle].text) <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
