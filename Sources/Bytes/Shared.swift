/// A plain value that lies in an ``Arena`` and is known by its place: one word to hand on, however large it
/// is.
///
/// What holds a large value holds it so. The compiler checks a noncopyable type word by word, and takes
/// minutes over one of a thousand words.
///
/// **Invariant.** As for ``Text``: the value is not changed once it is there, and lives as long as its arena.
public struct Shared<Value: BitwiseCopyable>: BitwiseCopyable, @unchecked Sendable {
  @usableFromInline let place: UnsafePointer<Value>

  @inlinable
  init(place: UnsafePointer<Value>) { self.place = place }

  /// The value itself, where it lies: whoever asks for a part of it copies no more than that.
  @inlinable public var value: Value {
    unsafeAddress { place }
  }
}

extension Arena {
  /// A place in the arena that holds `value`.
  @inlinable
  public func shared<Value: BitwiseCopyable>(_ value: Value) -> Shared<Value> {
    let memory = allocate(MemoryLayout<Value>.stride).bindMemory(to: Value.self, capacity: 1)
    memory.initialize(to: value)
    return Shared(place: UnsafePointer(memory))
  }
}
