import Bytes
import Diagnostics

extension SourceFile {
  /// Whether the file holds text that can be read: UTF-8 without control characters, in lines.
  ///
  /// Says the first place of each kind where it does not.
  ///
  /// - Returns: false where nothing in the file can be made out.
  func checkText(into diagnostics: inout DiagnosticList) -> Bool {
    let text = contents
    if text.count >= 2, text[0] == 0xFF && text[1] == 0xFE || text[0] == 0xFE && text[1] == 0xFF {
      report(
        .notUTF8, 0, 2, "The file is saved as UTF-16, not as UTF-8.", fix: utf8Fix, &diagnostics)
      return false
    }
    if let place = text.firstInvalidUTF8 {
      report(
        .notUTF8, place, place + 1, "This character is not saved as UTF-8.",
        explanation: "The file was most likely saved in an older encoding.", fix: utf8Fix,
        &diagnostics)
    }
    if let first = text.firstControlCharacter() { reportControl(first, &diagnostics) }
    if let place = text.firstLoneCarriageReturn {
      report(
        .oldLineEnd, place, place + 1, "This line ends in a way that only very old computers use.",
        fix: "Press Enter here instead, or save the file with “LF” or “CRLF” line ends.",
        &diagnostics)
    }
    if let place = text.firstMergeMark {
      report(
        .mergeConflict, place, place + 7,
        "Two versions of this file were put together, and nobody has chosen between them yet.",
        explanation: "From <<<<<<< to ======= stands the one, from there to >>>>>>> the other.",
        fix: "Keep the lines that are right, and delete the others and these three.", &diagnostics)
      return false
    }
    return true
  }

  private var utf8Fix: Diagnostic.Fix {
    "Save the file as UTF-8: in most editors under “Save as”, then “Encoding”."
  }

  /// Says the first NUL and the first other control character.
  private func reportControl(_ first: Int, _ diagnostics: inout DiagnosticList) {
    let isNUL = contents[first] == 0
    if let nul = isNUL ? first : contents.firstIndex(of: 0) {
      report(
        .nulByte, nul, nul + 1, "There is a NUL byte here, which no text has.",
        explanation: "The file may be damaged, or not be a text at all.",
        fix: "Remove it, or save the file as UTF-8 again.", &diagnostics)
    }
    var place = isNUL ? contents.firstControlCharacter(from: first + 1) : first
    while let found = place, contents[found] == 0 {
      place = contents.firstControlCharacter(from: found + 1)
    }
    guard let place else { return }
    let turns = contents.scalar(at: place).map { 0x202A...0x2069 ~= $0.value } ?? false
    report(
      .controlCharacter, place, place + contents[place].utf8SequenceLength,
      "There is an invisible control character here.",
      explanation: turns
        ? "It turns the direction of what comes after it; it gets in when text is pasted."
        : "These get in when text is pasted from other programs.",
      fix: Diagnostic.Fix("Remove it.", replacement: ""), &diagnostics)
  }

  func report(
    _ code: FrontMatterCode, _ start: Int, _ end: Int, _ summary: String,
    explanation: String? = nil, fix: Diagnostic.Fix, _ diagnostics: inout DiagnosticList
  ) {
    diagnostics.add(
      Diagnostic(
        code, in: id, ByteRange(start, end), summary, explanation: explanation, fixes: [fix]))
  }
}

extension Text {
  /// Where a line begins that git puts before the first of two versions.
  fileprivate var firstMergeMark: Int? {
    var search = 0
    while let found = firstIndex(of: "<<<<<<< ", from: search) {
      if found == 0 || self[found - 1] == 0x0A { return found }
      search = found + 1
    }
    return nil
  }

  /// The first carriage return that no line feed follows.
  fileprivate var firstLoneCarriageReturn: Int? {
    var search = 0
    while let found = firstIndex(of: 0x0D, from: search) {
      guard found + 1 < count, self[found + 1] == 0x0A else { return found }
      search = found + 2
    }
    return nil
  }
}
