import Bytes
import Foundation
import Testing

@testable import Publishing

@Suite("Scripts as they travel")
struct CompactScriptTests {
  private func compact(_ source: String) -> String {
    let arena = Arena()
    defer { withExtendedLifetime(arena) {} }
    return String(CompactScript(ScriptTokens(arena.text(source)), arena: arena).text)
  }

  /// Each token, and before it whether nothing, something or a line end parts it from the one before.
  private func tokens(_ source: String) -> [String] {
    let arena = Arena()
    defer { withExtendedLifetime(arena) {} }
    let text = arena.text(source)
    let read = ScriptTokens(text)
    #expect(read.unclosed == nil)
    var position = 0
    var found: [String] = []
    for token in read.tokens {
      let range = token.range.offsets
      let endsLine = (position..<range.lowerBound).contains { text.endsScriptLine(at: $0) }
      let gap = range.lowerBound == position || position == 0 ? "" : endsLine ? "\n" : " "
      found.append(gap + String(text[range]))
      position = range.upperBound
    }
    return found
  }

  @Test("A text that goes on in the next line ends where it ends, whatever ends the lines")
  func continuedText() {
    for lineEnd in ["\n", "\r\n", "\r"] {
      #expect(tokens("a('b\\\(lineEnd)c');d") == ["a", "(", "'b\\\(lineEnd)c'", ")", ";", "d"])
    }
  }

  @Test("Comments, indentation and blank lines stay at home")
  func comments() {
    let source = """
      // What it is for.

      import { a } from "./a.js"; // Why.

      /* Long
         words. */
      export function b(c /* what */, d) {
        return c   +   d;

      }

      """
    #expect(
      compact(source) == """
        import { a } from "./a.js";
        export function b(c , d) {
        return c + d;
        }

        """)
  }

  @Test(
    "What looks like a comment and is none stays",
    arguments: [
      "const a = \"// b\";", "const a = '/* b */';", "const a = `// b\n  /* c */  `;",
      "const a = `${ `//  ${b}  ` }  //`;", "const a = /\\/\\/  [/*]/;",
      "if (a) /  \\/\\/  /.test(b);",
      "const a = \"\\\"//  b\";", "return /[/]\\/*  /g.test(a);", "export default /a  \\//;",
    ])
  func lookalikes(source: String) {
    #expect(compact(source) == source)
  }

  @Test(
    "A line end stays where a semicolon may be put in, also one within a comment",
    arguments: [
      ("a = b\n\n  (c)", "a = b\n(c)"), ("return // why\n  a", "return\na"),
      ("return /*\n*/ a", "return\na"), ("a\r\n\r\n++b", "a\n++b"), ("a\r++b", "a\n++b"),
      ("// a\u{2028}b", "\u{2028}b"), ("a/* b */c", "a c"), ("a +/* b */+ c", "a + + c"),
    ])
  func lineEnds(source: String, expected: String) {
    #expect(compact(source) == expected)
  }

  @Test("What stands in a comment begins no other, and what a slash divides is no comment")
  func slashes() {
    #expect(compact("// a /* b\nc // d */\ne") == "c\ne")
    #expect(compact("#! /* a\nb") == "b")
    #expect(compact("a(b) / c; // d") == "a(b) / c; ")
    #expect(compact("a.if(b) / c / d; // e") == "a.if(b) / c / d; ")
    #expect(compact("//") == "")
  }

  @Test("A licence is kept")
  func licence() {
    #expect(compact("/*! Free. */\n\n// a\nb") == "/*! Free. */\nb")
    #expect(compact("a; // b\n/*! Free. */\n  c") == "a;\n/*! Free. */\nc")
    #expect(compact("a /\t/*! Free. */ c") == "a / /*! Free. */ c")
    #expect(compact("//# asked\n// b\n\na") == "//# asked\na")
    #expect(compact("a //# asked\n/ b") == "a\n//# asked\n/ b")
  }

  @Test(
    "A script in which a slash can be read in two ways is published as it is written",
    arguments: [
      "a++ / b // c", "const a = {} / 2; // b", "a = 1. / b / c // d",
      "for await (a of b) /c/.test(a) // d", "of / 2 / 3 // b", "a <!--b // c\n", "a = / b // c",
    ])
  func doubtful(source: String) {
    #expect(compact(source) == source)
  }

  @Test("Every script of the theme keeps its tokens, their order, and what parts them")
  func ownTheme() throws {
    let assets = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../../themes/hearth/assets").standardizedFileURL
    let files = try #require(
      FileManager.default.enumerator(at: assets, includingPropertiesForKeys: nil))
    var count = 0
    for case let file as URL in files where file.pathExtension == "js" {
      let source = try String(contentsOf: file, encoding: .utf8)
      let small = compact(source)
      #expect(tokens(small) == tokens(source), "\(file.lastPathComponent)")
      #expect(small.utf8.count < source.utf8.count, "\(file.lastPathComponent)")
      #expect(compact(small) == small, "\(file.lastPathComponent)")
      count += 1
    }
    #expect(count > 5)
  }

  @Test("Whatever tokens and gaps follow one another, the tokens stay")
  func anything() {
    let words = [
      "a", "if", "(", ")", "{", "[", "]", ";", ",", "=", "+", "-", "=>", "\"/*\"", "'//'", "`x//y`",
      "`a${", "b}`", "1", "return", "!", "=/[/]*\\//g", "é", "#p", "\\u{61}",
    ]
    let gaps = [
      "", " ", "\n", "\t ", "// a\n", "/* b */", "/* c\n */", "\r\n", "//\u{2028}", "/*! d */",
      "  \n\n ",
      "/**/", "/* \" ` ' */",
    ]
    var random = Generator(state: 20_261_122)
    for _ in 0..<5000 {
      var source = ""
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        source += gaps.randomElement(using: &random) ?? ""
        source += words.randomElement(using: &random) ?? ""
      }
      let arena = Arena()
      defer { withExtendedLifetime(arena) {} }
      guard ScriptTokens(arena.text(source)).unclosed == nil else { continue }
      let small = compact(source)
      #expect(tokens(small) == tokens(source), "\(source.debugDescription)")
      #expect(compact(small) == small, "\(source.debugDescription)")
    }
  }

  /// The same numbers each time (splitmix64).
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }
}
