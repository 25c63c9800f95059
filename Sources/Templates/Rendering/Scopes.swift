import Bytes

/// The views that a rendering looks into at the moment, and the only place that reads them by address.
///
/// **Invariant.** Scope 0 is a view of the type that the template was compiled for (`render` checks it), scope
/// 1 a row of as many words. Every other scope is set, before it is read, from a list or reference
/// whose declared element shape the compiler used for what reads the scope; offsets are those of the
/// declared fields, whose Swift types `FieldDeclaration` ties to their kinds. All memory lies in arenas
/// that outlive the rendering.
struct Scopes {
  private struct Scope: BitwiseCopyable {
    var start: UnsafeRawPointer
    var remaining: Int
  }

  private var scopes: InlineArray<32, Scope>

  init(view: UnsafeRawPointer, words: UnsafeRawPointer?) {
    scopes = InlineArray(repeating: Scope(start: view, remaining: 0))
    if let words { scopes[1].start = words }
  }

  @inline(__always)
  private func load<Value: BitwiseCopyable>(_ operation: Operation, as: Value.Type) -> Value {
    scopes[Int(operation.scope)].start.load(fromByteOffset: Int(operation.first), as: Value.self)
  }

  /// The text at the operation's place; optional text, HTML and optional HTML consist of one text.
  @inline(__always)
  func text(_ operation: Operation) -> Text { load(operation, as: Text.self) }

  @inline(__always)
  func isOn(_ operation: Operation) -> Bool { load(operation, as: Bool.self) }

  /// Whether the text or list at the operation's place has no bytes or elements.
  ///
  /// Texts and lists of any element alike are an address and a count.
  @inline(__always)
  func isEmpty(_ operation: Operation) -> Bool { load(operation, as: List<UInt8>.self).count == 0 }

  /// Sets the target to the first of the list; false when there is none.
  @inline(__always)
  mutating func enter(_ operation: Operation) -> Bool {
    let list = load(operation, as: List<UInt8>.self)
    guard list.count > 0, let start = list.address else { return false }
    scopes[Int(operation.target)] = Scope(start: start, remaining: list.count)
    return true
  }

  /// Moves the target to the next element; false when it was the last.
  @inline(__always)
  mutating func advance(_ operation: Operation) -> Bool {
    let index = Int(operation.target)
    scopes[index].remaining -= 1
    guard scopes[index].remaining > 0 else { return false }
    scopes[index].start += Int(operation.first)
    return true
  }
}
