import Bytes
import FrontMatter

extension ValueForm {
  /// A part whose value is written where its fields must be: what to write in its place, and the same with
  /// dots for what can be added; nil where more than one field is needed.
  func writtenOut(_ node: Node) -> (replacement: String, shown: String)? {
    guard case .object(let fields) = self, node.kind == .plain || node.kind == .quoted else {
      return nil
    }
    let required = fields.filter(\.isRequired)
    guard required.count == 1, let name = required.first?.name else { return nil }
    let text = node.text
    let needsQuotes =
      node.kind == .quoted || text.withBytes { $0.contains { ",[]{}#:\"'".utf8.contains($0) } }
    let value = "\(name): \(needsQuotes ? text.inFrontMatterQuotes : String(text))"
    let others = fields.filter { !$0.isRequired }.map { ", \($0.name): …" }
    return ("{ \(value) }", "{ \(value)\(others.count == 1 ? others[0] : "") }")
  }
}
