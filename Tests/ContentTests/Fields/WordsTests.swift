import Testing

@testable import Content

/// Every form that a field of the content has, with the forms within it.
private func allForms() -> [ValueForm] {
  func within(_ form: ValueForm) -> [ValueForm] {
    switch form {
    case .line, .text, .markdown, .yesNo, .choice, .reference: [form]
    case .list(let inner), .oneOrMore(let inner), .requiring(let inner, _): [form] + within(inner)
    case .either(let forms): [form] + forms.flatMap(within)
    case .object(let fields): [form] + fields.flatMap { within($0.form) }
    case .map(let keys, let values): [form] + within(keys) + within(values)
    }
  }
  return SchemaKind.allCases.flatMap { within($0.form) }
}

@Suite("The words of a form")
struct WordsTests {
  @Test(
    "A form is a noun that follows “Write”",
    arguments: [
      (.line, "a line of text"), (.yesNo, "yes or no"),
      (.markdown, "Markdown text, after “|” on the lines below"),
      (.choice(["free"]), "“free”"), (.choice(["a", "b"]), "one of “a”, “b”"),
      (.reference(.activity), "the id of an activity from content/activities/"),
      (
        .reference(.accessFeature),
        "the id of an access feature from content/vocabularies/access-features.yaml"
      ),
      (
        .oneOrMore(.reference(.hub)), "the id of a hub from content/hubs/, or a list of them"
      ),
      (.list(.line), "a list, each item a line of text"),
    ] as [(ValueForm, String)])
  func nouns(form: ValueForm, words: String) {
    #expect(form.words == words)
  }

  @Test("No form of any field repeats a word, lacks a quotation mark or ends its sentence")
  func everyForm() {
    for form in allForms() {
      let words = form.words
      let parts = words.split { " ,:".contains($0) }
      for (first, second) in zip(parts, parts.dropFirst()) where first == second {
        Issue.record("“\(first)” twice in: \(words)")
      }
      #expect(words.count { $0 == "“" } == words.count { $0 == "”" }, "\(words)")
      #expect(
        !words.hasSuffix(".") && !words.hasPrefix("as ") && !words.hasPrefix("such "), "\(words)")
      #expect(!words.contains("such as such") && !words.contains("Write"), "\(words)")
    }
  }

  @Test("Every field is said to be something in a sentence")
  func abouts() {
    func check(_ form: ValueForm) {
      switch form {
      case .object(let fields):
        for field in fields {
          #expect(field.about.hasSuffix("."), "\(field.name): \(field.about)")
          check(field.form)
        }
      case .list(let inner), .oneOrMore(let inner), .requiring(let inner, _), .map(_, let inner):
        check(inner)
      case .either(let forms): for inner in forms { check(inner) }
      case .line, .text, .markdown, .yesNo, .choice, .reference: break
      }
    }
    for kind in SchemaKind.allCases { check(kind.form) }
  }
}
