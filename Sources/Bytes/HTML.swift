/// HTML that may be written to a page as it is.
///
/// It is a type of its own so that text can never be taken for it: only Markup and the program's own
/// builders make it, and they vouch that whatever came from content in it was escaped.
public struct HTML: BitwiseCopyable, Sendable, Hashable {
  /// The markup itself.
  public let markup: Text

  /// Vouches that `markup` is safe to write to a page as it is.
  @inlinable
  public init(trusted markup: Text) { self.markup = markup }

  /// No markup.
  @inlinable
  public init() { self.init(trusted: Text()) }

  /// Whether there is no markup.
  @inlinable public var isEmpty: Bool { markup.isEmpty }
}
