import Bytes
import Testing

@testable import Content

@Suite("Fields")
struct FieldTests {
  @Test("A field that is missing is reported at the top, with how to write it")
  func missing() {
    let reading = expect(
      "⟦⟦⟦---⟧⟧⟧\nowner: a@example.org\n---\n", as: "hubs/oakwood.md", "missing-field",
      "missing-field", "missing-field")
    #expect(
      reading.summaries == [
        "This hub has no “title”.", "This hub has no “summary”.", "This hub has no “locality”.",
      ])
    #expect(
      reading.fixes == [
        "Add a line “title:” with a line of text.", "Add a line “summary:” with a line of text.",
        "Add a line “locality:” with the id of a locality from content/localities/.",
      ])
    #expect(reading.diagnostics.last?.explanation == "The locality that it lies in.")
  }

  @Test("A byte-order mark does not move the place")
  func byteOrderMark() {
    expect("\u{FEFF}⟦---⟧\ndate: 2026-09-01\n---\n", as: "news/a.md", "missing-field")
  }

  @Test("A required field that is empty is reported at its name; another counts as left out")
  func empty() {
    let reading = expect(
      "---\n⟦title⟧:\ndate: 2026-09-01\nsummary:\n---\n", as: "news/a.md", "empty-value")
    #expect(reading.summaries == ["The field “title” is empty."])
    #expect(reading.fixes == ["Write a line of text after the colon."])
  }

  @Test("A list of nothing is no value where one is required")
  func emptyList() {
    let reading = expect(
      service("delivery: ⟦[]⟧\nkeywords: []"), as: "services/play.md", "empty-value")
    #expect(reading.summaries == ["The field “delivery” is empty."])
  }

  @Test("A name that stands for it elsewhere is offered the field’s own")
  func nameOfElsewhere() {
    let reading = expect(
      hub(
        """
        opening-hours:
          - { days: Monday, ⟦time⟧: 9am to 5pm }
        closed:
          - { ⟦from⟧: 2026-12-24 }
        """), as: "hubs/oakwood.md", "unknown-field", "unknown-field")
    #expect(reading.fixes == ["Did you mean “from-to”?", "Did you mean “on”?"])
  }

  @Test("An unknown field is offered the nearest one")
  func unknown() {
    let reading = expect(
      hub("⟦Phone⟧: '111'\n⟦post-code⟧: WA5 1AB"), as: "hubs/oakwood.md", "unknown-field",
      "unknown-field")
    #expect(
      reading.summaries == [
        "This hub has no field called “Phone”.", "This hub has no field called “post-code”.",
      ])
    #expect(reading.fixes == ["Did you mean “phone”?", "Did you mean “postcode”?"])
    #expect(reading.diagnostics.map { $0.fixes.first?.replacement } == ["phone", "postcode"])
  }

  @Test(
    "A name with what can't be seen is to be typed again",
    arguments: ["\u{A0}", "\u{200B}", "\u{FEFF}"])
  func unseen(_ character: String) {
    for name in ["\(character)phone", "phone\(character)", "pho\(character)ne"] {
      let reading = expect(hub("⟦\(name)⟧: '111'"), as: "hubs/oakwood.md", "unknown-field")
      #expect(
        reading.summaries == [
          "The name “phone” has a character beside it or in it that can't be seen."
        ])
      #expect(reading.diagnostics.first?.fixes.first?.replacement == "phone")
    }
  }

  @Test(
    "A value with what can't be seen is to be typed again",
    arguments: [
      ("ages", "0\u{200B} to 5", "0 to 5", "bad-ages"),
      ("access", "drop-in\u{200B}", "drop-in", "bad-choice"),
    ])
  func unseenValue(field: String, written: String, seen: String, code: String) {
    let reading = expect(service("\(field): ⟦\(written)⟧"), as: "services/play.md", code)
    #expect(reading.summaries == ["“\(seen)” is written with a character that can't be seen."])
    #expect(reading.diagnostics.first?.fixes.first?.replacement == seen)
  }

  @Test(
    "A text of which nothing can be seen is an empty one",
    arguments: ["\u{200B}", "\u{AD}", "\u{3164}", "\u{2800}\u{200B}", "'\u{A0} \u{200B}'"])
  func unseenText(_ text: String) {
    let reading = expect(
      hub("getting-here: Bus\ntown: ⟦\(text)⟧"), as: "hubs/oakwood.md", "empty-value")
    #expect(reading.summaries == ["The field “town” has nothing that can be seen."])
  }

  @Test("“All” is written as it is", arguments: ["All", "[all]", "[ALL]"])
  func all(_ text: String) {
    let reading = expect(service("hubs: ⟦\(text)⟧"), as: "services/play.md", "bad-choice")
    #expect(reading.diagnostics.first?.fixes.first?.replacement == "all")
  }

  @Test("Where no field is near, all are named")
  func unknownFarAway() {
    // A required field under a wrong name is not missing too.
    expect("---\n⟦titel⟧: A\n---\n", as: "pages/a.md", "unknown-field")
    let reading = expect("---\ntitle: A\n⟦xyzzy⟧: 1\n---\n", as: "pages/a.md", "unknown-field")
    #expect(
      reading.fixes == [
        "Take the line out, or use one of: aliases, contents, draft, keywords, layout, owner, "
          + "publish-from, publish-until, review-every, reviewed, summary, title."
      ])
  }

  @Test("A list in place of the fields is reported whole")
  func list() {
    let reading = expect("---\n⟦-⟧ title: A\n---\n", as: "pages/a.md", "list-as-front-matter")
    #expect(reading.summaries == ["The front matter is a list, but a page needs fields."])
  }

  @Test(
    "A field that is written wrongly is not called missing too",
    arguments: [
      "title: “Play”", "title: &play", "title: \"Play", "title: [Play", "\ttitle: Play",
      "title: *", "title: Play\ntitle: Games", "title : Play: \"", "Title play", "title:Play",
      "- title: Play",
    ])
  func noSecondMessage(lines: String) {
    let reading = Reading("---\ndraft: no\n\(lines)\n---\n", as: "pages/a.md")
    #expect(!reading.codes.contains("missing-field"), "\(reading.summaries)")
  }
}
