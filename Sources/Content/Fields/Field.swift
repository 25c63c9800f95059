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
  // What every record asks of every field, in flat values: a copied field costs counted references.
  private let names: [Text]
  private let required: UInt64
  /// What to do about a name that is none of these, but which people use for what is written elsewhere.
  private var advice: (Entry) -> Diagnostic.Fix? = { _ in nil }

  init(_ fields: [Field<Record>]) {
    // The fields that are read are told by the bits of one word.
    precondition(fields.count <= 64, "a kind with more than 64 fields")
    self.fields = fields
    names = fields.map(\.name)
    required = fields.indices.reduce(0) { bits, index in
      fields[index].description.isRequired ? bits | 1 << UInt64(index) : bits
    }
  }

  /// The same fields, with the `advice` on names that are none of them.
  func advising(_ advice: @escaping (Entry) -> Diagnostic.Fix?) -> FieldTable {
    var table = self
    table.advice = advice
    return table
  }

  /// Reads a mapping into `record`: each field by its declaration; unknown names are reported, and at
  /// `place` the required fields that are missing.
  func read(
    _ node: Node, into record: inout Record, whole: @autoclosure () -> String,
    missingAt place: ByteRange, _ reader: inout ValueReader
  ) {
    guard node.kind == .mapping else {
      if node.kind == .empty {
        reportMissing(seen: 0, whole: whole(), at: place, &reader)
      } else {
        let form = ValueForm.object(fields.map(\.description))
        if let part = form.writtenOut(node) {
          reader.report(
            .wrongShape, node.range, "\(whole().capitalizedFirst) must be written as fields.",
            fix: Diagnostic.Fix("Write “\(part.shown)”.", replacement: part.replacement))
          return
        }
        let names = fields.map { "“\($0.description.name)”" }
        reader.report(
          .wrongShape, node.range, "\(whole().capitalizedFirst) must be written as fields.",
          explanation: "The fields are \(names.joined(separator: ", ")).",
          fix:
            "Write one field on each line below, such as “\(fields.first?.description.name ?? "title"): …”."
        )
      }
      return
    }
    var seen: UInt64 = 0
    let entries = node.entries
    var next = 0
    var last = -1
    while next < entries.count {
      let entry = entries[next]
      next += 1
      guard let index = index(of: entry.key, after: last) else {
        let meant = reader.reportUnknownField(
          entry, in: whole(), names: fields.lazy.map(\.description.name), advice: advice(entry))
        // It is there under a name that is to be mended.
        if let index = fields.firstIndex(where: { $0.description.name == meant }) {
          seen |= 1 << UInt64(index)
        }
        continue
      }
      last = index
      let bit: UInt64 = 1 << UInt64(index)
      seen |= bit
      let isRequired = required & bit != 0
      let isEmptyList = entry.value.kind == .sequence && entry.value.items.isEmpty
      if entry.value.kind == .empty || (isEmptyList && isRequired) {
        if isRequired {
          let field = fields[index]
          reader.report(
            .emptyValue, isEmptyList ? entry.value.range : entry.keyRange,
            "The field “\(field.description.name)” is empty.",
            explanation: field.description.about,
            fix: "Write \(field.description.form.words) after the colon.")
        }
        let form = fields[index].description.form
        let children = entries.part(next..<entries.count).prefixCount { child in
          child.hasColon && !names.contains(child.key)
            && form.fields.contains { $0.name == String(child.key) }
        }
        reader.reportNotIndented(entries.part(next..<next + children), below: entry)
        next += children
        continue
      }
      reader.field = names[index]
      let strays = entries.part(next..<entries.count).prefixCount { stray in
        (!stray.hasColon || entry.value.kind == .sequence)
          && !names.contains(stray.key)
          && (!stray.hasColon || fields[index].description.form.holdsRows(with: stray.key))
      }
      if strays > 0,
        reader.reportStrays(
          entries.part(next..<next + strays), after: entry, fields[index].description)
      {
        // The value is not whole without them: nothing more can be said of it.
        next += strays
        continue
      }
      fields[index].read(entry.value, &record, &reader)
    }
    reportMissing(seen: seen, whole: whole(), at: place, &reader)
  }

  /// The field that is called `name`; people write them in their usual order, so that it is most often soon after
  /// the `last`.
  private func index(of name: Text, after last: Int) -> Int? {
    names[(last + 1)...].firstIndex(of: name) ?? names[..<(last + 1)].firstIndex(of: name)
  }

  private func reportMissing(
    seen: UInt64, whole: @autoclosure () -> String, at place: ByteRange, _ reader: inout ValueReader
  ) {
    if reader.hasLostFields || required & ~seen == 0 { return }
    for (index, field) in fields.enumerated()
    where field.description.isRequired && seen & (1 << UInt64(index)) == 0 {
      let name = field.description.name
      reader.report(
        .missingField, place, "\(whole().capitalizedFirst) has no “\(name)”.",
        explanation: field.description.about,
        fix: "Add a line “\(name):” with \(field.description.form.words).")
    }
  }
}

extension String {
  /// The string with its first letter in upper case.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
