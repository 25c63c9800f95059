import Bytes
import Testing

@testable import Diagnostics

@Suite("Lists of diagnostics")
struct DiagnosticListTests {
  let files = SourceFiles(
    ["content/b.md", "content/a.md"].enumerated().map {
      SourceFile(id: FileID($0.offset), path: $0.element, contents: "text")
    })

  func diagnostic(
    _ file: Int, _ start: Int?, _ code: ExampleCode = .other, _ summary: String = "",
    _ severity: Diagnostic.Severity = .error
  ) -> Diagnostic {
    Diagnostic(
      code, severity, in: FileID(file), start.map { ByteRange($0, $0 + 1) }, summary)
  }

  @Test("The order is by path, place, code and words, whatever the order of finding")
  func order() {
    let wanted = [
      diagnostic(1, nil), diagnostic(1, 0), diagnostic(1, 2, .other, "a"),
      diagnostic(1, 2, .other, "b"), diagnostic(1, 2, .unknownHub), diagnostic(0, 1),
    ]
    for rotation in wanted.indices {
      var list = DiagnosticList()
      for item in wanted[rotation...] + wanted[..<rotation] { list.add(item) }
      #expect(list.sorted(in: files) == wanted)
    }
  }

  @Test("What two steps say alike is said once")
  func duplicates() {
    var first = DiagnosticList()
    first.add(diagnostic(0, 1))
    var second = first
    second.add(diagnostic(0, 2))
    first.add(second)
    #expect(first.sorted(in: files) == [diagnostic(0, 1), diagnostic(0, 2)])
  }

  @Test("Errors and warnings are counted apart")
  func counts() {
    var list = DiagnosticList()
    #expect(list.isEmpty && !list.hasErrors)
    list.add(diagnostic(0, 1, .other, "", .warning))
    #expect(!list.isEmpty && !list.hasErrors && list.warningCount == 1)
    list.add(diagnostic(0, 1))
    #expect(list.hasErrors && list.errorCount == 1 && list.warningCount == 1)
  }

  @Test("Warnings become errors, all or those of certain codes")
  func promotion() {
    var list = DiagnosticList()
    list.add(diagnostic(0, 1, .other, "", .warning))
    list.add(diagnostic(0, 2, .unknownHub, "", .warning))
    list.promoteWarnings(codes: ["other"])
    #expect(list.all.map(\.severity) == [.error, .warning])
    list.promoteWarnings()
    #expect(list.warningCount == 0)
  }

  @Test("Advice is counted apart, comes last and never becomes an error by being a warning")
  func advice() {
    var list = DiagnosticList()
    list.add(diagnostic(0, 1, .other, "", .advice))
    list.add(diagnostic(0, 2, .unknownHub, "", .warning))
    list.promoteWarnings()
    #expect(list.all.map(\.severity) == [.advice, .error])
    #expect(list.adviceCount == 1 && list.errorCount == 1)
    #expect(
      [.advice, .warning, .error].sorted() == [.error, .warning, .advice] as [Diagnostic.Severity])
    list.promoteWarnings(codes: ["other"])
    #expect(list.errorCount == 2)
  }

  @Test("A new grade is given to each, and what gets none is dropped")
  func regrading() {
    var list = DiagnosticList()
    list.add(diagnostic(0, 1, .other, "", .warning))
    list.add(diagnostic(0, 2, .unknownHub, "", .warning))
    list.regrade { $0.code == "other" ? .advice : nil }
    #expect(list.all == [diagnostic(0, 1, .other, "", .advice)])
  }
}
