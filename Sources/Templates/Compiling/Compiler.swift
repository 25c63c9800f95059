import Bytes
import Diagnostics

/// Turns a layout's tree, with the partials it takes in, into one flat row of operations.
///
/// Partials are compiled anew at each place they come in, in the context of that place, so that every
/// name is resolved there and rendering needs no calls.
struct Compiler {
  let library: TemplateLibrary
  var program = Program()
  /// The contexts that names are looked for in, outermost first.
  var scopes: [Scope]
  /// The optional fields that are known to be there, because a section asked.
  var present: [Place] = []
  /// The lists that the place being compiled repeats for.
  var repeated: [Place] = []
  /// The scopes of the rendering that are taken.
  var scopeCount = 2
  var html = HTMLContext()
  var diagnostics = DiagnosticList()
  /// Set when a bound is reached: the rest makes no sense.
  var stopped = false
  /// Errors, counting each time.
  var failures = 0
  private var size = 0
  private var depth = 0
  private let page: Shape

  init(_ library: TemplateLibrary, page: Shape, words: Shape?) {
    self.library = library
    self.page = page
    scopes = []
    if let words {
      scopes.append(Scope(kind: .view(words), place: Place(scope: 1, offset: 0)))
    }
    scopes.append(Scope(kind: .view(page), place: Place(scope: 0, offset: 0)))
  }

  mutating func compile(_ nodes: [Node], in frame: Frame) {
    guard depth < Limits.expandedNesting else {
      return stop(
        .templateTooDeep, frame,
        "Sections, blocks and partials lie more than \(Limits.expandedNesting) deep within one another here."
      )
    }
    depth += 1
    defer { depth -= 1 }
    for node in nodes where !stopped {
      size += 1
      guard size <= Limits.expandedSize, program.literals.count <= Limits.literalSize,
        program.operations.count <= Limits.operations
      else {
        return stop(
          .templateTooLarge, frame,
          "With everything that it includes, this template grows too large.")
      }
      compile(node, in: frame)
    }
  }

  private mutating func compile(_ node: Node, in frame: Frame) {
    switch node {
    case .text(let range): write(frame.text(range))
    case .line(let space):
      write(frame.indentation)
      write(frame.reduced(space))
    case .variable(let name, let isPlain): compileVariable(name, isPlain: isPlain, in: frame)
    case .section(let section): compileSection(section, in: frame)
    case .include(let inclusion): compileInclusion(inclusion, in: frame)
    case .block(let block): compileBlock(block, in: frame)
    }
  }

  mutating func write(_ text: Text) {
    text.withBytes { bytes in
      program.append(bytes)
      html.read(bytes)
    }
  }

  mutating func write(_ bytes: [UInt8]) {
    program.append(bytes)
    bytes.withUnsafeBufferPointer { html.read($0) }
  }

  private mutating func stop(_ code: TemplatesCode, _ frame: Frame, _ summary: String) {
    stopped = true
    report(
      code, frame.inclusions.last?.tag, in: frame.inclusions.last?.template ?? frame.template,
      summary, fixes: ["Make it of fewer and flatter parts."])
  }

  /// Reports an error, with the tags that led there as notes.
  mutating func report(
    _ code: TemplatesCode, _ range: ByteRange, in frame: Frame, _ summary: String,
    explanation: String? = nil, notes: [Diagnostic.Note] = [], fixes: [Diagnostic.Fix] = []
  ) {
    let path = frame.inclusions.suffix(3).reversed().map { site in
      Diagnostic.Note(
        "“\(site.name)” comes in here, for “\(page.name)”.",
        at: SourceLocation(file: site.template.file.id, range: site.tag))
    }
    report(
      code, range, in: frame.template, summary, explanation: explanation, notes: notes + path,
      fixes: fixes)
  }

  private mutating func report(
    _ code: TemplatesCode, _ range: ByteRange?, in template: ParsedTemplate, _ summary: String,
    explanation: String? = nil, notes: [Diagnostic.Note] = [], fixes: [Diagnostic.Fix] = []
  ) {
    failures += 1
    if failures >= Limits.expandedErrors { stopped = true }
    diagnostics.add(
      Diagnostic(
        code, in: template.file.id, range, summary, explanation: explanation, notes: notes,
        fixes: fixes))
  }
}
