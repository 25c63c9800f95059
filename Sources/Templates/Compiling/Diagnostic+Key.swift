import Diagnostics

extension Diagnostic {
  /// What tells one mistake from another, when a file is compiled many times.
  struct Key: Hashable {
    let code: String
    let location: SourceLocation
  }

  var key: Key { Key(code: code, location: location) }
}
