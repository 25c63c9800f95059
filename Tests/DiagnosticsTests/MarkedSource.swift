import Bytes

@testable import Diagnostics

enum ExampleCode: String, DiagnosticCode {
  case unknownHub = "unknown-hub"
  case other = "other"
}

/// A file whose text was written with `⟦` and `⟧` around the place that a diagnostic means.
struct MarkedSource {
  let arena = Arena()
  var files = SourceFiles()
  let file: FileID
  let range: ByteRange

  init(_ marked: String, path: String = "content/page.md") {
    let start = marked.utf8Offset(of: "⟦")
    let end = marked.utf8Offset(of: "⟧").map { $0 - "⟦".utf8.count }
    let text = marked.filter { $0 != "⟦" && $0 != "⟧" }
    file = files.add(path: path, contents: arena.text(text))
    range = ByteRange(start ?? 0, end ?? start ?? 0)
  }

  /// The file's contents may be any bytes.
  init(bytes: [UInt8], range: ByteRange) {
    let contents = bytes.withUnsafeBufferPointer { [arena] in arena.text(copying: $0) }
    file = files.add(path: "content/page.md", contents: contents)
    self.range = range
  }

  func diagnostic(
    _ summary: String = "There is a mistake.", explanation: String? = nil,
    notes: [Diagnostic.Note] = [], fixes: [Diagnostic.Fix] = []
  ) -> Diagnostic {
    Diagnostic(
      ExampleCode.unknownHub, in: file, range, summary, explanation: explanation, notes: notes,
      fixes: fixes)
  }
}

extension String {
  fileprivate func utf8Offset(of mark: Character) -> Int? {
    // Characters may not join with the mark, so it is looked for among the scalars.
    guard let scalar = mark.unicodeScalars.first else { return nil }
    return unicodeScalars.firstIndex(of: scalar).map { utf8.distance(from: startIndex, to: $0) }
  }

  fileprivate func filter(_ keeps: (Unicode.Scalar) -> Bool) -> String {
    String(String.UnicodeScalarView(unicodeScalars.filter(keeps)))
  }
}
