public import Bytes

/// A value of the front matter: a text, a mapping, a list, or nothing, and where it is written.
public struct Node: BitwiseCopyable, Sendable {
  /// How a value is written.
  ///
  /// There is no type beyond that: what a text says is its field's business.
  public enum Kind: UInt8, BitwiseCopyable, Sendable {
    /// Nothing is written (`title:`), or the value is missing altogether.
    case empty
    case plain
    /// In single or double quotes.
    case quoted
    /// A `|` or `>` block.
    case block
    case mapping
    case sequence
  }

  enum Content: BitwiseCopyable, Sendable {
    case nothing
    /// No segments: the text is written in the file as it is.
    case scalar(Text, List<Segment>)
    case mapping(List<Entry>)
    case sequence(List<Node>)
  }

  /// How it is written.
  public let kind: Kind

  /// Where it is written in the file, with its quotation marks or brackets; the place after the
  /// colon or the dash where nothing is written.
  public let range: ByteRange

  let content: Content

  init(_ kind: Kind, _ range: ByteRange, _ content: Content) {
    self.kind = kind
    self.range = range
    self.content = content
  }

  /// Nothing, at `offset`.
  init(emptyAt offset: Int) { self.init(.empty, ByteRange(offset, offset), .nothing) }

  /// What a text says; empty for everything else.
  public var text: Text {
    if case .scalar(let text, _) = content { text } else { Text() }
  }

  /// The entries of a mapping, as written; no key is there twice.
  public var entries: List<Entry> {
    if case .mapping(let entries) = content { entries } else { List() }
  }

  /// The items of a list.
  public var items: List<Node> {
    if case .sequence(let items) = content { items } else { List() }
  }

  /// The value of `key`, or nil where this is no mapping or has no such key.
  ///
  /// It looks through the entries: O(n).
  public subscript(key: Text) -> Node? {
    for entry in entries where entry.key == key { return entry.value }
    return nil
  }

  /// Where the bytes `part` of ``text`` are written in the file.
  ///
  /// It is exact: an escape or a folded line end counts as written where it stands. A part outside
  /// the text is cut to it.
  public func range(of part: Range<Int>) -> ByteRange {
    guard case .scalar(let text, let segments) = content else { return range }
    let part = part.clamped(to: 0..<text.count)
    guard !segments.isEmpty else {
      return ByteRange(part.lowerBound, part.upperBound)
        .shifted(by: Int(range.start) + (kind == .quoted ? 1 : 0))
    }
    let start = segments.source(of: part.lowerBound)
    return ByteRange(
      start, part.isEmpty ? start : segments.sourceEnd(of: part.upperBound - 1))
  }
}

/// A key and its value.
public struct Entry: BitwiseCopyable, Sendable {
  /// What the key says.
  public let key: Text

  /// Where the key is written, with its quotation marks.
  public let keyRange: ByteRange

  /// What stands after its colon, or below it.
  public let value: Node

  /// Whether a colon makes it an entry: between curly brackets a name may stand alone.
  public var hasColon: Bool { value.kind != .empty || value.range.start > keyRange.end }
}
