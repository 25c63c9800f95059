import Testing

@testable import Guidance

private let document = """
  # Files

  ## a-code

  A `<b>` & more. Two.

  **Why it matters:** \(Array(repeating: "because", count: 20).joined(separator: " ")).

  **What to do:** Mend it.

  Wrong:

  ```md content/a.md, missing
  ```

  Right:

  ```md content/<a>.md
  …

  <i>
  ```
  """

@Suite("Rendering explanations")
struct RenderingTests {
  private let group = ExplanationReader.read(document)

  @Test("At a terminal each part has its heading, and lines have at most 80 columns")
  func terminal() throws {
    let explanation = try #require(group.explanations.first)
    #expect(
      ExplanationRenderer(color: false).text(for: explanation) == """
        a-code

        A `<b>` & more. Two.

        Why it matters
        because because because because because because because because because because
        because because because because because because because because because because.

        What to do
        Mend it.

        Wrong
          content/a.md, missing

        Right
          content/<a>.md
            …

            <i>

        “…” stands for the rest of the file.

        """)
  }

  @Test("Colour is for headings, and only where it is asked for")
  func color() throws {
    let explanation = try #require(group.explanations.first)
    let text = ExplanationRenderer(color: true).text(for: explanation)
    #expect(text.hasPrefix("\u{1B}[1ma-code\u{1B}[0m\n"))
    #expect(text.contains("\n\u{1B}[1mWhy it matters\u{1B}[0m\n"))
    #expect(text.contains("\nA \u{1B}[36m<b>\u{1B}[0m & more. Two.\n"))
    #expect(!ExplanationRenderer(color: false).list(of: [group]).contains("\u{1B}"))
  }

  @Test("A list has the first sentence of each beside its code")
  func list() {
    #expect(
      ExplanationRenderer(color: false).list(of: [group, group]) == """
        Files
          a-code  A `<b>` & more.

        Files
          a-code  A `<b>` & more.

        """)
  }

  @Test("HTML shows signs as they are, and what was typed as code")
  func html() throws {
    let explanation = try #require(group.explanations.first)
    let html = explanation.html
    #expect(html.hasPrefix("<article class=\"explanation\">\n<h2><code>a-code</code></h2>\n"))
    #expect(html.contains("<p>A <code>&lt;b&gt;</code> &amp; more. Two.</p>\n"))
    #expect(
      html.hasSuffix(
        """
        <figure>
        <figcaption>content/&lt;a&gt;.md</figcaption>
        <pre>
        …

        &lt;i&gt;
        </pre>
        </figure>
        </article>

        """))
  }
}
