/// The head of a request (RFC 9112, section 2.1); what the preview is asked for has no body.
struct Request: Equatable, Sendable {
  /// A field of the head; its name is in small letters.
  struct Field: Equatable, Sendable {
    let name: String
    let value: String
  }

  /// Such as `GET`: it tells capitals and small letters apart.
  let method: String
  /// The path and query that are asked for, such as `/a%20b/?c=d`; nil where the target is neither a path
  /// nor a whole address.
  let target: String?
  /// The name that is asked: of the target where that is a whole address, else of the Host field.
  let host: String?
  let fields: [Field]
  /// Whether a body follows the head.
  let hasBody: Bool
  /// Whether the connection is to be closed after the answer.
  let isLast: Bool

  /// The value of the first field `name`, which is in small letters.
  subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  /// The target's path, as it was written.
  var path: String? {
    target.map { String($0.prefix { $0 != "?" }) }
  }

  /// The target's query, as it was written; empty where there is none.
  var query: String {
    guard let target, let mark = target.firstIndex(of: "?") else { return "" }
    return String(target[target.index(after: mark)...])
  }
}
