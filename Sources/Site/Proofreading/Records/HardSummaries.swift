import Bytes

extension RecordReading {
  /// A summary that a nine-year-old could not read, in English, whose formula it is.
  func checkReadability(_ findings: inout Findings) {
    guard let summary, facts.isEnglish else { return }
    let grade = ReadingGrade(summary.prose)
    // A few words tell too little.
    guard grade.words >= 6, grade.tenths > ReadingGrade.hardest else { return }
    findings.add(.hardSummary, at: summary.location(of: 0..<record.summary.count)) {
      .init(
        summary: "This summary reads like text for people of \(grade.age) and over.",
        explanation:
          "Its Flesch–Kincaid grade is \(grade.tenths / 10).\(grade.tenths % 10); a nine-year-old "
          + "can read what has \(ReadingGrade.hardest / 10) or less. It counts the words of a "
          + "sentence and the syllables of a word.",
        fixes: ["Use shorter words and one or two short sentences."])
    }
  }
}
