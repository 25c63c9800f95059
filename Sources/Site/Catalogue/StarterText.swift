import Bytes
import Content
import Diagnostics

/// What stands in the place of words that are still to be written: in a starter file “SAY WHAT HAPPENS”, a line, or
/// an item of a list, in capitals that begins with SAY; in a summary “tbc” or a mere point, too.
struct StarterText {
  /// What the line begins with.
  private static let beginning: Text = "SAY "

  /// Reports the first such line of a record that is published.
  func check(_ record: CommonFields, _ diagnostics: inout DiagnosticList) {
    guard !record.isDraft else { return }
    if isFiller(record.summary) {
      diagnostics.add(
        Diagnostic(
          SiteCode.starterText, in: record.file, record.summaryRange,
          "“\(record.summary)” is no summary.",
          explanation: "Lists and search show it right below the title.",
          fixes: [
            "Say in one sentence who it is for and what happens, or put “draft: yes” above until you do."
          ]))
      return
    }
    guard let found = find(in: record) else { return }
    diagnostics.add(
      Diagnostic(
        SiteCode.starterText, in: record.file, found,
        "Here the starter file’s words still wait for yours.",
        explanation: "“\(record.title)” would be published with them.",
        fixes: ["Write what families should read, or put “draft: yes” above until you do."]))
  }

  /// The first such line of a record, whether it is published or not; nil where there is none.
  func find(in record: CommonFields) -> ByteRange? {
    if isLeft(record.summary) { return record.summaryRange }
    let body = record.body
    var search = 0
    while let start = body.firstIndex(of: Self.beginning, from: search) {
      let end = body.firstIndex(of: 0x0A, from: start) ?? body.count
      if startsLine(start, of: body), isLeft(body[start..<end]) {
        return ByteRange(record.bodyStart + start, record.bodyStart + end)
      }
      search = start + 1
    }
    return nil
  }

  /// Whether a summary is there only because one must be.
  private func isFiller(_ summary: Text) -> Bool {
    guard !summary.isEmpty, summary.count <= 20 else { return false }
    let word = String(summary).lowercased().filter(\.isLetter)
    let fillers = [
      "tbc", "tba", "tbd", "todo", "tofollow", "comingsoon", "tobeconfirmed", "loremipsum", "na",
      "none",
    ]
    // In other scripts one letter may be a word.
    return fillers.contains(word) || word.allSatisfy { $0 == word.first && $0.isASCII }
  }

  /// Whether a line of `text` starts at `offset`, behind the mark of a list's item where there is one.
  private func startsLine(_ offset: Int, of text: Text) -> Bool {
    let isItem = offset >= 2 && text[offset - 2..<offset] == "- "
    let start = isItem ? offset - 2 : offset
    return start == 0 || text[start - 1] == 0x0A
  }

  /// Whether a line says what is to be written.
  private func isLeft(_ line: Text) -> Bool {
    guard line.hasPrefix(Self.beginning), line.count > Self.beginning.count + 8 else {
      return false
    }
    return line.withBytes { bytes in bytes.allSatisfy { $0 &- 0x61 >= 26 } }
  }
}
