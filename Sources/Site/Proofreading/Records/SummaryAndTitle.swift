import Bytes

extension RecordReading {
  /// A summary that has no word which the title has not.
  func checkSummary(_ findings: inout Findings) {
    guard let summary, record.title.count <= 200,
      record.summary.count <= record.title.count * 2 + 24, !hasOtherWord
    else { return }
    let title = Set(FoldedWords(record.title).meaningful)
    guard FoldedWords(record.summary).meaningful.allSatisfy(title.contains) else { return }
    findings.add(
      .summaryRepeatsTitle, at: summary.location(of: 0..<record.summary.count)
    ) {
      .init(
        summary: "The summary only says the title again.",
        explanation: "Lists and search show it right below the title.",
        fixes: ["Say what the title does not: who it is for, what happens, what it costs."])
    }
  }

  /// Whether a longer word of the summary begins like no part of the title, as in nearly every record.
  private var hasOtherWord: Bool {
    let summary = record.summary
    var index = 0
    while index < summary.count {
      let start = index
      while index < summary.count, summary[index].isASCIILetter { index += 1 }
      if index - start >= 4, !isInTitle(summary[start..<start + 4]) { return true }
      index += 1
    }
    return false
  }

  private func isInTitle(_ letters: Text) -> Bool {
    let title = record.title
    guard title.count >= letters.count else { return false }
    return (0...title.count - letters.count).contains {
      title[$0..<$0 + letters.count].equalsIgnoringASCIICase(letters)
    }
  }
}
