public import Bytes

/// A place in a file as people count: lines and columns from 1, columns in characters.
public struct Position: Equatable, Sendable {
  /// The line, from 1.
  public let line: Int
  /// The column in characters, from 1.
  public let column: Int
}

let byteOrderMark: Text = "\u{FEFF}"

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
    let place = min(max(offset, 0), contents.count)
    // The two bytes of a Windows line end are one.
    let isLineEnd = place > 0 && place < contents.count && contents[place] == 0x0A
    let offset = isLineEnd && contents[place - 1] == 0x0D ? place - 1 : place
    var line = 1
    var search = 0
    while let end = contents.firstIndex(of: 0x0A, from: search), end < offset {
      line += 1
      search = end + 1
    }
    var start = search
    if start == 0, contents.hasPrefix(byteOrderMark) { start = min(byteOrderMark.count, offset) }
    return Position(line: line, column: characterCount(contents[start..<offset]) + 1)
  }

  /// Where `range` begins and ends; the end is the place just after its last character.
  public func positions(of range: ByteRange?) -> (start: Position, end: Position) {
    guard let range else { return (Position(line: 1, column: 1), Position(line: 1, column: 1)) }
    return (position(at: Int(range.start)), position(at: Int(range.end)))
  }
}

/// The characters of a text as people see them; of a line so long that nobody counts along, its
/// Unicode scalars, which are counted a hundred times faster.
private func characterCount(_ text: Text) -> Int {
  guard text.count > 8192 else { return String(text).count }
  return text.withBytes { bytes in bytes.count { $0 & 0xC0 != 0x80 } }
}
