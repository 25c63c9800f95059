import Bytes
import Timetable

/// What `write` writes.
func written(_ write: (inout ICalendarWriter, inout ByteBuffer) -> Void) -> String {
  var buffer = ByteBuffer()
  var writer = ICalendarWriter()
  write(&writer, &buffer)
  return buffer.withBytes { String(decoding: $0, as: UTF8.self) }
}

/// The content lines of an iCalendar text, put together again where they were folded.
func unfolded(_ text: String) -> String {
  text.components(separatedBy: "\r\n ").joined()
}

extension String {
  /// The parts between the bytes `separator`; a character of its own would swallow line ends.
  func components(separatedBy separator: String) -> [String] {
    var parts: [String] = []
    var rest = utf8[...]
    while let range = rest.firstRange(of: separator.utf8) {
      parts.append(String(decoding: rest[..<range.lowerBound], as: UTF8.self))
      rest = rest[range.upperBound...]
    }
    return parts + [String(decoding: rest, as: UTF8.self)]
  }
}
