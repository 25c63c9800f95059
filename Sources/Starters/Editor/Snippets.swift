import Bytes
import Content

/// The fields of records as snippets of Visual Studio Code, which completes them in `.md` files without
/// an extension.
enum Snippets {
  private struct Snippet {
    let field: FieldDescription
    var kinds: [String]
    let body: [String]
  }

  /// The file of snippets: one for each field, with the example of the starters.
  static var text: String {
    var snippets: [Snippet] = []
    for kind in RecordKind.allCases {
      let kindName = StarterKind.record(kind).name
      let seed = Seeds.file(at: StarterKind.record(kind).seedPath)?.text ?? ""
      let starter = StarterText(seed)
      for field in SchemaKind.record(kind).fields {
        if let same = snippets.firstIndex(where: {
          $0.field.name == field.name && $0.field.about == field.about
        }) {
          snippets[same].kinds.append(kindName)
        } else {
          snippets.append(
            Snippet(field: field, kinds: [kindName], body: body(field, in: starter)))
        }
      }
    }
    let members = snippets.map { snippet in
      let kinds =
        snippet.kinds.count == RecordKind.allCases.count
        ? "every kind" : snippet.kinds.joined(separator: ", ")
      return """
          \(json("\(snippet.field.name) (\(kinds))")): {
            "scope": "markdown",
            "prefix": \(json(snippet.field.name)),
            "description": \(json(snippet.field.about)),
            "body": [\(snippet.body.map(json).joined(separator: ", "))]
          }
        """
    }
    return "{\n\(members.joined(separator: ",\n"))\n}\n"
  }

  /// What is put in: a choice where there is one, else the starter's example.
  private static func body(_ field: FieldDescription, in starter: StarterText) -> [String] {
    if let words = choices(field.form) {
      return ["\(field.name): ${1|\(words.joined(separator: ","))|}"]
    }
    if ["reviewed", "date"].contains(field.name) {
      // The editor's own words for the day on which it is put in.
      return ["\(field.name): ${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}"]
    }
    guard let example = starter.fields.first(where: { $0.name == field.name }) else {
      return ["\(field.name): $1"]
    }
    var lines = starter.lines[example.lines].map { example.isOn ? $0 : String($0.dropFirst()) }
      .map { $0.replacing(" of choose-a-calendar", with: "") }
      .map { $0.replacing("\\", with: "\\\\").replacing("$", with: "\\$") }
    // A value on one line is chosen, so that typing replaces it.
    let start = "\(field.name): "
    if lines.count == 1, lines[0].hasPrefix(start), lines[0] != start + "|" {
      let value = lines[0].dropFirst(start.count).replacing("}", with: "\\}")
      lines[0] = "\(start)${1:\(value)}"
    }
    return lines
  }

  private static func choices(_ form: ValueForm) -> [String]? {
    switch form {
    case .choice(let words) where words.count > 1: words
    case .yesNo: ["yes", "no"]
    default: nil
    }
  }

  private static func json(_ text: String) -> String {
    let arena = Arena(blockSize: 1024)
    defer { withExtendedLifetime(arena) {} }
    var buffer = ByteBuffer(capacity: 256)
    buffer.append(json: arena.text(text))
    return buffer.withBytes { String(decoding: $0, as: UTF8.self) }
  }
}
