public import Bytes
import FrontMatter
public import Timetable

/// A text with the place where it is written.
public struct PlacedText: BitwiseCopyable, Sendable {
  public let text: Text
  public let range: ByteRange

  public init(text: Text, range: ByteRange) {
    self.text = text
    self.range = range
  }
}

/// A date with the place where it is written.
public struct PlacedDate: BitwiseCopyable, Sendable {
  public let date: CivilDate
  public let range: ByteRange
}

/// Markdown in a field, with the place of the whole value.
public struct MarkdownText: BitwiseCopyable, Sendable {
  public var text = Text()
  public var range = ByteRange(0, 0)
  /// The value as it is written, which knows about its indentation, quotation marks and escapes.
  private var node: Node?

  public init() {}

  init(_ node: Node) {
    text = node.text
    range = node.range
    self.node = node
  }

  public var isEmpty: Bool { text.isEmpty }

  /// Where the bytes `part` of ``text`` are written in the file.
  public func range(of part: ByteRange) -> ByteRange { node?.range(of: part.offsets) ?? range }
}
