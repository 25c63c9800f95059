import Testing

@testable import Bytes

@Suite("Control characters in text")
struct ControlCharacterTests {
  @Test(
    "The first control character is found wherever it stands",
    arguments: ["\u{0}", "\u{1F}", "\u{B}", "\u{7F}", "\u{80}", "\u{9F}"])
  func found(character: String) {
    let arena = Arena()
    for length in 0..<20 {
      let before = String(repeating: "x", count: length)
      #expect(arena.text(before + character + "yyyyyyyyy").firstControlCharacter() == length)
      #expect(arena.text(before + character).firstControlCharacter(from: length) == length)
    }
  }

  @Test("Tabs, line ends and characters beyond ASCII are none")
  func none() {
    let arena = Arena()
    let text = arena.text(
      "a\tb\r\nc £2.50 – crèche\u{A0}\u{2028}😀 and more words to fill it up\n")
    #expect(text.firstControlCharacter() == nil)
    #expect(text.firstControlCharacter(from: text.count) == nil)
  }
}
