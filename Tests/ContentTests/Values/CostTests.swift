import Bytes
import Testing

@testable import Content

@Suite("Cost")
struct CostTests {
  private func cost(_ lines: String) throws -> (reading: Reading, cost: Cost) {
    let reading = Reading(service(lines), as: "services/play.md")
    #expect(reading.codes == [])
    return (reading, try #require(reading.records.services.first?.cost))
  }

  @Test(
    "A cost in words is free, paid or of both kinds",
    arguments: [
      ("free", Cost.Class.free), ("No charge", .free), ("free of charge", .free),
      ("nothing", .free), ("Free", .free), ("£2.50 per family", .paid), ("£5", .paid),
      ("£3 per child, siblings free", .varies), ("a donation", .varies),
    ])
  func words(text: String, group: Cost.Class) throws {
    let (reading, cost) = try cost("cost: \(text)")
    #expect(cost.group == group)
    #expect(String(cost.text) == text)
    #expect(cost.items.isEmpty)
    withExtendedLifetime(reading) {}
  }

  @Test("A list of amounts is read in pence")
  func list() throws {
    let (reading, cost) = try cost(
      "cost:\n  - { amount: 2.50, per: family, note: siblings free }\n  - amount: £3\n  - amount: 0"
    )
    #expect(cost.items.map(\.pence) == [250, 300, 0])
    #expect(cost.items.map(\.per) == ["family", "", ""])
    #expect(cost.items.first?.note == "siblings free")
    #expect(cost.group == .varies)
    withExtendedLifetime(reading) {}
  }

  @Test("A bare number does not say what is paid for")
  func bareNumber() {
    let reading = expect(service("cost: ⟦2.50⟧"), as: "services/play.md", "bad-cost")
    #expect(reading.summaries == ["“2.50” is a number that does not say what is paid for."])
    #expect(reading.fixes == ["Write the cost in words, such as “£2.50 per family”."])
  }

  @Test("Nothing is written in the word", arguments: ["0", "£0", "0.00", "none", "Nil", "zero"])
  func zero(_ text: String) {
    let reading = expect(service("cost: ⟦\(text)⟧"), as: "services/play.md", "bad-cost")
    #expect(reading.summaries == ["What costs nothing is “free”, not “\(text)”."])
    #expect(reading.diagnostics.first?.fixes.first?.replacement == "free")
  }

  @Test(
    "What only fills the field is no cost",
    arguments: [
      "yes", "No", "true", "false", "Y", "n/a", "TBC", "tba", "'-'", "'?'", "…", "£", "T.B.C.",
      "to be confirmed", "null", "tbc\u{200B}", "Free (tbc)",
    ])
  func yesNo(_ text: String) {
    let reading = expect(service("cost: ⟦\(text)⟧"), as: "services/play.md", "bad-cost")
    let shown = text.split(separator: "'").joined()
    #expect(reading.summaries == ["“\(shown)” doesn't say what it costs."])
  }

  @Test(
    "Pence stand behind a point",
    arguments: [
      ("£2,50 per family", "£2.50 per family"), ("£2,50–£3,50", "£2.50–£3.50"),
      ("2,50", "£2.50 per family"),
    ])
  func comma(text: String, fix: String) {
    let reading = expect(service("cost: ⟦\(text)⟧"), as: "services/play.md", "bad-cost")
    #expect(reading.summaries == ["Pence stand behind a point, not a comma."])
    #expect(reading.diagnostics.first?.fixes.first?.replacement == fix)
  }

  @Test(
    "Pence are two digits, and no amount is below nothing",
    arguments: [
      ("⟦£2,5⟧", "£2.50"), ("£3 per child, ⟦£2,5⟧ for siblings", "£2.50"), ("⟦£-2⟧", "£2"),
      ("⟦-£2⟧ per child", "£2"), ("⟦£2..50⟧ per child", "£2.50"), ("⟦£2.00p⟧", "£2.00"),
      ("⟦Fre⟧", "free"), ("⟦freee⟧", "free"), ("⟦£2 per⟧", nil),
      ("⟦£2.505⟧ per family", nil), ("from ⟦£1.000⟧ a year", nil),
    ] as [(String, String?)])
  func oddPence(text: String, fix: String?) {
    let reading = expect(service("cost: \(text)"), as: "services/play.md", "bad-cost")
    #expect(reading.diagnostics.first?.fixes.first?.replacement == fix)
  }

  @Test(
    "An amount may end a sentence, have one digit of pence, or begin a range",
    arguments: [
      "from £5.", "£2.5 per family", "£5-£10", "£2.50 - £5", "£2.50pp",
      "siblings £1, first child £3",
    ])
  func usualAmounts(_ text: String) throws {
    #expect(try cost("cost: \(text)").cost.group == .paid)
  }

  @Test("A thousand has a comma")
  func thousand() throws {
    #expect(try cost("cost: £1,000 a year").cost.group == .paid)
  }

  @Test("An empty list is no cost")
  func emptyList() {
    expect(service("cost: ⟦[]⟧"), as: "services/play.md", "empty-value")
    let when = "when:\n  - { every: Monday, time: 1pm to 2pm }\n"
    expect(activity(when + "cost: ⟦[]⟧"), as: "activities/play.md", "bad-cost")
  }

  @Test("Fields in place of a list are told all that a cost can be")
  func fields() {
    let reading = expect(
      service("cost: ⟦{ amount: 2 }⟧"), as: "services/play.md", "wrong-shape")
    #expect(
      reading.fixes == [
        "Write “free”, or words such as “£2.50 per family”, or a list, each item with the fields "
          + "“amount”, “per”, “note”."
      ])
  }

  @Test("An amount must be pounds, and be there")
  func amounts() {
    expect(
      service("cost:\n  - amount: ⟦two pounds⟧\n  - ⟦per: child⟧"), as: "services/play.md",
      "bad-cost", "missing-field")
  }

  @Test(
    "Pounds and pence are read exactly",
    arguments: [
      ("2.50", 250), ("2.5", 250), ("£2", 200), ("0", 0), ("100000", 10_000_000), (" 2 ", 200),
      ("0.05", 5),
    ] as [(String, Int32)])
  func pounds(text: String, value: Int32) {
    let arena = Arena()
    defer { withExtendedLifetime(arena) {} }
    #expect(pence(arena.text(text)) == value)
  }

  @Test(
    "What is no amount is not read",
    arguments: ["", ".", "2.", ".5", "2.505", "1.2.3", "-1", "100001", "£", "2,50", "1e3"])
  func noAmount(_ text: String) {
    let arena = Arena()
    defer { withExtendedLifetime(arena) {} }
    #expect(pence(arena.text(text)) == nil)
  }

  @Test(
    "A letter that looks like a digit is told",
    arguments: [
      ("⟦£3.5O⟧", "£3.50"), ("£2 a child, ⟦£1o⟧ a family", "£10"), ("⟦£l5⟧ a term", "£15"),
    ])
  func letter(marked: String, right: String) {
    let reading = expect(service("cost: \(marked)"), as: "services/play.md", "bad-cost")
    #expect(reading.fixes == ["Did you mean “\(right)”?"])
    #expect(reading.diagnostics.first?.fixes.first?.replacement == right)
  }

  @Test(
    "Letters that can be meant are left alone",
    arguments: ["£5pp", "£5or more", "£5 or less", "£5. Only cash", "£2.50each", "££ O"])
  func meantLetters(_ text: String) {
    expect(service("cost: \(text)"), as: "services/play.md")
  }
}
