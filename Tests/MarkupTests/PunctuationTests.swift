import Bytes
import Markup
import Testing

@Suite("Typographic punctuation") struct PunctuationTests {
  @Test(
    "English quotation marks, dashes and points are set as a typesetter sets them",
    arguments: [
      (#""Hello," she said."#, "“Hello,” she said."),
      (#"("Stay" and 'play')"#, "(“Stay” and ‘play’)"),
      (#"It's the parents' day"#, "It’s the parents’ day"),
      (#"the '90s, 'tis, rock 'n' roll"#, "the ’90s, ’tis, rock ’n’ roll"),
      (#""'Yes' is a start," he said"#, "“‘Yes’ is a start,” he said"),
      (#"*"a"* "*b*""#, "<em>“a”</em> “<em>b</em>”"),
      ("\"a\"\n\"b\"", "“a”\n“b”"),
      (#""`a`""#, "“<code>a</code>”"),
      ("9am--5pm, Monday---Friday... - a----b .. ....", "9am–5pm, Monday—Friday… - a----b .. ...."),
      ("`\"a\"--'b'...`", "<code>&quot;a&quot;--'b'...</code>"),
    ])
  func english(markdown: String, html: String) {
    #expect(Conversion(markdown).html == "<p>\(html)</p>\n")
  }

  @Test("Only English and Welsh are set so", arguments: ["pl", "cys", "", "e", "fr-GB"])
  func others(language: String) {
    let arena = Arena()
    let options = MarkupOptions(language: arena.text(language))
    #expect(Conversion("\"a\" -- 'b'...", options: options).html == "<p>\"a\" -- 'b'...</p>\n")
  }

  @Test("The language may have a region", arguments: ["en-GB", "cy", "EN"])
  func regions(language: String) {
    let arena = Arena()
    let options = MarkupOptions(language: arena.text(language))
    #expect(Conversion("\"a\"", options: options).html == "<p>“a”</p>\n")
  }
}
