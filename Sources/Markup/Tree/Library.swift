import CCmarkGFM

/// The C library, registered, and the kinds of node that it numbers as it registers.
///
/// Registration is an unguarded static in C; Swift makes `shared` once, whichever thread comes
/// first. Only the table extension is used: it keeps no state of its own. Strikethrough and bare
/// addresses change global tables while a document is parsed, task lists take any `[x]` in the line
/// for a tick, so those three are ours.
struct Library: @unchecked Sendable {
  static let shared = Library()

  let tables: OpaquePointer?
  let table: UInt32
  let row: UInt32
  let cell: UInt32

  private init() {
    cmark_gfm_core_extensions_ensure_registered()
    tables = cmark_find_syntax_extension("table")
    // The headers do not name the numbers of a table's nodes: a small table tells them.
    let parser = cmark_parser_new(CMARK_OPT_DEFAULT)
    defer { cmark_parser_free(parser) }
    if let tables { cmark_parser_attach_syntax_extension(parser, tables) }
    let sample = "| a |\n|---|\n"
    cmark_parser_feed(parser, sample, sample.utf8.count)
    let document = cmark_parser_finish(parser)
    defer { cmark_node_free(document) }
    let first = cmark_node_first_child(document)
    let second = cmark_node_first_child(first)
    table = cmark_node_get_type(first).rawValue
    row = cmark_node_get_type(second).rawValue
    cell = cmark_node_get_type(cmark_node_first_child(second)).rawValue
  }
}
