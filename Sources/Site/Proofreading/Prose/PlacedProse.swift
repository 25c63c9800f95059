import Bytes
import Content
import Diagnostics

/// A text of a record, and where it is written in the record's file.
struct PlacedProse {
  private enum Place {
    /// It is written as it is, from this offset on.
    case offset(Int)
    /// It is a field of Markdown, written in whatever way.
    case field(MarkdownText)
    /// It is somewhere in here.
    case within(ByteRange)
  }

  let prose: Prose
  let file: FileID
  private let place: Place

  private init(_ text: Text, _ file: FileID, _ place: Place, _ arena: Arena) {
    prose = Prose(text, arena: arena)
    self.file = file
    self.place = place
  }

  /// The body of a record.
  static func body(_ record: CommonFields, _ arena: Arena) -> PlacedProse {
    PlacedProse(record.body, record.file, .offset(record.bodyStart), arena)
  }

  /// A field of Markdown.
  static func field(_ field: MarkdownText, in file: FileID, _ arena: Arena) -> PlacedProse {
    PlacedProse(field.text, file, .field(field), arena)
  }

  /// A field of one line that is written at `range`.
  ///
  /// Where the lengths tell that it is written with escapes or over several lines, its parts have the
  /// place of the whole.
  static func line(
    _ text: Text, at range: ByteRange, in file: FileID, _ arena: Arena
  ) -> PlacedProse {
    let place: Place =
      switch range.count - text.count {
      case 0: .offset(Int(range.start))
      case 2: .offset(Int(range.start) + 1)
      default: .within(range)
      }
    return PlacedProse(text, file, place, arena)
  }

  /// Where the bytes `part` are written.
  func location(of part: Range<Int>) -> SourceLocation {
    let range = ByteRange(part.lowerBound, part.upperBound)
    let place =
      switch place {
      case .offset(let offset): range.shifted(by: offset)
      case .field(let field): field.range(of: range)
      case .within(let whole): whole
      }
    return SourceLocation(file: file, range: place)
  }

  /// The words at `part` as they are written, short enough for a message, in quotation marks.
  func quoted(_ part: Range<Int>) -> String {
    let words = String(prose.source[part])
      .split { $0 == " " || $0.isNewline || $0 == "\t" }.joined(separator: " ")
    return words.count > 60 ? "“\(words.prefix(59))…”" : "“\(words)”"
  }
}
