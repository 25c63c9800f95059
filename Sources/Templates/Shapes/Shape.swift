import Bytes

/// A plain value that a template can be filled from; its ``Shape`` says what the template may name.
public protocol TemplateView: BitwiseCopyable, Sendable {
  /// The declared fields, made once (`static let`).
  static var shape: Shape { get }
}

/// What a kind of view offers to templates: the name, type and byte offset of each field.
///
/// Shapes are for checking and compiling themes only; rendering looks at nothing but offsets.
public final class Shape: Sendable {
  /// One name that templates can use, and where its value lies in the view.
  public struct Field: Sendable {
    /// The name in templates, in lower case with hyphens.
    public let name: String
    /// What kind of value it is.
    public let type: FieldType
    /// Where the value begins, in bytes from the beginning of the view.
    public let offset: Int
    /// One line for the designers' guide.
    public let about: String

    /// For a list `name` the flag `has-name`: what stands once around a list's elements needs it.
    var presence: Field? {
      switch type {
      case .list, .textList:
        Field(
          name: "has-\(name)", type: .presence, offset: offset,
          about: "Whether there is anything in “\(name)”.")
      default: nil
      }
    }
  }

  /// What people call such a view, such as “service card”.
  public let name: String
  /// The fields, in the order they were declared.
  public let fields: [Field]
  /// The bytes from one view to the next in a list.
  let stride: Int
  /// The Swift type that has this shape; nil for shapes made from names alone.
  let view: ObjectIdentifier?
  private let indices: [String: Int]

  /// The shape of the views of one Swift type.
  public convenience init<View: TemplateView>(
    _ name: String, of view: View.Type, _ fields: [FieldDeclaration<View>]
  ) {
    let fields = fields.map(\.field)
    let all = fields + fields.compactMap(\.presence)
    self.init(
      name: name, fields: all, stride: MemoryLayout<View>.stride, view: ObjectIdentifier(view))
    precondition(indices.count == all.count, "the shape “\(name)” declares a name twice")
    for field in fields {
      precondition(
        field.name.utf8.allSatisfy { $0 &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x2D },
        "“\(field.name)” in “\(name)” is not in lower case with hyphens")
    }
  }

  /// The shape of a theme's own texts, which are the same for every page: groups such as `words` and
  /// `assets`, whose texts lie in one row in memory, group after group.
  ///
  /// Of a name given twice the first counts.
  public convenience init(texts groups: [(name: String, about: String, names: [String])]) {
    let stride = MemoryLayout<Text>.stride
    var fields: [Field] = []
    var start = 0
    for group in groups {
      let texts = group.names.enumerated().map { index, name in
        Field(name: name, type: .text, offset: index * stride, about: "A text of the theme.")
      }
      let size = texts.count * stride
      let shape = Shape(name: group.name, fields: texts, stride: size, view: nil)
      fields.append(
        Field(name: group.name, type: .inlineObject { shape }, offset: start, about: group.about))
      start += size
    }
    self.init(name: "the theme", fields: fields, stride: start, view: nil)
  }

  /// The shape of a theme that has words and nothing else.
  public convenience init(words names: [String]) {
    self.init(texts: [(name: "words", about: "The theme’s words.", names: names)])
  }

  /// How many texts a row of this shape has.
  var textCount: Int { stride / MemoryLayout<Text>.stride }

  init(name: String, fields: [Field], stride: Int, view: ObjectIdentifier?) {
    self.name = name
    self.fields = fields
    self.stride = stride
    self.view = view
    indices = Dictionary(
      zip(fields.map(\.name), fields.indices), uniquingKeysWith: { first, _ in first })
  }

  /// The field called `name`.
  public func field(_ name: String) -> Field? { indices[name].map { fields[$0] } }
}

/// What kind of value a field holds, and so which tags may use it.
public enum FieldType: Sendable {
  /// Text that is always there; `{{name}}` writes it escaped.
  case text
  /// Text that may be empty; a section over it shows its content when it isn't.
  case optionalText
  /// Markup that is always there; `{{{name}}}` writes it.
  case html
  /// Markup that may be empty, for a section with `{{{name}}}` in it.
  case optionalHTML
  /// Yes or no, for sections only.
  case flag
  /// Whether the list at the same place has elements, for sections only.
  case presence
  /// Views of one shape; a section repeats for each.
  case list(@Sendable () -> Shape)
  /// Texts; a section repeats for each, and `{{.}}` writes it.
  case textList
  /// No view or one, for a section.
  case optional(@Sendable () -> Shape)
  /// A view that is always there, elsewhere in memory: `{{name.field}}`, or a section.
  case object(@Sendable () -> Shape)
  /// A view that is always there and lies within the outer one; used as `object` is.
  case inlineObject(@Sendable () -> Shape)
}

extension FieldType: CustomStringConvertible {
  /// The kind in plain words, for the designers' guide and for messages.
  public var description: String {
    switch self {
    case .text: "text"
    case .optionalText: "text that may be empty"
    case .html: "HTML"
    case .optionalHTML: "HTML that may be empty"
    case .flag, .presence: "yes or no"
    case .list(let shape): "list of “\(shape().name)”"
    case .textList: "list of texts"
    case .optional(let shape): "“\(shape().name)” that may be absent"
    case .object(let shape), .inlineObject(let shape): "“\(shape().name)”"
    }
  }
}
