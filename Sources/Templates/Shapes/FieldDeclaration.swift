public import Bytes

/// One line of a shape's declaration: a name, the stored property it stands for, and what it is.
///
/// Inlined, so that the compiler puts an offset in the place of each key path: making some 400 of those when the
/// program starts takes milliseconds.
public struct FieldDeclaration<View>: Sendable {
  let field: Shape.Field

  /// `offset` is nil for what is no stored property.
  @usableFromInline
  init(_ name: String, at offset: Int?, _ type: FieldType, _ about: String) {
    guard let offset else {
      preconditionFailure("“\(name)” must be a stored property of \(View.self)")
    }
    field = Shape.Field(name: name, type: type, offset: offset, about: about)
  }

  /// A text that is always there.
  @inlinable @inline(__always)
  public static func text(_ name: String, _ path: KeyPath<View, Text>, _ about: String) -> Self {
    Self(name, at: MemoryLayout<View>.offset(of: path), .text, about)
  }

  /// A text that may be empty.
  @inlinable @inline(__always)
  public static func optionalText(
    _ name: String, _ path: KeyPath<View, OptionalText>, _ about: String
  ) -> Self {
    Self(name, at: MemoryLayout<View>.offset(of: path), .optionalText, about)
  }

  /// Markup that is always there.
  @inlinable @inline(__always)
  public static func html(_ name: String, _ path: KeyPath<View, HTML>, _ about: String) -> Self {
    Self(name, at: MemoryLayout<View>.offset(of: path), .html, about)
  }

  /// Markup that may be empty.
  @inlinable @inline(__always)
  public static func optionalHTML(
    _ name: String, _ path: KeyPath<View, OptionalHTML>, _ about: String
  ) -> Self {
    Self(name, at: MemoryLayout<View>.offset(of: path), .optionalHTML, about)
  }

  /// Yes or no.
  @inlinable @inline(__always)
  public static func flag(_ name: String, _ path: KeyPath<View, Bool>, _ about: String) -> Self {
    Self(name, at: MemoryLayout<View>.offset(of: path), .flag, about)
  }

  /// A list of views.
  @inlinable @inline(__always)
  public static func list<Element: TemplateView>(
    _ name: String, _ path: KeyPath<View, List<Element>>, _ about: String
  ) -> Self {
    Self(name, at: MemoryLayout<View>.offset(of: path), .list { Element.shape }, about)
  }

  /// A list of texts.
  @inlinable @inline(__always)
  public static func textList(
    _ name: String, _ path: KeyPath<View, List<Text>>, _ about: String
  ) -> Self {
    Self(name, at: MemoryLayout<View>.offset(of: path), .textList, about)
  }

  /// A view that may be absent.
  @inlinable @inline(__always)
  public static func optional<Element: TemplateView>(
    _ name: String, _ path: KeyPath<View, Maybe<Element>>, _ about: String
  ) -> Self {
    Self(name, at: MemoryLayout<View>.offset(of: path), .optional { Element.shape }, about)
  }

  /// A view elsewhere in the arena that is always there.
  @inlinable @inline(__always)
  public static func object<Element: TemplateView>(
    _ name: String, _ path: KeyPath<View, Ref<Element>>, _ about: String
  ) -> Self {
    Self(name, at: MemoryLayout<View>.offset(of: path), .object { Element.shape }, about)
  }

  /// A view within this one.
  @inlinable @inline(__always)
  public static func object<Element: TemplateView>(
    _ name: String, _ path: KeyPath<View, Element>, _ about: String
  ) -> Self {
    Self(name, at: MemoryLayout<View>.offset(of: path), .inlineObject { Element.shape }, about)
  }
}
