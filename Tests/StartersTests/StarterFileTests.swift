import Bytes
import Content
import Diagnostics
import Testing

@testable import Starters

/// The kinds whose starter shows every field with its value.
private let kinds: [(starter: StarterKind, schema: SchemaKind)] =
  RecordKind.allCases.map { (.record($0), .record($0)) } + [(.calendar, .calendar)]

private func seed(_ kind: StarterKind) throws -> String {
  try #require(Seeds.file(at: kind.seedPath)).text
}

private func problems(_ text: String, as path: String) -> [String] {
  let arena = Arena()
  defer { withExtendedLifetime(arena) {} }
  var reader = ContentReader(arena: arena, includesDrafts: true)
  reader.read(
    SourceFile(id: FileID(0), path: "content/\(path)", contents: arena.text(text)),
    as: ContentPath(arena.text(path)))
  return reader.diagnostics.all.map(\.summary)
}

/// The names of the fields of the parts of a value, at any depth.
private func innerNames(_ form: ValueForm) -> [String] {
  switch form {
  case .object(let fields): fields.flatMap { [$0.name] + innerNames($0.form) }
  case .list(let form), .oneOrMore(let form): innerNames(form)
  case .requiring(let form, _): innerNames(form)
  case .either(let forms): forms.flatMap(innerNames)
  case .map(_, let values): innerNames(values)
  case .line, .text, .markdown, .yesNo, .choice, .reference: []
  }
}

@Suite("The starter files")
struct StarterFileTests {
  @Test("A starter has every field that its kind declares and no other", arguments: kinds)
  func complete(starter: StarterKind, schema: SchemaKind) throws {
    let names = StarterText(try seed(starter)).fields.filter { !$0.isAlternative }.map(\.name)
    #expect(names.sorted() == schema.fields.map(\.name).sorted())
  }

  @Test("Above each field stands what its declaration says of it", arguments: kinds)
  func notes(starter: StarterKind, schema: SchemaKind) throws {
    let fields = StarterText(try seed(starter)).fields.filter { !$0.isAlternative }
    for description in schema.fields {
      let field = fields.first { $0.name == description.name }
      #expect(field?.notes.first == description.about, "\(description.name)")
    }
  }

  @Test("What must be there is on; what need not is off, but for what a new file begins with")
  func onAndOff() throws {
    let always: Set = ["draft", "reviewed", "service", "terms", "bank-holidays"]
    for (starter, schema) in kinds {
      for field in StarterText(try seed(starter)).fields where !field.isAlternative {
        let isRequired = schema.fields.contains { $0.name == field.name && $0.isRequired }
        #expect(
          field.isOn == (isRequired || always.contains(field.name)), "\(starter.name) \(field.name)"
        )
      }
    }
  }

  @Test("A starter is right as it is, and with everything on, whichever way each field is written")
  func right() throws {
    for (starter, _) in kinds {
      let text = try seed(starter)
      let path = String(starter.path(id: "new").dropFirst("content/".count))
      #expect(problems(text, as: path) == [], "\(starter.name)")
      for way in 0..<3 {
        let whole = StarterText(text).allOn(alternative: way)
        #expect(problems(whole, as: path) == [], "\(starter.name), way \(way)\n\(whole)")
      }
    }
  }

  @Test("The examples show every field of a part", arguments: kinds)
  func parts(starter: StarterKind, schema: SchemaKind) throws {
    let text = try seed(starter)
    for field in schema.fields {
      for name in innerNames(field.form) {
        #expect(text.contains("\(name): "), "\(field.name): \(name)")
      }
    }
  }

  @Test("A record begins as a draft", arguments: RecordKind.allCases)
  func draft(kind: RecordKind) throws {
    #expect(try seed(.record(kind)).contains("\ndraft: yes\n"))
  }

  @Test("The network's file explains every field that a network has")
  func network() throws {
    let text = try #require(Seeds.file(at: "seeds/site/content/network.yaml")).text
    let fields = StarterText(text).fields
    #expect(
      fields.map(\.name).sorted() == SchemaKind.network.fields.map(\.name).sorted())
    for description in SchemaKind.network.fields {
      let field = fields.first { $0.name == description.name }
      #expect(field?.notes.first == description.about, "\(description.name)")
    }
    for name in SchemaKind.network.fields.flatMap({ innerNames($0.form) }) {
      #expect(text.contains("\(name): "), "\(name)")
    }
    #expect(problems(StarterText(text).allOn(), as: "network.yaml") == [])
  }

  @Test("A vocabulary says at its top what each entry has", arguments: VocabularyKind.allCases)
  func vocabulary(kind: VocabularyKind) throws {
    let text = try seed(.vocabulary(kind))
    for field in SchemaKind.vocabulary(kind).fields {
      #expect(text.contains("# \(field.name): \(field.about)\n"), "\(field.name)")
    }
    #expect(problems(text, as: "vocabularies/\(kind.fileName)") == [])
    // What is switched off with “#” is right too.
    let whole = text.split(separator: "\n").map {
      $0.hasPrefix("# ") && !$0.hasPrefix("#  ") ? $0 : $0.drop { $0 == "#" }
    }
    #expect(
      problems(whole.joined(separator: "\n") + "\n", as: "vocabularies/\(kind.fileName)") == [])
  }
}
