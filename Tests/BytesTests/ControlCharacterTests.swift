import Testing

@testable import Bytes

@Suite("Control characters in text")
struct ControlCharacterTests {
  @Test(
    "The first control character is found wherever it stands",
    arguments: [
      0, 0x1F, 0xB, 0x7F, 0x80, 0x9F, 0x202A, 0x202E, 0x2066, 0x2069, 0xFDD0, 0xFDEF, 0xFFFE,
      0xFFFF, 0x1FFFE, 0x10FFFF,
    ] as [UInt32])
  func found(value: UInt32) throws {
    let character = String(Character(try #require(Unicode.Scalar(value))))
    let arena = Arena()
    for length in 0..<20 {
      let before = String(repeating: "x", count: length)
      #expect(arena.text(before + character + "yyyyyyyyy").firstControlCharacter() == length)
      #expect(arena.text(before + character).firstControlCharacter(from: length) == length)
      let lines = String(repeating: "x\n ", count: length)
      #expect(arena.text(lines + character + "\ny").firstControlCharacter() == lines.utf8.count)
    }
  }

  @Test("Tabs, line ends and characters beyond ASCII are none")
  func none() {
    let arena = Arena()
    let text = arena.text(
      "a\tb\r\nc £2.50 – crèche\u{A0}\u{2028}😀 \u{200E}\u{200F}\u{2029}\u{2065}\u{206A}\u{FD3F}"
        + "\u{FDF2}\u{FEFF}\u{FFFD} and more words to fill it up\n")
    #expect(text.firstControlCharacter() == nil)
    #expect(text.firstControlCharacter(from: text.count) == nil)
  }

  @Test("What is found is what looking at each character finds, however long the text is")
  func everyLength() {
    let arena = Arena()
    var random = SystemRandomNumberGenerator()
    let usual = ["x", " ", "\n", "~", "£", "–", "é", "😀", "\t", "\r"]
    let control = ["\u{0}", "\u{1F}", "\u{7F}", "\u{85}", "\u{202E}", "\u{FFFF}"]
    for length in 0..<400 {
      // From plain ASCII to texts in which every second character is something else.
      let odd = Int.random(in: 0...4, using: &random)
      var string = ""
      for _ in 0..<length {
        string += Int.random(in: 0..<8, using: &random) < odd ? usual.randomElement()! : "a"
      }
      if Bool.random(using: &random) { string += control.randomElement()! + string.prefix(70) }
      let text = arena.text(string)
      let expected = string.unicodeScalars.firstIndex(where: \.isControl).map {
        string.utf8.distance(from: string.startIndex, to: $0)
      }
      #expect(text.firstControlCharacter() == expected, "\(string.debugDescription)")
    }
  }
}
