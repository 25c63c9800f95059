import Bytes
import Diagnostics
import Markup
import Testing

@Suite("Raw HTML") struct RawHTMLTests {
  @Test("A tag is an error at its place, and its closing tag goes with it")
  func places() {
    expect("raw-html", at: "a ⟦<b>⟧c</b> d")
    expect("raw-html", "raw-html", at: "a ⟦<br>⟧ `<br>` b ⟦<br>⟧")
    expect("raw-html", at: "- a\n- b\n\n  > c ⟦<i>⟧d</i>")
    expect("raw-html", at: "a\n\n⟦<div class=\"x\">⟧\nb\n</div>\n")
    expect("raw-html", at: "- x\n\n  ⟦<p>⟧a</p>")
    expect("raw-html", at: "| a |\n|---|\n| ⟦<br>⟧ |")
    expect("raw-html", at: "a ⟦<span⟧\n   id=\"x\">b</span>")
    expect("raw-html", at: "![a ⟦<b>⟧c</b>](/d)")
    expect("raw-html", at: "a ⟦</b>⟧")
    expect("raw-html", at: "⟦<!-- a comment -->⟧")
    expect("raw-html", at: "a ⟦<!-- a comment -->⟧ b")
  }

  @Test(
    "The fix says how Markdown writes it",
    arguments: [
      ("a <B>b</B>", "**the words**"), ("<img src=x>", "![what it shows]"),
      ("<!-- a -->", "front matter"), ("<div>a</div>", "[!NOTE]"), ("a<br/>b", "\\"),
      ("<table>", "|---|"), ("<script>alert(1)</script>", "link"), ("a <blink>b", "put a \\"),
    ])
  func fixes(markdown: String, advice: String) {
    let fix = Conversion(markdown).diagnostics.first?.fixes.first?.message ?? ""
    #expect(fix.contains(advice))
  }

  @Test("None of it reaches the page")
  func output() {
    let markdown = "<script>alert(1)</script>\n\na <script>alert(1)</script> <!-- b -->\n\n<?php ?>"
    #expect(Conversion(markdown).html == "<p>a alert(1) </p>\n")
  }

  @Test("The list of problems ends after two hundred")
  func many() {
    let conversion = Conversion(String(repeating: "a <br> b\n\n", count: 300))
    #expect(conversion.codes.count == 201)
    #expect(conversion.codes.last == "too-many-problems")
  }
}
