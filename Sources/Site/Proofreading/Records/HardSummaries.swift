import Bytes

extension RecordReading {
  /// A summary that a nine-year-old could not read, in English, whose formula it is.
  func checkReadability(_ findings: inout Findings) {
    guard let summary, facts.isEnglish else { return }
    let grade = ReadingGrade(summary.prose)
    guard grade.words >= ReadingGrade.fewestWords, grade.tenths > ReadingGrade.hardest
    else { return }
    findings.add(.hardSummary, at: summary.location(of: 0..<record.summary.count)) {
      .init(
        summary: "A nine-year-old could not read this summary.",
        explanation:
          "Its Flesch–Kincaid grade, from the words of a sentence and the syllables of a word, is "
          + "\(grade.tenths / 10).\(grade.tenths % 10). Nine-year-olds read grade 4; since one "
          + "sentence tells little, only what is above \(ReadingGrade.hardest / 10) is said.",
        fixes: ["Use shorter words and one or two short sentences."])
    }
  }
}
