import Bytes
import Markup
import Testing

@Suite("Links and images") struct LinkTests {
  private func inline(_ markdown: String) -> String {
    let html = Conversion(markdown).html
    return String(html.dropFirst("<p>".count).dropLast("</p>\n".count))
  }

  @Test(
    "A link leads where the resolver says, encoded and escaped",
    arguments: [
      ("[Play](service:stay-and-play)", "<a href=\"/services/stay-and-play/\">Play</a>"),
      ("[L](media:leaflet.pdf)", "<a href=\"/media/A%20leaflet.pdf\">L</a>"),
      (
        "[o](https://o.example/?a=1&b='x')",
        "<a href=\"https://o.example/?a=1&amp;b=&#39;x&#39;\">o</a>"
      ),
      (
        "[o](https://o.example/%20%zz[1]#a#b)",
        "<a href=\"https://o.example/%20%25zz%5B1%5D#a%23b\">o</a>"
      ),
      ("[o](/crèche/)", "<a href=\"/cr%C3%A8che/\">o</a>"),
      (
        "[o](<../a b/> \"A \\\"t\\\" & <c>\")",
        "<a href=\"../a%20b/\" title=\"A &quot;t&quot; &amp; &lt;c&gt;\">o</a>"
      ),
      (
        "[a **b**][r]\n\n[R]: tel:+441632960000 'x'",
        "<a href=\"tel:+441632960000\" title=\"x\">a <strong>b</strong></a>"
      ),
      ("<https://o.example/a_b>", "<a href=\"https://o.example/a_b\">https://o.example/a_b</a>"),
      ("<a@o.example>", "<a href=\"mailto:a@o.example\">a@o.example</a>"),
      ("[Pupils' page](/x)", "<a href=\"/x\">Pupils’ page</a>"),
      (
        "[w](mailto:a@o.example,b@o.example?subject=Hi)",
        "<a href=\"mailto:a@o.example,b@o.example?subject=Hi\">w</a>"
      ),
      ("[share](mailto:?subject=Hi)", "<a href=\"mailto:?subject=Hi\">share</a>"),
      ("[111](tel:111)", "<a href=\"tel:111\">111</a>"),
      ("[0800 1111](TEL:0800-1111)", "<a href=\"TEL:0800-1111\">0800 1111</a>"),
      ("[t](sms:85258?body=SHOUT)", "<a href=\"sms:85258?body=SHOUT\">t</a>"),
    ])
  func links(markdown: String, html: String) {
    let conversion = Conversion(markdown)
    #expect(conversion.html == "<p>\(html)</p>\n")
    #expect(conversion.codes == [])
  }

  @Test(
    "A picture has its words and loads when it is needed",
    arguments: [
      (
        "![A *b* \"c\"](media:garden.jpg)",
        "<img src=\"/media/garden.jpg\" alt=\"A b “c”\" loading=\"lazy\">"
      ),
      ("![a](/b.png 'T')", "<img src=\"/b.png\" alt=\"a\" title=\"T\" loading=\"lazy\">"),
      ("![a ![b](/c)](/d)", "<img src=\"/d\" alt=\"a b\" loading=\"lazy\">"),
      ("[![a](/b)](/c)", "<a href=\"/c\"><img src=\"/b\" alt=\"a\" loading=\"lazy\"></a>"),
    ])
  func images(markdown: String, html: String) {
    #expect(inline(markdown) == html)
  }

  @Test("The resolver is asked what was written, without escapes")
  func asked() {
    let conversion = Conversion(
      "[a](<service:stay-and-play>) ![b](media:garden.jpg) <x@y.example> [c](/a\\_b&amp;c) www.z.example"
    )
    #expect(
      conversion.asked == [
        "service:stay-and-play", "!media:garden.jpg", "mailto:x@y.example", "/a_b&c",
        "https://www.z.example",
      ])
  }

  @Test("A link that the resolver puts off is listed with its place")
  func deferred() {
    let conversion = Conversion("x [a](page:later#part)", frontMatter: "---\n---\n")
    #expect(conversion.html == "<p>x <a href=\"/later/#part\">a</a></p>\n")
    #expect(conversion.deferred.map(\.key) == [7])
    #expect(conversion.deferred.map(\.range) == [ByteRange(14, 29)])
  }

  @Test("What the resolver finds broken is reported with its own words, and not linked")
  func broken() {
    let conversion = Conversion("[a](page:abuot) ![b](media:no.jpg)")
    #expect(conversion.html == "<p><a>a</a> b</p>\n")
    #expect(conversion.codes == ["unknown-page", "unknown-page"])
    #expect(conversion.diagnostics.first?.summary == "There is no page called “page:abuot”.")
    #expect(conversion.diagnostics.first?.fixes.first?.replacement == "page:about")
  }

  @Test("The places of broken links are exact")
  func places() {
    expect("unknown-page", at: "a [b](⟦page:x⟧) c")
    expect("unknown-page", at: "- a\n- b\n  - c [d](⟦page:x⟧ \"t\")")
    expect("unknown-page", at: "> a\n> b\n> > c\nlazy [d](\n> > <⟦page:x y⟧>)")
    expect("unknown-page", at: "| a | b |\n|---|---|\n| [x](/y) | [x](⟦page:x⟧) |")
    expect("unknown-page", "unknown-page", at: "| [a](⟦page:a⟧) |\n|---|\n| [a](⟦page:a⟧) |")
    expect("unknown-page", at: "text [a](⟦page:a⟧)\n| b |\n|---|\n| c |")
    expect("unknown-page", at: "text\n| [a](⟦page:a⟧) |\n|---|\n| c |")
    expect("unknown-page", "unknown-page", at: "[a](⟦page:x⟧) [b](/y) [c](⟦page:x⟧)")
    expect("unknown-page", at: "`[a](page:x)` \\[a](page:x\\) [a](⟦page:x⟧)")
    expect("unknown-page", at: "`` [a](page:x) ` [a](page:x) `` ` [a](⟦page:x⟧)")
    expect("unknown-page", at: "[a][r]\n\nmore\n\n[r]: ⟦page:x⟧ 'T'\n")
    expect("unknown-page", at: "> [r]:\n> <⟦page:x⟧>\n> 'T'\n\n[r]")
    expect("unknown-page", at: "[a](⟦page:a\\_b⟧)")
    expect("unknown-page", at: "[a](⟦page:a&amp;b⟧)")
    expect("unknown-page", at: "## Heading [a](⟦page:x⟧) ##")
    expect("unknown-page", at: "[a](page:x)[]: no\n".replacing("page:x", with: "⟦page:x⟧"))
    expect("unknown-page", "unknown-page", at: "[![i](⟦media:i⟧)](⟦page:x⟧)")
    expect("unknown-page", at: "a\r\nb\r\n\r\nc [a](⟦page:x⟧)\r\n")
    expect("unknown-page", at: "a\rb\r\rc é [a](⟦page:x⟧)")
    expect("unknown-page", at: "<⟦page:x⟧>")
    expect("unknown-page", at: "1. [a](/ok)\n\n   [a](⟦page:x⟧)\n")
  }

  @Test("A link's own brackets are shown where it is empty")
  func empty() {
    expect("link-empty", at: "a [b]⟦()⟧ c")
    expect("link-empty", at: "a [b](⟦<>⟧) c")
    expect("link-empty", at: "![b]⟦()⟧")
    expect("link-text-missing", at: "a [](⟦/b⟧)")
    #expect(Conversion("![a]()").html == "<p>a</p>\n")
  }

  @Test("A picture without words is a warning")
  func alt() {
    expect("image-alt", at: "![](⟦/a.png⟧)")
    expect("image-alt", at: "![ ](⟦/a.png⟧)")
    #expect(
      Conversion("![](/a.png)").html == "<p><img src=\"/a.png\" alt=\"\" loading=\"lazy\"></p>\n")
  }

  @Test(
    "Dangerous addresses are errors and are not written",
    arguments: [
      "javascript:alert(1)", "JavaScript:alert(1)", "java&#9;script:x", "&#1;javascript:x",
      "vbscript:x", "data:text/html,x", "file:///etc/passwd", "java&NewLine;script:x", "blob:x",
    ])
  func unsafe(address: String) {
    for markdown in ["[a](<\(address)>)", "![a](<\(address)>)", "[a]\n\n[a]: <\(address)>"] {
      let conversion = Conversion(markdown)
      #expect(conversion.codes == ["link-unsafe"])
      #expect(!conversion.html.contains("href") && !conversion.html.contains("src"))
      #expect(conversion.asked == [])
    }
  }

  @Test("A dangerous address is not written when the resolver gives it")
  func unsafeResolver() {
    #expect(Conversion("[a](page:trick)").html == "<p><a>a</a></p>\n")
  }

  @Test(
    "A scheme with a slip is told which is meant, and a disk is no scheme",
    arguments: [
      ("services:swim", "service:swim"), ("pages:about", "page:about"),
      ("emailto:a@b.org", "mailto:a@b.org"),
      ("C:\\Users\\jo\\a.pdf", nil), ("whatsapp:1", nil),
    ] as [(String, String?)])
  func scheme(_ address: String, _ meant: String?) {
    let found = Conversion("[a](\(address))").diagnostics
    #expect(found.map(\.code) == ["link-scheme"])
    #expect(found.first?.fixes.first?.replacement == meant)
  }

  @Test("An address that cannot be one is an error")
  func malformed() {
    expect("link-scheme", at: "[a](⟦htps://a.example⟧)")
    expect("link-malformed", at: "[a](⟦https:/a.example⟧)")
    expect("link-malformed", at: "[a](⟦https://“a.example”⟧)")
    expect("link-malformed", at: "[a](<⟦https://a b⟧>)")
    expect("link-malformed", at: "[a](⟦https://⟧)")
    for part in ["", "me", "me@", "me@example", "@example.org", "me@example.", "me@x.org,you"] {
      expect("link-malformed", at: "[a](⟦mailto:\(part)⟧)")
    }
    for part in ["", "12", "0163", "+44 12", "01632960001234567", "01632CALLUS"] {
      expect("link-malformed", at: "[a](<⟦tel:\(part)⟧>)")
    }
    expect("link-malformed", at: "[a](⟦sms:⟧)")
    expect(at: "[a](https://bücher.example:80/x) [b](HTTP://a.example?x) [c](sms:85258)")
  }

  @Test("A link to a heading of the body itself is checked, wherever the heading is")
  func fragments() {
    expect(at: "[a](#b) [c](#) [d](#top)\n\n## B")
    expect("unknown-heading", at: "[a](⟦#bokking⟧)\n\n## Booking")
    let fix = Conversion("[a](#bokking)\n\n## Booking").diagnostics.first?.fixes.first
    #expect(fix?.replacement == "#booking")
  }

  @Test(
    "Bare web and e-mail addresses become links",
    arguments: [
      ("See https://a.example.", "See <a href=\"https://a.example\">https://a.example</a>."),
      (
        "(http://a.example/b_(c))",
        "(<a href=\"http://a.example/b_(c)\">http://a.example/b_(c)</a>)"
      ),
      (
        "www.a.example/b--c?d='e",
        "<a href=\"https://www.a.example/b--c?d=&#39;e\">www.a.example/b--c?d='e</a>".replacing(
          "'", with: "&#39;")
      ),
      (
        "a.b+c@d-e.example.org, x",
        "<a href=\"mailto:a.b+c@d-e.example.org\">a.b+c@d-e.example.org</a>, x"
      ),
      ("\"https://a.example\"", "“<a href=\"https://a.example\">https://a.example</a>”"),
      ("“https://a.example”", "“<a href=\"https://a.example\">https://a.example</a>”"),
      (
        "https://a.example/?a&b",
        "<a href=\"https://a.example/?a&amp;b\">https://a.example/?a&amp;b</a>"
      ),
      ("*https://a.example*", "<em><a href=\"https://a.example\">https://a.example</a></em>"),
      (
        "https://a.example<b@c.example",
        "<a href=\"https://a.example\">https://a.example</a>&lt;<a href=\"mailto:b@c.example\">b@c.example</a>"
      ),
      (
        "a@b a@b. @b.c a@b.c2 a@b.c_d a@b@c.example",
        "a@b a@b. @b.c a@b.c2 a@b.c_d a@<a href=\"mailto:b@c.example\">b@c.example</a>"
      ),
      (
        "xhttps://a http:// https://? ftp://a www. www.. awww.b.example",
        "xhttps://a http:// https://? ftp://a www. www.. awww.b.example"
      ),
    ])
  func bare(markdown: String, html: String) {
    #expect(inline(markdown) == html)
    #expect(Conversion(markdown).codes == [])
  }

  @Test("There is no link within a link")
  func nested() {
    #expect(inline("[a https://b.example](/c)") == "<a href=\"/c\">a https://b.example</a>")
    #expect(inline("[a <https://b.example>](/c)") == "<a href=\"/c\">a https://b.example</a>")
    #expect(inline("`https://b.example`") == "<code>https://b.example</code>")
    #expect(
      inline("![https://b.example](/c)").hasPrefix("<img src=\"/c\" alt=\"https://b.example\""))
  }
}
