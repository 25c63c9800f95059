import Bytes
import Testing

@testable import Site

@Suite("Prose without markup")
struct ProseTests {
  /// The blocks, with single spaces.
  func blocks(_ markdown: String) -> [String] {
    withArena { arena in
      let prose = Prose(arena.text(markdown), arena: arena)
      #expect(prose.text.count == markdown.utf8.count)
      return String(prose.text).split(separator: "\n").map {
        $0.split(separator: " ").joined(separator: " ")
      }.filter { !$0.isEmpty }
    }
  }

  @Test("A paragraph goes over lines, and an empty line ends it")
  func paragraphs() {
    #expect(blocks("One\ntwo\r\nthree.\n\nFour") == ["One two three.", "Four"])
  }

  @Test("Headings, items, quotations and cells are blocks of their own")
  func kinds() {
    #expect(
      blocks("## How\nto\n- a\n- b\n  c\n\n1. d\n\n> e\n> f\n\n| g | h |\n|---|---|\n| i | j |")
        == ["How", "to", "a", "b c", "d", "e f", "g", "h", "i", "j"])
  }

  @Test("Emphasis, code, links, addresses, references and callout marks leave their words alone")
  func inline() {
    #expect(
      blocks("**Ring** *us* `now` [here](hub:oakwood \"x\") or <https://a.example/B>&nbsp;then.")
        == ["Ring us x here or x then."])
    #expect(blocks("> [!NOTE]\n> Come. See www.Example.org/HERE.") == ["Come. See x ."])
    #expect(blocks("[a][one] b\n\n[one]: https://example.org") == ["a b"])
  }

  @Test("Code blocks have no words")
  func code() {
    #expect(blocks("a\n\n```yaml\nB: C\n```\n\nd\n~~~\ne") == ["a", "d"])
  }

  @Test("An apostrophe joins whatever its form, and other signs part")
  func signs() {
    #expect(blocks("can’t “go” – £2") == ["can'''t go 2"])
  }

  @Test("A picture’s words stand alone")
  func pictures() {
    #expect(blocks("See ![a room](media:a.jpg) here") == ["See", "a room", "here"])
  }

  @Test("A line that is broken on purpose ends there")
  func lineBreaks() {
    #expect(blocks("1 High Street\\\nTown  \nCounty") == ["1 High Street", "Town", "County"])
  }

  @Test("E-mail addresses, numbers and capitals are found where they lie")
  func candidates() {
    withArena { arena in
      let prose = Prose(arena.text("Ring 01632 or WRITE to <a.b@example.org>."), arena: arena)
      #expect(prose.mailboxes.map { String(prose.source[$0]) } == ["a.b@example.org"])
      #expect(prose.numbers.map { prose.source[$0] } == Array("0".utf8))
      #expect(prose.capitals.map { String(prose.source[$0..<$0 + 5]) } == ["WRITE"])
    }
  }

  @Test(
    "What is never closed takes no longer than its length",
    arguments: [
      "[", "](", "`a``b", "<a", "&a", "a@", "http://", "|", "*", "![](", "\\", "> ", "- ", "(",
      "9 ",
    ])
  func hostile(part: String) {
    withArena { arena in
      let text = arena.text(String(repeating: part, count: 200_000 / part.utf8.count))
      let clock = ContinuousClock()
      let time = clock.measure { _ = Prose(text, arena: arena) }
      #expect(time < .seconds(4))
    }
  }

  @Test("Any bytes are read")
  func anyBytes() {
    var state: UInt64 = 42
    let interesting =
      Array("[]()<>`~*_\\|#-+>!&;:@./ \t\r\n09AZaz\"'".utf8) + [
        0xE2, 0x80, 0x99, 0xC2, 0xF0, 0xFF, 0,
      ]
    withArena { arena in
      for _ in 0..<3000 {
        var bytes: [UInt8] = []
        for _ in 0..<60 {
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          bytes.append(interesting[Int(state >> 33) % interesting.count])
        }
        let text = bytes.withUnsafeBufferPointer { arena.text(copying: $0) }
        let prose = Prose(text, arena: arena)
        #expect(prose.text.count == text.count)
        for sentence in Sentences(prose) { #expect(sentence.range.upperBound <= text.count) }
        _ = CapitalRun.all(of: prose)
        for start in prose.numbers { _ = ProseDate(at: start, in: prose) }
      }
    }
  }
}
