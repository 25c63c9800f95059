import Bytes
import Diagnostics
import FrontMatter

/// A field of a kind of record: its name, how it is written, what it means, and where its value goes.
///
/// A field is declared once, here; reading, checks, schema and documentation all come from it.
struct Field<Record> {
  let description: FieldDescription
  let name: Text
  let read: (Node, inout Record, inout ValueReader) -> Void

  init<Value>(
    _ name: StaticString, _ type: ValueType<Value>, required: Bool = false, _ about: String,
    set: @escaping (inout Record, Value) -> Void
  ) {
    description = FieldDescription(
      name: name.description, form: type.form, isRequired: required, about: about)
    self.name = Text(stringLiteral: name)
    read = { node, record, reader in
      if let value = type.read(node, &reader) { set(&record, value) }
    }
  }
}

/// The fields of one kind of record or part.
struct FieldTable<Record> {
  let fields: [Field<Record>]

  init(_ fields: [Field<Record>]) {
    // The fields that are read are told by the bits of one word.
    precondition(fields.count <= 64, "a kind with more than 64 fields")
    self.fields = fields
  }

  /// Reads a mapping into `record`: each field by its declaration; unknown names are reported, and at
  /// `place` the required fields that are missing.
  func read(
    _ node: Node, into record: inout Record, whole: String, missingAt place: ByteRange,
    _ reader: inout ValueReader
  ) {
    guard node.kind == .mapping else {
      if node.kind == .empty {
        reportMissing(seen: 0, whole: whole, at: place, &reader)
      } else {
        let names = fields.map { "“\($0.description.name)”" }
        reader.report(
          .wrongShape, node.range, "\(whole.capitalizedFirst) must be written as fields.",
          explanation: "The fields are \(names.joined(separator: ", ")).",
          fix:
            "Write one field on each line below, such as “\(fields.first?.description.name ?? "title"): …”."
        )
      }
      return
    }
    var seen: UInt64 = 0
    for entry in node.entries {
      guard let index = fields.firstIndex(where: { $0.name == entry.key }) else {
        let meant = reader.reportUnknownField(
          entry, in: whole, names: fields.lazy.map(\.description.name))
        // It is there under a name that is to be mended.
        if let index = fields.firstIndex(where: { $0.description.name == meant }) {
          seen |= 1 << UInt64(index)
        }
        continue
      }
      seen |= 1 << UInt64(index)
      let field = fields[index]
      let isEmptyList = entry.value.kind == .sequence && entry.value.items.isEmpty
      if entry.value.kind == .empty || (isEmptyList && field.description.isRequired) {
        if field.description.isRequired {
          reader.report(
            .emptyValue, isEmptyList ? entry.value.range : entry.keyRange,
            "The field “\(field.description.name)” is empty.",
            explanation: field.description.about,
            fix: "Write \(field.description.form.words) after the colon.")
        }
        continue
      }
      reader.field = field.name
      field.read(entry.value, &record, &reader)
    }
    reportMissing(seen: seen, whole: whole, at: place, &reader)
  }

  private func reportMissing(
    seen: UInt64, whole: String, at place: ByteRange, _ reader: inout ValueReader
  ) {
    if reader.hasLostFields { return }
    for (index, field) in fields.enumerated()
    where field.description.isRequired && seen & (1 << UInt64(index)) == 0 {
      let name = field.description.name
      reader.report(
        .missingField, place, "\(whole.capitalizedFirst) has no “\(name)”.",
        explanation: field.description.about,
        fix: "Add a line “\(name):” with \(field.description.form.words).")
    }
  }
}

extension String {
  /// The string with its first letter in upper case.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
