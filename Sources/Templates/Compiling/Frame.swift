import Bytes

/// The file that is being compiled, and how it came in.
struct Frame {
  let template: ParsedTemplate
  /// What goes before each line.
  var indentation: [UInt8] = []
  /// The indentation that each line loses, because a block's content moved here.
  var removed: Text = ""
  /// What fills the blocks: the outermost parent tag first, and it counts first.
  var arguments: [ArgumentSet] = []
  /// The tags that led here, outermost first.
  var inclusions: [InclusionSite] = []

  /// The text of the file at `range`.
  func text(_ range: ByteRange) -> Text { template.file.contents[range.offsets] }

  /// White space of the file at `range`, less what its lines lose.
  func reduced(_ range: ByteRange) -> Text {
    let space = text(range)
    var common = 0
    while common < min(space.count, removed.count), space[common] == removed[common] { common += 1 }
    return space[from: common]
  }
}

/// A place where a partial or parent comes in.
struct InclusionSite {
  /// The name of the partial.
  let name: String
  let tag: ByteRange
  /// The template that holds the tag.
  let template: ParsedTemplate
}

/// What one parent tag puts in its parent's blocks.
///
/// The contents belong to the file that wrote them, and are compiled in its frame: their own partials
/// and parents see the blocks of that file, not of the parent they are put in.
final class ArgumentSet {
  let blocks: [Block]
  let frame: Frame
  /// The names of the blocks that the parent turned out to have.
  private(set) var offered: Set<String> = []

  init(_ blocks: [Block], _ frame: Frame) {
    self.blocks = blocks
    self.frame = frame
  }

  /// What fills the block `name`, which the parent has.
  func argument(_ name: String) -> Block? {
    offered.insert(name)
    return blocks.first { self.name(of: $0) == name }
  }

  func name(of block: Block) -> String { String(frame.text(block.name.range)) }
}
