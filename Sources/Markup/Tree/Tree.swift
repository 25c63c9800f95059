import Bytes
import CCmarkGFM
import CTreeMemory

/// A body as the C library parsed it.
///
/// Its nodes end with it. It belongs to the thread that made it, whose memory it lies in.
struct Tree: ~Copyable {
  let root: Node

  /// The tree of `text`, which ``Limits`` must have let pass.
  init?(_ text: Text) {
    tree_memory_begin()
    guard let root = Self.parse(text) else {
      tree_memory_end()
      return nil
    }
    self.root = Node(root)
  }

  deinit { tree_memory_end() }

  /// Parses with a parser of its own, which lies in the tree's memory and ends with it.
  private static func parse(_ text: Text) -> OpaquePointer? {
    let library = Library.shared
    let parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, tree_memory())
    if let tables = library.tables { cmark_parser_attach_syntax_extension(parser, tables) }
    text.withBytes { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cmark_parser_feed(parser, $0.baseAddress, $0.count)
      }
    }
    return cmark_parser_finish(parser)
  }
}
