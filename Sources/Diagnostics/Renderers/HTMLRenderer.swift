public import Bytes

extension Diagnostic.Severity {
  /// What people call it.
  fileprivate var label: String {
    switch self {
    case .error: "Mistake"
    case .warning: "Warning"
    case .advice: "Advice"
    }
  }
}

/// Diagnostics as HTML for the preview's panel and the report: no style, no script, classes only.
public struct HTMLRenderer: Sendable {
  /// How the files can be opened; nil shows their paths alone.
  private let editor: EditorLinks?
  /// The address of a code's explanation; nil where there is none.
  private let explanation: @Sendable (_ code: String) -> String?

  /// A renderer that makes of places and codes the links that it is given.
  public init(
    editor: EditorLinks? = nil,
    explanation: @escaping @Sendable (_ code: String) -> String? = { _ in nil }
  ) {
    self.editor = editor
    self.explanation = explanation
  }

  /// Appends one diagnostic as a list item.
  public func append(
    _ diagnostic: Diagnostic, in files: SourceFiles, to buffer: inout ByteBuffer
  ) {
    let arena = Arena(blockSize: 4096)
    defer { withExtendedLifetime(arena) {} }
    func text(_ string: String, _ buffer: inout ByteBuffer) {
      buffer.append(escaped: arena.text(displayed(string)))
    }
    let file = files[diagnostic.location.file]
    let (start, _) = file.positions(of: diagnostic.location.range)
    let position = diagnostic.location.range == nil ? nil : start
    buffer.append("<li class=\"diagnostic diagnostic-\(diagnostic.severity.rawValue)\">\n")
    buffer.append("<p class=\"diagnostic-place\"><strong>\(diagnostic.severity.label)</strong> ")
    if let editor { editor.appendStart(file.path, position, to: &buffer) }
    text(file.path, &buffer)
    if let position { buffer.append(", line \(position.line)") }
    if let editor { editor.appendEnd(file.path, to: &buffer) }
    buffer.append("</p>\n<p class=\"diagnostic-summary\">" as Text)
    text(diagnostic.summary, &buffer)
    buffer.append(" <code>" as Text)
    let explanation = explanation(diagnostic.code)
    if let explanation {
      buffer.append("<a href=\"" as Text)
      text(explanation, &buffer)
      buffer.append("\">" as Text)
    }
    text(diagnostic.code, &buffer)
    if explanation != nil { buffer.append("</a>" as Text) }
    buffer.append("</code></p>\n" as Text)
    if !diagnostic.isSecret, let excerpt = Excerpt(diagnostic.location.range, in: file) {
      buffer.append("<pre class=\"diagnostic-excerpt\">" as Text)
      text(excerpt.before, &buffer)
      buffer.append("<mark>" as Text)
      text(excerpt.marked, &buffer)
      buffer.append("</mark>" as Text)
      text(excerpt.after, &buffer)
      buffer.append("</pre>\n" as Text)
    }
    for fix in diagnostic.fixes {
      buffer.append("<p class=\"diagnostic-fix\">" as Text)
      text(fix.message, &buffer)
      buffer.append("</p>\n" as Text)
    }
    if let explanation = diagnostic.explanation {
      buffer.append("<p class=\"diagnostic-explanation\">" as Text)
      text(explanation, &buffer)
      buffer.append("</p>\n" as Text)
    }
    for note in diagnostic.notes {
      let other = files[note.location.file]
      let (start, _) = other.positions(of: note.location.range)
      buffer.append("<p class=\"diagnostic-note\">" as Text)
      text("\(other.path), line \(start.line): \(note.message)", &buffer)
      buffer.append("</p>\n" as Text)
    }
    buffer.append("</li>\n" as Text)
  }
}
