public import Bytes
import Diagnostics
import FrontMatter

/// A type of value that fields share: how it is written, and how it is read.
struct ValueType<Value> {
  let form: ValueForm
  /// The value of a node that is not empty; nil after it has said what is wrong.
  let read: (Node, inout ValueReader) -> Value?

  init(_ form: ValueForm, _ read: @escaping (Node, inout ValueReader) -> Value?) {
    self.form = form
    self.read = read
  }

  /// The same value, which `keep` tells where it is written.
  func keepingPlace(_ keep: @escaping (inout Value, ByteRange) -> Void) -> ValueType {
    ValueType(form) { node, reader in
      guard var value = read(node, &reader) else { return nil }
      keep(&value, node.range)
      return value
    }
  }

  /// The same form with another value made of it.
  func map<Other>(_ transform: @escaping (Value) -> Other) -> ValueType<Other> {
    ValueType<Other>(form) { node, reader in read(node, &reader).map(transform) }
  }
}

extension ValueType {
  /// A scalar: `read` gets its text, and whatever it answers nil for is reported.
  ///
  /// `what` is the noun for a right value, such as “a UK postcode”; `example` follows it to show how
  /// one is written. Of a wrong one `meant` may guess what is meant, which is offered where it is right.
  static func scalar(
    _ what: String, _ example: String, pattern: String? = nil,
    numeral: ValueForm.Numeral = .never, code: ContentCode,
    meant: @escaping (Text) -> String? = { _ in nil }, _ read: @escaping (Text, Arena) -> Value?
  ) -> ValueType {
    .scalar(
      .text(words: "\(what) \(example)", pattern: pattern, numeral: numeral), what, code: code,
      meant: meant, read)
  }

  /// A scalar of the `form`, whose noun is `what`.
  static func scalar(
    _ form: ValueForm, _ what: String, code: ContentCode,
    meant: @escaping (Text) -> String? = { _ in nil }, _ read: @escaping (Text, Arena) -> Value?
  ) -> ValueType {
    let words = form.words
    return ValueType(form) { node, reader in
      guard let text = reader.scalar(node, words) else { return nil }
      if let value = read(text, reader.arena) { return value }
      let arena = reader.arena
      if reader.reportUnseen(node, code, isRight: { read($0, arena) != nil }) { return nil }
      let guess = meant(text).flatMap { read(arena.text($0), arena) == nil ? nil : $0 }
      reader.report(
        code, node.range, "“\(text.shortened)” is not \(what).",
        fix: guess.map { Diagnostic.Fix("Did you mean “\($0)”?", replacement: $0) }
          ?? "Write \(words).")
      return nil
    }
  }

  /// A list of such values; one value stands for a list of one where `orOne` says so.
  static func list<Element: BitwiseCopyable>(
    of element: ValueType<Element>, orOne: Bool = false
  ) -> ValueType where Value == List<Element> {
    ValueType(orOne ? .oneOrMore(element.form) : .list(element.form)) { node, reader in
      if node.kind != .sequence {
        guard orOne else {
          reader.reportNoList(node, of: element.form)
          return nil
        }
        if let parts = element.form.several(node.text) {
          reader.reportNoBrackets(node, parts)
          return nil
        }
        return element.read(node, &reader).map { reader.arena.list(CollectionOfOne($0)) }
      }
      var values: [Element] = []
      values.reserveCapacity(node.items.count)
      for item in node.items {
        if item.kind == .empty {
          reader.report(
            .emptyValue, item.range, "A list item of “\(reader.field)” is empty.",
            fix: "Write its value after the “- ”, or take the line out.")
        } else if let value = element.read(item, &reader) {
          values.append(value)
        }
      }
      return reader.arena.list(values)
    }
  }

  /// A part with fields of its own.
  static func object(_ whole: String, _ table: FieldTable<Value>, _ empty: Value) -> ValueType {
    ValueType(.object(table.fields.map(\.description))) { node, reader in
      var value = empty
      let field = reader.field
      table.read(node, into: &value, whole: whole, missingAt: node.range, &reader)
      reader.field = field
      return node.kind == .mapping ? value : nil
    }
  }
}

extension ValueReader {
  /// The text of a scalar; a list or fields in its place are reported, and so are quotes round nothing.
  ///
  /// The `words` say how the value is written, as a noun.
  mutating func scalar(_ node: Node, _ words: String) -> Text? {
    switch node.kind {
    case .plain, .quoted, .block:
      let text = node.text
      if !text.trimmed.isEmpty { return text }
      report(
        .emptyValue, node.range, "“\(field)” is an empty text.",
        fix: "Write \(words), or take the line out.")
    case .empty:
      report(.emptyValue, node.range, "“\(field)” is empty.", fix: "Write \(words).")
    case .mapping, .sequence:
      let found = node.kind == .sequence ? "a list is" : "fields are"
      report(
        .wrongShape, node.range, "“\(field)” must be a single value, but \(found) written here.",
        fix: "Write \(words).")
    }
    return nil
  }

  /// Says that several words with commas between them are no list yet.
  fileprivate mutating func reportNoBrackets(_ node: Node, _ parts: [String]) {
    let list = "[\(parts.joined(separator: ", "))]"
    report(
      .wrongShape, node.range, "Several values of “\(field)” must be a list.",
      fix: Diagnostic.Fix(
        "Put square brackets round them, such as “\(arena.text(list).shortened)”.",
        replacement: list))
  }

  /// Says that a value is not the list that it must be.
  fileprivate mutating func reportNoList(_ node: Node, of form: ValueForm) {
    let fix: Diagnostic.Fix
    if let row = form.writtenOut(node) {
      fix = Diagnostic.Fix(
        "Write it on the line below, as “- \(row.shown)”.", replacement: "\n  - \(row.replacement)")
    } else if let first = node.entries.first, first.key.hasPrefix("–") || first.key.hasPrefix("—") {
      let name = first.key[from: 3].trimmed
      fix = Diagnostic.Fix(
        "Type a hyphen and a space before “\(name)”: what stands there is a dash, as word processors make it.",
        replacement: "- \(name)")
    } else if let first = node.entries.first {
      fix =
        "Put “- ” before “\(first.key)”, and two more spaces before the lines that belong to it."
    } else {
      fix = "Put each on a line of its own that begins with “- ”."
    }
    report(.wrongShape, node.range, "“\(field)” must be a list.", fix: fix)
  }
}

extension Text {
  /// The text as it is quoted in a message: at most 60 characters.
  public var shortened: String {
    let string = String(self)
    return string.count > 60 ? string.prefix(60) + "…" : string
  }
}
