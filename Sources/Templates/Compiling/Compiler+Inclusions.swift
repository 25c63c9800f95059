import Bytes
import Diagnostics

// Partials, parents and blocks.
extension Compiler {
  mutating func compileInclusion(_ inclusion: Inclusion, in frame: Frame) {
    let name = String(frame.text(inclusion.name.range))
    guard let template = library.parsed(name) else {
      return reportMissing(name, inclusion, in: frame)
    }
    let isOpen =
      template.name == frame.template.name
      || frame.inclusions.contains { $0.template.name == template.name }
    guard !isOpen else { return reportCircle(name, template, inclusion, in: frame) }
    guard !template.diagnostics.hasErrors else {
      // The library reports them.
      failures += 1
      return
    }
    var inner = Frame(template: template)
    if let space = inclusion.indentation {
      inner.indentation = frame.indentation + frame.reduced(space).withBytes { Array($0) }
    }
    inner.inclusions =
      frame.inclusions + [
        InclusionSite(name: name, tag: inclusion.name.tag, template: frame.template)
      ]
    inner.arguments = frame.arguments
    let arguments = ArgumentSet(inclusion.arguments, frame)
    if !inclusion.arguments.isEmpty {
      checkForDuplicates(inclusion.arguments, in: frame)
      inner.arguments.append(arguments)
    }
    let before = failures
    compile(template.nodes, in: inner)
    // Where a part failed, a block may be missing only because of that.
    if failures == before { checkArguments(arguments, of: name, in: frame) }
  }

  mutating func compileBlock(_ block: Block, in frame: Frame) {
    let name = String(frame.text(block.name.range))
    var filling: (block: Block, frame: Frame)?
    for set in frame.arguments {
      let argument = set.argument(name)
      if filling == nil, let argument { filling = (argument, set.frame) }
    }
    let site = block.siteIndentation.map { frame.reduced($0) }
    guard let filling else {
      if block.startsInline, let site, !block.content.isEmpty {
        write(frame.indentation)
        write(site)
      }
      compile(block.content, in: frame)
      if !block.content.isEmpty { write(frame.text(block.lineEnd)) }
      return
    }
    var inner = filling.frame
    inner.indentation = frame.indentation + (site?.withBytes { Array($0) } ?? [])
    inner.removed = inner.text(filling.block.contentIndentation)
    var content = filling.block.content
    if site != nil, filling.block.startsInline, !content.isEmpty {
      write(inner.indentation)
    } else if site == nil, case .line = content.first {
      // The content goes on in the midst of a line, which is indented already.
      content.removeFirst()
    }
    compile(content, in: inner)
    if !filling.block.endsWithLine, !content.isEmpty { write(frame.text(block.lineEnd)) }
  }

  private mutating func checkForDuplicates(_ blocks: [Block], in frame: Frame) {
    var first: [String: ByteRange] = [:]
    for block in blocks {
      let name = String(frame.text(block.name.range))
      if let earlier = first[name] {
        report(
          .duplicateBlock, block.name.tag, in: frame, "The block “\(name)” is filled twice.",
          notes: [
            .init(
              "It is filled here first.",
              at: SourceLocation(file: frame.template.file.id, range: earlier))
          ],
          fixes: ["Keep one of the two."])
      } else {
        first[name] = block.name.tag
      }
    }
  }

  /// What fills no block would silently be missing from the page.
  private mutating func checkArguments(
    _ arguments: ArgumentSet, of parent: String, in frame: Frame
  ) {
    let offered = arguments.offered.sorted()
    for block in arguments.blocks where !arguments.offered.contains(arguments.name(of: block)) {
      let name = arguments.name(of: block)
      var fixes: [Diagnostic.Fix] = []
      if let near = nearest(to: name, in: offered) {
        fixes.append(.init("Did you mean “\(near)”?"))
      }
      fixes.append(
        .init(
          offered.isEmpty
            ? "“\(parent)” shows no blocks: take this out, or add {{$ \(name)}}{{/\(name)}} there."
            : "“\(parent)” shows the blocks \(offered.joined(separator: ", "))."))
      report(
        .unknownBlock, block.name.range, in: frame,
        "“\(parent)” shows no block called “\(name)”.",
        explanation: "A block inside another one that is filled isn’t shown either.", fixes: fixes)
    }
  }

  private mutating func reportMissing(_ name: String, _ inclusion: Inclusion, in frame: Frame) {
    var fixes: [Diagnostic.Fix] = []
    let last = name.split(separator: "/").last.map(String.init) ?? name
    if let near = nearest(to: name, in: library.names) ?? nearest(to: last, in: library.names) {
      fixes.append(.init("Did you mean “\(near)”?", replacement: near))
    }
    let add = "the file partials/\(name).mustache to the theme."
    fixes.append(.init(fixes.isEmpty ? "Add \(add)" : "Or add \(add)"))
    report(
      .missingPartial, inclusion.name.range, in: frame, "There is no partial “\(name)”.",
      explanation: inclusion.isParent
        ? "Parents are kept in the folder “partials”, and named without it." : nil,
      fixes: fixes)
  }

  private mutating func reportCircle(
    _ name: String, _ template: ParsedTemplate, _ inclusion: Inclusion, in frame: Frame
  ) {
    // From the first time the template came in.
    let sites = frame.inclusions
    let first = sites.firstIndex { $0.template.name == template.name } ?? sites.count
    let circle = [name] + sites[first...].map(\.name) + [name]
    report(
      .partialCircle, inclusion.name.range, in: frame, "“\(name)” includes itself without end.",
      explanation: "The circle is \(circle.map { "“\($0)”" }.joined(separator: " → ")).",
      fixes: ["Take one of these tags out."])
  }
}
