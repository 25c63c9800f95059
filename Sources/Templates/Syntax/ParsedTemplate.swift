import Bytes
import Diagnostics

/// A template's file as a tree, not yet checked against any shape.
struct ParsedTemplate {
  let name: String
  let file: SourceFile
  private(set) var nodes: [Node] = []
  private(set) var diagnostics = DiagnosticList()
  /// The partials and parents that it names.
  private(set) var inclusions: [String] = []

  init(_ source: TemplateSource) {
    name = source.name
    file = source.file
    if let refusal = Self.refusal(of: file) {
      diagnostics.add(refusal)
      return
    }
    var scanner = TagScanner(file)
    scanner.scan()
    diagnostics = scanner.diagnostics
    let text = file.contents
    inclusions = scanner.tags.filter { $0.kind == .partial || $0.kind == .parent }
      .map { String(text[$0.name.offsets]) }
    let pairing = TagPairing(scanner.tags, in: file)
    diagnostics.add(pairing.diagnostics)
    guard !diagnostics.hasErrors else { return }
    var builder = TreeBuilder(scanner.tags, pairing.partner, file)
    nodes = builder.tree()
    diagnostics.add(builder.diagnostics)
  }

  private static func refusal(of file: SourceFile) -> Diagnostic? {
    if file.contents.count > Limits.fileSize {
      return Diagnostic(
        TemplatesCode.templateTooLarge, in: file.id, nil,
        "This template is larger than \(Limits.fileSize >> 20) MB.",
        fixes: ["Move styles, scripts and pictures to the theme’s assets."])
    }
    if let offset = file.contents.firstInvalidUTF8 {
      return Diagnostic(
        TemplatesCode.templateNotUTF8, in: file.id, ByteRange(offset, offset + 1),
        "From here on this template is not UTF-8 text.",
        fixes: ["Save the file again with the encoding UTF-8."])
    }
    return nil
  }
}
