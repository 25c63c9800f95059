import Bytes

/// Writes iCalendar (RFC 5545) straight into a buffer, one content line after another: it knows only how
/// long the line is that it is in.
///
/// What it writes is well-formed UTF-8 in lines of at most 75 octets, whatever bytes it is given.
/// Names of properties, parameters and components are the program's own, in ASCII.
public struct ICalendarWriter {
  /// The octets of the physical line so far.
  var column = 0

  /// A writer that stands at the start of a line.
  public init() {}

  /// Begins a content line: a property's name, to which parameters and a value follow.
  mutating func beginLine(_ name: Text, _ buffer: inout ByteBuffer) {
    column = 0
    append(token: name, &buffer)
  }

  /// Writes a parameter of the property.
  ///
  /// A value with punctuation that would end it is quoted; what may not even be quoted is written as
  /// RFC 6868 says, `"` as `^'`.
  mutating func parameter(_ name: Text, _ value: Text, _ buffer: inout ByteBuffer) {
    append(token: ";", &buffer)
    append(token: name, &buffer)
    append(token: "=", &buffer)
    let isQuoted = [UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: ",")].contains {
      value.contains($0)
    }
    if isQuoted { append(token: "\"", &buffer) }
    append(value, .parameter, &buffer)
    if isQuoted { append(token: "\"", &buffer) }
  }

  /// Ends the parameters; the value follows.
  mutating func beginValue(_ buffer: inout ByteBuffer) { append(token: ":", &buffer) }

  /// Writes a part of a value of type TEXT (RFC 5545, 3.3.11).
  mutating func append(text: Text, _ buffer: inout ByteBuffer) { append(text, .text, &buffer) }

  /// Ends the content line.
  mutating func endLine(_ buffer: inout ByteBuffer) {
    buffer.append("\r\n" as Text)
    column = 0
  }
}
