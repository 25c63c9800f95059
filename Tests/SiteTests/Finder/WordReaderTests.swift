import Bytes
import Foundation
import Testing

@testable import Site

@Suite("Words of the finder")
struct WordReaderTests {
  @Test("Marks, capitals and apostrophes make no difference, and everything else separates words")
  func folding() {
    #expect(
      words("Crèche, CAFÉ & Zoë’s children's Müsli") == [
        "creche", "cafe", "zoes", "childrens", "musli",
      ])
    #expect(words("0–19 A4 £2.50") == ["0", "19", "a4", "2", "50"])
    #expect(
      words("æ œ ß ø đ ł þ ð ħ ı Ǣ Ẁ") == [
        "ae", "oe", "ss", "o", "d", "l", "th", "d", "h", "i", "ae", "w",
      ])
    #expect(words("e\u{301}te\u{301}") == ["ete"])
    #expect(words("ΖΩΉΣ Привет! مرحبا 日本語") == ["ζωήσ", "привет", "مرحبا", "日本語"])
    #expect(words("’ ' ʼ").isEmpty)
    #expect(words("").isEmpty)
  }

  @Test("What is too long to be typed is no word, and what is no UTF-8 separates")
  func bounds() {
    let longest = String(repeating: "a", count: WordReader.longestWord)
    #expect(words("x \(longest) \(longest)a \(longest)é y") == ["x", longest, "y"])
    withArena { arena in
      let bytes: [UInt8] = [0x61, 0xFF, 0x62, 0xC3]
      let text = bytes.withUnsafeBufferPointer { arena.text(copying: $0) }
      #expect(words(text) == ["a", "b"])
    }
  }

  @Test("The table of letters with marks says what Unicode’s decompositions say")
  func table() {
    let letters: [Unicode.Scalar: String] = [
      "æ": "ae", "œ": "oe", "ß": "ss", "ø": "o", "đ": "d", "ł": "l", "þ": "th", "ð": "d", "ħ": "h",
      "ı": "i",
    ]
    func isMark(_ scalar: Unicode.Scalar) -> Bool { (0x300...0x36F).contains(scalar.value) }
    for value in Array(UInt32(0xC0)..<0x250) + Array(UInt32(0x1E00)..<0x1F00) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let expected = String(scalar).decomposedStringWithCanonicalMapping.lowercased()
        .decomposedStringWithCanonicalMapping.unicodeScalars
        .filter { !isMark($0) }.map { letters[$0] ?? String($0) }.joined()
      let found = words("x\(scalar)x").joined(separator: " ")
      let isLetter = scalar.properties.isAlphabetic
      #expect(found == (isLetter ? "x\(expected)x" : "x x"), "U+\(String(value, radix: 16))")
    }
  }

  @Test("Words are cut to the stems that the script cuts them to")
  func stems() throws {
    let vectors = try String(
      contentsOf: fixtures.appending(path: "finder/stems.tsv"), encoding: .utf8
    ).split(separator: "\n").map { $0.split(separator: "\t") }
    #expect(vectors.count > 150)
    var stemmer = EnglishStemmer()
    for vector in vectors {
      let read = words(String(vector[0]))
      #expect(read.count == 1, "\(vector[0])")
      let letters = Array((read.first ?? "").utf8)
      let stem = String(decoding: stemmer.stem(letters, letters.count), as: UTF8.self)
      #expect(stem == vector[1], "\(vector[0])")
    }
  }

  private let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures")
}

@Suite("Text of Markdown")
struct MarkdownStretchesTests {
  private func words(_ markdown: String) -> String {
    withArena { arena in
      let text = arena.text(markdown)
      return MarkdownStretches(text).flatMap { finderWords(text[$0]) }.joined(separator: " ")
    }
  }

  @Test("Destinations of links, addresses, tags and fences are no text")
  func skipped() {
    #expect(words("[Come in](/find/ \"Title\") and ![a cat](cat.png)!") == "come in and a cat")
    #expect(words("[a (b)](x(y)z) c") == "a b c")
    #expect(words("see [text][ref].\n\n[ref]: https://x.org/y \"z\"\nmore") == "see text ref more")
    #expect(words("at https://x.org/a?b=c, www.y.org or <https://z.org/> now") == "at or now")
    #expect(words("write to me@x.org, tel:0123 or mailto:you@x.org") == "write to or")
    #expect(words("a<br>b <b class=x>c</b> 3 < 4") == "a b c 3 4")
    #expect(words("one&nbsp;two &amp; R&D; R & D") == "one two r r d")
    #expect(words("```swift\nlet x\n```\n~~~ y\nz\n~~~") == "let x z")
    #expect(words("> [!NOTE]\n> Look: *here*, time 9:30") == "look here time 9 30")
  }

  @Test("What only looks like them is text")
  func kept() {
    #expect(words("a [b] (c) d](e f\n\ng) h") == "a b c d e f g h")
    #expect(words("x@ @y 1<2 a & b ``c`` w.w.w") == "x y 1 2 a b c w w w")
    #expect(words("[] ![ ]( <a &b") == "a b")
  }

  @Test("Any bytes are read to their end, in little time")
  func robust() {
    for piece in ["](", "<a", "[!", "&a", "a@", "a:", "[", "]", "](<", "www.", "``", "é"] {
      let text = String(repeating: piece, count: 2000)
      withArena { arena in
        let text = arena.text(text)
        var end = 0
        for range in MarkdownStretches(text) {
          #expect(range.lowerBound >= end)
          end = range.upperBound
        }
        #expect(end <= text.count)
      }
    }
  }
}

private func words(_ string: String) -> [String] {
  withArena { words($0.text(string)) }
}

private func words(_ text: Text) -> [String] { finderWords(text) }

private func finderWords(_ text: Text) -> [String] {
  var reader = WordReader()
  reader.begin(text)
  var words: [String] = []
  while reader.next() {
    words.append(String(decoding: reader.letters[..<reader.count], as: UTF8.self))
  }
  return words
}
