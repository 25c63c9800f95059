/// How a field's value is written, as a value: the schema and the documentation are made from it.
public indirect enum ValueForm: Sendable {
  /// One line of any words.
  case line
  /// One line of text of a certain form. The words are a noun that follows “Write”; the pattern, where
  /// there is one, is a regular expression of ECMA-262 that every right value matches.
  case text(words: String, pattern: String? = nil, numeral: Numeral = .never)
  /// Markdown over several lines.
  case markdown
  case yesNo
  /// One of these words.
  case choice([String])
  /// The id of such a thing.
  case reference(ReferenceKind)
  case list(ValueForm)
  /// One value, or a list of them.
  case oneOrMore(ValueForm)
  /// Either of several forms.
  case either([ValueForm])
  case object([FieldDescription])
  /// An object that has at least one of these fields.
  case requiring(ValueForm, anyOf: [String])
  /// Any number of keys of one kind, each with a value.
  case map(keys: ValueForm, values: ValueForm)

  /// Whether a program that guesses types, as YAML's own do, may take a right value for a number.
  public enum Numeral: Sendable {
    case never
    /// Digits only, such as a telephone number.
    case whole
    /// Digits with a decimal point where there is need.
    case decimal
  }
}

/// What is said of a field to whoever writes it: the schema, the documentation and the messages use it.
public struct FieldDescription: Sendable {
  public let name: String
  public let form: ValueForm
  public let isRequired: Bool
  /// One sentence for staff.
  public let about: String
}

extension ValueForm {
  /// Whether a value is one word of a known set, in which no comma can be.
  var isWord: Bool {
    switch self {
    case .choice, .reference: true
    case .line, .text, .markdown, .yesNo, .list, .oneOrMore, .either, .object, .requiring, .map:
      false
    }
  }

  /// How a value is written, as a noun that follows “Write” or “with”.
  var words: String {
    switch self {
    case .line: "a line of text"
    case .text(let words, _, _): words
    case .markdown: "Markdown text, after “|” on the lines below"
    case .yesNo: "yes or no"
    case .choice(let choices) where choices.count == 1: choices.map { "“\($0)”" }.joined()
    case .choice(let choices): "one of " + choices.map { "“\($0)”" }.joined(separator: ", ")
    case .reference(let kind): "the id of \(kind.nameWithArticle) from \(kind.home)"
    case .list(.object(let fields)), .list(.requiring(.object(let fields), _)):
      "a list, each item with the fields " + ValueForm.names(of: fields)
    case .list(let form): "a list, each item \(form.words)"
    case .oneOrMore(let form): form.words + ", or a list of them"
    case .either(let forms): forms.map(\.words).joined(separator: ", or ")
    case .object(let fields): "the fields \(ValueForm.names(of: fields)) on the lines below"
    case .requiring(let form, _): form.words
    case .map(let keys, let values):
      "one line “name: value” for each below, where the name is \(keys.words) and the value is "
        + values.words
    }
  }

  private static func names(of fields: [FieldDescription]) -> String {
    fields.map { "“\($0.name)”" }.joined(separator: ", ")
  }
}
