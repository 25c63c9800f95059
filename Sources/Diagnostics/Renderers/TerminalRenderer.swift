import Bytes

/// Diagnostics for a person at a terminal: the place, the sentence, the line with the mark under it.
public struct TerminalRenderer: Sendable {
  let color: Bool

  /// - Parameter color: whether to colour with ANSI escape sequences (ECMA-48).
  public init(color: Bool) { self.color = color }

  /// One diagnostic with a line end after its last line.
  public func text(for diagnostic: Diagnostic, in files: SourceFiles) -> String {
    let file = files[diagnostic.location.file]
    let color = diagnostic.severity.color
    let label = styled(diagnostic.severity.rawValue, "1;\(color)")
    var place = displayed(file.path)
    if let range = diagnostic.location.range {
      let position = file.position(at: Int(range.start))
      place += ":\(position.line):\(position.column)"
    }
    let summary = displayed(diagnostic.summary)
    var result = "\(styled(place, "1")): \(label): \(summary) [\(diagnostic.code)]\n"
    var fixes = diagnostic.fixes.map { displayed($0.message) }
    var margin = 2
    if !diagnostic.isSecret, let excerpt = Excerpt(diagnostic.location.range, in: file) {
      let number = String(excerpt.lineNumber)
      margin = number.count + 2
      result +=
        styled("  \(number) | ", "2") + excerpt.before + excerpt.marked + excerpt.after + "\n"
      let mark = String(repeating: "^", count: max(1, displayedWidth(excerpt.marked)))
      let space = String(repeating: " ", count: displayedWidth(excerpt.before))
      result += styled(String(repeating: " ", count: margin) + " | ", "2")
      result += space + styled(mark, color)
      if !fixes.isEmpty { result += " " + styled(fixes.removeFirst(), "32") }
      result += "\n"
    }
    let indent = String(repeating: " ", count: margin)
    for fix in fixes { result += "\(indent) = \(styled(fix, "32"))\n" }
    if let explanation = diagnostic.explanation {
      result += "\(indent) = \(displayed(explanation))\n"
    }
    for note in diagnostic.notes {
      let other = files[note.location.file]
      var place = displayed(other.path)
      if let range = note.location.range {
        let position = other.position(at: Int(range.start))
        place += ":\(position.line):\(position.column)"
      }
      result += "\(indent) = \(place): \(displayed(note.message))\n"
    }
    return result
  }

  private func styled(_ text: String, _ style: String) -> String {
    color ? "\u{1B}[\(style)m\(text)\u{1B}[0m" : text
  }
}

extension Diagnostic.Severity {
  /// The colour by its number in ECMA-48: red, yellow and cyan.
  fileprivate var color: String {
    switch self {
    case .error: "31"
    case .warning: "33"
    case .advice: "36"
    }
  }
}
