import Bytes

extension TreeParser {
  /// The value between brackets at `at`, and then the rest of its line, where only a comment can
  /// stand.
  mutating func bracketed(at: Int, parent: Int, depth: Int) -> Node {
    let start = line.start
    cursor = at
    let node = flowCollection(parent: parent, depth: depth)
    guard flow == .open else {
      flow = .open
      return node
    }
    guard let stray = firstStray(from: cursor) else {
      advance()
      return node
    }
    let end = textEnd(from: stray)
    if source[stray] == UInt8(ascii: ":"), isGap(stray + 1) {
      reportComplexKey(at, stray)
    } else {
      reportTextAfterBracket(stray, end)
    }
    let isOneLine = line.start == start
    advance()
    // Most likely the brackets belong to the text: `title: [Draft] Our week`.
    return isOneLine ? plainNode(at, end) : node
  }

  /// The list or mapping whose opening bracket is at `cursor`.
  private mutating func flowCollection(parent: Int, depth: Int) -> Node {
    let open = cursor
    guard depth <= Self.deepest else {
      reportTooDeep(open)
      return abandonFlow(open, parent: parent)
    }
    let isMapping = source[open] == UInt8(ascii: "{")
    let entryBase = buffers.entries.count
    let itemBase = buffers.items.count
    cursor += 1
    var needsComma = false
    while true {
      guard flowSpace(parent: parent) else {
        if flow == .ended { reportUnclosedBracket(open) }
        flow = .reported
        break
      }
      let byte = source[cursor]
      if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") {
        if isMapping != (byte == UInt8(ascii: "}")) { reportWrongBracket(cursor, open: open) }
        cursor += 1
        break
      }
      if byte == UInt8(ascii: ",") {
        if !needsComma { reportExtraComma(cursor) }
        needsComma = false
        cursor += 1
        continue
      }
      if needsComma {
        guard byte != UInt8(ascii: "#") else {
          // It goes on with a text in quotes or with brackets; nothing more can be made of it.
          let end = flowItemEnd(from: cursor)
          reportHashInBrackets(cursor, value: nil, to: end)
          cursor = end
          continue
        }
        reportMissingComma(cursor)
      }
      if byte == UInt8(ascii: "?"), isFlowGap(cursor + 1) {
        reportComplexKey(cursor, cursor + 1)
        cursor += 1
        needsComma = false
        continue
      }
      if isMapping {
        flowEntry(parent: parent, depth: depth)
      } else {
        flowItem(parent: parent, depth: depth)
      }
      needsComma = true
    }
    let end = flow == .open ? cursor : max(open + 1, lastEnd(entryBase, itemBase))
    let range = ByteRange(open, end)
    return isMapping
      ? closeMapping(from: entryBase, range: range) : closeSequence(from: itemBase, range: range)
  }

  /// The end of the last of the entries or items that are there from those places on, or 0.
  private func lastEnd(_ entryBase: Int, _ itemBase: Int) -> Int {
    var end = 0
    if buffers.entries.count > entryBase, let entry = buffers.entries.last {
      end = max(Int(entry.keyRange.end), Int(entry.value.range.end))
    }
    if buffers.items.count > itemBase, let item = buffers.items.last {
      end = max(end, Int(item.range.end))
    }
    return end
  }

  /// Skips what is left of what stands between brackets.
  private mutating func abandonFlow(_ open: Int, parent: Int) -> Node {
    flow = .reported
    repeat { advance() } while belongsToFlow(parent: parent)
    return Node(emptyAt: open)
  }

  /// One item of a list, which may be a single entry (`[a: b]` is a list of one mapping).
  private mutating func flowItem(parent: Int, depth: Int) {
    let start = cursor
    let key = flowNode(parent: parent, depth: depth + 1)
    guard flow == .open, isFlowColon(after: key) else { return buffers.items.append(key) }
    guard depth < Self.deepest else {
      reportTooDeep(start)
      return buffers.items.append(abandonFlow(start, parent: parent))
    }
    let base = buffers.entries.count
    appendEntry(key, value: flowValue(parent: parent, depth: depth + 2))
    let end = max(start, lastEnd(base, buffers.items.count))
    buffers.items.append(closeMapping(from: base, range: ByteRange(start, end)))
  }

  /// One entry of a mapping.
  private mutating func flowEntry(parent: Int, depth: Int) {
    let start = line.start
    if source[cursor] == UInt8(ascii: ":"), isFlowGap(cursor + 1) {
      reportMissingKey(cursor)
      _ = flowValue(parent: parent, depth: depth + 1)
      return
    }
    let key = flowNode(parent: parent, depth: depth + 1)
    guard flow == .open, flowSpace(parent: parent), isFlowColon(after: key) else {
      return appendEntry(key, value: withoutColon(key))
    }
    if line.start != start, key.kind == .plain || key.kind == .quoted {
      reportColonOnOtherLine(cursor)
    }
    appendEntry(key, value: flowValue(parent: parent, depth: depth + 1))
  }

  /// The value of an entry that is a key only; its colon may lack its space.
  private mutating func withoutColon(_ key: Node) -> Node {
    let start = Int(key.range.start)
    guard key.kind == .plain, let colon = key.text.firstIndex(of: UInt8(ascii: ":")),
      isFieldName(start, start + colon), colon + 1 < key.text.count,
      key.text[colon + 1] != UInt8(ascii: "/")
    else { return Node(emptyAt: Int(key.range.end)) }
    reportMissingSpace(start, start + colon)
    return Node(emptyAt: start + colon + 1)
  }

  private mutating func appendEntry(_ key: Node, value: Node) {
    guard key.kind == .plain || key.kind == .quoted else {
      if key.kind == .mapping || key.kind == .sequence {
        reportComplexKey(Int(key.range.start), Int(key.range.end))
      }
      return
    }
    buffers.entries.append(Entry(key: key.text, keyRange: key.range, value: value))
  }

  /// Whether the colon of an entry comes next in the line, after the key `key`.
  ///
  /// After quotes and
  /// brackets it needs no space.
  private mutating func isFlowColon(after key: Node) -> Bool {
    let at = skipSpace(cursor)
    guard at < line.end, source[at] == UInt8(ascii: ":"), key.kind != .plain || isFlowGap(at + 1)
    else { return false }
    cursor = at
    return true
  }

  /// The value after the colon at `cursor`.
  private mutating func flowValue(parent: Int, depth: Int) -> Node {
    cursor += 1
    let colonEnd = cursor
    guard flowSpace(parent: parent), !endsFlowItem(source[cursor]) else {
      return Node(emptyAt: colonEnd)
    }
    let start = line.start
    let node = flowNode(parent: parent, depth: depth)
    guard flow == .open, isFlowColon(after: node) else { return node }
    reportColonInValue(cursor, from: Int(node.range.start))
    // The rest belongs to the value, most likely.
    while flow == .open, isFlowColon(after: node) {
      cursor += 1
      guard flowSpace(parent: parent), !endsFlowItem(source[cursor]) else { break }
      _ = flowNode(parent: parent, depth: depth)
    }
    guard flow == .open, line.start == start, node.kind == .plain else { return node }
    let first = Int(node.range.start)
    return plainNode(first, trimmed(first, cursor))
  }

  /// A text or a collection between brackets, at `cursor`.
  private mutating func flowNode(parent: Int, depth: Int) -> Node {
    if source[cursor] == UInt8(ascii: "-"), isFlowGap(cursor + 1) {
      reportListOnFieldLine(cursor)
      repeat {
        cursor = skipSpace(cursor + 1)
      } while cursor < line.end
        && source[cursor] == UInt8(ascii: "-") && isFlowGap(cursor + 1)
      guard flowSpace(parent: parent), !endsFlowItem(source[cursor]) else {
        return Node(emptyAt: min(cursor, line.end))
      }
    }
    switch source[cursor] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return quoted(at: cursor, parent: parent)
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      return flowCollection(parent: parent, depth: depth)
    case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "|"),
      UInt8(ascii: ">"):
      let node = flowPlain(parent: parent)
      reportReservedCharacter(node.range)
      return node
    case UInt8(ascii: "#"):
      let start = cursor
      let isToldAsComment = source[start - 1].isBlank
      if isToldAsComment { reportHashInBrackets(start, value: start, to: flowItemEnd(from: start)) }
      let node = flowPlain(parent: parent)
      if !isToldAsComment { reportReservedCharacter(node.range) }
      return node
    case UInt8(ascii: ":") where isFlowGap(cursor + 1),
      UInt8(ascii: "?") where isFlowGap(cursor + 1):
      let node = flowPlain(parent: parent)
      reportReservedCharacter(node.range)
      return node
    default: return flowPlain(parent: parent)
    }
  }

  private func endsFlowItem(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
  }
}
