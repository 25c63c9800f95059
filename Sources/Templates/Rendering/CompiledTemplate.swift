public import Bytes

/// A layout with all that it includes, checked and ready to be filled from views of one kind.
///
/// Rendering reads plain memory only and counts no references, so any number of threads can use one.
public struct CompiledTemplate: @unchecked Sendable {
  private let operations: List<Operation>
  private let literals: Text
  private let view: ObjectIdentifier?
  private let wordCount: Int
  /// Keeps the operations and literals; nothing is added after `init`, so it may be shared.
  private let storage: Arena

  init(_ program: Program, for shape: Shape, wordCount: Int) {
    storage = Arena(blockSize: 4096)
    operations = storage.list(program.operations)
    literals = program.literals.withUnsafeBufferPointer { [storage] in storage.text(copying: $0) }
    view = shape.view
    self.wordCount = wordCount
  }

  /// The number of steps, for those who measure.
  public var operationCount: Int { operations.count }

  /// Appends `view` as the template shows it.
  ///
  /// `words` are the theme's words in the order of the shape that the template was compiled with.
  /// Linear in what is written.
  public func render<View: TemplateView>(
    _ view: View, words: List<Text>, into buffer: inout ByteBuffer
  ) {
    precondition(ObjectIdentifier(View.self) == self.view, "a view of another kind of page")
    withUnsafeBytes(of: view) { bytes in
      guard let start = bytes.baseAddress else { return }
      run(Scopes(view: start, words: checked(words)), into: &buffer)
    }
  }

  /// Appends the view at `reference` as the template shows it.
  public func render<View: TemplateView>(
    _ reference: Ref<View>, words: List<Text>, into buffer: inout ByteBuffer
  ) {
    precondition(ObjectIdentifier(View.self) == self.view, "a view of another kind of page")
    guard let start = reference.list.address else { return }
    run(Scopes(view: start, words: checked(words)), into: &buffer)
  }

  /// Appends the memory at `start`, which the caller vouches has the shape compiled for.
  func render(
    unchecked start: UnsafeRawPointer, words: List<Text>, into buffer: inout ByteBuffer
  ) {
    run(Scopes(view: start, words: checked(words)), into: &buffer)
  }

  private func checked(_ words: List<Text>) -> UnsafeRawPointer? {
    precondition(words.count >= wordCount, "fewer words than the theme declares")
    return words.address
  }

  private func run(_ scopes: consuming Scopes, into buffer: inout ByteBuffer) {
    var position = 0
    while position < operations.count {
      let operation = operations[position]
      position += 1
      switch operation.code {
      case .literal:
        buffer.append(literals[Int(operation.first)..<Int(operation.second)])
      case .text:
        buffer.append(escaped: scopes.text(operation))
      case .html:
        buffer.append(scopes.text(operation))
      case .look:
        let isThere = scopes.enter(operation)
        precondition(isThere, "a reference to nothing")
      case .skipUnlessOn:
        if !scopes.isOn(operation) { position = Int(operation.second) }
      case .skipIfOn:
        if scopes.isOn(operation) { position = Int(operation.second) }
      case .skipIfEmpty:
        if scopes.isEmpty(operation) { position = Int(operation.second) }
      case .skipUnlessEmpty:
        if !scopes.isEmpty(operation) { position = Int(operation.second) }
      case .each:
        if !scopes.enter(operation) { position = Int(operation.second) }
      case .next:
        if scopes.advance(operation) { position = Int(operation.second) }
      }
    }
  }
}
