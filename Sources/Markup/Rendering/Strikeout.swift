import Bytes

/// Finds the pairs of `~~` within the text nodes of one parent.
///
/// The C library's own extension is not safe with threads.
struct Strikeout {
  /// The parent of the text that is being struck out.
  var parent: Node?
  /// The parent that is known to have no more closing marks.
  private var exhausted: Node?

  /// The tag for the `~~` at `index` of a text node, or nil where it is just two tildes.
  mutating func tag(at index: Int, in bytes: NodeBytes, of node: Node) -> Text? {
    guard Strikeout.isMark(at: index, in: bytes), let around = node.parent else { return nil }
    if let parent {
      guard parent == around, Strikeout.canClose(at: index, in: bytes, of: node) else { return nil }
      self.parent = nil
      return "</del>"
    }
    guard exhausted != around, Strikeout.canOpen(at: index, in: bytes, of: node) else { return nil }
    guard Strikeout.isClosed(after: index + 2, in: bytes, of: node) else {
      exhausted = around
      return nil
    }
    parent = around
    return "<del>"
  }

  /// Exactly two tildes.
  private static func isMark(at index: Int, in bytes: NodeBytes) -> Bool {
    let tilde = UInt8(ascii: "~")
    guard bytes[index] == tilde, index + 1 < bytes.count, bytes[index + 1] == tilde else {
      return false
    }
    return (index == 0 || bytes[index - 1] != tilde)
      && (index + 2 == bytes.count || bytes[index + 2] != tilde)
  }

  private static func canOpen(at index: Int, in bytes: NodeBytes, of node: Node) -> Bool {
    index + 2 < bytes.count ? !bytes[index + 2].isASCIIWhitespace : node.isFollowedByWords
  }

  private static func canClose(at index: Int, in bytes: NodeBytes, of node: Node) -> Bool {
    if index > 0 { return !bytes[index - 1].isASCIIWhitespace }
    return switch node.previous?.kind {
    case nil, .softBreak, .lineBreak: false
    default: true
    }
  }

  /// Whether a closing mark stands at `start` of the node or after, or in one of the texts beside
  /// it.
  private static func isClosed(after start: Int, in bytes: NodeBytes, of node: Node) -> Bool {
    if hasCloser(from: start + 1, in: bytes, of: node) { return true }
    var sibling = node.next
    while let current = sibling {
      if current.kind == .text, hasCloser(from: 0, in: current.literal, of: current) { return true }
      sibling = current.next
    }
    return false
  }

  private static func hasCloser(from start: Int, in bytes: NodeBytes, of node: Node) -> Bool {
    var index = start
    while index + 1 < bytes.count {
      if isMark(at: index, in: bytes), canClose(at: index, in: bytes, of: node) { return true }
      index += 1
    }
    return false
  }
}
