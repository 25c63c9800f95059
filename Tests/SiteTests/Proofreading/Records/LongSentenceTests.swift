import Testing

@Suite("Long sentences")
struct LongSentenceTests {
  func words(_ count: Int) -> String {
    Array(repeating: "word", count: count).joined(separator: " ")
  }

  @Test("26 words are too many, and 25 are not")
  func limit() {
    let long = "Some \(words(25))."
    #expect(proofread("Short. \(long) Some \(words(24)).") == ["advice long-sentence “\(long)”"])
  }

  @Test("A picture’s words are no sentence of the text")
  func picture() { #expect(proofread("![\(words(30))](media:a.jpg)") == []) }
}
