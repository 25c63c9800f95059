public import Bytes

/// What is said of a number of things, in each form that a language may have for it.
public struct Plural: BitwiseCopyable, Sendable {
  /// In the order of ``PluralForm``.
  public var forms = InlineArray<6, Text>(repeating: Text())

  /// Without words.
  public init() {}

  /// The phrase for `number` things.
  public func phrase(for number: Int, _ rule: PluralRule) -> Text {
    forms[rule.form(for: number).rawValue]
  }
}

extension Words {
  /// Writes what is said of `number` things; `write` writes what other placeholders stand for.
  public func append(
    _ plural: Plural, _ number: Int, to buffer: inout ByteBuffer,
    _ write: (Placeholder, inout ByteBuffer) -> Void = { _, _ in }
  ) {
    buffer.fill(plural.phrase(for: number, pluralRule)) { placeholder, buffer in
      if placeholder == .number {
        buffer.append(decimal: number)
      } else {
        write(placeholder, &buffer)
      }
    }
  }
}

extension Words.Declaration {
  /// The six words of one matter that is counted, the last of which all languages have.
  ///
  /// A form that a language leaves out is said as its `other`. `path` leads to each form by its number.
  public static func plural(
    _ key: String, _ path: (Int) -> any WritableKeyPath<Phrases, Text> & Sendable, one: Text,
    other: Text, _ about: String, optionalInOther: [Placeholder] = []
  ) -> [Words.Declaration] {
    PluralForm.allCases.map { form in
      let isOther = form == .other
      return Words.Declaration(
        isOther ? key : "\(key)-\(form.name)", path(form.rawValue), form == .one ? one : other,
        about,
        optional: isOther ? optionalInOther : [.number] + optionalInOther,
        otherwise: isOther ? nil : key)
    }
  }
}
