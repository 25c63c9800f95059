import Bytes

extension RecordReading {
  /// Lines that begin with a bullet as word processors type it, which makes no list of them.
  func checkBullets(_ findings: inout Findings) {
    for text in texts {
      for bullet in text.prose.bullets {
        findings.add(.typedBullet, at: text.location(of: bullet)) {
          let sign = text.prose.source[bullet]
          let hasOtherSpace = sign.hasSuffix("\u{A0}")
          return .init(
            summary: hasOtherSpace
              ? "The space after “\(sign[0..<1])” is one that joins words, so the lines make no list."
              : "“\(sign)” at the beginning of a line makes no list.",
            explanation:
              "On the page the lines run together, and screen readers don't say that it is a list.",
            fixes: [
              .init(
                "Begin each of the lines with a hyphen and a space: “- ”.",
                replacement: hasOtherSpace ? "- " : "-")
            ])
        }
      }
    }
  }
}
