import Guidance
import Testing

@Suite("Explanations of codes")
struct ExplanationTests {
  @Test("A code that is explained has its parts")
  func parts() throws {
    let explanation = try #require(Explanation(of: "unknown-hub"))
    #expect(explanation.firstSentence == "A record names a hub that has no file in `content/hubs`.")
    #expect(explanation.wrong.map(\.file) == ["content/services/play.md"])
    #expect(explanation.right.map(\.text) == ["---\n…\nhubs: [oakwood]\n---\n"])
  }

  @Test("A mistyped code is guessed")
  func typo() {
    #expect(Explanation(of: "unknown-hubb") == nil)
    #expect(Explanation.nearestCode(to: "unknown-hubb") == "unknown-hub")
  }
}
