import Bytes

/// The block, or the two blocks, whose lines hold a node.
///
/// A table is one region, since its heading may be said to be on another line than it is. A
/// paragraph that runs straight into a table has no lines of its own in the C library: it shares
/// the table's.
struct Region {
  private let first: Node
  private let second: Node?

  init(around node: Node) {
    var block = node
    while let parent = block.parent {
      switch block.kind {
      case .paragraph, .heading, .table, .htmlBlock, .codeBlock, .document: break
      default:
        block = parent
        continue
      }
      break
    }
    if block.kind == .paragraph, block.firstLine == 0 {
      first = block
      second = block.next
    } else if let previous = block.previous, block.kind == .table, previous.firstLine == 0 {
      first = previous
      second = block
    } else {
      first = block
      second = nil
    }
  }

  /// The block that it begins with.
  var start: Node { first }

  /// The bytes of its lines.
  func lines(in body: Body) -> Range<Int> {
    let block = second ?? first
    return body.lines(block.firstLine, block.lastLine)
  }

  /// How many nodes of the region that are `counted` and `equals` end before `node` does.
  func count(
    before node: Node, _ isCounted: (Node) -> Bool, equals: (Node) -> Bool
  ) -> Int {
    var count = 0
    for block in [first, second] {
      guard let block else { continue }
      let walk = Walk(block)
      while let event = walk.next() {
        // Links end in the order of their destinations; raw HTML has no end of its own.
        switch event {
        case .exit(let other):
          if other == node { return count }
          if isCounted(other), equals(other) { count += 1 }
        case .enter(let other) where other.kind == .htmlInline:
          if other == node { return count }
          if isCounted(other), equals(other) { count += 1 }
        default: break
        }
      }
    }
    return count
  }
}

extension Node {
  var isLinkOrImage: Bool { kind == .link || kind == .image }
}
