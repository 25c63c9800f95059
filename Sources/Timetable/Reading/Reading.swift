import Bytes
import Diagnostics

extension Phrase {
  /// Reads all of `text` with `read`; what is left over is a problem.
  static func reading(
    _ text: Text, _ read: (inout PhraseReader) throws(PhraseProblem) -> Self
  ) -> Result<Self, PhraseProblem> {
    var reader = PhraseReader(text)
    guard !reader.isAtEnd else {
      return .failure(
        PhraseProblem(
          .emptyPhrase, 0..<text.count, "There is nothing written here.",
          fix: Diagnostic.Fix("Write \(form).")))
    }
    do throws(PhraseProblem) {
      let value = try read(&reader)
      guard reader.isAtEnd else { throw reader.leftOver(form: form) }
      return .success(value)
    } catch {
      return .failure(error)
    }
  }
}

extension PhraseReader {
  /// What the bytes at `range` say, for a message: on one line, and cut where it is long.
  func quote(_ range: Range<Int>) -> String {
    let limit = 48
    var end = min(range.upperBound, range.lowerBound + limit)
    if end < range.upperBound {
      while end > range.lowerBound, text[end] & 0xC0 == 0x80 { end -= 1 }
    }
    let words = String(text[range.lowerBound..<end])
      .split { $0.isWhitespace || $0.isNewline }.joined(separator: " ")
    return end < range.upperBound ? "“\(words)…”" : "“\(words)”"
  }

  /// The one of `names` that the bytes at `range` most likely mean; nil where none is near, and where
  /// they are that name already, for a known word in the wrong place is not mistyped.
  func mistyped(_ range: Range<Int>, of names: [String]) -> String? {
    let name = String(text[range])
    guard let near = nearest(to: name, in: names), near.lowercased() != name.lowercased()
    else { return nil }
    return near
  }

  /// The problem that something stands behind a phrase that is complete without it.
  func leftOver(form: String) -> PhraseProblem {
    if previousEnd == 0 {
      return PhraseProblem(
        .extraWords, rest, "\(quote(rest)) can't be understood here.",
        fix: Diagnostic.Fix("Write \(form)."))
    }
    return PhraseProblem(
      .extraWords, rest,
      "\(quote(rest)) can't be understood after \(quote(whole.lowerBound..<previousEnd)).",
      fix: Diagnostic.Fix("Take it out, or write \(form)."))
  }

  /// Takes what stands between the ends of a range: “to”, “until”, a dash; or “and” after “between”.
  mutating func takeRangeSeparator(between: Bool = false) -> Bool {
    if take(.dash) { return true }
    switch word {
    case "to", "until", "till", "til", "through":
      take()
      return true
    case "and" where between:
      take()
      return true
    default:
      return false
    }
  }

  /// Whether a range's second end follows.
  var isAtRangeSeparator: Bool {
    var ahead = self
    return ahead.takeRangeSeparator()
  }

  /// Takes what stands between the items of a list: a comma, “and”, both, “&”, “+” or “/”.
  mutating func takeListSeparator() -> Bool {
    if take(mark: UInt8(ascii: ",")) {
      _ = take(word: "and")
      return true
    }
    return take(word: "and") || take(mark: UInt8(ascii: "&")) || take(mark: UInt8(ascii: "+"))
      || take(mark: UInt8(ascii: "/"))
  }
}
