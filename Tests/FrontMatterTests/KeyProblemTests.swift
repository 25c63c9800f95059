import Testing

@testable import FrontMatter

@Suite("What can be wrong with keys")
struct KeyProblemTests {
  @Test("A key whose colon has no space after it is an error, and the value is kept")
  func missingSpace() {
    expect("title⟦:⟧Play\nb: c\n", .missingSpace, tree: #"{title: "Play", b: "c"}"#)
    expect("title⟦:⟧Play: Mondays\n", .missingSpace, tree: #"{title: "Play: Mondays"}"#)
    expect("\"title\"⟦:⟧Play\n", .missingSpace, tree: #"{title: "Play"}"#)
    expect("a: {title⟦:⟧Play}\n", .missingSpace)
  }

  @Test("A line without a colon is an error that names it")
  func missingColon() {
    expect("a: b\n⟦Come and play⟧ # x\nc: d\n", .missingColon, tree: #"{a: "b", c: "d"}"#)
    expect("⟦https://example.org⟧\n", .missingColon, tree: "{}")
    expect("a: b\n⟦\"c\"⟧\n", .missingColon)
    expect("a: b\n⟦[c, d]⟧\n", .missingColon)
  }

  @Test("What is indented below a key without a colon is kept")
  func missingColonOfGroup() {
    expect(
      "⟦contact⟧\n  phone: 1\nb: c\n", .missingColon, tree: #"{contact: {phone: "1"}, b: "c"}"#)
  }

  @Test("A colon without a key is an error")
  func missingKey() {
    expect("a: b\n⟦:⟧ c\nd: e\n", .missingKey, tree: #"{a: "b", d: "e"}"#)
    expect("a: {⟦:⟧ b, c: d}\n", .missingKey, tree: #"{a: {c: "d"}}"#)
  }

  @Test("A key that YAML marks with a question mark is an error")
  func questionMark() {
    expect("⟦?⟧ a\nb: c\n", .complexKey, tree: #"{b: "c"}"#)
    expect("a:\n  ⟦?⟧ b\n  : c\nd: e\n", .complexKey, tree: #"{a: ~, d: "e"}"#)
    expect("- ⟦?⟧ a\n", .complexKey)
    expect("a: {⟦?⟧ b: c}\n", .complexKey, tree: #"{a: {b: "c"}}"#)
  }

  @Test("A list or a group as a key is an error")
  func collectionAsKey() {
    expect("a: b\n⟦[c]: d⟧\n", .complexKey)
    expect("a: {⟦[b]⟧: c, d: e}\n", .complexKey, tree: #"{a: {d: "e"}}"#)
    expect("- ⟦[a]⟧: b\n", .complexKey)
  }

  @Test("A key that is there twice is an error at the second, with a note at the first")
  func duplicate() throws {
    let marked = "title: a\nages: b\n⟦title⟧: c\n"
    expect(marked, .duplicateKey, tree: #"{title: "a", ages: "b"}"#)
    let reading = Reading(Marked(marked).text)
    let note = try #require(reading.diagnostics.all.first?.notes.first)
    #expect(note.location.range == reading.root.entries.first?.keyRange)
  }

  @Test("Quotes make no other key, and each mapping has its own")
  func duplicateForms() {
    expect("a: {b: c, ⟦\"b\"⟧: d}\ne: {b: f}\n", .duplicateKey)
  }

  @Test("In a mapping of many keys the one that is there twice is found too")
  func duplicateAmongMany() {
    let keys = (0..<300).map { "key\($0): x\n" }.joined()
    expect(keys + "⟦key17⟧: y\n", .duplicateKey)
    #expect(keysRead(in: keys + "key17: y\nlast: z\n").last == "last")
    #expect(keysRead(in: keys + "key17: y\nlast: z\n").count == 301)
    #expect(keysRead(in: keys).count == 300)
    #expect(keysRead(in: keys + "key17: y\n").count == 300)
  }

  private func keysRead(in source: String) -> [String] {
    let reading = Reading(source)
    return withExtendedLifetime(reading) { reading.root.entries.map { String($0.key) } }
  }

  @Test("A key in curly quotes is an error, and is kept without them")
  func curlyQuotes() {
    expect("⟦“title”⟧: a\n", .curlyQuotes, tree: #"{title: "a"}"#)
  }

  @Test("A key that begins with a sign of YAML's is an error")
  func reserved() {
    expect("⟦*a⟧: b\n⟦@c⟧: d\n", .reservedCharacter, .reservedCharacter)
  }

  @Test("What only looks like a space after a colon is an error that says so")
  func specialSpace() {
    expect("title⟦:\u{A0}⟧Play\n", .missingSpace, tree: #"{title: "Play"}"#)
    expect("title⟦:\u{202F}⟧Play: Mondays\n", .missingSpace, tree: #"{title: "Play: Mondays"}"#)
    expect("a:\n  b⟦:\u{2003}⟧c\n", .missingSpace, tree: #"{a: {b: "c"}}"#)
    expectTree("a: b:\u{A0}c\n", "{a: \"b:\u{A0}c\"}")
    let found = Reading("title:\u{A0}Play\n").diagnostics.all.first
    #expect(
      found?.summary == "The space after “title:” is a special one that only looks like a space.")
    #expect(found?.fixes.first?.replacement == ": ")
  }
}
