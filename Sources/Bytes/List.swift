/// A row of plain values that lies in an ``Arena``: two words, no reference counting.
///
/// **Invariant.** As for ``Text``: the elements are not changed once the list is made, and live as
/// long as their arena.
public struct List<Element: BitwiseCopyable>: BitwiseCopyable, @unchecked Sendable {
  @usableFromInline let start: UnsafePointer<Element>?
  /// The number of elements.
  public let count: Int

  @inlinable
  init(start: UnsafePointer<Element>?, count: Int) {
    self.start = start
    self.count = count
  }

  /// The empty list.
  @inlinable
  public init() { self.init(start: nil, count: 0) }
}

extension List: RandomAccessCollection {
  /// Always 0.
  @inlinable public var startIndex: Int { 0 }
  /// The number of elements.
  @inlinable public var endIndex: Int { count }

  /// The element at `index`, which must lie in `0..<count`.
  @inlinable
  public subscript(index: Int) -> Element {
    precondition(index >= 0 && index < count, "an element outside its list")
    // A list that has an element has a start.
    return start.unsafelyUnwrapped[index]
  }

  /// The elements at `range` as a list of their own, without a copy.
  @inlinable
  public func part(_ range: Range<Int>) -> List {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "a part outside its list")
    guard let start, !range.isEmpty else { return List() }
    return List(start: start + range.lowerBound, count: range.count)
  }

  /// The address of the first element, for readers that know the layout (templates).
  @inlinable public var address: UnsafeRawPointer? { start.map { UnsafeRawPointer($0) } }
}

extension List where Element: Equatable {
  /// Whether some element equals `element`.
  @inlinable
  public func contains(_ element: Element) -> Bool {
    for index in 0..<count where self[index] == element { return true }
    return false
  }
}

extension List: Equatable where Element: Equatable {
  /// Whether both hold equal elements in the same order.
  @inlinable
  public static func == (a: List, b: List) -> Bool { a.elementsEqual(b) }
}
