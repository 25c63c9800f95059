import Testing

@testable import FrontMatter

@Suite("What can be wrong with a file")
struct FileProblemTests {
  @Test("Text that is not UTF-8 is said once, at its first place, in the body too")
  func notUTF8() {
    let source = Array("---\ntitle: Caf".utf8) + [0xE9] + Array("\n---\nBody ".utf8) + [0xA3]
    let reading = Reading(bytes: source, .markdown)
    #expect(reading.codes == ["not-utf8"])
    #expect(reading.diagnostics.all.first?.location.range?.offsets == 14..<15)
    let body = Reading(bytes: Array("---\na: b\n---\n".utf8) + [0xFF], .markdown)
    #expect(body.diagnostics.all.first?.location.range?.offsets == 13..<14)
  }

  @Test("A file in UTF-16 is said to be one, and nothing else")
  func utf16() {
    let reading = Reading(bytes: [0xFF, 0xFE, 0x61, 0, 0x0A, 0], .markdown)
    #expect(reading.codes == ["not-utf8"])
    #expect(!reading.result.isPresent)
  }

  @Test("NUL bytes and other control characters are errors at the first of each")
  func controlCharacters() {
    expect("a: b⟦\0⟧c\0\nd: ⟦\u{0B}⟧\u{0B}\n", .nulByte, .controlCharacter)
    expect("---\na: b\n---\nx ⟦\u{85}⟧\n", .controlCharacter, form: .markdown)
    expect("a: ⟦\u{7F}⟧\n", .controlCharacter)
    expect("a: b⟦\u{FFFE}⟧\n", .controlCharacter)
  }

  @Test(
    "A file that holds two versions, with git's marks between them, is said to, and nothing else")
  func mergeConflict() {
    let marks = "⟦<<<<<<<⟧ HEAD\nb: 1\n=======\nb: 2\n>>>>>>> new\n"
    expect(marks, .mergeConflict)
    expect("a: b\n" + marks, .mergeConflict)
    expect("---\na: b\n---\nCome.\n\n" + marks, .mergeConflict, form: .markdown)
    expectTree("a: b <<<<<<< c\n", "{a: \"b <<<<<<< c\"}")
  }

  @Test("What turns the direction of the words behind it is an error; a mark of direction is fine")
  func directions() {
    expect("a: b ⟦\u{202E}⟧c\n", .controlCharacter)
    expect("---\na: b\n---\nx ⟦\u{2066}⟧y\n", .controlCharacter, form: .markdown)
    let found = Reading("a: \u{202A}b\n").diagnostics.all.first
    #expect(found?.explanation?.contains("direction") == true)
    #expect(found?.fixes.first?.replacement == "")
    expectTree("a: b\u{200F}\n", "{a: \"b\u{200F}\"}")
  }

  @Test("A line end of a carriage return alone is an error")
  func oldLineEnd() {
    expect("a: b⟦\r⟧c: d\r\n", .oldLineEnd)
    expect("a: b⟦\r⟧", .oldLineEnd)
    expect("a: b\r\nc: d⟦\r⟧e\r\n", .oldLineEnd)
  }

  @Test("Front matter that is never closed is an error at the line that opens it")
  func unclosed() {
    expect(
      "⟦---⟧\ntitle: Play\n\nSome words of the body.\nMore: of it.\n", .unclosedFrontMatter,
      form: .markdown, tree: #"{title: "Play"}"#)
    expect(
      "⟦---⟧\ntitle: Play\n\nMore: “words”\n", .unclosedFrontMatter, form: .markdown,
      tree: #"{title: "Play"}"#)
    let reading = Reading("---\na: b\n\nWords.\n", .markdown)
    #expect(reading.result.bodyStart == 10)
  }

  @Test("A line that looks like the closing one is taken for it, and a note points to it")
  func nearlyClosed() {
    for line in ["----", "—", "--", " ---", "–-"] {
      let reading = Reading("---\na: b\n\(line)\nWords: more.\n", .markdown)
      #expect(reading.codes == ["unclosed-front-matter"])
      #expect(reading.tree == #"{a: "b"}"#)
      let note = reading.diagnostics.all.first?.notes.first
      #expect(note?.location.range.map(reading.source) == line)
    }
  }

  @Test("A first line that is nearly three hyphens, or too far down, is an error")
  func nearlyOpened() {
    expect("⟦—⟧\na: b\n---\n", .misplacedOpeningLine, form: .markdown, tree: #"{a: "b"}"#)
    expect(
      "⟦---\u{A0}\u{200B}⟧\na: b\n---\n", .misplacedOpeningLine, form: .markdown,
      tree: #"{a: "b"}"#)
    expect("\n\n⟦---⟧\na: b\n---\n", .misplacedOpeningLine, form: .markdown, tree: #"{a: "b"}"#)
    expectTree("----\nJust words: here.\n", "~", form: .markdown)
    expectTree("\n---\nJust words.\n", "~", form: .markdown)
  }

  @Test("Words in the closing line are an error, and it closes all the same")
  func wordsInClosingLine() {
    expect(
      "---\na: b\n--- ⟦the end⟧\nBody\n", .textAfterClosingLine, form: .markdown,
      tree: #"{a: "b"}"#)
  }

  @Test("A second document is an error")
  func severalDocuments() {
    expect("a: b\n⟦---⟧\nc: d\n", .severalDocuments, tree: #"{a: "b"}"#)
    expect("---\na: b\n⟦...⟧\n", .severalDocuments, tree: #"{a: "b"}"#)
    expect("---\na: |\n  b\n⟦...⟧\nc: d\n---\n", .severalDocuments, form: .markdown)
    expect("--- ⟦a: b⟧\nc: d\n", .textAfterClosingLine, tree: #"{c: "d"}"#)
  }

  @Test("More than 256 kB are an error, and as much is fine")
  func tooLong() {
    let line = "# " + String(repeating: "x", count: 1021) + "\n"
    let most = String(repeating: line, count: 256)
    expectTree(most, "~")
    expect("⟦# x⟧" + String(most.dropFirst(3)) + "\n", .tooLong)
    expectTree("---\n" + most + "---\nbody\n", "~", form: .markdown)
    expect("⟦---⟧\na: b\n" + most + "---\nbody\n", .tooLong, form: .markdown)
  }

  @Test("A list at the top is fine in a .yaml file, but no page's front matter")
  func listAtTop() {
    expectTree("- a\n", #"["a"]"#)
    expect("---\n⟦-⟧ a\n- b\n---\n", .listAsFrontMatter, form: .markdown, tree: "~")
    expect("---\n⟦[⟧a]\n---\n", .listAsFrontMatter, form: .markdown, tree: "~")
  }
}
