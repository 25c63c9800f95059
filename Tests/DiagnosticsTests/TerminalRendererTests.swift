import Bytes
import Testing

@testable import Diagnostics

@Suite("Terminal")
struct TerminalRendererTests {
  func shown(_ source: MarkedSource, _ diagnostic: Diagnostic? = nil) -> String {
    TerminalRenderer(color: false)
      .text(for: diagnostic ?? source.diagnostic(), in: source.files)
  }

  /// The line of the file and the line of the mark.
  func excerpt(_ marked: String) -> [String] {
    shown(MarkedSource(marked)).split(separator: "\n").dropFirst().map(String.init)
  }

  @Test("The place, the sentence, the line, the mark and the fix under it")
  func whole() {
    let source = MarkedSource(
      "---\ntitle: Play\nhub: ⟦oakwod⟧\n---\n", path: "content/activities/play.md")
    let diagnostic = source.diagnostic(
      "There is no hub called “oakwod”.",
      fixes: [.init("Did you mean “oakwood” (Oakwood Family Hub)?", replacement: "oakwood")])
    #expect(
      shown(source, diagnostic) == """
        content/activities/play.md:3:6: error: There is no hub called “oakwod”. [unknown-hub]
          3 | hub: oakwod
            |      ^^^^^^ Did you mean “oakwood” (Oakwood Family Hub)?

        """)
  }

  @Test("More fixes, the explanation and the notes stand below, in line with the margin")
  func below() {
    var source = MarkedSource(
      String(repeating: "\n", count: 11) + "⟦a⟧: 1", path: "content/hubs/a.md")
    let other = source.files.add(path: "content/hubs/A.md", contents: source.arena.text("x\ny"))
    let whole = source.files.add(path: "content/hubs")
    var diagnostic = source.diagnostic(
      "Two files are one hub.", explanation: "An id stands for one record.",
      notes: [
        .init("The first is here.", at: SourceLocation(file: other, range: ByteRange(2, 3))),
        .init("Both lie here.", at: SourceLocation(file: whole)),
      ], fixes: ["Rename one.", "Remove one."])
    diagnostic.severity = .warning
    #expect(
      shown(source, diagnostic) == """
        content/hubs/a.md:12:1: warning: Two files are one hub. [unknown-hub]
          12 | a: 1
             | ^ Rename one.
             = Remove one.
             = An id stands for one record.
             = content/hubs/A.md:2:1: The first is here.
             = content/hubs: Both lie here.

        """)
  }

  @Test("A file as a whole has no excerpt")
  func wholeFile() {
    var source = MarkedSource("text")
    let file = source.files.add(path: "content/network.yaml")
    let diagnostic = Diagnostic(
      ExampleCode.other, in: file, nil, "network.yaml is missing.", fixes: ["Add it."])
    #expect(
      shown(source, diagnostic) == """
        content/network.yaml: error: network.yaml is missing. [other]
           = Add it.

        """)
  }

  @Test(
    "The mark stands under what is meant",
    arguments: [
      ("a ⟦b⟧ c", "a b c", "  ^"), ("⟦⟧abc", "abc", "^"), ("abc⟦⟧", "abc", "   ^"),
      ("\t⟦b⟧", " b", " ^"), ("a⟦\t⟧b", "a b", " ^"), ("a⟦b\ncd⟧", "ab", " ^"),
      ("é£⟦ü⟧", "é£ü", "  ^"), ("e\u{301}⟦b⟧", "e\u{301}b", " ^"),
      ("家族⟦ハブ⟧x", "家族ハブx", "    ^^^^"), ("🧸⟦🧸🧸⟧", "🧸🧸🧸", "  ^^^^"),
      ("👨‍👩‍👧⟦b⟧", "👨‍👩‍👧b", "  ^"), ("⚠️⟦b⟧", "⚠️b", "  ^"), ("한국⟦어⟧", "한국어", "    ^^"),
      ("\u{FEFF}a⟦b⟧", "ab", " ^"), ("a\r\n", "a", "^"), ("⟦a⟧\r\n", "a", "^"),
    ])
  func marks(marked: String, line: String, mark: String) {
    #expect(excerpt(marked) == ["  1 | \(line)", "    | \(mark)"])
  }

  @Test("Characters that could command the terminal or turn the line are made visible")
  func controls() {
    #expect(excerpt("a\u{1B}[31m\u{0}\u{7}⟦b⟧").first == "  1 | a␛[31m␀␇b")
    #expect(excerpt("\u{202E}a\u{9B}\u{2066}\u{61C}⟦b⟧").first == "  1 | �a���b")
    let source = MarkedSource("⟦a⟧", path: "content/\u{1B}[2J.md")
    let diagnostic = source.diagnostic(
      "There is no “\u{1B}[0m\nx”.", explanation: "A\u{7}", fixes: ["B\u{7}", "C\u{202E}"])
    #expect(
      shown(source, diagnostic) == """
        content/␛[2J.md:1:1: error: There is no “␛[0m x”. [unknown-hub]
          1 | a
            | ^ B␇
            = C�
            = A␇

        """)
  }

  @Test("Bytes that are not UTF-8 are shown as replacement characters")
  func notUTF8() {
    let source = MarkedSource(bytes: [0x61, 0xFF, 0x62], range: ByteRange(1, 2))
    #expect(shown(source).hasSuffix("  1 | a\u{FFFD}b\n    |  ^\n"))
  }

  @Test("A long line is shortened around the mark")
  func longLines() {
    let x = String(repeating: "x", count: 500)
    #expect(
      excerpt("⟦ab⟧" + x) == [
        "  1 | ab\(x.prefix(98))…",
        "    | ^^",
      ])
    #expect(
      excerpt(x + "⟦ab⟧") == [
        "  1 | …\(x.prefix(98))ab",
        "    | " + String(repeating: " ", count: 99) + "^^",
      ])
    #expect(
      excerpt(x + "⟦ab⟧" + x) == [
        "  1 | …\(x.prefix(49))ab\(x.prefix(49))…",
        "    | " + String(repeating: " ", count: 50) + "^^",
      ])
    #expect(
      excerpt("a⟦" + x + "⟧b") == [
        "  1 | a\(x.prefix(70))…b",
        "    |  " + String(repeating: "^", count: 71),
      ])
  }

  @Test("A line of many megabytes is shortened without reading it all")
  func hugeLine() {
    let half = [UInt8](repeating: 0xC3, count: 1 << 20)
    let source = MarkedSource(bytes: half + [0x61] + half, range: ByteRange(1 << 20, 1 << 20 | 1))
    let text = shown(source)
    #expect(text.count < 500 && text.contains("a"))
  }

  @Test("Colour is a matter of escape sequences around the same words")
  func color() {
    let source = MarkedSource("hub: ⟦oak⟧")
    let text = TerminalRenderer(color: true)
      .text(for: source.diagnostic(fixes: ["Fix it."]), in: source.files)
    #expect(text.contains("\u{1B}[1;31merror\u{1B}[0m: There is"))
    let plain = text.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    #expect(plain == shown(source, source.diagnostic(fixes: ["Fix it."])))
  }
}
