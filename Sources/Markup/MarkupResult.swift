public import Bytes

/// A heading of a body, for the page's contents and for links to it.
public struct Heading: BitwiseCopyable, Sendable {
  /// From 2 to 6.
  public let level: Int
  /// Its id, which is one of a kind in its body.
  public let id: Text
  /// Its words without markup, not escaped.
  public let title: Text
  /// Where it lies in its file.
  public let range: ByteRange
}

/// A link whose check the resolver put off, at its place.
public struct DeferredLink: BitwiseCopyable, Sendable {
  /// The resolver's own name for it.
  public let key: Int32
  /// Where its destination lies in its file.
  public let range: ByteRange
}

/// What a body became.
///
/// Its texts lie in the arena that was given.
public struct MarkupResult: BitwiseCopyable, Sendable {
  /// Empty where the body was refused for its size or its form.
  public let html: HTML
  /// The headings in their order.
  public let headings: List<Heading>
  /// The links whose check was put off, in their order.
  public let deferredLinks: List<DeferredLink>
  /// The words of the text, code and all.
  public let wordCount: Int
}
