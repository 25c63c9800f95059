import Bytes

/// Diagnostics for programs: one JSON object a line, keys in a fixed order.
public struct JSONRenderer: Sendable {
  /// A renderer without settings.
  public init() {}

  /// One diagnostic with a line end.
  public func text(for diagnostic: Diagnostic, in files: SourceFiles) -> String {
    let file = files[diagnostic.location.file]
    let (start, end) = file.positions(of: diagnostic.location.range)
    let arena = Arena(blockSize: 4096)
    defer { withExtendedLifetime(arena) {} }
    var buffer = ByteBuffer(capacity: 512)
    func string(_ key: Text, _ value: String, _ buffer: inout ByteBuffer) {
      buffer.append(json: key)
      buffer.append(":" as Text)
      buffer.append(json: arena.text(value))
    }
    func number(_ key: Text, _ value: Int, _ buffer: inout ByteBuffer) {
      buffer.append("," as Text)
      buffer.append(json: key)
      buffer.append(":" as Text)
      buffer.append(decimal: value)
    }
    buffer.append("{" as Text)
    string("file", file.path, &buffer)
    number("line", start.line, &buffer)
    number("column", start.column, &buffer)
    number("endLine", end.line, &buffer)
    number("endColumn", end.column, &buffer)
    buffer.append("," as Text)
    string("severity", diagnostic.severity.rawValue, &buffer)
    buffer.append("," as Text)
    string("code", diagnostic.code, &buffer)
    buffer.append("," as Text)
    string("message", diagnostic.summary, &buffer)
    if let explanation = diagnostic.explanation {
      buffer.append("," as Text)
      string("explanation", explanation, &buffer)
    }
    buffer.append(",\"fixes\":[" as Text)
    for (index, fix) in diagnostic.fixes.enumerated() {
      if index > 0 { buffer.append("," as Text) }
      buffer.append("{" as Text)
      string("message", fix.message, &buffer)
      if let replacement = fix.replacement {
        buffer.append("," as Text)
        string("replacement", replacement, &buffer)
      }
      buffer.append("}" as Text)
    }
    buffer.append("],\"notes\":[" as Text)
    for (index, note) in diagnostic.notes.enumerated() {
      let other = files[note.location.file]
      let (start, _) = other.positions(of: note.location.range)
      if index > 0 { buffer.append("," as Text) }
      buffer.append("{" as Text)
      string("file", other.path, &buffer)
      number("line", start.line, &buffer)
      number("column", start.column, &buffer)
      buffer.append("," as Text)
      string("message", note.message, &buffer)
      buffer.append("}" as Text)
    }
    buffer.append("]}\n" as Text)
    return String(buffer.text(in: arena))
  }
}
