import Bytes
import Testing

@testable import Content

/// A field of a hub, a provider or a page with a value that is wrong.
struct WrongValue: Sendable, CustomTestStringConvertible {
  let source: String
  let path: String
  let code: String
  let summary: String
  let fix: String

  init(_ source: String, as path: String, _ code: String, _ summary: String, _ fix: String) {
    self.source = source
    self.path = path
    self.code = code
    self.summary = summary
    self.fix = fix
  }

  var testDescription: String { source }
}

private func provider(_ line: String) -> String { "---\ntitle: Council\n\(line)\n---\n" }

@Suite("Values in words")
struct TextTypeTests {
  static let wrong: [WrongValue] = [
    WrongValue(
      provider("email: ⟦hello⟧"), as: "providers/council.md", "bad-email",
      "“hello” is not an e-mail address.", "Write an e-mail address such as “hello@example.org”."),
    WrongValue(
      provider("website: ⟦www.example.org⟧"), as: "providers/council.md", "bad-web-address",
      "“www.example.org” is not a full web address.",
      "Write a full web address such as “https://example.org/play”."),
    WrongValue(
      provider("charity-number: ⟦12⟧"), as: "providers/council.md", "bad-number",
      "“12” is not a registration number.",
      "Write a registration number such as “1234567” or “SC012345”."),
    WrongValue(
      provider("kind: ⟦nhs⟧"), as: "providers/council.md", "bad-choice",
      "“nhs” is not a choice for “kind”.", "Did you mean “NHS”?"),
    WrongValue(
      provider("kind: ⟦company⟧"), as: "providers/council.md", "bad-choice",
      "“company” is not a choice for “kind”.",
      "Write one of “council”, “NHS”, “charity”, “school”, “other”."),
    WrongValue(
      provider("draft: ⟦maybe⟧"), as: "providers/council.md", "bad-yes-no",
      "“draft” must be yes or no, not “maybe”.", "Write yes or no."),
    WrongValue(
      activity("places: ⟦a few⟧\nwhen:\n  - { on: 2026-12-12, time: 1pm to 2pm }"),
      as: "activities/play.md", "bad-number", "“a few” is not a whole number.",
      "Write a whole number such as “12”."),
    WrongValue(
      "name: N\nurl: https://example.org\nlanguage: ⟦English⟧\n", as: "network.yaml",
      "bad-language", "“English” is not a language tag.",
      "Write a language tag such as “en” or “cy”."),
    WrongValue(
      hub("phone: ⟦\"\"⟧"), as: "hubs/oakwood.md", "empty-value", "“phone” is an empty text.",
      "Write a UK telephone number such as 01632 960001, 020 7946 0000, 0800 1111 or 111, "
        + "or take the line out."),
    WrongValue(
      hub("town: ⟦' '⟧"), as: "hubs/oakwood.md", "empty-value", "“town” is an empty text.",
      "Write a line of text, or take the line out."),
    WrongValue(
      hub("town: ⟦|\n  One\n  Two⟧\n"), as: "hubs/oakwood.md", "wrong-shape",
      "“town” must be one line of text.", "Put the words on one line."),
    WrongValue(
      hub("town: ⟦[Warrington]⟧"), as: "hubs/oakwood.md", "wrong-shape",
      "“town” must be a single value, but a list is written here.", "Write a line of text."),
    WrongValue(
      hub("town:\n  ⟦name: Warrington⟧"), as: "hubs/oakwood.md", "wrong-shape",
      "“town” must be a single value, but fields are written here.", "Write a line of text."),
    WrongValue(
      hub("reviewed: ⟦[2026-09-01]⟧"), as: "hubs/oakwood.md", "wrong-shape",
      "“reviewed” must be a single value, but a list is written here.",
      "Write a date such as “1 September 2026” or “2026-09-01”."),
    WrongValue(
      hub("getting-here: ⟦[bus]⟧"), as: "hubs/oakwood.md", "wrong-shape",
      "“getting-here” must be a single value, but a list is written here.",
      "Write Markdown text, after “|” on the lines below."),
  ]

  @Test("A wrong value is reported where it is, with what to write", arguments: wrong)
  func wrongValue(_ value: WrongValue) {
    let reading = expect(value.source, as: value.path, value.code)
    #expect(reading.summaries == [value.summary])
    #expect(reading.fixes == [value.fix])
  }

  @Test(
    "Yes and no are read in any case",
    arguments: [("yes", true), ("No", false), ("TRUE", true), ("false", false), ("\"yes\"", true)])
  func yesNo(text: String, value: Bool) {
    let reading = expect(hub("confidential: \(text)"), as: "hubs/oakwood.md")
    #expect(reading.records.hubs.first?.isConfidential == value)
  }

  @Test(
    "E-mail addresses",
    arguments: [
      ("hello@example.org", true), ("o'neil.a+b_c-d@mail.example.org", true), ("a@b", false),
      ("pl\u{200B}ay@example.org", false), ("play@example.org\u{A0}", false),
      ("@example.org", false), ("a@", false), ("a b@example.org", false), ("a@@example.org", false),
      ("a@.org", false), ("a@example.", false), ("a@example..org", false),
      ("a@exa mple.org", false),
    ])
  func email(text: String, isRight: Bool) {
    let arena = Arena()
    defer { withExtendedLifetime(arena) {} }
    #expect(EmailAddress.isRight(arena.text(text)) == isRight)
  }

  @Test(
    "Web addresses",
    arguments: [
      ("https://example.org", true), ("http://example.org/a?b=c#d", true), ("https://[::1]/", true),
      ("example.org", false), ("https://", false), ("https:///a", false), ("ftp://a.org", false),
      ("https://a b", false), ("javascript:alert(1)", false), ("https://a\"b", false),
      ("https://a<b", false),
    ])
  func webAddress(text: String, isRight: Bool) {
    let arena = Arena()
    defer { withExtendedLifetime(arena) {} }
    #expect(isWebAddress(arena.text(text)) == isRight)
  }

  @Test(
    "Language tags",
    arguments: [
      ("en", true), ("zh-Hans", true), ("en-GB", true), ("es-419", true), ("ckb", true),
      ("", false), ("e", false), ("engl", false), ("e1", false), ("en-", false), ("en--GB", false),
      ("en-abcdefghi", false), ("en_GB", false),
    ])
  func languageTag(text: String, isRight: Bool) {
    let arena = Arena()
    defer { withExtendedLifetime(arena) {} }
    #expect(isLanguageTag(arena.text(text)) == isRight)
  }

  @Test(
    "Registration numbers",
    arguments: [
      ("1234567", true), ("SC012345", true), ("12345", true), ("1234567-1", true),
      ("OC312345", true),
      ("1234", false), ("123456789", false), ("S123456", false), ("1234567-123", false),
      ("1234567-", false), ("1234567-1-1", false), ("12 345", false),
    ])
  func registration(text: String, isRight: Bool) {
    let reading = Reading(provider("charity-number: \(text)"), as: "providers/council.md")
    #expect(reading.codes == (isRight ? [] : ["bad-number"]))
  }

  @Test("A long summary is a warning that counts characters, not bytes")
  func longSummary() {
    let fits = String(repeating: "é", count: 160)
    #expect(Reading(service("summary: \(fits)"), as: "services/play.md").codes == [])
    let long = expect(service("summary: ⟦\(fits)e⟧"), as: "services/play.md", "long-summary")
    #expect(long.diagnostics.first?.severity == .warning)
    #expect(long.summaries == ["The summary has 161 characters; lists and search show 160."])
    #expect(long.records.services.first?.common.summary.count == 321)
  }

  @Test("A long value is quoted by its beginning")
  func shortened() {
    let text = String(repeating: "ä", count: 61)
    let reading = expect(hub("postcode: ⟦\(text)⟧"), as: "hubs/oakwood.md", "bad-postcode")
    #expect(reading.summaries == ["“\(text.prefix(60))…” is not a UK postcode."])
  }
}
