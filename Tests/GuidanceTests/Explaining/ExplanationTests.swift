import Guidance
import Testing

@Suite("An explanation")
struct ExplanationTests {
  @Test("It is found by its code, as people copy it")
  func copied() throws {
    let explanation = try #require(Explanation(of: "unknown-hub"))
    #expect(explanation.code == "unknown-hub")
    for written in ["[unknown-hub]", "Unknown-Hub", "“unknown-hub”", " unknown-hub."] {
      #expect(Explanation(of: written) == explanation, "\(written)")
    }
    #expect(Explanation(of: "hub") == nil && Explanation(of: "") == nil)
  }

  @Test("A mistyped code is guessed, and nothing is guessed for what is like no code")
  func typo() {
    #expect(Explanation.nearestCode(to: "unknwon-hub") == "unknown-hub")
    #expect(Explanation.nearestCode(to: "[unknown-hubb]") == "unknown-hub")
    #expect(Explanation.nearestCode(to: "zzzzzzzz") == nil)
  }
}
