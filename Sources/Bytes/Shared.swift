/// A plain value that lies in an ``Arena`` and is known by its place: two words to hand on, however large
/// it is.
///
/// What holds a large value holds it so. The compiler checks a noncopyable type word by word, and takes
/// minutes over one of a thousand words.
public struct Shared<Value: BitwiseCopyable>: BitwiseCopyable, @unchecked Sendable {
  /// A list of exactly one.
  @usableFromInline let list: List<Value>

  @inlinable
  init(list: List<Value>) { self.list = list }

  /// The value itself.
  @inlinable public var value: Value { list[0] }
}

extension Arena {
  /// A place in the arena that holds `value`.
  @inlinable
  public func shared<Value: BitwiseCopyable>(_ value: Value) -> Shared<Value> {
    Shared(list: list(CollectionOfOne(value)))
  }
}
