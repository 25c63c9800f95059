import Bytes
import CCmarkGFM

/// A parser of the C library, used for one body after another.
///
/// It is `Sendable` since it has no thread of its own: whoever holds it is its only user.
struct Parser: ~Copyable, @unchecked Sendable {
  private let pointer: OpaquePointer?

  init() {
    let library = Library.shared
    pointer = cmark_parser_new(CMARK_OPT_DEFAULT)
    if let tables = library.tables { cmark_parser_attach_syntax_extension(pointer, tables) }
  }

  deinit { if let pointer { cmark_parser_free(pointer) } }

  /// The tree of `text`, which ``Limits`` must have let pass.
  func parse(_ text: Text) -> Tree? {
    text.withBytes { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cmark_parser_feed(pointer, $0.baseAddress, $0.count)
      }
    }
    // It resets the parser, extensions kept, for the next body.
    guard let root = cmark_parser_finish(pointer) else { return nil }
    return Tree(root: Node(root))
  }
}

/// A parsed body.
///
/// Its nodes end with it.
struct Tree: ~Copyable {
  let root: Node

  deinit { root.free() }
}
