import Bytes
import Testing

@testable import Diagnostics

@Suite("HTML")
struct HTMLRendererTests {
  func markup(_ source: MarkedSource, _ diagnostic: Diagnostic) -> String {
    var buffer = ByteBuffer()
    HTMLRenderer().append(diagnostic, in: source.files, to: &buffer)
    return buffer.withBytes { String(decoding: $0, as: UTF8.self) }
  }

  @Test("A list item with the place, the sentence, the marked line and what to do")
  func golden() {
    var source = MarkedSource("title: a\nhub: ⟦oak⟧ # x")
    let other = source.files.add(path: "content/b.md", contents: source.arena.text("x\ny"))
    let diagnostic = source.diagnostic(
      "No oak.", explanation: "Hubs are records.",
      notes: [.init("Near.", at: SourceLocation(file: other, range: ByteRange(2, 3)))],
      fixes: ["Write oakwood."])
    #expect(
      markup(source, diagnostic) == """
        <li class="diagnostic diagnostic-error">
        <p class="diagnostic-place"><strong>Mistake</strong> content/page.md, line 2</p>
        <p class="diagnostic-summary">No oak. <code>unknown-hub</code></p>
        <pre class="diagnostic-excerpt">hub: <mark>oak</mark> # x</pre>
        <p class="diagnostic-fix">Write oakwood.</p>
        <p class="diagnostic-explanation">Hubs are records.</p>
        <p class="diagnostic-note">content/b.md, line 2: Near.</p>
        </li>

        """)
  }

  @Test("Content is text and never markup")
  func escaping() {
    let source = MarkedSource("<i>⟦<script>⟧&", path: "content/<b>.md")
    let diagnostic = source.diagnostic("“<u>”", explanation: "<e>", fixes: ["<f>"])
    #expect(
      markup(source, diagnostic) == """
        <li class="diagnostic diagnostic-error">
        <p class="diagnostic-place"><strong>Mistake</strong> content/&lt;b&gt;.md, line 1</p>
        <p class="diagnostic-summary">“&lt;u&gt;” <code>unknown-hub</code></p>
        <pre class="diagnostic-excerpt">&lt;i&gt;<mark>&lt;script&gt;</mark>&amp;</pre>
        <p class="diagnostic-fix">&lt;f&gt;</p>
        <p class="diagnostic-explanation">&lt;e&gt;</p>
        </li>

        """)
  }

  @Test("A file as a whole has neither line nor excerpt")
  func wholeFile() {
    let source = MarkedSource("text")
    let diagnostic = Diagnostic(ExampleCode.other, in: source.file, nil, "It is empty.")
    #expect(
      markup(source, diagnostic) == """
        <li class="diagnostic diagnostic-error">
        <p class="diagnostic-place"><strong>Mistake</strong> content/page.md</p>
        <p class="diagnostic-summary">It is empty. <code>other</code></p>
        </li>

        """)
  }
}
