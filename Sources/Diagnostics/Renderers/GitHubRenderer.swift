/// Diagnostics as GitHub's workflow commands, which mark the lines of a change
/// (docs.github.com, “Workflow commands for GitHub Actions”).
public struct GitHubRenderer: Sendable {
  /// A renderer without settings.
  public init() {}

  /// One diagnostic with a line end.
  public func text(for diagnostic: Diagnostic, in files: SourceFiles) -> String {
    let file = files[diagnostic.location.file]
    let (start, end) = file.positions(of: diagnostic.location.range)
    var properties = [("file", file.path), ("line", "\(start.line)")]
    // GitHub takes columns only where the mark stays on one line.
    if start.line == end.line {
      properties += [("col", "\(start.column)"), ("endColumn", "\(end.column)")]
    } else {
      properties += [("endLine", "\(end.line)")]
    }
    properties.append(("title", diagnostic.code))
    let list = properties.map { "\($0.0)=\(escaped($0.1, property: true))" }.joined(separator: ",")
    let sentences =
      [diagnostic.summary] + diagnostic.fixes.map(\.message)
      + [diagnostic.explanation].compactMap(\.self)
    let message = sentences.map(displayed).joined(separator: "\n")
    return "::\(diagnostic.severity.command) \(list)::\(escaped(message, property: false))\n"
  }

  private func escaped(_ value: String, property: Bool) -> String {
    var result = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where property: result += "%3A"
      case "," where property: result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension Diagnostic.Severity {
  /// The command's name, of which GitHub knows three.
  fileprivate var command: String { self == .advice ? "notice" : rawValue }
}
