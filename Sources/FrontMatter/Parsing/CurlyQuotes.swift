import Bytes

extension TreeParser {
  /// The node, or what stands within its curly quotes where they were typed for straight ones.
  mutating func checkedForCurlyQuotes(_ node: Node) -> Node {
    guard let inner = curlyQuoted(node.text) else { return node }
    reportCurlyQuotes(node.range, inner)
    guard let start = inner.offset(in: node.text) else { return node }
    let range = node.range(of: start..<start + inner.count)
    guard inner.offset(in: source) != nil else { return node }
    return Node(.plain, range, .scalar(inner, List()))
  }

  /// What stands within the curly quotes around the whole of `text`, or after the one in front of it
  /// that is never closed; nil where the quotes belong to the text (`“Play” is what we do`).
  func curlyQuoted(_ text: Text) -> Text? {
    guard let opening = curlyQuote(text, 0) else { return nil }
    var index = 3
    while index < text.count {
      let byte = text[index]
      if byte == 0xE2, let quote = curlyQuote(text, index), quote == opening {
        return index + 3 == text.count ? text[3..<index] : nil
      }
      index += 1
    }
    // One of the two was typed straight, or is missing; an apostrophe (’Twas) is never closed.
    let last = text[text.count - 1]
    if text.count > 4, last == opening.straight { return text[3..<text.count - 1] }
    return opening == .double ? text[from: 3] : nil
  }

  private enum CurlyQuote {
    case single
    case double

    var straight: UInt8 { self == .single ? UInt8(ascii: "'") : UInt8(ascii: "\"") }
  }

  /// The curly quote at `index`: U+2018 to U+201B are single, U+201C to U+201F double.
  private func curlyQuote(_ text: Text, _ index: Int) -> CurlyQuote? {
    guard index + 2 < text.count, text[index] == 0xE2, text[index + 1] == 0x80 else { return nil }
    switch text[index + 2] {
    case 0x98...0x9B: return .single
    case 0x9C...0x9F: return .double
    default: return nil
    }
  }
}
