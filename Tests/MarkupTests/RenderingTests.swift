import Bytes
import Markup
import Testing

@Suite("HTML of Markdown") struct RenderingTests {
  @Test(
    "Each construct has its HTML",
    arguments: [
      ("", ""),
      ("Hello", "<p>Hello</p>\n"),
      ("One\ntwo", "<p>One\ntwo</p>\n"),
      ("One  \ntwo\\\nthree", "<p>One<br>\ntwo<br>\nthree</p>\n"),
      ("A & B < C > D", "<p>A &amp; B &lt; C &gt; D</p>\n"),
      ("*a* **b** `c <d>`", "<p><em>a</em> <strong>b</strong> <code>c &lt;d&gt;</code></p>\n"),
      ("***a***", "<p><em><strong>a</strong></em></p>\n"),
      ("> Said", "<blockquote>\n<p>Said</p>\n</blockquote>\n"),
      ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
      ("- a\n\n- b", "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n"),
      ("- a\n  - b", "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>\n"),
      ("3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n"),
      ("1. a", "<ol>\n<li>a</li>\n</ol>\n"),
      ("---", "<hr>\n"),
      ("```\na <b>\n```", "<pre><code>a &lt;b&gt;\n</code></pre>\n"),
      ("```\"x y\n```", "<pre><code class=\"language-&quot;x\"></code></pre>\n"),
      ("    code", "<pre><code>code\n</code></pre>\n"),
      ("\\*a\\*", "<p>*a*</p>\n"),
      ("&copy; &#1; &#x7f;b", "<p>©  b</p>\n"),
      ("[^1]", "<p>[^1]</p>\n"),
    ])
  func construct(markdown: String, html: String) {
    let conversion = Conversion(markdown)
    #expect(conversion.html == html)
    #expect(conversion.codes == [])
  }

  @Test("A table scrolls in a frame that bears the heading's words")
  func table() {
    let conversion = Conversion(
      """
      ## Opening times

      | Day | From | To |
      |-----|:----:|---:|
      | Monday | 9am | |
      | Friday \\| Sunday | *noon* |
      """)
    #expect(
      conversion.html == """
        <h2 id="opening-times">Opening times</h2>
        <div class="table-scroll" role="region" tabindex="0" aria-label="Table: Opening times">
        <table>
        <thead>
        <tr>
        <th scope="col">Day</th>
        <th scope="col" class="align-center">From</th>
        <th scope="col" class="align-right">To</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>Monday</td>
        <td class="align-center">9am</td>
        <td class="align-right"></td>
        </tr>
        <tr>
        <td>Friday | Sunday</td>
        <td class="align-center"><em>noon</em></td>
        <td class="align-right"></td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test("A second table has another name, a table of headings alone no body, a blank heading no th")
  func tables() {
    let html = Conversion("| |b|\n|-|-|\n\n|c|\n|:-|").html
    #expect(html.contains("aria-label=\"Table\""))
    #expect(html.contains("aria-label=\"Table 2\""))
    #expect(html.contains("<td></td>\n<th scope=\"col\">b</th>"))
    #expect(html.contains("<th scope=\"col\" class=\"align-left\">c</th>"))
    #expect(!html.contains("tbody"))
  }

  @Test("Boxes of tasks say to a screen reader whether they are ticked")
  func tasks() {
    let conversion = Conversion(
      "- [ ] Bring [x] a coat\n- [x] Book\n\n> 1. [X] Come\n\n- [x]\n- [y] no")
    #expect(
      conversion.html == """
        <ul>
        <li class="task"><input type="checkbox" disabled aria-label="To do"> Bring [x] a coat</li>
        <li class="task"><input type="checkbox" disabled checked aria-label="Done"> Book</li>
        </ul>
        <blockquote>
        <ol>
        <li class="task"><input type="checkbox" disabled checked aria-label="Done"> Come</li>
        </ol>
        </blockquote>
        <ul>
        <li>[x]</li>
        <li>[y] no</li>
        </ul>

        """)
  }

  @Test("A task in a list that is set apart has its box in its paragraph")
  func looseTask() {
    #expect(Conversion("- [ ] a\n\n- b").html.contains("<p><input type=\"checkbox\""))
  }

  @Test(
    "Two tildes strike out what stands between them",
    arguments: [
      ("~~Monday~~ Tuesday", "<del>Monday</del> Tuesday"),
      ("~~a *b* c~~", "<del>a <em>b</em> c</del>"),
      ("~~*b*~~", "<del><em>b</em></del>"),
      ("*~~b~~*", "<em><del>b</del></em>"),
      ("~~a", "~~a"),
      ("~~a *b~~*", "~~a <em>b~~</em>"),
      ("~~a *b~~* c~~", "<del>a <em>b~~</em> c</del>"),
      ("a ~~ b ~~ c", "a ~~ b ~~ c"),
      ("~a~ ~~~b~~~ c", "~a~ ~~~b~~~ c"),
      ("~~a~~ ~~b~~", "<del>a</del> <del>b</del>"),
      ("~~https://a.example~~", "<del><a href=\"https://a.example\">https://a.example</a></del>"),
    ])
  func strikeout(markdown: String, html: String) {
    #expect(Conversion("x\n\n" + markdown).html == "<p>x</p>\n<p>\(html)</p>\n")
  }

  @Test("Words are counted as people count them")
  func words() {
    let conversion = Conversion(
      "## Stay *and* play\n\nEvery **Mon**day – at 9:30am, `be early`.\n\n| a | é |\n|---|---|\n| | 5 |"
    )
    #expect(conversion.words == 3 + 6 + 3)
  }

  @Test("Control characters are left out, with a warning")
  func controls() {
    let conversion = Conversion("a\u{1}b `c\u{B}d`")
    #expect(conversion.html == "<p>ab <code>cd</code></p>\n")
    #expect(conversion.codes == ["invisible-character", "invisible-character"])
    #expect(conversion.diagnostics.allSatisfy { $0.severity == .warning })
  }

  @Test("Characters that HTML forbids do not come in by references")
  func noncharacters() {
    let html = Conversion("&#x85;a&#xFDD0;b&#xFFFE;c&#x1FFFF;d&#xFFFD;e&#x10000;").html
    #expect(html == "<p>abcd\u{FFFD}e\u{10000}</p>\n")
  }
}
