import Bytes

/// The memory that parsing needs and gives back: it is kept from file to file.
struct ParseBuffers: ~Copyable {
  /// The entries and the items of the collections that are not closed yet, the innermost last.
  var entries: [Entry] = []
  var items: [Node] = []
  /// The text that is being decoded, and where its parts are written.
  var decoded = ByteBuffer(capacity: 1024)
  var segments: [Segment] = []

  mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
    items.removeAll(keepingCapacity: true)
    startText()
  }

  mutating func startText() {
    decoded.removeAll()
    segments.removeAll(keepingCapacity: true)
  }

  /// What comes next in the decoded text is written at `source`.
  mutating func startSegment(at source: Int, escape: Int = 0) {
    segments.append(Segment(text: decoded.count, source: source, escape: escape))
  }

  /// A line end within plain or quoted text means a space; with blank lines after it, it means as
  /// many line ends as there are of those.
  mutating func fold(blanks: Int) {
    guard blanks > 0 else { return decoded.append(0x20) }
    for _ in 0..<blanks { decoded.append(0x0A) }
  }
}
