import Bytes
import Content
import Diagnostics

/// What a starter file says in the place of words that are still to be written, such as “SAY WHAT HAPPENS”:
/// a line, or an item of a list, in capitals that begins with SAY.
struct StarterText {
  /// Reports the first such line of a record that is published.
  func check(_ record: CommonFields, _ diagnostics: inout DiagnosticList) {
    guard !record.isDraft, let found = find(in: record) else { return }
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
    return lines(of: record.body).first { isLeft(record.body[$0]) }.map { line in
      ByteRange(record.bodyStart + line.lowerBound, record.bodyStart + line.upperBound)
    }
  }

  /// The lines of a text that aren't empty, each without the mark of a list's item.
  private func lines(of text: Text) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    while start < text.count {
      let rest = text[from: start]
      let end = start + (rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.count)
      let first = rest.hasPrefix("- ") ? start + 2 : start
      if first < end { lines.append(first..<end) }
      start = end + 1
    }
    return lines
  }

  /// Whether a line says what is to be written.
  private func isLeft(_ line: Text) -> Bool {
    let start: Text = "SAY "
    guard line.hasPrefix(start), line.count > start.count + 8 else { return false }
    return line.withBytes { bytes in bytes.allSatisfy { $0 &- 0x61 >= 26 } }
  }
}
