public import Bytes

/// What the finder takes from the theme's words.
public struct FinderWords: BitwiseCopyable, Sendable {
  /// The words that say nothing, with spaces between.
  public var ignored = Text()
  /// The words of the badges, which people search for too.
  public var free = Text()
  public var dropIn = Text()
  public var online = Text()

  public init() {}
}
