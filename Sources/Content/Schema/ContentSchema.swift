public import Bytes

/// The JSON Schema of a kind of content file, for editors that help whoever writes one.
///
/// It is made of the declarations of the fields and of nothing else. Whatever the program reads is right
/// by its schema too; the schema allows more, for it can't tell whether a date exists or a hub is known.
/// YAML's own programs guess types, so a value may come as the truth value or the number that it looks
/// like, and a field that is left empty as null.
public enum ContentSchema {
  /// The edition of JSON Schema that a schema says it is in.
  ///
  /// All of them read what these schemas say in the same way.
  public enum Edition: String, Sendable {
    case draft202012 = "https://json-schema.org/draft/2020-12/schema"
    /// What the YAML extension of Visual Studio Code reads.
    case draft7 = "http://json-schema.org/draft-07/schema#"
  }

  /// Appends the schema of `kind` and a line end.
  public static func append(
    _ kind: SchemaKind, edition: Edition = .draft202012, to buffer: inout ByteBuffer
  ) {
    let arena = Arena(blockSize: 16 * 1024)
    defer { withExtendedLifetime(arena) {} }
    let schema = Schema(
      ["$schema": .string(edition.rawValue), "title": .string(kind.name)]
    ).described("How \(kind.files) is written.").adding(kind.form.schema)
    buffer.append(schema.value, arena: arena)
    buffer.append(0x0A)
  }
}

/// The members of one schema.
struct Schema {
  var members: [(name: String, value: JSONValue)]

  init(_ members: KeyValuePairs<String, JSONValue>) {
    self.members = members.map { (name: $0.key, value: $0.value) }
  }

  var value: JSONValue { .object(members) }

  func adding(_ other: Schema) -> Schema {
    var result = self
    result.members += other.members
    return result
  }

  func described(_ description: String) -> Schema {
    adding(Schema(["description": .string(description)]))
  }
}
