import Yams

@testable import FrontMatter

/// What Yams (libyaml) makes of a text, written as ``Reading/tree`` is; nil where it has no tree.
func oracleTree(_ source: String) -> String? {
  guard let node = try? Yams.compose(yaml: source) else { return nil }
  return oracleTree(node)
}

private func oracleTree(_ node: Yams.Node) -> String {
  switch node {
  case .scalar(let scalar):
    scalar.style == .plain && scalar.string.isEmpty ? "~" : scalar.string.debugDescription
  case .mapping(let mapping):
    "{"
      + mapping.map { "\($0.key.scalar?.string ?? "?"): \(oracleTree($0.value))" }
      .joined(separator: ", ") + "}"
  case .sequence(let sequence): "[" + sequence.map(oracleTree).joined(separator: ", ") + "]"
  case .alias: "*"
  }
}
