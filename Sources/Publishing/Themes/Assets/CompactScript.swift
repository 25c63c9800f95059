import Bytes

/// A script as it travels: without its comments, its indentation and its blank lines.
///
/// Every token stays as it is, and between two of them stays a line end where there was one, since a
/// script's meaning may hang on it (ECMAScript 2026, section 12.10), else one space where there was white
/// space or a comment. So browsers read the same script, and what they report has lines of its own.
struct CompactScript {
  let text: Text

  /// - Parameters:
  ///   - source: the script, which stays as it is where a slash in it can be read in two ways.
  ///   - arena: where the result lives.
  init(_ source: Text, arena: Arena) {
    let read = ScriptTokens(source)
    // What a browser takes for a comment in an old script alone is not for us to judge.
    guard read.isCertain, read.unclosed == nil, source.firstIndex(of: "<!--") == nil,
      source.firstIndex(of: "-->") == nil
    else {
      text = source
      return
    }
    var buffer = ByteBuffer(capacity: source.count)
    var position = 0
    for token in read.tokens {
      let range = token.range.offsets
      Gap(source, position..<range.lowerBound).append(to: &buffer, isFirst: position == 0)
      buffer.append(source[range])
      position = range.upperBound
    }
    Gap(source, position..<source.count).append(to: &buffer, isFirst: position == 0)
    text = buffer.text(in: arena)
  }

  /// What stands between two tokens: white space and comments.
  private struct Gap {
    private let source: Text
    private let isEmpty: Bool
    private var endsLine = false
    /// Comments that ask to be kept: `/*! … */`, such as a licence, and `//# …`, which browsers read.
    private var kept: [Range<Int>] = []

    init(_ source: Text, _ range: Range<Int>) {
      self.source = source
      isEmpty = range.isEmpty
      var index = range.lowerBound
      while index < range.upperBound {
        let start = index
        if source.hasBytes("/*", at: index) {
          index = source.firstIndex(of: "*/", from: index + 2).map { $0 + 2 } ?? range.upperBound
          if source.hasBytes("!", at: start + 2) { kept.append(start..<index) }
          // A comment over several lines counts as a line end.
          if (start..<index).contains(where: { source.endsScriptLine(at: $0) }) { endsLine = true }
        } else if source.hasBytes("//", at: index) || index == 0 && source.hasPrefix("#!") {
          while index < range.upperBound, !source.endsScriptLine(at: index) { index += 1 }
          if source.hasBytes("#", at: start + 2) { kept.append(start..<index) }
        } else {
          if source.endsScriptLine(at: index) { endsLine = true }
          index += 1
        }
      }
    }

    func append(to buffer: inout ByteBuffer, isFirst: Bool) {
      for comment in kept {
        // Next to a stroke it would be another comment.
        if !isFirst { buffer.append(endsLine ? 0x0A : 0x20) }
        buffer.append(source[comment])
      }
      if isEmpty || isFirst && kept.isEmpty { return }
      buffer.append(endsLine ? 0x0A : 0x20)
    }
  }
}

extension Text {
  /// Whether `part` stands at `offset`.
  fileprivate func hasBytes(_ part: Text, at offset: Int) -> Bool {
    offset + part.count <= count && self[offset..<offset + part.count] == part
  }
}
