import Diagnostics

extension RecordReading {
  /// The most words of a sentence that is easy to follow (GOV.UK's content design guide).
  private static var longest: Int { 25 }

  /// Sentences of more than 25 words.
  func checkSentences(_ findings: inout Findings) {
    for text in prose {
      for sentence in Sentences(text.prose) where sentence.words > Self.longest {
        // What a picture shows is heard in one piece, but is no part of the text.
        guard !text.prose.links.contains(where: { $0.isImage && $0.words.overlaps(sentence.range) })
        else { continue }
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
