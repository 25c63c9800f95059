import Bytes

extension Renderer {
  mutating func writeBreak(_ node: Node) {
    words.endWord()
    punctuation.breakLine()
    // The line of a callout's mark ends with it.
    if let calloutMarker, node.previous == calloutMarker {
      self.calloutMarker = nil
      return
    }
    html.append(node.kind == .softBreak ? "\n" : "<br>\n" as Text)
  }

  mutating func writeCode(_ node: Node) {
    let literal = node.literal
    words.add(literal)
    html.append("<code>" as Text)
    html.append(escaping: literal)
    html.append("</code>" as Text)
    punctuation.passObject()
  }

  /// Writes running text: escaped, with typographic punctuation, with links for bare addresses, and
  /// struck out between pairs of tildes.
  mutating func writeText<Resolver: LinkResolver>(_ node: Node, _ resolver: inout Resolver) {
    if node == calloutMarker { return }
    let bytes = node.literal
    checkNearMisses(node, bytes)
    var index = 0
    if node == taskMarker {
      taskMarker = nil
      index = 4
    }
    // Where what has not been written begins.
    var plain = index
    words.add(NodeBytes(rebasing: bytes[index...]))
    while index < bytes.count {
      guard CharacterClass.needsLook(bytes[index]) else {
        index += 1
        continue
      }
      if let change = change(at: index, in: bytes, of: node) {
        html.append(NodeBytes(rebasing: bytes[plain..<index]))
        html.append(change.text)
        index += change.length
        plain = index
      } else if linkDepth == 0, let address = BareAddress(at: index, in: bytes, from: plain) {
        html.append(NodeBytes(rebasing: bytes[plain..<address.range.lowerBound]))
        writeLink(address, of: node, &resolver)
        index = address.range.upperBound
        plain = index
      } else {
        index += 1
      }
    }
    html.append(NodeBytes(rebasing: bytes[plain..<bytes.count]))
    punctuation.pass(bytes)
  }

  /// What to write for the character at `index` and how many bytes it stands for; nil leaves it.
  private mutating func change(
    at index: Int, in bytes: NodeBytes, of node: Node
  ) -> (text: Text, length: Int)? {
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"):
      return CharacterClass.reference(for: byte).map { ($0, 1) }
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "-"), UInt8(ascii: "."):
      return punctuation.replacement(at: index, in: bytes, isFollowed: node.isFollowedByWords)
    case UInt8(ascii: "~"):
      return strikeout.tag(at: index, in: bytes, of: node).map { ($0, 2) }
    default:
      return CharacterClass.forbidden(at: index, in: bytes).map { ("", $0) }
    }
  }

  /// Closes what its closing mark did not, such as one that belongs to a bare address.
  mutating func closeStrikeout() {
    html.append("</del>" as Text)
    strikeout.parent = nil
  }
}
