public import Bytes

/// Text that may be empty, which templates must ask for before they write it.
public struct OptionalText: BitwiseCopyable, Sendable, Hashable {
  /// The text; empty where there is none.
  public let text: Text

  /// A text that is there when it isn't empty.
  public init(_ text: Text) { self.text = text }

  /// No text.
  public static var none: OptionalText { OptionalText(Text()) }

  /// Whether there is no text.
  public var isEmpty: Bool { text.isEmpty }
}

/// Markup that may be empty, which templates must ask for before they write it.
public struct OptionalHTML: BitwiseCopyable, Sendable, Hashable {
  /// The markup; empty where there is none.
  public let html: HTML

  /// Markup that is there when it isn't empty.
  public init(_ html: HTML) { self.html = html }

  /// No markup.
  public static var none: OptionalHTML { OptionalHTML(HTML()) }

  /// Whether there is no markup.
  public var isEmpty: Bool { html.isEmpty }
}

/// A view that may be absent: a list of none or one.
///
/// Neither this nor ``Ref`` says that it holds a ``TemplateView``: the runtime would look that up, by names,
/// for each kind of view whenever the program starts.
public struct Maybe<View: BitwiseCopyable>: BitwiseCopyable, Sendable {
  @usableFromInline let list: List<View>

  @inlinable
  init(list: List<View>) { self.list = list }

  /// No view.
  @inlinable public static var none: Maybe { Maybe(list: List()) }

  /// The view, where there is one.
  @inlinable public var value: View? { list.first }
}

/// A view that lies elsewhere in an arena and is always there, so that many views can share it.
///
/// It is kept as a list of exactly one, so that lists, `Maybe` and `Ref` begin alike in memory: with
/// the address.
public struct Ref<View: BitwiseCopyable>: BitwiseCopyable, Sendable {
  @usableFromInline let list: List<View>

  @inlinable
  init(list: List<View>) { self.list = list }

  /// The view itself.
  @inlinable public var value: View { list[0] }
}

extension Arena {
  /// A place in the arena that holds `view`.
  @inlinable
  public func ref<View: TemplateView>(_ view: View) -> Ref<View> {
    Ref(list: list(CollectionOfOne(view)))
  }

  /// A place in the arena that holds `view`, where there is one.
  @inlinable
  public func maybe<View: TemplateView>(_ view: View?) -> Maybe<View> {
    guard let view else { return .none }
    return Maybe(list: list(CollectionOfOne(view)))
  }
}
