import Bytes
import Diagnostics

/// Makes the tree from tags that are known to pair.
///
/// It follows the language's rules for white space: a tag that has a line to itself takes the line with
/// it, and what is indented before a partial or a block goes before each line that comes in there.
struct TreeBuilder {
  private(set) var diagnostics = DiagnosticList()
  private let file: SourceFile
  private let text: Text
  private let lines: TemplateLines
  private let partner: [Int]
  private var tags: [Tag]

  init(_ tags: [Tag], _ partner: [Int], _ file: SourceFile) {
    self.tags = tags
    self.partner = partner
    self.file = file
    text = file.contents
    lines = TemplateLines(file.contents)
  }

  mutating func tree() -> [Node] {
    settleParentsAndBlocks(tags.indices, isInParent: false)
    return nodes(of: tags.indices, from: lines.start, to: text.count, followed: false)
  }

  /// Parents and blocks have a line to themselves when their opening and closing tags together do.
  private mutating func settleParentsAndBlocks(_ range: Range<Int>, isInParent: Bool) {
    var index = range.lowerBound
    while index < range.upperBound {
      guard tags[index].opens else {
        index += 1
        continue
      }
      let close = partner[index]
      switch tags[index].kind {
      case .parent: settleParent(index, close)
      case .block where isInParent: settleArgument(index, close)
      case .block: settleBlock(index, close)
      default: break
      }
      settleParentsAndBlocks(index + 1..<close, isInParent: tags[index].kind == .parent)
      index = close + 1
    }
  }

  private mutating func settleParent(_ open: Int, _ close: Int) {
    guard let lineStart = lines.blankStart(before: Int(tags[open].range.start)),
      let lineEnd = lines.blankEnd(after: Int(tags[close].range.end))
    else {
      leaveInline(close)
      return
    }
    tags[open].textEnd = lineStart
    tags[open].isAlone = true
    tags[close].textStart = lineEnd
  }

  /// What stands outside of blocks in a parent doesn't count, so neither does what is left of a line.
  private mutating func settleArgument(_ open: Int, _ close: Int) {
    leaveInline(close)
    if let lineEnd = lines.blankEnd(after: Int(tags[open].range.end)) {
      tags[open].textStart = lineEnd
    }
    if let lineStart = lines.blankStart(before: Int(tags[close].range.start)) {
      tags[close].textEnd = max(lineStart, tags[open].textStart)
      tags[close].isAlone = true
    }
  }

  private mutating func settleBlock(_ open: Int, _ close: Int) {
    guard let lineStart = lines.blankStart(before: Int(tags[open].range.start)) else { return }
    if let lineEnd = lines.blankEnd(after: Int(tags[open].range.end)) {
      tags[open].textEnd = lineStart
      tags[open].textStart = lineEnd
      tags[open].isAlone = true
    } else if isOnOneLine(open, close),
      let lineEnd = lines.blankEnd(after: Int(tags[close].range.end))
    {
      tags[open].textEnd = lineStart
      tags[open].isAlone = true
      tags[close].textStart = lineEnd
    }
  }

  /// Takes back what the scanner assumed for a closing tag that has a line to itself.
  private mutating func leaveInline(_ close: Int) {
    tags[close].textEnd = Int(tags[close].range.start)
    tags[close].textStart = Int(tags[close].range.end)
    tags[close].isAlone = false
  }

  private func isOnOneLine(_ open: Int, _ close: Int) -> Bool {
    let between = text[Int(tags[open].range.end)..<Int(tags[close].range.start)]
    return !between.contains(0x0A)
  }

  /// The nodes of what stands between two tags; `followed` where the second one stays on its line.
  private mutating func nodes(
    of range: Range<Int>, from start: Int, to end: Int, followed: Bool
  ) -> [Node] {
    var nodes: [Node] = []
    var position = start
    var index = range.lowerBound
    while index < range.upperBound {
      let tag = tags[index]
      append(position, tag.textEnd, followed: !tag.isAlone, to: &nodes)
      position = tag.textStart
      let name = Name(range: tag.name, tag: tag.range)
      var next = index + 1
      switch tag.kind {
      case .variable: nodes.append(.variable(name, isPlain: false))
      case .plainVariable: nodes.append(.variable(name, isPlain: true))
      case .section, .inverted:
        let close = partner[index]
        let content = self.nodes(
          of: next..<close, from: tag.textStart, to: tags[close].textEnd,
          followed: !tags[close].isAlone)
        nodes.append(
          .section(Section(name: name, isInverted: tag.kind == .inverted, content: content)))
        next = close + 1
        position = tags[close].textStart
      case .partial:
        nodes.append(
          .include(
            Inclusion(
              name: name, isParent: false, indentation: indentation(before: tag), arguments: [])))
      case .parent:
        let close = partner[index]
        nodes.append(
          .include(
            Inclusion(
              name: name, isParent: true, indentation: indentation(before: tag),
              arguments: arguments(next..<close, from: tag.textStart, to: tags[close].textEnd))))
        next = close + 1
        position = tags[close].textStart
      case .block:
        let close = partner[index]
        nodes.append(.block(block(index, close)))
        next = close + 1
        position = tags[close].textStart
      case .close, .comment, .delimiters: break
      }
      index = next
    }
    append(position, end, followed: followed, to: &nodes)
    return nodes
  }

  private func indentation(before tag: Tag) -> ByteRange? {
    tag.isAlone ? ByteRange(tag.textEnd, Int(tag.range.start)) : nil
  }

  private mutating func arguments(_ range: Range<Int>, from start: Int, to end: Int) -> [Block] {
    var blocks: [Block] = []
    var position = start
    var index = range.lowerBound
    while index < range.upperBound {
      let tag = tags[index]
      warnOfIgnored(position, Int(tag.range.start))
      if tag.kind == .block {
        blocks.append(block(index, partner[index]))
      } else if tag.kind != .comment, tag.kind != .delimiters {
        warnOfIgnored(Int(tag.range.start), Int(tag.range.end))
      }
      let last = tag.opens ? partner[index] : index
      position = Int(tags[last].range.end)
      index = last + 1
    }
    warnOfIgnored(position, end)
    return blocks
  }

  private mutating func warnOfIgnored(_ start: Int, _ end: Int) {
    let content = text[start..<max(start, end)].trimmed
    guard !content.isEmpty, let offset = content.offset(in: text) else { return }
    diagnostics.add(
      Diagnostic(
        TemplatesCode.ignoredContent, .warning, in: file.id,
        ByteRange(offset, offset + content.count),
        "This is not shown, because it stands in a parent’s tag but in none of its blocks.",
        fixes: ["Move it into a block {{$ name}} … {{/name}}, or take it out."]))
  }

  private mutating func block(_ open: Int, _ close: Int) -> Block {
    let start = tags[open].textStart
    let end = max(start, tags[close].textEnd)
    let startsInline = start == Int(tags[open].range.end)
    let tagIndentation = ByteRange(tags[open].textEnd, Int(tags[open].range.start))
    let contentIndentation =
      startsInline ? ByteRange(start, start) : indentationOfFirstLine(start, end)
    let isAlone = tags[open].isAlone
    let lineEnd =
      isAlone && startsInline
      ? ByteRange(lineEndStart(tags[close].textStart), tags[close].textStart)
      : ByteRange(end, end)
    return Block(
      name: Name(range: tags[open].name, tag: tags[open].range),
      content: nodes(
        of: open + 1..<close, from: start, to: end, followed: !tags[close].isAlone),
      startsInline: startsInline, contentIndentation: contentIndentation ?? tagIndentation,
      endsWithLine: end == start || lines.isLineStart(end),
      siteIndentation: isAlone
        ? (startsInline ? tagIndentation : contentIndentation ?? tagIndentation) : nil,
      lineEnd: lineEnd)
  }

  private func lineEndStart(_ end: Int) -> Int {
    guard end > lines.start, text[end - 1] == 0x0A else { return end }
    return end - 1 > lines.start && text[end - 2] == 0x0D ? end - 2 : end - 1
  }

  /// The white space before the first line that isn't blank, from `start` to `end`.
  private func indentationOfFirstLine(_ start: Int, _ end: Int) -> ByteRange? {
    var position = start
    while position < end {
      let inner = lines.afterBlanks(position, end)
      guard let next = lines.blankEnd(after: position), inner < end else {
        return inner < end ? ByteRange(position, inner) : nil
      }
      position = next
    }
    return nil
  }

  /// Adds the text from `start` to `end`, with the beginnings of its lines marked.
  private func append(_ start: Int, _ end: Int, followed: Bool, to nodes: inout [Node]) {
    var position = start
    while position < end || (followed && position == end && lines.isLineStart(position)) {
      if lines.isLineStart(position) {
        let inner = lines.afterBlanks(position, end)
        let isBlank = inner < end ? lines.blankEnd(after: inner) != nil : !followed
        if !isBlank {
          nodes.append(.line(ByteRange(position, inner)))
          position = inner
        }
      }
      guard position < end else { return }
      let next = text.firstIndex(of: 0x0A, from: position).map { min($0 + 1, end) } ?? end
      if case .text(let last) = nodes.last, Int(last.end) == position {
        nodes[nodes.count - 1] = .text(ByteRange(Int(last.start), next))
      } else {
        nodes.append(.text(ByteRange(position, next)))
      }
      position = next
    }
  }
}
