import Bytes
import Markup
import Testing

@Suite("Plain text") struct PlainTextTests {
  private func plain(_ markdown: String) -> String {
    let arena = Arena()
    var converter = MarkupConverter()
    return String(converter.plainText(arena.text(markdown), arena: arena))
  }

  @Test("Blocks become lines, and marks nothing")
  func blocks() {
    #expect(
      plain(
        """
        ## What's *on*

        See [the **list**](/x) & `code`,
        www.a.example.\\
        ![A garden](/b.png) <b>bold</b>

        > [!NOTE]
        > - one
        > - [x] two

        | Day | Time |
        |-----|------|
        | Mon | 9am  |

        ```
        a  b
        ```

        <div>x</div>
        """) == """
          What’s on
          See the list & code, www.a.example. A garden bold
          one
          two
          Day Time
          Mon 9am
          a  b
          """)
  }

  @Test("Nothing gives nothing, and so does what is beyond the limits")
  func nothing() {
    #expect(plain("") == "")
    #expect(plain("\n\n---\n\n> \n") == "")
    #expect(plain("a\0b") == "")
  }
}
