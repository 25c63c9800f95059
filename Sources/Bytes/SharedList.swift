/// A row of large values that lie here and there in arenas: what gathers, sorts or replaces them moves a word
/// for each.
public struct SharedList<Element: BitwiseCopyable>: BitwiseCopyable, Sendable {
  @usableFromInline let places: List<Shared<Element>>

  /// The values at `places`, which is not copied.
  @inlinable
  public init(_ places: List<Shared<Element>>) { self.places = places }

  /// The empty list.
  @inlinable
  public init() { places = List() }
}

extension SharedList: RandomAccessCollection {
  /// Always 0.
  @inlinable public var startIndex: Int { 0 }
  /// The number of values.
  @inlinable public var endIndex: Int { places.count }

  /// The value at `index`, which must lie in `0..<count`, where it lies: whoever asks for a part of it copies no
  /// more than that.
  @inlinable
  public subscript(index: Int) -> Element {
    unsafeAddress { places[index].place }
  }

  /// The list with another value at `index`; both live as long as `arena` and what they lay in before.
  public func replacing(_ index: Int, with element: Element, in arena: Arena) -> SharedList {
    SharedList(
      arena.list(count: count) { $0 == index ? arena.shared(element) : places[$0] })
  }
}
