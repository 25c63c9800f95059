import Bytes
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

  /// The same form with another value made of it.
  func map<Other>(_ transform: @escaping (Value) -> Other) -> ValueType<Other> {
    ValueType<Other>(form) { node, reader in read(node, &reader).map(transform) }
  }
}

extension ValueType {
  /// A scalar: `read` gets its text, and whatever it answers nil for is reported with the form's words.
  static func scalar(
    _ words: String, pattern: String? = nil, code: ContentCode, _ what: String,
    _ read: @escaping (Text, Arena) -> Value?
  ) -> ValueType {
    ValueType(.text(words: words, pattern: pattern)) { node, reader in
      guard let text = reader.scalar(node, words) else { return nil }
      if let value = read(text, reader.arena) { return value }
      reader.report(
        code, node.range, "“\(text.shortened)” is not \(what).", fix: "Write it \(words).")
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
          reader.report(
            .wrongShape, node.range, "“\(reader.field)” must be a list.",
            fix: "Put each on a line of its own that begins with “- ”, or write [one, another].")
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
  /// The text of a scalar; a list or map in its place is reported.
  mutating func scalar(_ node: Node, _ words: String) -> Text? {
    switch node.kind {
    case .plain, .quoted, .block: return node.text
    case .empty, .mapping, .sequence:
      let found = node.kind == .sequence ? "a list" : node.kind == .mapping ? "fields" : "nothing"
      report(
        .wrongShape, node.range, "“\(field)” must be one text, but \(found) is written here.",
        fix: "Write it \(words).")
      return nil
    }
  }
}

extension Text {
  /// The text as it is quoted in a message: at most 60 characters.
  var shortened: String {
    let string = String(self)
    return string.count > 60 ? string.prefix(60) + "…" : string
  }
}

extension ValueForm {
  /// How a value is written, in words that follow “Write it”.
  var words: String {
    switch self {
    case .text(let words, _): words
    case .markdown: "as Markdown text, after “|” on the lines below"
    case .yesNo: "as yes or no"
    case .choice(let choices): "as one of " + choices.joined(separator: ", ")
    case .reference(let kind): "as the id of a \(kind.name), from \(kind.home)"
    case .list(let form): "as a list, each \(form.words)"
    case .oneOrMore(let form): form.words + " (or a list of them)"
    case .either(let forms): forms.map(\.words).joined(separator: ", or ")
    case .object(let fields): "with the fields " + fields.map(\.name).joined(separator: ", ")
    case .map(_, let values): "as “name: value” lines, each value \(values.words)"
    }
  }
}
