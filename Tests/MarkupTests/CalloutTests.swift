import Bytes
import Markup
import Testing

@Suite("Callouts") struct CalloutTests {
  @Test(
    "Each of GitHub's five words makes a box with its title",
    arguments: [
      ("NOTE", "note", "Note"), ("TIP", "tip", "Tip"), ("IMPORTANT", "important", "Important"),
      ("WARNING", "warning", "Warning"), ("Caution", "caution", "Caution"),
    ])
  func kinds(mark: String, name: String, title: String) {
    let conversion = Conversion("> [!\(mark)]\n> Bring *a coat*.\n>\n> And a hat.")
    #expect(
      conversion.html == """
        <div class="callout callout-\(name)" role="note">
        <p class="callout-title">\(title)</p>
        <p>Bring <em>a coat</em>.</p>
        <p>And a hat.</p>
        </div>

        """)
    #expect(conversion.codes == [])
  }

  @Test("The title is in the page's language, and escaped")
  func titles() {
    var options = MarkupOptions()
    options.calloutTitles.note = "Sylwer & mwy"
    let html = Conversion("> [!NOTE]  \n> a", options: options).html
    #expect(html.contains("<p class=\"callout-title\">Sylwer &amp; mwy</p>\n<p>a</p>\n"))
  }

  @Test("A callout may hold a list, nothing, or another callout")
  func contents() {
    #expect(
      Conversion("> [!TIP]\n> - a").html == """
        <div class="callout callout-tip" role="note">
        <p class="callout-title">Tip</p>
        <ul>
        <li>a</li>
        </ul>
        </div>

        """)
    #expect(
      Conversion("> [!TIP]").html == """
        <div class="callout callout-tip" role="note">
        <p class="callout-title">Tip</p>
        </div>

        """)
    #expect(
      Conversion("> [!TIP]\n> > [!NOTE]\n> > a").html == """
        <div class="callout callout-tip" role="note">
        <p class="callout-title">Tip</p>
        <div class="callout callout-note" role="note">
        <p class="callout-title">Note</p>
        <p>a</p>
        </div>
        </div>

        """)
  }

  @Test("An unknown word is an error that offers the nearest")
  func unknown() {
    expect("unknown-callout", at: "> ⟦[!WARNIG]⟧\n> a")
    let fix = Conversion("> [!WARNIG]\n> a").diagnostics.first?.fixes.first
    #expect(fix?.message == "Did you mean [!WARNING]?")
    #expect(fix?.replacement == "[!WARNING]")
  }

  @Test("Words on the mark's own line are an error")
  func notAlone() {
    expect("callout-title", at: "- x\n\n  > ⟦[!NOTE]⟧ Bring a coat")
    expect("callout-title", at: "> ⟦[!NOTE]⟧*a*")
  }

  @Test("Elsewhere the mark is text")
  func text() {
    #expect(Conversion("[!NOTE]").html == "<p>[!NOTE]</p>\n")
    #expect(Conversion("> a [!NOTE]").html.hasPrefix("<blockquote>"))
  }
}
