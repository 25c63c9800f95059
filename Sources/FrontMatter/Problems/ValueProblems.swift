import Bytes
import Diagnostics

/// What can be wrong with texts.
extension TreeParser {
  /// The value, or the name of a field, at `range` begins with a character that it can't.
  mutating func reportReservedCharacter(_ range: ByteRange) {
    let text = source[range.offsets]
    let first = String(text).first.map { String($0) } ?? ""
    let reason: String? =
      switch first {
      case "&": "In YAML, “&” marks a value to be repeated elsewhere, which is not used here."
      case "*": "In YAML, “*” repeats a value marked elsewhere, which is not used here."
      case "!": "In YAML, “!” gives a value a type, which is not used here: its field does that."
      default: nil
      }
    report(
      .reservedCharacter, Int(range.start), Int(range.end),
      "\(shown(text)) can’t begin with “\(first)” unless it is in quotes.", explanation: reason,
      fix: Diagnostic.Fix("Put quotes round it.", replacement: text.inFrontMatterQuotes))
  }

  /// Warns where the comment at `hash` looks like a part of its value that got lost (`Room #2`): a note
  /// to colleagues has a space after its `#`.
  ///
  /// The value begins at `value`, or in a line above where that is nil, and would end before `end`.
  mutating func checkHash(_ hash: Int, value: Int? = nil, to end: Int) {
    let end = trimmed(hash, end)
    guard hash + 1 < end else { return }
    let next = source[hash + 1]
    guard next.isASCIILetter || next.isASCIIDigit || next >= 0x80 else { return }
    // A theme's colour without quotes is told as such.
    if form == .yaml, value == hash, isColour(hash + 1, end) { return }
    let start = value ?? hash
    report(
      .hashInValue, start, end, "\(shown(hash, end)) is lost: it counts as a note.",
      severity: .warning,
      explanation: "What comes after a space and “#” is a note to colleagues, and is not shown.",
      fix: Diagnostic.Fix(
        "Put quotes round the whole value; or, if it is a note, type a space after “#”.",
        replacement: value.map { source[$0..<end].inFrontMatterQuotes }))
  }

  /// The comment at `hash` takes away a closing bracket.
  ///
  /// What is meant as its item begins at `value`, or before what was read where that is nil, and ends
  /// before `end`.
  mutating func reportHashInBrackets(_ hash: Int, value: Int?, to end: Int) {
    let end = max(trimmed(hash, end), hash + 1)
    report(
      .hashInValue, value ?? hash, end,
      "\(shown(hash, trimmed(hash, line.end))) counts as a note, so its bracket is never closed.",
      explanation:
        "What comes after a space and “#” is a note to colleagues, up to the end of the line.",
      fix: Diagnostic.Fix(
        value == nil
          ? "Take “#” out or put it within the quotation marks; or, if it is a note, move it behind the closing bracket."
          : "Put quotes round the value; or, if it is a note, move it behind the closing bracket.",
        replacement: value.map { source[$0..<end].inFrontMatterQuotes }))
  }

  /// Whether the bytes from `start` to `end` are three or six hexadecimal digits.
  private func isColour(_ start: Int, _ end: Int) -> Bool {
    guard end - start == 3 || end - start == 6 else { return false }
    return (start..<end).allSatisfy { index in
      let byte = source[index].asciiLowercased
      return byte.isASCIIDigit || UInt8(ascii: "a")...UInt8(ascii: "f") ~= byte
    }
  }

  mutating func reportCurlyQuotes(_ range: ByteRange, _ inner: Text) {
    report(
      .curlyQuotes, Int(range.start), Int(range.end),
      "\(shown(inner)) is in curly quotation marks, which would become part of the text.",
      fix: Diagnostic.Fix(
        "Type straight quotation marks (\"), or none.", replacement: inner.inFrontMatterQuotes))
  }

  mutating func reportUnclosedQuote(_ at: Int) {
    let isDouble = source[at] == UInt8(ascii: "\"")
    let sign = isDouble ? "\"" : "'"
    var lineEnd = source.firstIndex(of: 0x0A, from: at) ?? source.count
    lineEnd = source[at..<lineEnd].trimmed.count + at
    let isClosedByCurly =
      lineEnd - at > 3 && source[lineEnd - 3] == 0xE2 && source[lineEnd - 2] == 0x80
      && 0x98...0x9F ~= source[lineEnd - 1]
    let fix: Diagnostic.Fix =
      if isClosedByCurly {
        "Type a straight \(sign) instead of the curly quotation mark at the end of the line."
      } else if isDouble {
        "Type \" where the text ends; lines that go on with it are indented more than its field."
      } else {
        "Type ' where the text ends; for a text that begins with an apostrophe, put \" round it."
      }
    report(
      .unclosedQuote, at, at + 1, "The text that begins with \(sign) here is never closed.",
      fix: fix)
  }

  mutating func reportTextAfterQuote(_ start: Int, _ end: Int, quote: UInt8) {
    let fix: Diagnostic.Fix =
      quote == UInt8(ascii: "'")
      ? "Put the whole value in double quotation marks (\"); or type an apostrophe in it twice ('')."
      : "Put the whole value in single quotation marks ('); or type \\\" for a mark within it."
    report(
      .textAfterQuote, start, end,
      "\(shown(start, end)) stands after the closing quotation mark.", fix: fix)
  }

  mutating func reportBadEscape(_ start: Int, _ end: Int, _ fault: EscapeFault) {
    let written = shown(start, end)
    let summary =
      switch fault {
      case .unknown: "\(written) means nothing: a backslash has a meaning in double quotes."
      case .digits(let count): "\(written) needs \(count) hexadecimal digits after its letter."
      case .noCharacter: "\(written) is no character."
      case .controlCharacter: "\(written) stands for an invisible control character."
      }
    report(
      .badEscape, start, end, summary,
      fix: """
        Type \\\\ for a backslash, or put single quotation marks (') round the text, where a \
        backslash is just a backslash.
        """)
  }

  mutating func reportBlockHeader(_ at: Int, _ stray: Int) {
    let end = trimmed(stray, line.end)
    let sign = source[at] == UInt8(ascii: "|") ? "|" : ">"
    report(
      .badBlockHeader, stray, end, "\(shown(stray, end)) can’t stand in the line of “\(sign)”.",
      explanation: "Only “-”, “+” and a digit from 1 to 9 can follow “\(sign)” there.",
      fix: """
        Put the text on the lines below, indented; if “\(sign)” belongs to the text, put quotes \
        round it.
        """)
  }
}
