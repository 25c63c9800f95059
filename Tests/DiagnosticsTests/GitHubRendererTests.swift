import Bytes
import Testing

@testable import Diagnostics

@Suite("GitHub’s workflow commands")
struct GitHubRendererTests {
  func command(_ source: MarkedSource, _ diagnostic: Diagnostic) -> String {
    GitHubRenderer().text(for: diagnostic, in: source.files)
  }

  @Test("A mark on one line has its columns")
  func oneLine() {
    let source = MarkedSource("hub: ⟦oak⟧")
    #expect(
      command(source, source.diagnostic("No oak.")) == """
        ::error file=content/page.md,line=1,col=6,endColumn=9,title=unknown-hub::No oak.

        """)
  }

  @Test("A mark over lines has its last line instead")
  func manyLines() {
    let source = MarkedSource("a⟦b\nc⟧d")
    var diagnostic = source.diagnostic("Never closed.")
    diagnostic.severity = .warning
    #expect(
      command(source, diagnostic) == """
        ::warning file=content/page.md,line=1,endLine=2,title=unknown-hub::Never closed.

        """)
  }

  @Test("Advice is what GitHub calls a notice")
  func advice() {
    let source = MarkedSource("⟦a⟧")
    var diagnostic = source.diagnostic("S")
    diagnostic.severity = .advice
    #expect(command(source, diagnostic).hasPrefix("::notice file="))
  }

  @Test("Fixes and explanation follow the sentence on lines of their own")
  func message() {
    let source = MarkedSource("⟦a⟧")
    let diagnostic = source.diagnostic("S", explanation: "E", fixes: ["F1", "F2"])
    #expect(command(source, diagnostic).hasSuffix("::S%0AF1%0AF2%0AE\n"))
  }

  @Test("Content cannot end the command, begin another or command the log")
  func hostile() {
    let source = MarkedSource("⟦a⟧", path: "content/a,b:c%.md")
    #expect(
      command(source, source.diagnostic("50%\n::error::x\r\u{1B}[0m")) == """
        ::error file=content/a%2Cb%3Ac%25.md,line=1,col=1,endColumn=2,title=unknown-hub::\
        50%25 ::error::x␍␛[0m

        """)
  }
}
