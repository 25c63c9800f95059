import Bytes
import Testing

@Suite("Text")
struct TextTests {
  let arena = Arena()

  @Test("A literal is the text it shows, whatever its characters")
  func literals() {
    #expect(("" as Text).isEmpty)
    #expect(String("a" as Text) == "a")
    #expect(String("crèche £2.50 🧸" as Text) == "crèche £2.50 🧸")
    #expect(("£" as Text).count == 2)
  }

  @Test("Texts are equal by their bytes, wherever they lie")
  func equality() {
    #expect(arena.text("oakwood") == "oakwood")
    #expect(arena.text("oakwood") != "oakwooe")
    #expect(arena.text("oak") != "oakwood")
    #expect(arena.text("oakwood").hashValue == ("oakwood" as Text).hashValue)
  }

  @Test("Texts are ordered by bytes, and a beginning comes before the whole")
  func order() {
    let words: [Text] = ["é", "b", "", "ab", "Z", "a"]
    #expect(words.sorted().map(String.init) == ["", "Z", "a", "ab", "b", "é"])
  }

  @Test("A part shares the bytes of the whole and knows its place")
  func parts() {
    let whole = arena.text("title: Play")
    let part = whole[7..<11]
    #expect(part == "Play")
    #expect(part.offset(in: whole) == 7)
    #expect(whole[from: 7] == part)
    #expect(whole.offset(in: part) == nil)
    #expect(arena.text("Play").offset(in: whole) == nil)
  }

  @Test("A text outside UTF-8 is shown with replacement characters")
  func notUTF8() {
    let text = [0x61, 0xFF, 0x62].withUnsafeBufferPointer { arena.text(copying: $0) }
    #expect(String(text) == "a\u{FFFD}b")
    #expect("\(text)" == "a\u{FFFD}b")
  }
}
