import Bytes

/// Goes through what is almost a link or a heading in the text of a block, in order.
///
/// It reads the file, not the tree, so that what is escaped on purpose is told from what is not.
struct NearMissScanner {
  enum Kind { case space, gap, heading }

  struct NearMiss {
    let kind: Kind
    /// The destination with its space, the brackets with the gap, or the line of the heading.
    let place: Range<Int>
  }

  private let text: Text
  private let range: Range<Int>
  /// Whether a line may be a heading, and where the words of the first one begin.
  private let firstWord: Int?
  private var index: Int
  private var codes: CodeSpans
  /// The square brackets that are open.
  private var depth = 0
  /// Whether the next brackets are the box of a task.
  private var isTask: Bool

  /// A scanner of the lines in `range`; `firstWord` is where a paragraph's words begin.
  init(_ text: Text, _ range: Range<Int>, firstWord: Int?, isTask: Bool) {
    self.text = text
    self.range = range
    self.firstWord = firstWord
    self.isTask = isTask
    index = range.lowerBound
    codes = CodeSpans(text, range)
  }

  mutating func next() -> NearMiss? {
    while index < range.upperBound {
      if let end = codes.end(at: index) {
        index = end
        continue
      }
      let start = index
      index += 1
      switch text[start] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]") where depth > 0:
        depth -= 1
        if isTask {
          isTask = false
        } else if let found = link(closingAt: start) {
          index = found.place.upperBound
          return found
        }
      case UInt8(ascii: "#"):
        if let found = heading(at: start) { return found }
      default: break
      }
    }
    return nil
  }

  private func link(closingAt bracket: Int) -> NearMiss? {
    let open = skippingBlanks(from: bracket + 1)
    guard open < range.upperBound, text[open] == UInt8(ascii: "(") else { return nil }
    let start = skippingBlanks(from: open + 1)
    guard let close = closingBracket(from: start) else { return nil }
    if open > bracket + 1 {
      let isLink = Address.scheme(of: text[start..<close]).map(NearMissScanner.isKnown) ?? false
      return isLink ? NearMiss(kind: .gap, place: bracket..<open + 1) : nil
    }
    guard start < close, text[start] != UInt8(ascii: "<") else { return nil }
    let end = destinationEnd(start..<close)
    guard (start..<end).contains(where: { isBlank($0) }) else { return nil }
    return NearMiss(kind: .space, place: start..<end)
  }

  /// The round bracket that closes the one before `start`, on the same line and in the same cell.
  private func closingBracket(from start: Int) -> Int? {
    var depth = 0
    var end = start
    while end < range.upperBound {
      switch text[end] {
      case UInt8(ascii: "\\"): end += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")") where depth == 0: return end
      case UInt8(ascii: ")"): depth -= 1
      case 0x0A, 0x0D, UInt8(ascii: "|"): return nil
      default: break
      }
      end += 1
    }
    return nil
  }

  /// Where the destination ends that `inner` holds, before the spaces and the title after it.
  private func destinationEnd(_ inner: Range<Int>) -> Int {
    var end = trimmedEnd(inner)
    let last = end - 1
    for index in inner.dropFirst() where index < end && isBlank(index - 1) {
      let byte = text[index]
      let isTitle =
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
        // A file may be called “photo (1).jpg”: a title in round brackets has nothing after it.
        || (byte == UInt8(ascii: "(") && closingBracket(from: index + 1) == last)
      if isTitle { end = index }
    }
    return trimmedEnd(inner.lowerBound..<end)
  }

  /// One to six # with a letter or a no-break space right after them, where a line begins.
  private func heading(at start: Int) -> NearMiss? {
    guard let firstWord, start == firstWord || isContinuation(at: start, after: firstWord) else {
      return nil
    }
    var end = start
    while end < range.upperBound, text[end] == UInt8(ascii: "#") { end += 1 }
    guard end - start <= 6, end < range.upperBound,
      text[end].isASCIILetter || (text[end] >= 0xC3 && text[end] != 0xE2)
        || text[from: end].hasPrefix("\u{A0}")
    else { return nil }
    while end < range.upperBound, text[end] != 0x0A, text[end] != 0x0D { end += 1 }
    return NearMiss(kind: .heading, place: start..<trimmedEnd(start..<end))
  }

  /// Whether `start` begins the words of a line after the first.
  private func isContinuation(at start: Int, after firstWord: Int) -> Bool {
    var before = start
    while before > firstWord {
      let byte = text[before - 1]
      if byte == 0x0A || byte == 0x0D { return true }
      guard isBlank(before - 1) || byte == UInt8(ascii: ">") else { return false }
      before -= 1
    }
    return false
  }

  private func isBlank(_ index: Int) -> Bool {
    text[index] == UInt8(ascii: " ") || text[index] == UInt8(ascii: "\t")
  }

  private func skippingBlanks(from start: Int) -> Int {
    var index = start
    while index < range.upperBound, isBlank(index) { index += 1 }
    return index
  }

  private func trimmedEnd(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, isBlank(end - 1) { end -= 1 }
    return end
  }

  /// The address without the blanks after its scheme, where those are all that it has: `service: play`.
  static func withoutGap(_ address: Text) -> String? {
    guard let scheme = Address.scheme(of: address), isKnown(scheme) else { return nil }
    let name = address[from: scheme.count + 1]
    let bare = name.trimmed
    guard bare.count < name.count, !bare.isEmpty, !bare.contains(UInt8(ascii: " ")),
      !bare.contains(0x09)
    else { return nil }
    return "\(scheme):\(bare)"
  }

  private static func isKnown(_ scheme: Text) -> Bool {
    let schemes: [Text] = [
      "service", "hub", "activity", "category", "page", "provider", "locality", "news", "need",
      "media", "http", "https", "mailto", "tel",
    ]
    return schemes.contains { $0.equalsIgnoringASCIICase(scheme) }
  }
}

extension Region {
  /// Goes through what is almost a link or a heading in its lines.
  func nearMisses(in body: Body) -> NearMissScanner {
    let block = start
    let lines = lines(in: body)
    let isParagraph = block.kind == .paragraph && block.firstLine > 0
    return NearMissScanner(
      body.text, lines,
      firstWord: isParagraph
        ? min(lines.lowerBound + block.indentation, lines.upperBound) : nil,
      isTask: block.kind == .paragraph && block.previous == nil
        && block.parent?.kind == .item && block.parent?.taskMarker != nil)
  }
}
