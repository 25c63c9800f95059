import Bytes

/// Up to which column lines do not belong to a block collection: those with a list item's dash, and
/// those without.
///
/// They differ where a list is indented no more than the key that it is the value of.
struct Floors {
  var dash: Int
  var key: Int

  static var none: Floors { Floors(dash: -1, key: -1) }

  init(dash: Int, key: Int) {
    self.dash = dash
    self.key = key
  }

  init(below column: Int) { self.init(dash: column, key: column) }

  var deepest: Int { max(dash, key) }
}

extension TreeParser {
  /// The collection or the text at `at` in the line, which stands in `column`, within something in
  /// the column `parent`.
  mutating func block(at: Int, column: Int, parent: Int, floors: Floors, depth: Int) -> Node {
    if startsItem(at) { return sequence(from: at, column: column, floors: floors, depth: depth) }
    if isComplexKeyMark(at) {
      skipComplexKey(at, column: column)
      return Node(emptyAt: at)
    }
    if let key = key(at: at) {
      return mapping(first: key, column: column, floors: floors, depth: depth)
    }
    return scalar(at: at, parent: parent, depth: depth)
  }

  /// A mapping by indentation; `first` is its first key, or nil where that is still to be read.
  mutating func mapping(first: Key?, column: Int, floors: Floors, depth: Int) -> Node {
    let place = first.map { Int($0.range.start) } ?? line.content
    guard depth <= Self.deepest else {
      reportTooDeep(place)
      skipBlock(deeperThan: floors.deepest)
      return Node(emptyAt: place)
    }
    let base = buffers.entries.count
    var end = place
    var key = first
    var keyColumn = column
    while true {
      if let key {
        let value = value(of: key, column: keyColumn, depth: depth + 1)
        if !key.isGuess || value.kind != .empty {
          buffers.entries.append(Entry(key: key.text, keyRange: key.range, value: value))
          end = max(Int(key.range.end), Int(value.range.end))
        }
      }
      skipToText()
      guard line.kind == .text else { break }
      let at = line.content
      keyColumn = line.column
      // Among fields a hyphen without its space is a slip of the finger in front of a name.
      if isDash(at) || keyColumn <= floors.dash && startsItem(at) {
        guard keyColumn > floors.dash else { break }
        reportListAmongFields(at)
        skipBlock(deeperThan: keyColumn)
        key = nil
      } else {
        guard keyColumn > floors.key else { break }
        if keyColumn != column, !line.hasTab { reportIndentation(found: keyColumn, wanted: column) }
        guard !isComplexKeyMark(at) else {
          skipComplexKey(at, column: keyColumn)
          key = nil
          continue
        }
        key = entryKey(at: at)
        if key == nil { skipBlock(deeperThan: keyColumn) }
      }
    }
    return closeMapping(from: base, range: ByteRange(place, end))
  }

  /// What stands after a key's colon, or indented below it.
  private mutating func value(of key: Key, column: Int, depth: Int) -> Node {
    let at = skipSpace(key.after)
    guard at == line.end || source[at] == UInt8(ascii: "#") else {
      return fieldValue(at: at, column: column, depth: depth)
    }
    let end = line.end
    advance()
    skipToText()
    guard line.kind == .text, line.column >= column else {
      if at < end { checkHash(at, value: at, to: end) }
      return Node(emptyAt: key.after)
    }
    if line.column > column {
      return block(
        at: line.content, column: line.column, parent: column, floors: Floors(below: column),
        depth: depth)
    }
    // YAML lets a list stand right below its key, indented no more than it.
    guard startsItem(line.content) else {
      if at < end { checkHash(at, value: at, to: end) }
      return Node(emptyAt: key.after)
    }
    return sequence(
      from: line.content, column: column, floors: Floors(dash: column - 1, key: column),
      depth: depth)
  }

  /// The value on its key's own line, where a list by dashes can't begin.
  private mutating func fieldValue(at: Int, column: Int, depth: Int) -> Node {
    guard isDash(at) else { return scalar(at: at, parent: column, depth: depth) }
    reportListOnFieldLine(at)
    let item = skipSpace(at + 1)
    guard item < line.end, source[item] != UInt8(ascii: "#"), !isDash(item) else {
      advance()
      return Node(emptyAt: at)
    }
    // Most likely it is the first item of a list.
    let node = scalar(at: item, parent: column, depth: depth + 1)
    buffers.items.append(node)
    return closeSequence(
      from: buffers.items.count - 1, range: ByteRange(at, Int(node.range.end)))
  }

  /// A list by dashes, whose first dash is at `first`.
  mutating func sequence(from first: Int, column: Int, floors: Floors, depth: Int) -> Node {
    guard depth <= Self.deepest else {
      reportTooDeep(first)
      skipBlock(deeperThan: floors.deepest)
      return Node(emptyAt: first)
    }
    let base = buffers.items.count
    var dash = first
    var dashColumn = column
    var end = first + 1
    while true {
      let item = item(after: dash, column: dashColumn, outer: floors, depth: depth + 1)
      buffers.items.append(item)
      end = max(dash + 1, Int(item.range.end))
      skipToText()
      while line.kind == .text, line.column > floors.key, !startsItem(line.content) {
        reportFieldAmongItems(line.content, column: line.column, dashes: column)
        skipBlock(deeperThan: line.column)
        skipToText()
      }
      guard line.kind == .text, startsItem(line.content), line.column > floors.dash else { break }
      dash = line.content
      dashColumn = line.column
      if dashColumn != column, !line.hasTab { reportIndentation(found: dashColumn, wanted: column) }
    }
    return closeSequence(from: base, range: ByteRange(first, end))
  }

  /// What stands after a list item's dash, or indented below it.
  private mutating func item(
    after dash: Int, column: Int, outer: Floors, depth: Int
  ) -> Node {
    // A line without a dash that is indented less than the item's own fields is most likely meant
    // to be one of them, unless it belongs to what the list lies in.
    let floors = Floors(dash: column, key: min(outer.key, column))
    let at = skipSpace(dash + 1)
    if at < line.end, source[at] != UInt8(ascii: "#") {
      let hasTab = hasTab(dash + 1, at)
      let lacksSpace = at == dash + 1
      if lacksSpace { reportMissingSpace(afterDash: dash) }
      // The fields below it stand under its name as it will be.
      let itemColumn = column + at - dash + (lacksSpace ? 1 : 0)
      let node = block(at: at, column: itemColumn, parent: column, floors: floors, depth: depth)
      if hasTab, node.kind == .mapping || node.kind == .sequence, !node.isFlow(in: source) {
        reportTab(dash + 1, at)
      }
      return node
    }
    advance()
    skipToText()
    guard line.kind == .text, line.column > column else { return Node(emptyAt: dash + 1) }
    return block(
      at: line.content, column: line.column, parent: column, floors: floors, depth: depth)
  }

  private func hasTab(_ start: Int, _ end: Int) -> Bool {
    for at in start..<end where source[at] == 0x09 { return true }
    return false
  }

  /// Takes the items from `base` on off the stack and makes their list.
  mutating func closeSequence(from base: Int, range: ByteRange) -> Node {
    let items = nodes.list(buffers.items[base...])
    buffers.items.removeSubrange(base...)
    return Node(.sequence, range, .sequence(items))
  }
}

extension Node {
  /// Whether it is written between brackets.
  func isFlow(in source: Text) -> Bool {
    let first = source[Int(range.start)]
    return first == UInt8(ascii: "[") || first == UInt8(ascii: "{")
  }
}
