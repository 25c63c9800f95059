import Testing

@testable import Preview

@Suite("The script in a page")
struct InjectionTests {
  let tag = "<script type=\"module\" src=\"/-/preview.js\" data-shown=\"v1\"></script>"

  func page(_ page: String) -> String {
    String(decoding: injected(Array(page.utf8), version: "v1"), as: UTF8.self)
  }

  @Test("It stands before the end of the body, and nothing else is changed")
  func body() { #expect(page("<body>Hé</body></html>\n") == "<body>Hé\(tag)</body></html>\n") }

  @Test("In capitals too, and at the last end only")
  func capitals() {
    #expect(page("<p></body></p></BODY >") == "<p></body></p>\(tag)</BODY >")
  }

  @Test("A page without an end has it at its end", arguments: ["", "<p>", "</bod"])
  func noEnd(_ text: String) { #expect(page(text) == text + tag) }
}
