import Diagnostics

extension RecordReading {
  /// The most words of a sentence that is easy to follow (GOV.UK's content design guide).
  private static var longest: Int { 25 }

  /// Sentences of more than 25 words.
  func checkSentences(_ findings: inout Findings) {
    for text in prose {
      for sentence in Sentences(text.prose) where sentence.words > Self.longest {
        findings.add(.longSentence, at: text.location(of: sentence.range)) {
          .init(
            summary:
              "This sentence has \(sentence.words) words; more than \(Self.longest) are hard to follow.",
            fixes: ["Make two or three of it, or a list."])
        }
      }
    }
  }
}
