import Bytes
import Diagnostics
import Markup
import Testing

@Suite("Whatever is written") struct PropertyTests {
  /// Numbers that are the same in each run (the SplitMix64 generator).
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private static let pieces = [
    "a", "b ", " ", "\n", "\n\n", "\r\n", "\t", "    ", "# ", "## ", "###", "> ", ">", "- ", "* ",
    "1. ", "7) ", "---", "***", "===\n", "|", "|-|", "|:-:|-|\n", "\\", "\\|", "`", "``", "```\n",
    "~~", "~~~\n", "*", "**", "_", "__", "[", "]", "](", "](/x)", "(", ")", "![", "[a]: ", "[a]",
    "[!NOTE]", "> [!TIP]\n", "[ ] ", "[x] ", "<", ">", "<b>", "</b>", "<script>", "</script>",
    "<!--", "-->", "<?", "<![CDATA[", "<div>\n", "&", "&amp;", "&#0;", "&#xFFFE;", "&lt;script&gt;",
    "\"", "'", "javascript:", "data:x", "https://", "http://a.b", "www.", "www.a.b", "@", "a@b.c",
    "service:stay-and-play", "page:x", "#a", "é", "“", "😀", "\u{0}", "\u{1}", "\u{B}", "\u{85}",
    "<https://a>", "<a@b.c>", "--", "...", "media:garden.jpg", "page:later#part", " \"t\"",
  ]

  @Test("The page stays well-formed and safe, and each place lies in the body", arguments: 0..<8)
  func wellFormed(seed: UInt64) throws {
    var numbers = Numbers(state: seed)
    for _ in 0..<600 {
      let body = (0..<Int.random(in: 1...40, using: &numbers))
        .map { _ in PropertyTests.pieces.randomElement(using: &numbers) ?? "" }.joined()
      let conversion = Conversion(body, frontMatter: "---\n---\n")
      let problem = WellFormedness.problem(in: conversion.html)
      try #require(problem == nil, "\(body.debugDescription)\n\(conversion.html)")
      for diagnostic in conversion.diagnostics {
        let range = try #require(diagnostic.location.range)
        try #require(
          range.start >= 8 && Int(range.end) <= 8 + body.utf8.count, "\(body.debugDescription)")
      }
      #expect(Set(conversion.headings.map { String($0.id) }).count == conversion.headings.count)
    }
  }

  @Test("A line of any marks takes no time")
  func marks() {
    for piece in PropertyTests.pieces {
      let line = String(repeating: piece, count: 2000 / piece.utf8.count)
      let conversion = Conversion(line)
      #expect(WellFormedness.problem(in: conversion.html) == nil)
    }
  }

  @Test("The check of well-formedness sees what is wrong")
  func check() {
    let wrong = [
      "<p>", "</p>", "<p><b>a</b></p>", "<p><em></p></em>", "<p><p></p></p>", "a > b", "a & b",
      "<a href=\"javascript:x\"></a>", "<p onclick=\"x\"></p>", "<a><a></a></a>", "<script>",
      "<a href=x></a>", "<a href=\"a b\"></a>", "\u{1}", "<a title=\"<\"></a>",
    ]
    for html in wrong { #expect(WellFormedness.problem(in: html) != nil, "\(html)") }
    #expect(WellFormedness.problem(in: "<p>a &amp; <a href=\"/b\">c</a><br>\n</p>\n") == nil)
  }

  @Test("Converters on several threads give what one gives")
  func threads() async {
    var numbers = Numbers(state: 99)
    let bodies = (0..<200).map { _ in
      (0..<60).map { _ in PropertyTests.pieces.randomElement(using: &numbers) ?? "" }.joined()
    }
    let expected = bodies.map { Conversion($0).html }
    await withTaskGroup(of: [String].self) { group in
      for _ in 0..<8 { group.addTask { bodies.map { Conversion($0).html } } }
      for await found in group { #expect(found == expected) }
    }
  }
}
