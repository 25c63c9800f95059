import Bytes

/// Finds where nodes lie in their body, for diagnostics.
///
/// The C library's lines are right for blocks, but its columns within them are not (in continued
/// lines, in tables). So a link's place is sought in the text of its block: it is the one among the
/// destinations that are written alike that has as many of them before it as the link has.
struct Places {
  let body: Body

  /// The first line of a heading, without what stands before it.
  func heading(_ node: Node) -> Range<Int> {
    let line = body.line(node.firstLine)
    return trimmed(min(line.lowerBound + node.indentation, line.upperBound)..<line.upperBound)
  }

  /// The destination of a link or an image.
  func destination(of node: Node) -> Range<Int> {
    let region = Region(around: node)
    let wanted = node.destination
    let lines = region.lines(in: body)
    let ordinal = region.count(before: node) {
      $0.kind == node.kind || $0.isLinkOrImage
    } equals: {
      $0.destination.elementsEqual(wanted)
    }
    var scanner = DestinationScanner(body.text, lines)
    var found = 0
    while let candidate = scanner.next() {
      guard candidate.matches(wanted, in: body.text) else { continue }
      if found == ordinal { return candidate.place }
      found += 1
    }
    return definition(of: wanted) ?? firstWords(lines)
  }

  /// The first tag of raw HTML.
  func html(_ node: Node) -> Range<Int> {
    let literal = node.literal
    if node.kind == .htmlBlock {
      let line = body.line(node.firstLine)
      let start = min(line.lowerBound + node.indentation, line.upperBound)
      return start..<tagEnd(from: start, within: line.upperBound)
    }
    let region = Region(around: node)
    let lines = region.lines(in: body)
    let ordinal = region.count(before: node) {
      $0.kind == .htmlInline
    } equals: {
      $0.literal.elementsEqual(literal)
    }
    // A tag may go over several lines, and quotation marks stand between them in the file.
    let firstLine = literal.prefix { $0 != 0x0A && $0 != 0x0D }
    return find(firstLine, ordinal, within: lines) ?? firstWords(lines)
  }

  /// The first place where a text node's `words` stand as they are; `words` may be an address or a
  /// mark.
  func words(_ words: some Collection<UInt8>, of node: Node) -> Range<Int> {
    let lines = Region(around: node).lines(in: body)
    return find(words, 0, within: lines) ?? firstWords(lines)
  }

  /// An address that stands in a text node as it is, without the scheme that was put before it.
  func bareAddress(_ address: Text, of node: Node) -> Range<Int> {
    for prefix in ["", "mailto:", "https://"] as [Text] where address.hasPrefix(prefix) {
      let lines = Region(around: node).lines(in: body)
      let place = address[from: prefix.count].withBytes { find($0, 0, within: lines) }
      if let place { return place }
    }
    return firstWords(Region(around: node).lines(in: body))
  }

  private func find(
    _ words: some Collection<UInt8>, _ ordinal: Int, within lines: Range<Int>
  ) -> Range<Int>? {
    guard let first = words.first else { return nil }
    var codes = CodeSpans(body.text, lines)
    var found = 0
    var index = lines.lowerBound
    while index + words.count <= lines.upperBound {
      if let end = codes.end(at: index) {
        index = end
        continue
      }
      if body.text[index] == first, isEqual(words, at: index) {
        if found == ordinal { return index..<index + words.count }
        found += 1
      }
      index += 1
    }
    return nil
  }

  private func isEqual(_ words: some Collection<UInt8>, at start: Int) -> Bool {
    var index = start
    for byte in words {
      if body.text[index] != byte { return false }
      index += 1
    }
    return true
  }

  /// The destination in a `[label]: destination` line.
  private func definition(of wanted: NodeBytes) -> Range<Int>? {
    var search = 0
    while let colon = body.text.firstIndex(of: "]:" as Text, from: search) {
      search = colon + 2
      let scanner = DestinationScanner(body.text, search..<body.text.count)
      if let candidate = scanner.destination(from: search), candidate.matches(wanted, in: body.text)
      {
        return candidate.place
      }
    }
    return nil
  }

  private func tagEnd(from start: Int, within end: Int) -> Int {
    for index in start..<max(start, end) where body.text[index] == UInt8(ascii: ">") {
      return index + 1
    }
    return max(end, start)
  }

  /// What to point at where nothing better was found: the words of the block's first line.
  private func firstWords(_ lines: Range<Int>) -> Range<Int> {
    var end = lines.lowerBound
    while end < lines.upperBound, body.text[end] != 0x0A, body.text[end] != 0x0D { end += 1 }
    return trimmed(lines.lowerBound..<end)
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, body.text[lower].isASCIIWhitespace { lower += 1 }
    while upper > lower, body.text[upper - 1].isASCIIWhitespace { upper -= 1 }
    return lower..<upper
  }
}
