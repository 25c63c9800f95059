import Testing

@testable import Site

@Suite("Bullets that were typed")
struct TypedBulletTests {
  @Test(
    "They are told once for each list",
    arguments: ["•", "·", "▪", "●", "◦", "✓", "➢", "\u{F0B7}", "–", "—", "o"])
  func bullets(_ bullet: String) {
    let bring = "Bring:\n\(bullet) a blanket\n  \(bullet) a drink\n\n\(bullet) a hat\n"
    #expect(
      proofread("\(bring)\nAnd\n\n\(bullet)\tlunch\n\(bullet) tea")
        == ["warning typed-bullet “\(bullet)”", "warning typed-bullet “\(bullet)”"])
  }

  @Test("A hyphen with a space that joins words is none", arguments: ["-", "*"])
  func joined(_ sign: String) {
    #expect(
      proofread("Bring:\n\n\(sign)\u{A0}a blanket\n\(sign)\u{A0}a drink")
        == ["warning typed-bullet “\(sign)\u{A0}”"])
  }

  @Test(
    "Lists, bullets within lines and in code are none of those",
    arguments: [
      "- a blanket\n- a drink", "– as it says", "on a hill\no’clock", "Play • music • sand",
      "```\n• a\n```", "é is a letter",
    ])
  func others(_ text: String) {
    #expect(proofread(text).isEmpty)
  }
}
