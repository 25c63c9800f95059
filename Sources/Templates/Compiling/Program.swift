import Bytes

/// The operations and literal bytes of a template while it is compiled.
struct Program {
  private(set) var operations: [Operation] = []
  private(set) var literals: [UInt8] = []
  /// The first operation that a literal may be joined to: nothing may grow across a jump's target.
  private var joint = 0

  /// The position of the next operation, to jump to.
  mutating func label() -> UInt32 {
    joint = operations.count
    return UInt32(operations.count)
  }

  mutating func append(_ operation: Operation) { operations.append(operation) }

  /// Appends an operation that goes on elsewhere; where, ``land(_:)`` says later.
  mutating func jump(_ operation: Operation) -> Int {
    operations.append(operation)
    return operations.count - 1
  }

  /// Makes the jump at `index` go on here.
  mutating func land(_ index: Int) { operations[index].second = label() }

  mutating func append(_ bytes: some Collection<UInt8>) {
    guard !bytes.isEmpty else { return }
    let start = UInt32(literals.count)
    literals.append(contentsOf: bytes)
    let end = UInt32(literals.count)
    if operations.count > joint, let last = operations.last, last.code == .literal {
      operations[operations.count - 1].second = end
    } else {
      operations.append(Operation(code: .literal, first: start, second: end))
    }
  }
}
