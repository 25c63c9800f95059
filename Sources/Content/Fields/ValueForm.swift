/// How a field's value is written, as a value: the schema and the documentation are made from it.
public indirect enum ValueForm: Sendable {
  /// One line of text. The words say how it is written; the pattern, where there is one, is a regular
  /// expression of ECMA-262 that every right value matches.
  case text(words: String, pattern: String? = nil)
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
  /// Any number of keys of one kind, each with a value.
  case map(keys: ValueForm, values: ValueForm)
}

/// What is said of a field to whoever writes it: the schema, the documentation and the messages use it.
public struct FieldDescription: Sendable {
  public let name: String
  public let form: ValueForm
  public let isRequired: Bool
  /// One sentence for staff.
  public let about: String
}
