import Testing

@Suite("What is almost a link or a heading") struct NearMissTests {
  @Test("A space in an address is an error at the address")
  func space() {
    expect("link-space", at: "a [words](⟦media:IMG 001.jpg⟧) b")
    expect("link-space", at: "![kids](⟦media:my photo (1).jpg⟧)")
    expect("link-space", at: "[**w**]( ⟦/a b⟧ \"A title (x)\" )")
    expect("link-space", "link-space", at: "[a](⟦b c⟧) [ok](/x \"y z\") *é [a](⟦b c⟧)*")
    expect("link-space", at: "[a](⟦b c⟧ (title))")
  }

  @Test("It is found in lists, tables, headings, quotations and after CRLF")
  func blocks() {
    expect("link-space", at: "- a\n- b\n  - c [d](⟦my page⟧)\n")
    expect("link-space", at: "| a | b |\n|---|---|\n| [x](/y) | é [x](⟦media:a b⟧) |")
    expect("link-space", at: "text [a](⟦b c⟧)\n| b |\n|---|\n| c |")
    expect("link-space", at: "## A [b](⟦c d⟧)")
    expect("link-space", at: "> a\n> b [c](⟦d e⟧)")
    expect("link-space", at: "a\r\n\r\nb [c](⟦d e⟧)\r\n")
    expect("link-space", "link-space", at: "[a](⟦b c⟧)\n\n[a](⟦b c⟧)")
  }

  @Test("Its fix makes a link of it")
  func spaceFix() {
    func fix(_ markdown: String) -> String? {
      Conversion(markdown).diagnostics.first?.fixes.first?.replacement
    }
    #expect(fix("[a](media:a b.pdf \"t\")") == "<media:a b.pdf>")
    #expect(fix("[a](service: play)") == "service:play")
    #expect(fix("![a](media: a.jpg)") == "media:a.jpg")
    #expect(fix("[a](service: play group)") == "<service: play group>")
    #expect(fix("[a](see: play)") == "<see: play>")
    #expect(fix("[a](tel:01632 960 000)") == "tel:01632960000")
    #expect(fix("[a](tel:call 01632 960 000)") == nil)
    #expect(fix("[a](mailto:me @ example.org)") == "mailto:me@example.org")
    #expect(fix("[a](mailto:me example.org)") == nil)
    #expect(fix("[a] (tel:01632)") == "](")
    #expect(fix("##How to *book*") == "## How to *book*")
    #expect(fix("#Title") == "## Title")
    #expect(fix("[a](01632 960 000)") == "tel:01632960000")
    #expect(fix("[a](+44 1632 960000)") == "tel:+441632960000")
    #expect(fix("[a](2 3 4)") == "<2 3 4>")
    #expect(fix("##\u{A0}How to book") == "## How to book")
  }

  @Test("A gap between the brackets is an error where an address follows")
  func gap() {
    expect("link-gap", at: "a [x⟦] (⟧service:stay-and-play) b")
    expect("link-gap", at: "- [x] b [www.x.example⟦]  (⟧HTTPS://x.example)")
    expect(at: "[see below] (page 3) [x] (note: this)")
    expect(at: "- [x] (https://o.example) and [a] b")
  }

  @Test("A # without a space is a warning where a line begins")
  func heading() {
    expect("heading-space", at: "⟦##How to book⟧\n\nText")
    expect("heading-space", "heading-space", at: "see ##a\n⟦##a⟧  \n  ⟦######École⟧")
    expect("heading-space", at: "> - a\n>   ⟦#a⟧")
    expect("heading-space", at: "1. ⟦##a⟧")
    expect("heading-space", at: "⟦##\u{A0}How to book⟧")
    expect(at: "#1 of 3\n\n#######a\n\n\\#a\n\n| a |\n|---|\n| #a |\n\n*b* #c")
  }

  @Test("Code and what is escaped are left alone")
  func left() {
    expect(at: "`[a](b c)` `[a] (page:b)`\n\n```\n[a](b c)\n##a\n```\n\n    [a](b c)\n")
    expect("link-space", at: "`[a](b c)` \\[a](b c) [a\\](b c) [a](⟦b c⟧)")
    expect(at: "a](b c) \\[a] (page:b) [a](/b) ](")
    expect(at: "`a\n##b` c ](")
    expect(at: "[a](</b c>) [a](/b 'c d') \\](")
  }
}
