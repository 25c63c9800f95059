import Bytes
import Diagnostics

/// The bounds that a body must keep before the C library sees it.
///
/// This version of cmark-gfm takes time that grows with the square of some texts (CVE-2023-22483 to
/// 22486, 24824, 26485, 37463, and what was measured here: a table's heading after 60,000 lines
/// takes 4 s, 10,000 times `![[]()` takes 0.3 s). Each bound keeps one of them below 50 ms and is
/// far above what people write. Blocks are counted from one empty line to the next, since no
/// paragraph and no table goes over one.
enum Limit {
  static let body = 256 * 1024
  static let line = 10 * 1024
  static let depth = 32
  static let run = 100
  static let columns = 20
  static let cells = 20_000
  /// `*` and `_` in one block.
  static let emphasis = 4_000
  /// `[` in one block.
  static let brackets = 2_000
  /// `<!` and `<?` in one block: each makes the parser look for its end up to the block's.
  static let tags = 200
  /// Lines and bytes of one block before a table's row of dashes.
  static let linesBeforeTable = 50
  static let bytesBeforeTable = 16 * 1024
}

/// Reads a body once, notes where its lines begin, and reports every bound that it does not keep.
struct LimitCheck {
  var body: Body
  var report = Report()
  /// Whether the body may go to the C library.
  private(set) var isKept = true

  private var block = Block()

  /// What was counted since the last empty line.
  private struct Block {
    var start = 0
    var lines = 0
    var emphasis = 0
    var brackets = 0
    var tags = 0
    /// The widest row and where it is.
    var columns = 0
    var widest = 0..<0
    /// The columns of the rows of dashes, the line of the first, and its place.
    var tableColumns = 0
    var tableLine = 0
    var table: Range<Int>?
    var isReported = false
  }

  init(_ body: Body) {
    self.body = body
    self.body.lineStarts.reserveCapacity(body.text.count / 24 + 8)
  }

  mutating func run() {
    let count = body.text.count
    guard count <= Limit.body else {
      isKept = false
      report.add(
        MarkupCode.bodyTooLong, at: Limit.body..<Limit.body + 1, of: body,
        "This text is \(count / 1024) kB long, and a page's text may have 256 kB.",
        fixes: ["Divide it into several pages."])
      return
    }
    let body = body.text
    body.withBytes { bytes in
      var start = 0
      while start < bytes.count {
        let end = readLine(bytes, from: start)
        var next = end
        if next < bytes.count, bytes[next] == 0x0D { next += 1 }
        if next < bytes.count, bytes[next] == 0x0A, next == end || bytes[end] == 0x0D { next += 1 }
        if next < bytes.count { self.body.lineStarts.append(Int32(next)) }
        start = next
      }
      endBlock()
    }
  }

  /// Reads the line at `start` and answers where it ends.
  private mutating func readLine(_ bytes: NodeBytes, from start: Int) -> Int {
    var prefix = LinePrefix()
    prefix.read(bytes, from: start)
    var index = prefix.end
    var pipes = 0
    while index < bytes.count {
      let byte = bytes[index]
      guard CharacterClass.isLimited(byte) else {
        index += 1
        continue
      }
      if byte == 0x0A || byte == 0x0D { break }
      switch byte {
      case UInt8(ascii: "|"): pipes += 1
      case UInt8(ascii: "\\"):
        // An escaped pipe divides no cells; an escaped backslash escapes nothing.
        if index + 1 < bytes.count,
          bytes[index + 1] == UInt8(ascii: "|") || bytes[index + 1] == byte
        {
          index += 1
        }
      case UInt8(ascii: "<"):
        if index + 1 < bytes.count,
          bytes[index + 1] == UInt8(ascii: "!") || bytes[index + 1] == UInt8(ascii: "?")
        {
          block.tags += 1
        }
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: "`"),
        UInt8(ascii: "~"):
        index = readRun(bytes, of: byte, at: index)
        continue
      default: reportControl(byte, at: index)
      }
      index += 1
    }
    endLine(start..<index, prefix: prefix, pipes: pipes, in: bytes)
    return index
  }

  /// Whether the C library may take `bytes` for the row of dashes under a table's headings.
  ///
  /// It lets form feeds and vertical tabs stand for spaces.
  private static func isTableRule(_ bytes: Slice<NodeBytes>) -> Bool {
    var hasDash = false
    var isDivided = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "-"): hasDash = true
      case UInt8(ascii: "|"), UInt8(ascii: ":"), 0x0B, 0x0C: isDivided = true
      case UInt8(ascii: " "), UInt8(ascii: "\t"): break
      default: return false
      }
    }
    return hasDash && isDivided
  }

  /// Counts the run of `byte` at `start` and answers where it ends.
  private mutating func readRun(_ bytes: NodeBytes, of byte: UInt8, at start: Int) -> Int {
    var end = start + 1
    while end < bytes.count, bytes[end] == byte { end += 1 }
    switch byte {
    case UInt8(ascii: "["): block.brackets += end - start
    case UInt8(ascii: "*"), UInt8(ascii: "_"): block.emphasis += end - start
    default: break
    }
    if end - start > Limit.run {
      refuse(
        .repeatedCharacter, at: start..<end,
        "The character “\(Character(UnicodeScalar(byte)))” is repeated \(end - start) times here.",
        fix: "For a line across the page, write --- on a line of its own.")
    }
    return end
  }

  private mutating func reportControl(_ byte: UInt8, at index: Int) {
    if byte == 0 {
      refuse(
        .nulCharacter, at: index..<index + 1,
        "There is a NUL character here, which no text may hold.",
        fix: "Delete the line and type it again; the file may be damaged.")
    } else {
      report.add(
        MarkupCode.invisibleCharacter, .warning, at: index..<index + 1, of: body,
        "There is an invisible control character here; it is left out of the page.",
        explanation: "Such characters come along when text is pasted from Word or from a PDF.",
        fixes: ["Delete it, or type these words again."])
    }
  }

  private mutating func endLine(
    _ range: Range<Int>, prefix: LinePrefix, pipes: Int, in bytes: NodeBytes
  ) {
    if prefix.end >= range.upperBound, prefix.markers == 0 {
      endBlock()
      return
    }
    if block.lines == 0 { block.start = range.lowerBound }
    block.lines += 1
    if range.count > Limit.line {
      refuse(
        .lineTooLong, at: range.lowerBound..<range.lowerBound + 20,
        "This line is \(range.count) characters long, and a line may have \(Limit.line).",
        fix: "Divide it into paragraphs with an empty line between them.")
    }
    if prefix.depth > Limit.depth {
      refuse(
        .nestingTooDeep, at: range.lowerBound..<max(prefix.end, range.lowerBound + 1),
        "Lists and quotations are nested more than \(Limit.depth) deep here.",
        fix: "Take out some of the >, list markers or spaces at the start of the line.")
    }
    let words = min(prefix.end, range.upperBound)..<range.upperBound
    let isTableRule = LimitCheck.isTableRule(bytes[words])
    guard pipes > 0 || isTableRule else { return }
    let columns = prefix.columns(pipes: pipes, in: bytes, line: range)
    if columns > block.columns {
      block.columns = columns
      block.widest = range
    }
    if isTableRule { readTableRule(range, columns: columns) }
  }

  private mutating func readTableRule(_ range: Range<Int>, columns: Int) {
    block.tableColumns = max(block.tableColumns, columns)
    if block.table == nil {
      block.table = range
      block.tableLine = block.lines
    }
    if block.lines > Limit.linesBeforeTable
      || range.lowerBound - block.start > Limit.bytesBeforeTable
    {
      refuseOnce(
        .tableNotSeparated, at: range,
        "This row of dashes stands far below the start of its paragraph or table.",
        fix: "Leave an empty line before each table, and have one row of dashes in each.")
    }
  }

  private mutating func endBlock() {
    guard block.lines > 0 else { return }
    let place = block.start..<block.start + 1
    if block.table != nil, block.columns > Limit.columns {
      refuseOnce(
        .tableTooWide, at: block.widest,
        "This row of a table has \(block.columns) columns, and a table may have \(Limit.columns).",
        fix: "Divide the table, or turn its rows into columns.")
    }
    let rows = block.lines - block.tableLine
    if let table = block.table, rows * block.tableColumns > Limit.cells {
      refuseOnce(
        .tableTooLong, at: table,
        "This table has \(rows * block.tableColumns) cells, and a table may have 20,000.",
        fix: "Divide it into several tables with an empty line between them.")
    }
    if block.emphasis > Limit.emphasis {
      refuseOnce(
        .tooMuchEmphasis, at: place,
        "This paragraph has \(block.emphasis) of the characters * and _.",
        fix: "Divide it with empty lines, or take out marks that are not meant as emphasis.")
    }
    if block.brackets > Limit.brackets {
      refuseOnce(
        .tooManyBrackets, at: place,
        "This paragraph or list has \(block.brackets) opening square brackets.",
        fix: "Divide it with empty lines.")
    }
    if block.tags > Limit.tags {
      refuseOnce(
        .tooManyTags, at: place,
        "This paragraph has \(block.tags) HTML comments or declarations.",
        fix: "Take them out: HTML can't be used in the text.")
    }
    block = Block()
  }

  private mutating func refuseOnce(
    _ code: MarkupCode, at range: Range<Int>, _ summary: String, fix: String
  ) {
    guard !block.isReported else { return }
    block.isReported = true
    refuse(code, at: range, summary, fix: fix)
  }

  private mutating func refuse(
    _ code: MarkupCode, at range: Range<Int>, _ summary: String, fix: String
  ) {
    isKept = false
    report.add(code, at: range, of: body, summary, fixes: [Diagnostic.Fix(fix)])
  }
}
