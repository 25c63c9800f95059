import Bytes
import Diagnostics

@testable import Templates

/// A theme of one layout, in a test's own text.
struct TestTheme {
  let arena = Arena()
  private(set) var files = SourceFiles()
  private let layout: TemplateSource
  private let partials: [TemplateSource]

  init(layout: String, partials: [String: String] = [:]) {
    var files = SourceFiles()
    func source(_ name: String, _ text: String, _ arena: Arena) -> TemplateSource {
      let path = "\(name).mustache"
      let id = files.add(path: path, contents: arena.text(text))
      return TemplateSource(name: name, file: files[id])
    }
    self.layout = source("layouts/page", layout, arena)
    self.partials = partials.sorted { $0.key < $1.key }.map { [arena] in
      source("partials/\($0.key)", $0.value, arena)
    }
    self.files = files
  }

  func compile(
    for shape: Shape, words: Shape? = nil
  ) -> (template: CompiledTemplate?, errors: [Diagnostic], warnings: [Diagnostic]) {
    var library = TemplateLibrary(partials: partials)
    var list = DiagnosticList()
    let template = library.compile(layout: layout, for: shape, words: words, into: &list)
    library.reportUnusedPartials(into: &list)
    let sorted = list.sorted(in: files)
    return (
      template, sorted.filter { $0.severity == .error },
      sorted.filter { $0.severity == .warning }
    )
  }
}
