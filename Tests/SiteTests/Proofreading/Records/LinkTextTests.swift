import Testing

@testable import Site

@Suite("Links whose words say nothing")
struct LinkTextTests {
  @Test(
    "Empty words are pointed at", arguments: ["here", "Click here", "read more…", "this **link**"])
  func empty(words: String) {
    #expect(
      proofread("To book, [\(words)](https://example.org).") == ["warning link-text “\(words)”"])
  }

  @Test("Words that name what they lead to, pictures and code are fine")
  func named() {
    #expect(proofread("[How to book here](page:a) ![here](media:x.png) `[here](x)`") == [])
  }

  @Test("What the link leads to is proposed where it is known")
  func proposed() {
    let site = TestSite(around(["pages/a.md": page("A", body: "See [here](hub:oakwood).")]))
    site.proofread()
    #expect(
      site.found.filter { $0.hasPrefix("pages") } == [
        "pages/a.md:4 warning link-text “here”: The link “here” does not say what it leads to."
          + " → Name what it leads to, such as “Oakwood”."
      ])
  }
}
