import Bytes

/// Writes the words of nodes without markup: for titles, for what stands in for an image, for
/// feeds.
struct PlainText: ~Copyable {
  var buffer: ByteBuffer
  private var punctuation: Punctuation

  init(isEnglish: Bool, capacity: Int = 256) {
    buffer = ByteBuffer(capacity: capacity)
    punctuation = Punctuation(isEnglish: isEnglish)
  }

  /// The words of the inline nodes below `root`, in one line.
  mutating func readLine(of root: Node) {
    buffer.removeAll()
    punctuation.startBlock()
    let walk = Walk(root)
    while let event = walk.next() {
      guard case .enter(let node) = event else { continue }
      readInline(node)
    }
  }

  /// The words of all below `root`, a line for each block.
  mutating func readBlocks(of root: Node) {
    buffer.removeAll()
    // The mark of a callout is left out, and the box of a task.
    var marker: Node?
    var task: Node?
    let walk = Walk(root)
    while let event = walk.next() {
      switch event {
      case .enter(let node):
        switch node.kind {
        case .quote: marker = Callout(of: node)?.marker
        case .item: task = node.taskMarker
        case .text where node == task: append(node, from: 4)
        case .paragraph, .heading, .cell: punctuation.startBlock()
        case .codeBlock:
          append(filtering: node.literal)
          endLine()
        default: if node != marker { readInline(node) }
        }
      case .exit(let node):
        switch node.kind {
        case .paragraph, .heading, .row: endLine()
        case .cell: buffer.append(UInt8(ascii: " "))
        default: break
        }
      }
    }
    endLine()
    if !buffer.isEmpty { buffer.truncate(to: buffer.count - 1) }
  }

  private mutating func readInline(_ node: Node) {
    switch node.kind {
    case .text: append(node)
    case .code:
      append(filtering: node.literal)
      punctuation.passObject()
    case .softBreak, .lineBreak:
      if !buffer.isEmpty { buffer.append(UInt8(ascii: " ")) }
      punctuation.breakLine()
    default: break
    }
  }

  /// Ends the line, without spaces before its end and without empty lines.
  private mutating func endLine() {
    var end = buffer.count
    while end > 0, buffer[end - 1].isASCIIWhitespace { end -= 1 }
    buffer.truncate(to: end)
    if end > 0 { buffer.append(0x0A) }
  }

  private mutating func append(_ node: Node, from start: Int = 0) {
    let bytes = node.literal
    var plain = start
    var index = start
    while index < bytes.count {
      guard CharacterClass.needsLook(bytes[index]) else {
        index += 1
        continue
      }
      let isFollowed = node.isFollowedByWords
      if let mark = punctuation.replacement(at: index, in: bytes, isFollowed: isFollowed) {
        buffer.append(NodeBytes(rebasing: bytes[plain..<index]))
        buffer.append(mark.text)
        index += mark.length
        plain = index
      } else if let length = CharacterClass.forbidden(at: index, in: bytes) {
        buffer.append(NodeBytes(rebasing: bytes[plain..<index]))
        index += length
        plain = index
      } else {
        index += 1
      }
    }
    buffer.append(NodeBytes(rebasing: bytes[plain..<bytes.count]))
    punctuation.pass(bytes)
  }

  private mutating func append(filtering bytes: NodeBytes) {
    var plain = 0
    var index = 0
    while index < bytes.count {
      guard CharacterClass.needsEscape(bytes[index]),
        let length = CharacterClass.forbidden(at: index, in: bytes)
      else {
        index += 1
        continue
      }
      buffer.append(NodeBytes(rebasing: bytes[plain..<index]))
      index += length
      plain = index
    }
    buffer.append(NodeBytes(rebasing: bytes[plain..<bytes.count]))
  }
}

extension Node {
  /// Whether something that is no space and no break stands right after the node.
  var isFollowedByWords: Bool {
    guard let next else { return false }
    return switch next.kind {
    case .softBreak, .lineBreak: false
    default: true
    }
  }
}
