import Bytes

extension RecordReading {
  /// A summary that has no word which the title has not.
  func checkSummary(_ findings: inout Findings) {
    guard let summary, record.summary.count <= record.title.count * 2 + 24 else { return }
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
}
