import CCmarkGFM

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Bytes of the tree; they live as long as it does.
typealias NodeBytes = UnsafeBufferPointer<UInt8>

extension NodeBytes {
  /// Where the first `byte` stands at `start` or after.
  func firstOffset(of byte: UInt8, from start: Int) -> Int? {
    guard let baseAddress, start < count,
      let found = memchr(baseAddress + start, Int32(byte), count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(baseAddress)
  }
}

/// A node of a ``Tree``.
///
/// **Invariant.** The pointer is that of a node in a tree that still lives; it never leaves this
/// folder.
struct Node: Equatable {
  enum Kind {
    case document, quote, list, item, codeBlock, htmlBlock, paragraph, heading, rule
    case table, row, cell
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image
    case other
  }

  fileprivate let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) { self.pointer = pointer }

  var kind: Kind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_HTML_INLINE: .htmlInline
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_THEMATIC_BREAK: .rule
    case CMARK_NODE_DOCUMENT: .document
    case let type: tableKind(type.rawValue)
    }
  }

  private func tableKind(_ type: UInt32) -> Kind {
    let library = Library.shared
    if type == library.cell { return .cell }
    if type == library.row { return .row }
    return type == library.table ? .table : .other
  }

  var parent: Node? { cmark_node_parent(pointer).map { Node($0) } }
  var next: Node? { cmark_node_next(pointer).map { Node($0) } }
  var previous: Node? { cmark_node_previous(pointer).map { Node($0) } }
  var firstChild: Node? { cmark_node_first_child(pointer).map { Node($0) } }

  /// The words of a text, a code span, a code block or raw HTML.
  var literal: NodeBytes { bytes(cmark_node_get_literal(pointer)) }
  /// The destination of a link or an image, without Markdown's escapes.
  var destination: NodeBytes { bytes(cmark_node_get_url(pointer)) }
  /// The title of a link or an image.
  var title: NodeBytes { bytes(cmark_node_get_title(pointer)) }
  /// What stands after the fence of a code block.
  var info: NodeBytes { bytes(cmark_node_get_fence_info(pointer)) }

  private func bytes(_ string: UnsafePointer<CChar>?) -> NodeBytes {
    guard let string else { return NodeBytes(start: nil, count: 0) }
    let start = UnsafeRawPointer(string).assumingMemoryBound(to: UInt8.self)
    return NodeBytes(start: start, count: strlen(string))
  }

  /// The level of a heading, from 1 to 6.
  var level: Int { Int(cmark_node_get_heading_level(pointer)) }
  var isOrderedList: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var isTightList: Bool { cmark_node_get_list_tight(pointer) != 0 }
  /// The number that an ordered list begins with.
  var listStart: Int { Int(cmark_node_get_list_start(pointer)) }
  /// Whether a row holds the column headings.
  var isHeaderRow: Bool { cmark_gfm_extensions_get_table_row_is_header(pointer) != 0 }

  /// The alignment of a table's column: `l`, `c`, `r`, or 0 where there is none.
  func alignment(ofColumn column: Int) -> UInt8 {
    guard column < Int(cmark_gfm_extensions_get_table_columns(pointer)),
      let alignments = cmark_gfm_extensions_get_table_alignments(pointer)
    else { return 0 }
    return alignments[column]
  }

  /// The lines of a block, from 1.
  ///
  /// A paragraph that runs straight into a table has 0 for its first.
  var firstLine: Int { Int(cmark_node_get_start_line(pointer)) }
  var lastLine: Int { Int(cmark_node_get_end_line(pointer)) }
  /// The bytes before a block on its first line.
  var indentation: Int { max(0, Int(cmark_node_get_start_column(pointer)) - 1) }
}

/// A walk over a node and all below it without recursion, which deep emphasis would overflow.
struct Walk: ~Copyable {
  enum Event {
    case enter(Node)
    /// Only of nodes that can hold others.
    case exit(Node)
  }

  private let pointer: OpaquePointer?

  init(_ root: Node) { pointer = cmark_iter_new(root.pointer) }

  deinit { if let pointer { cmark_iter_free(pointer) } }

  func next() -> Event? {
    let event = cmark_iter_next(pointer)
    guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(pointer) else { return nil }
    return event == CMARK_EVENT_ENTER ? .enter(Node(node)) : .exit(Node(node))
  }

  /// Goes on after `node`, which was just entered: nothing below it is visited, nor its exit.
  func skip(_ node: Node) { cmark_iter_reset(pointer, node.pointer, CMARK_EVENT_EXIT) }
}
