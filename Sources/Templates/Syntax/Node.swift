import Bytes

/// A piece of a template, as the compiler walks it.
///
/// Ranges point into the template's file.
enum Node {
  case text(ByteRange)
  /// The white space at the beginning of a line that isn't blank; there the indentation of a partial
  /// comes in.
  case line(ByteRange)
  case variable(Name, isPlain: Bool)
  case section(Section)
  case include(Inclusion)
  case block(Block)
}

/// A name in a tag, with the tag for messages.
struct Name {
  let range: ByteRange
  let tag: ByteRange
}

struct Section {
  let name: Name
  let isInverted: Bool
  let content: [Node]
}

/// A partial, or a parent with what it puts in the parent's blocks.
struct Inclusion {
  let name: Name
  let isParent: Bool
  /// The white space before a tag that has its line to itself: it goes before each line of the partial.
  let indentation: ByteRange?
  let arguments: [Block]
}

/// A block: a place that can be filled from outside, or in a parent's tag what fills it.
struct Block {
  let name: Name
  let content: [Node]
  /// Whether the content begins on the line of the opening tag.
  let startsInline: Bool
  /// The indentation of the content's first line, which goes when the content goes elsewhere.
  let contentIndentation: ByteRange
  let endsWithLine: Bool
  /// The indentation that what fills the block gets; nil for a block in the midst of a line.
  let siteIndentation: ByteRange?
  /// The line end after a block that stands with its closing tag alone on one line.
  let lineEnd: ByteRange
}
