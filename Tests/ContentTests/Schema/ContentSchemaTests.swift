import Bytes
import Foundation
import Testing

@testable import Content

private func schemaText(_ kind: SchemaKind) -> String {
  var buffer = ByteBuffer()
  ContentSchema.append(kind, to: &buffer)
  return buffer.withBytes { String(decoding: $0, as: UTF8.self) }
}

private typealias Members = [String: Any]

private func schema(_ kind: SchemaKind) throws -> Members {
  let value = try JSONSerialization.jsonObject(with: Data(schemaText(kind).utf8))
  return try #require(value as? Members)
}

private func property(_ name: String, of kind: SchemaKind) throws -> Members {
  let properties = try #require(try schema(kind)["properties"] as? Members)
  return try #require(properties[name] as? Members)
}

@Suite("Schemas")
struct ContentSchemaTests {
  /// Re-recorded with `RECORD=1 swift test --filter ContentTests`.
  @Test("The schema of a service is the one on record")
  func golden() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Golden/service.schema.json")
    let text = schemaText(.record(.service))
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try Data(text.utf8).write(to: file)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
  }

  @Test(
    "Every schema is JSON, says what it is and which language it is in",
    arguments: SchemaKind.allCases)
  func wellFormed(kind: SchemaKind) throws {
    let schema = try schema(kind)
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(schema["title"] as? String == kind.name)
    #expect((schema["description"] as? String)?.hasPrefix("How ") == true)
  }

  @Test("No two kinds have one name")
  func names() {
    #expect(Set(SchemaKind.allCases.map(\.name)).count == SchemaKind.allCases.count)
    #expect(SchemaKind.allCases.count == 15)
  }

  @Test("What must be there is required, and nothing unknown may be")
  func required() throws {
    let schema = try schema(.record(.activity))
    #expect(schema["required"] as? [String] == ["title", "summary", "where", "when"])
    #expect(schema["additionalProperties"] as? Bool == false)
  }

  @Test("A choice is an enumeration, or null where it may be left empty")
  func choices() throws {
    let access = try property("access", of: .record(.service))
    #expect(
      access["enum"] as? [String] == [
        "drop-in", "book", "self-referral", "professional-referral", "invitation",
      ])
    let status = try #require(
      try property("status", of: .record(.service))["anyOf"] as? [Members])
    #expect(status.first?["enum"] as? [String] == ["open", "paused", "ended"])
    #expect(status.last?["type"] as? String == "null")
  }

  @Test("A description says what the field is and how it is written")
  func descriptions() throws {
    #expect(
      try property("locality", of: .record(.hub))["description"] as? String
        == "The locality that it lies in. Write the id of a locality from content/localities/.")
  }

  @Test("A text may look like a number to YAML, a date is a text")
  func types() throws {
    #expect(
      try property("title", of: .record(.news))["type"] as? [String] == [
        "string", "number", "boolean",
      ])
    let date = try property("date", of: .record(.news))
    #expect(date["type"] as? String == "string")
    #expect(date["pattern"] != nil)
    let places = try #require(
      try property("places", of: .record(.activity))["anyOf"] as? [Members])
    #expect(places.first?["type"] as? [String] == ["string", "integer"])
  }

  @Test("A vocabulary is a list, and synonyms are any names with texts")
  func files() throws {
    #expect(try schema(.vocabulary(.categories))["type"] as? String == "array")
    let synonyms = try schema(.synonyms)
    #expect(synonyms["type"] as? String == "object")
    #expect(synonyms["additionalProperties"] is Members)
  }
}
