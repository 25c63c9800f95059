import Bytes
import Diagnostics

/// Which closing tag belongs to which opening one.
struct TagPairing {
  /// For each tag that opens something, the index of the tag that closes it.
  private(set) var partner: [Int]
  private(set) var diagnostics = DiagnosticList()

  private let file: SourceFile
  private let tags: [Tag]
  private var open: [Int] = []

  init(_ tags: [Tag], in file: SourceFile) {
    self.tags = tags
    self.file = file
    partner = Array(repeating: -1, count: tags.count)
    for index in tags.indices {
      guard diagnostics.all.count < Limits.errors else { return }
      if tags[index].kind == .close {
        close(index)
      } else if tags[index].opens {
        open.append(index)
        if open.count > Limits.nesting {
          diagnostics.add(
            Diagnostic(
              TemplatesCode.templateTooDeep, in: file.id, tags[index].range,
              "This is more than \(Limits.nesting) sections and blocks within one another.",
              fixes: ["Move the inner part to a partial."]))
          return
        }
      }
    }
    while let index = open.popLast(), diagnostics.all.count < Limits.errors {
      reportUnclosed(index)
    }
  }

  private mutating func close(_ index: Int) {
    let tag = tags[index]
    guard let last = open.last else {
      diagnostics.add(
        Diagnostic(
          TemplatesCode.wrongClosingTag, in: file.id, tag.range,
          "\(tag.written(name(tag))) closes something that was never opened.",
          fixes: [.init("Take it out, or write {{#\(name(tag))}} where it should begin.")]))
      return
    }
    if name(tags[last]) == name(tag) || tags[last].isMisnamed || tag.isMisnamed {
      partner[last] = index
      open.removeLast()
    } else if open.contains(where: { name(tags[$0]) == name(tag) }) {
      while let inner = open.popLast() {
        if name(tags[inner]) == name(tag) {
          partner[inner] = index
          return
        }
        reportUnclosed(inner)
      }
    } else {
      let expected = tags[last]
      diagnostics.add(
        Diagnostic(
          TemplatesCode.wrongClosingTag, in: file.id, tag.range,
          "\(tag.written(name(tag))) doesn’t close \(expected.written(name(expected))), which is still open.",
          notes: [
            .init("It was opened here.", at: SourceLocation(file: file.id, range: expected.range))
          ],
          fixes: [
            .init(
              "Write {{/\(name(expected))}}.",
              replacement: "{{/\(name(expected))}}")
          ]))
      // Most likely a slip of the pen: what was open is closed.
      open.removeLast()
    }
  }

  private mutating func reportUnclosed(_ index: Int) {
    let tag = tags[index]
    diagnostics.add(
      Diagnostic(
        TemplatesCode.unclosedSection, in: file.id, tag.range,
        "\(tag.written(name(tag))) is never closed.",
        fixes: [.init("Write {{/\(name(tag))}} where it should end.")]))
  }

  private func name(_ tag: Tag) -> Text { file.contents[tag.name.offsets] }
}
