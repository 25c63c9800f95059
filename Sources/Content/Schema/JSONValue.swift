public import Bytes

/// A value of a JSON document, with its members in the order in which they are to be read.
public enum JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  case string(String)
  case number(Int)
  case bool(Bool)
  case array([JSONValue])
  case object([(name: String, value: JSONValue)])

  public init(stringLiteral value: String) { self = .string(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  public init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(members.map { (name: $0.0, value: $0.1) })
  }
}

extension ByteBuffer {
  /// Appends `value` as JSON that people can read: a member or an element on each line.
  public mutating func append(_ value: JSONValue, arena: Arena, indent: Int = 0) {
    switch value {
    case .string(let string): append(json: arena.text(string))
    case .number(let number): append(decimal: number)
    case .bool(let bool): append(bool ? "true" : "false" as Text)
    case .array(let elements):
      appendGroup("[", "]", elements.count, indent) { buffer, index in
        buffer.append(elements[index], arena: arena, indent: indent + 2)
      }
    case .object(let members):
      appendGroup("{", "}", members.count, indent) { buffer, index in
        buffer.append(json: arena.text(members[index].name))
        buffer.append(": " as Text)
        buffer.append(members[index].value, arena: arena, indent: indent + 2)
      }
    }
  }

  private mutating func appendGroup(
    _ opening: Text, _ closing: Text, _ count: Int, _ indent: Int,
    _ element: (inout ByteBuffer, Int) -> Void
  ) {
    append(opening)
    for index in 0..<count {
      if index > 0 { append("," as Text) }
      appendLine(indent + 2)
      element(&self, index)
    }
    if count > 0 { appendLine(indent) }
    append(closing)
  }

  private mutating func appendLine(_ indent: Int) {
    append(0x0A)
    for _ in 0..<indent { append(0x20) }
  }
}
