import Bytes

/// A script as it travels: without its comments, its indentation and its blank lines.
///
/// Every token stays as it is, and between two of them stays a line end where there was one, since a
/// script's meaning may hang on it (ECMAScript 2026, section 12.10), else one space where there was white
/// space or a comment. So browsers read the same script, and what they report has lines of its own.
struct CompactScript {
  let text: Text

  /// A token of a script and what stands in its place.
  struct Replacement {
    let range: ByteRange
    let text: Text
  }

  /// - Parameters:
  ///   - script: the script, whose gaps stay as they are where a slash in it can be read in two ways.
  ///   - replacements: what stands in place of some of its tokens, in order.
  ///   - arena: where the result lives.
  init(_ script: ScriptTokens, replacing replacements: [Replacement] = [], arena: Arena) {
    let source = script.text
    // What a browser takes for a comment in an old script alone is not for us to judge.
    let isCertain =
      script.isCertain && script.unclosed == nil && source.firstIndex(of: "<!--") == nil
      && source.firstIndex(of: "-->") == nil
    var buffer = ByteBuffer(capacity: source.count + 256)
    var position = 0
    var next = 0
    for token in script.tokens {
      let range = token.range.offsets
      if isCertain {
        Gap(source, position..<range.lowerBound).append(to: &buffer, isFirst: position == 0)
      } else {
        buffer.append(source[position..<range.lowerBound])
      }
      if next < replacements.count, replacements[next].range == token.range {
        buffer.append(replacements[next].text)
        next += 1
      } else {
        buffer.append(source[range])
      }
      position = range.upperBound
    }
    if isCertain {
      Gap(source, position..<source.count).append(to: &buffer, isFirst: position == 0)
    } else {
      buffer.append(source[from: position])
    }
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
        let second = source[index] == UInt8(ascii: "/") ? source.byte(at: index + 1) : 0
        if second == UInt8(ascii: "*") {
          index = source.firstIndex(of: "*/", from: index + 2).map { $0 + 2 } ?? range.upperBound
          if source.byte(at: start + 2) == UInt8(ascii: "!") { kept.append(start..<index) }
          // A comment over several lines counts as a line end.
          if (start..<index).contains(where: { source.endsScriptLine(at: $0) }) { endsLine = true }
        } else if second == UInt8(ascii: "/") || index == 0 && source.hasPrefix("#!") {
          while index < range.upperBound, !source.endsScriptLine(at: index) { index += 1 }
          if source.byte(at: start + 2) == UInt8(ascii: "#") { kept.append(start..<index) }
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
  /// The byte at `index`, or 0 behind the end.
  fileprivate func byte(at index: Int) -> UInt8 { index < count ? self[index] : 0 }
}
