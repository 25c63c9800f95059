import Testing

@testable import Site

@Suite("Bullets that were typed")
struct TypedBulletTests {
  @Test("They are told once for each list", arguments: ["•", "·", "▪", "●", "◦", "\u{F0B7}"])
  func bullets(_ bullet: String) {
    let bring = "Bring:\n\(bullet) a blanket\n  \(bullet) a drink\n\n\(bullet) a hat\n"
    #expect(
      proofread("\(bring)\nAnd\n\n\(bullet)\tlunch")
        == ["warning typed-bullet “\(bullet)”", "warning typed-bullet “\(bullet)”"])
  }

  @Test(
    "Lists, bullets within lines and in code are none of those",
    arguments: [
      "- a blanket\n- a drink", "Play • music • sand", "```\n• a\n```", "é is a letter",
    ])
  func others(_ text: String) {
    #expect(proofread(text).isEmpty)
  }
}
