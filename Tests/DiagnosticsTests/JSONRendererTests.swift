import Bytes
import Foundation
import Testing

@testable import Diagnostics

@Suite("JSON lines")
struct JSONRendererTests {
  @Test("One object a line, keys in a fixed order, what is absent left out")
  func golden() {
    let source = MarkedSource("title: a\nhub: ⟦oak⟧", path: "content/hubs/x.md")
    #expect(
      JSONRenderer().text(for: source.diagnostic("No “oak”."), in: source.files) == """
        {"file":"content/hubs/x.md","line":2,"column":6,"endLine":2,"endColumn":9,\
        "severity":"error","code":"unknown-hub","message":"No “oak”.","fixes":[],"notes":[]}

        """)
  }

  @Test("Explanation, fixes and notes are told with their places and replacements")
  func everything() {
    let source = MarkedSource("⟦a⟧\nb")
    let note = Diagnostic.Note(
      "Here.", at: SourceLocation(file: source.file, range: ByteRange(2, 3)))
    let diagnostic = source.diagnostic(
      "S", explanation: "E", notes: [note],
      fixes: ["Write b.", .init("Or c.", replacement: "c")])
    #expect(
      JSONRenderer().text(for: diagnostic, in: source.files) == """
        {"file":"content/page.md","line":1,"column":1,"endLine":1,"endColumn":2,\
        "severity":"error","code":"unknown-hub","message":"S","explanation":"E",\
        "fixes":[{"message":"Write b."},{"message":"Or c.","replacement":"c"}],\
        "notes":[{"file":"content/page.md","line":2,"column":1,"message":"Here."}]}

        """)
  }

  @Test("Whatever the content holds, the line is JSON and stays one line")
  func hostile() throws {
    struct Line: Decodable {
      let file: String
      let message: String
    }
    let name = "content/a\"\n\u{2028}\u{0}.md"
    let source = MarkedSource("⟦a⟧", path: name)
    let line = JSONRenderer().text(for: source.diagnostic("</script>\r\n\\"), in: source.files)
    #expect(line.split(omittingEmptySubsequences: true) { $0.isNewline }.count == 1)
    let read = try JSONDecoder().decode(Line.self, from: Data(line.utf8))
    #expect(read.file == name && read.message == "</script>\r\n\\")
  }
}
