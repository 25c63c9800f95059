public import Bytes

/// A place in a file as people count: lines and columns from 1, columns in characters.
public struct Position: Equatable, Sendable {
  public let line: Int
  public let column: Int
}

extension SourceFile {
  /// The bytes of the line around `offset`, without its line end, and where it starts.
  func line(around offset: Int) -> (start: Int, text: Text) {
    let offset = min(max(offset, 0), contents.count)
    var start = offset
    while start > 0, contents[start - 1] != 0x0A { start -= 1 }
    var end = contents.firstIndex(of: 0x0A, from: offset) ?? contents.count
    if end > start, contents[end - 1] == 0x0D { end -= 1 }
    return (start, contents[start..<max(start, end)])
  }

  /// The line and column of the byte at `offset`.
  ///
  /// It counts from the file's beginning: for messages, not for the path of every page.
  public func position(at offset: Int) -> Position {
    let offset = min(max(offset, 0), contents.count)
    var line = 1
    var search = 0
    while let end = contents.firstIndex(of: 0x0A, from: search), end < offset {
      line += 1
      search = end + 1
    }
    var start = search
    if start == 0, contents.hasPrefix("\u{FEFF}" as Text) { start = min(3, offset) }
    return Position(line: line, column: String(contents[start..<offset]).count + 1)
  }

  /// Where `range` begins and ends; the end is the place just after its last character.
  public func positions(of range: ByteRange?) -> (start: Position, end: Position) {
    guard let range else { return (Position(line: 1, column: 1), Position(line: 1, column: 1)) }
    return (position(at: Int(range.start)), position(at: Int(range.end)))
  }
}
