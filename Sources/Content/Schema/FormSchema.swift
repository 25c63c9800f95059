// What a value's form is in JSON Schema.

extension ValueForm {
  /// The schema of a value of this form.
  var schema: Schema {
    switch self {
    case .line:
      Schema(["type": ["string", "number", "boolean"], "pattern": .string(anyWordPattern)])
    case .markdown: Schema(["type": "string", "pattern": .string(anyWordPattern)])
    case .text(_, let pattern, let numeral): text(pattern, numeral)
    case .yesNo:
      .any([
        Schema(["enum": ["yes", "no", "true", "false", true, false]]),
        text("^([Yy][Ee][Ss]|[Nn][Oo]|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])$", .never),
      ])
    case .choice(let words): Schema(["enum": .array(words.map(JSONValue.string))])
    case .reference(let kind): text(kind.pattern, kind == .language ? .never : .whole)
    case .list(let form): Schema(["type": "array", "items": form.schema.value])
    case .oneOrMore(let form): .any([form.schema, ValueForm.list(form).schema])
    case .either(let forms): .any(forms.map(\.schema))
    case .object(let fields): object(fields)
    case .requiring(let form, let names):
      form.schema.adding(
        Schema(["anyOf": .array(names.map { .object([("required", [.string($0)])]) })]))
    case .map(let keys, let values):
      Schema([
        "type": "object", "propertyNames": keys.nameSchema.value,
        "additionalProperties": values.schema.orNull.value,
      ])
    }
  }

  /// The schema of a value that must be there: a list of nothing is not.
  private var filledSchema: Schema {
    switch self {
    case .list: schema.adding(Schema(["minItems": .number(1)]))
    case .oneOrMore(let form): .any([form.schema, ValueForm.list(form).filledSchema])
    default: schema
    }
  }

  /// The schema of a name of this form: names are strings in JSON.
  private var nameSchema: Schema {
    if case .reference(let kind) = self {
      text(kind.pattern, .never)
    } else {
      Schema(["type": "string"])
    }
  }

  private func text(_ pattern: String?, _ numeral: Numeral) -> Schema {
    var schema =
      switch numeral {
      case .never: Schema(["type": "string"])
      case .whole: Schema(["type": ["string", "integer"], "minimum": .number(0)])
      case .decimal: Schema(["type": ["string", "number"], "minimum": .number(0)])
      }
    if let pattern { schema = schema.adding(Schema(["pattern": .string(pattern)])) }
    return schema
  }

  private func object(_ fields: [FieldDescription]) -> Schema {
    let properties = fields.map { field in
      let words = "\(field.about) Write \(field.form.words)."
      let form = field.isRequired ? field.form.filledSchema : field.form.schema.orNull
      return (name: field.name, value: Schema([:]).described(words).adding(form).value)
    }
    var schema = Schema(["type": "object", "properties": .object(properties)])
    let required = fields.filter(\.isRequired).map { JSONValue.string($0.name) }
    if !required.isEmpty { schema = schema.adding(Schema(["required": .array(required)])) }
    return schema.adding(Schema(["additionalProperties": false]))
  }
}

extension Schema {
  /// Any one of `options`; an option that is itself several is taken apart.
  fileprivate static func any(_ options: [Schema]) -> Schema {
    let flat = options.flatMap { option in
      if option.members.count == 1, let only = option.members.first, only.name == "anyOf",
        case .array(let inner) = only.value
      {
        return inner
      }
      return [option.value]
    }
    return Schema(["anyOf": .array(flat)])
  }

  /// The same, or nothing at all: a field without a value counts as left out.
  fileprivate var orNull: Schema { .any([self, Schema(["type": "null"])]) }
}

extension ReferenceKind {
  /// What every id of this kind matches; a page is told by its path, with slashes where people put them.
  fileprivate var pattern: String {
    switch self {
    case .language: languageTagPattern
    case .page: "^/?(\(idPattern)(/\(idPattern))*)?/?$"
    case .locality, .hub, .provider, .service, .activity, .news, .category, .need, .accessFeature,
      .calendar:
      "^\(idPattern)(/\(idPattern))*$"
    }
  }
}

/// A text of nothing but spaces says nothing.
private let anyWordPattern = #"[^ \t\r\n]"#
