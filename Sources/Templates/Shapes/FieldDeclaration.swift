public import Bytes

/// One line of a shape's declaration: a name, the stored property it stands for, and what it is.
public struct FieldDeclaration<View: TemplateView>: Sendable {
  let field: Shape.Field

  private init<Value>(
    _ name: String, _ path: KeyPath<View, Value>, _ type: FieldType, _ about: String
  ) {
    guard let offset = MemoryLayout<View>.offset(of: path) else {
      preconditionFailure("“\(name)” must be a stored property of \(View.self)")
    }
    field = Shape.Field(name: name, type: type, offset: offset, about: about)
  }

  /// A text that is always there.
  public static func text(_ name: String, _ path: KeyPath<View, Text>, _ about: String) -> Self {
    Self(name, path, .text, about)
  }

  /// A text that may be empty.
  public static func optionalText(
    _ name: String, _ path: KeyPath<View, OptionalText>, _ about: String
  ) -> Self {
    Self(name, path, .optionalText, about)
  }

  /// Markup that is always there.
  public static func html(_ name: String, _ path: KeyPath<View, HTML>, _ about: String) -> Self {
    Self(name, path, .html, about)
  }

  /// Markup that may be empty.
  public static func optionalHTML(
    _ name: String, _ path: KeyPath<View, OptionalHTML>, _ about: String
  ) -> Self {
    Self(name, path, .optionalHTML, about)
  }

  /// Yes or no.
  public static func flag(_ name: String, _ path: KeyPath<View, Bool>, _ about: String) -> Self {
    Self(name, path, .flag, about)
  }

  /// A list of views.
  public static func list<Element: TemplateView>(
    _ name: String, _ path: KeyPath<View, List<Element>>, _ about: String
  ) -> Self {
    Self(name, path, .list { Element.shape }, about)
  }

  /// A list of texts.
  public static func textList(
    _ name: String, _ path: KeyPath<View, List<Text>>, _ about: String
  ) -> Self {
    Self(name, path, .textList, about)
  }

  /// A view that may be absent.
  public static func optional<Element: TemplateView>(
    _ name: String, _ path: KeyPath<View, Maybe<Element>>, _ about: String
  ) -> Self {
    Self(name, path, .optional { Element.shape }, about)
  }

  /// A view elsewhere in the arena that is always there.
  public static func object<Element: TemplateView>(
    _ name: String, _ path: KeyPath<View, Ref<Element>>, _ about: String
  ) -> Self {
    Self(name, path, .object { Element.shape }, about)
  }

  /// A view within this one.
  public static func object<Element: TemplateView>(
    _ name: String, _ path: KeyPath<View, Element>, _ about: String
  ) -> Self {
    Self(name, path, .inlineObject { Element.shape }, about)
  }
}
