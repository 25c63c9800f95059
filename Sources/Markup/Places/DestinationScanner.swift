import Bytes

/// Code spans of a stretch of Markdown, whose contents are not looked at.
struct CodeSpans {
  private let text: Text
  private let range: Range<Int>
  /// The lengths of runs of backticks that have no counterpart in the rest of the range.
  ///
  /// The limits allow none above 100.
  private var unmatched = [Bool](repeating: false, count: Limit.run + 1)

  init(_ text: Text, _ range: Range<Int>) {
    self.text = text
    self.range = range
  }

  /// Where to go on if an escape, a code span or a run of backticks begins at `index`, or nil.
  mutating func end(at index: Int) -> Int? {
    if text[index] == UInt8(ascii: "\\"), index + 1 < range.upperBound,
      text[index + 1] == UInt8(ascii: "`") || text[index + 1] == UInt8(ascii: "\\")
    {
      return index + 2
    }
    guard text[index] == UInt8(ascii: "`") else { return nil }
    let opener = run(at: index)
    guard opener.count <= Limit.run, !unmatched[opener.count] else { return opener.upperBound }
    var search = opener.upperBound
    while search < range.upperBound {
      guard text[search] == UInt8(ascii: "`") else {
        search += 1
        continue
      }
      let closer = run(at: search)
      if closer.count == opener.count { return closer.upperBound }
      search = closer.upperBound
    }
    unmatched[opener.count] = true
    return opener.upperBound
  }

  private func run(at start: Int) -> Range<Int> {
    var end = start
    while end < range.upperBound, text[end] == UInt8(ascii: "`") { end += 1 }
    return start..<end
  }
}

/// Goes through the destinations that are written in a stretch of Markdown, in order.
struct DestinationScanner {
  struct Candidate {
    /// The destination as it is written.
    let written: Range<Int>
    /// What to point at: the destination, or the brackets that hold none.
    let place: Range<Int>
  }

  private let text: Text
  private let range: Range<Int>
  private var index: Int
  private var codes: CodeSpans

  init(_ text: Text, _ range: Range<Int>) {
    self.text = text
    self.range = range
    index = range.lowerBound
    codes = CodeSpans(text, range)
  }

  mutating func next() -> Candidate? {
    while index < range.upperBound {
      if let end = codes.end(at: index) {
        index = end
        continue
      }
      switch text[index] {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "<"):
        if let candidate = autolink(at: index) {
          index = candidate.place.upperBound
          return candidate
        }
        index += 1
      case UInt8(ascii: "]"):
        index += 1
        guard index < range.upperBound, text[index] == UInt8(ascii: "(") else { continue }
        if let candidate = destination(from: index + 1) {
          index = candidate.place.upperBound
          return candidate
        }
      default: index += 1
      }
    }
    return nil
  }

  /// `<https://…>` or `<somebody@example.org>`.
  private func autolink(at start: Int) -> Candidate? {
    var end = start + 1
    while end < range.upperBound {
      let byte = text[end]
      if byte == UInt8(ascii: ">") {
        return Candidate(written: start + 1..<end, place: start + 1..<end)
      }
      if byte <= 0x20 || byte == UInt8(ascii: "<") { return nil }
      end += 1
    }
    return nil
  }

  /// The destination that begins at `start` or after spaces and one end of line.
  func destination(from start: Int) -> Candidate? {
    var first = start
    while first < range.upperBound,
      text[first].isASCIIWhitespace || (text[first] == UInt8(ascii: ">") && first > start)
    {
      first += 1
    }
    guard first < range.upperBound else { return nil }
    var end = first
    if text[first] == UInt8(ascii: "<") {
      end += 1
      while end < range.upperBound, text[end] != UInt8(ascii: ">") {
        if text[end] == UInt8(ascii: "\\") { end += 1 }
        end += 1
      }
      guard end < range.upperBound else { return nil }
      let isEmpty = end == first + 1
      return Candidate(
        written: first + 1..<end, place: isEmpty ? first..<end + 1 : first + 1..<end)
    }
    var depth = 0
    while end < range.upperBound, text[end] > 0x20 {
      switch text[end] {
      case UInt8(ascii: "\\") where end + 1 < range.upperBound: end += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
      default: break
      }
      if depth < 0 { break }
      end += 1
    }
    end = min(end, range.upperBound)
    let isEmpty = end == first
    return Candidate(
      written: first..<end,
      place: isEmpty ? start - 1..<min(end + 1, range.upperBound) : first..<end)
  }
}

extension DestinationScanner.Candidate {
  /// Whether the destination as written means `wanted`.
  ///
  /// Character references are not worked out: what goes before the first one must be the same.
  func matches(_ wanted: NodeBytes, in text: Text) -> Bool {
    if matches(wanted[...], in: text) { return true }
    let mail: Text = "mailto:"
    guard wanted.count > mail.count, (0..<mail.count).allSatisfy({ wanted[$0] == mail[$0] }) else {
      return false
    }
    return matches(wanted[mail.count...], in: text)
  }

  private func matches(_ wanted: Slice<NodeBytes>, in text: Text) -> Bool {
    var rest = wanted
    var index = written.lowerBound
    while index < written.upperBound {
      var byte = text[index]
      if byte == UInt8(ascii: "\\"), index + 1 < written.upperBound,
        isASCIIPunctuation(text[index + 1])
      {
        index += 1
        byte = text[index]
      } else if byte == UInt8(ascii: "&"), rest.first != byte || isReference(text, at: index) {
        return true
      }
      guard rest.popFirst() == byte else { return false }
      index += 1
    }
    return rest.isEmpty
  }

  private func isReference(_ text: Text, at start: Int) -> Bool {
    var end = start + 1
    while end < written.upperBound,
      text[end].isASCIILetter || text[end].isASCIIDigit || text[end] == UInt8(ascii: "#")
    {
      end += 1
    }
    return end > start + 1 && end < written.upperBound && text[end] == UInt8(ascii: ";")
  }
}

private func isASCIIPunctuation(_ byte: UInt8) -> Bool {
  byte > 0x20 && byte < 0x7F && !byte.isASCIILetter && !byte.isASCIIDigit
}
