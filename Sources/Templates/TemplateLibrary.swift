import Bytes
public import Diagnostics

/// A theme's partials, with which its layouts are compiled.
///
/// Parents (`{{< base}}`) are partials too: everything that templates share lies in one folder. A partial is
/// read once, and compiled for each place it comes in.
public struct TemplateLibrary {
  private let partials: [String: ParsedTemplate]
  private var used: Set<String> = []
  /// What was said already: a mistake in a partial is said once, however many layouts take it in.
  private var reported: Set<Report> = []

  private struct Report: Hashable {
    let code: String
    let location: SourceLocation
  }

  /// The partials by name; a name may begin with `partials/`, which tags leave out.
  public init(partials: [TemplateSource]) {
    self.partials = Dictionary(
      partials.map { (Self.shortName($0.name), ParsedTemplate($0)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The layout, ready to show pages of the shape `page`.
  ///
  /// An error that was reported for an earlier layout isn't reported again.
  ///
  /// - Parameters:
  ///   - layout: the file to compile.
  ///   - page: what the pages offer.
  ///   - words: the theme's own texts, such as what `{{words.…}}` offers.
  ///   - diagnostics: where what is wrong is added.
  /// - Returns: nil where there are errors, in the layout or in what it includes.
  public mutating func compile(
    layout: TemplateSource, for page: Shape, words: Shape?, into diagnostics: inout DiagnosticList
  ) -> CompiledTemplate? {
    let template = ParsedTemplate(layout)
    let reached = reach(template)
    var found = template.diagnostics
    for name in reached.sorted() {
      if let partial = partials[name] { found.add(partial.diagnostics) }
    }
    used.formUnion(reached)
    var failed = template.diagnostics.hasErrors
    var program = Program()
    if !failed {
      var compiler = Compiler(self, page: page, words: words)
      compiler.compile(template.nodes, in: Frame(template: template))
      found.add(compiler.diagnostics)
      failed = compiler.failures > 0
      program = compiler.program
    }
    for diagnostic in found.all {
      let report = Report(code: diagnostic.code, location: diagnostic.location)
      if reported.insert(report).inserted { diagnostics.add(diagnostic) }
    }
    guard !failed else { return nil }
    return CompiledTemplate(program, for: page, wordCount: words?.textCount ?? 0)
  }

  /// Warns of each partial that no layout compiled so far takes in.
  public func reportUnusedPartials(into diagnostics: inout DiagnosticList) {
    for (name, partial) in partials.sorted(by: { $0.key < $1.key }) where !used.contains(name) {
      diagnostics.add(
        Diagnostic(
          TemplatesCode.unusedPartial, .warning, in: partial.file.id, nil,
          "No page uses the partial “\(name)”.",
          fixes: [.init("Delete the file, or write {{> \(name)}} where it belongs.")]))
    }
  }

  func parsed(_ name: String) -> ParsedTemplate? { partials[name] }

  var names: [String] { Array(partials.keys) }

  /// The partials that `template` takes in, and those that they take in.
  private func reach(_ template: ParsedTemplate) -> Set<String> {
    var reached: Set<String> = []
    var next = template.inclusions
    while let name = next.popLast() {
      if reached.insert(name).inserted { next += partials[name]?.inclusions ?? [] }
    }
    return reached
  }

  private static func shortName(_ name: String) -> String {
    let folder = "partials/"
    return name.hasPrefix(folder) ? String(name.dropFirst(folder.count)) : name
  }
}
