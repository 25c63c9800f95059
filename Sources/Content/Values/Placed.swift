public import Bytes
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

  public var isEmpty: Bool { text.isEmpty }
}
