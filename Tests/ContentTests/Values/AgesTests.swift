import Bytes
import Testing

@testable import Content

struct Span: Sendable {
  let text: String
  let from: Int16?
  let to: Int16?

  init(_ text: String, _ from: Int16?, _ to: Int16?) {
    self.text = text
    self.from = from
    self.to = to
  }
}

@Suite("Ages")
struct AgesTests {
  @Test(
    "Ages are read in months",
    arguments: [
      Span("0 to 5", 0, 60), Span("0–5", 0, 60), Span("0-5", 0, 60), Span("5 – 11 years", 60, 132),
      Span("6 months to 2 years", 6, 24), Span("6 to 18 months", 6, 18),
      Span("18 months to 2", 18, 24), Span("birth to 1", 0, 12), Span("5", 60, 60),
      Span("under 1", 0, 11), Span("under 6 months", 0, 5), Span("8 and over", 96, nil),
      Span("5+", 60, nil), Span("8 or older", 96, nil), Span("16 plus", 192, nil),
      Span("under 5s", 0, 59), Span("up to 5", 0, 60), Span("from 5", 60, nil),
      Span("all", nil, nil),
      Span("8 years and above", 96, nil), Span("pregnancy to 2", -9, 24), Span("pregnancy", -9, 0),
      Span("pregnancy to 6 months", -9, 6), Span("all ages", nil, nil), Span("Everyone", nil, nil),
      Span("0  TO  5", 0, 60), Span("0\u{A0}to\u{A0}5", 0, 60), Span("120", 1440, 1440),
      Span("6 months+", 6, nil), Span("6 months plus", 6, nil), Span("5+ yrs", 60, nil),
      Span("Under-5s", 0, 59), Span("under 5's", 0, 59), Span("under 5’s", 0, 59),
      Span("over 5s", 60, nil), Span("Over-8s", 96, nil), Span("0-5yrs", 0, 60),
      Span("0 to 5 years old", 0, 60), Span("5–11 year olds", 60, 132), Span("5 years +", 60, nil),
      Span("5 and under", 0, 60), Span("2 or younger", 0, 24), Span("under fives", 0, 59),
      Span("Under-fives", 0, 59), Span("over eights", 96, nil), Span("under two", 0, 23),
      Span("0—5", 0, 60), Span("any age", nil, nil), Span("between 5 and 11", 60, 132),
      Span("from 5 to 11", 60, 132), Span("between 5 to 11", 60, 132), Span("birth to five", 0, 60),
      Span("Two to four years", 24, 48), Span("over eighteens", 216, nil), Span("any", nil, nil),
      Span("under five's", 0, 59), Span("0-5 yrs.", 0, 60), Span("5 upwards", 60, nil),
      Span("5 and upwards", 60, nil), Span("all ages welcome", nil, nil),
      Span("0 \u{2011} 5", 0, 60), Span("0\u{2011}5", 0, 60),
      Span("between 6 and 18 months", 6, 18),
      Span("6–18mths", 6, 18), Span("aged 5 to 11", 60, 132), Span("Ages 0-5", 0, 60),
    ])
  func right(_ span: Span) {
    let arena = Arena()
    defer { withExtendedLifetime(arena) {} }
    #expect(Ages.parse(arena.text(span.text)) == Ages(from: span.from, to: span.to))
  }

  @Test(
    "What is no range of ages is not read",
    arguments: [
      "", "children", "5 to", "to 5", "5 to 3", "under 0", "121", "-5", "+5", "1.5 to 2",
      "0 to 5 to 8", "5+ to 8", "0 to 5+", "up to", "5x", "8 and over 9", "5 weeks",
      "2 years to 6 months", "0--5", "under", "aged", "over", "5 yrs+ to 8", "5y", "6 months+ 2",
      "5 yrs..",
      "old", "5 old", "between 5", "between 5 and", "all of us", "twenty", "adults", "under and 5",
      "5+ and under", "11 from 5", "from", "between 11 and 5",
      "-", "99999999999",
    ])
  func wrong(_ text: String) {
    let arena = Arena()
    defer { withExtendedLifetime(arena) {} }
    #expect(Ages.parse(arena.text(text)) == nil)
  }

  @Test("A wrong value is shown, with how to write it")
  func message() {
    let reading = expect(service("ages: ⟦toddlers⟧"), as: "services/play.md", "bad-ages")
    #expect(reading.summaries == ["“toddlers” is not a range of ages."])
    #expect(
      reading.fixes == [
        "Write a range of ages such as “0 to 5”, “6 months to 2 years”, “under 1”, “8 and over”, "
          + "“pregnancy to 2” or “all ages”."
      ])
  }

  @Test(
    "A range that begins with the older age is turned round",
    arguments: [
      ("5 to 2", "2 to 5"), ("11-5 years", "5 to 11 years"),
      ("18 to 12 months", "12 to 18 months"),
      ("2 years to 6 months", "6 months to 2 years"), ("1 to pregnancy", "pregnancy to 1"),
    ])
  func turned(text: String, fix: String) {
    let reading = expect(service("ages: ⟦\(text)⟧"), as: "services/play.md", "bad-ages")
    #expect(reading.summaries == ["“\(text)” begins with the older age."])
    #expect(reading.fixes == ["Did you mean “\(fix)”?"])
  }

  @Test(
    "Weeks are given in months",
    arguments: [
      ("12 weeks to 6 months", "3 months to 6 months"), ("6 weeks+", "1 month plus"),
      ("0-12 weeks", "0 to 3 months"), ("under 8 wks", "under 2 months"),
      ("2 weeks to 1", "birth to 1"),
    ])
  func weeks(text: String, fix: String) {
    let reading = expect(service("ages: ⟦\(text)⟧"), as: "services/play.md", "bad-ages")
    #expect(reading.summaries == ["Ages are counted in months and years, not in weeks."])
    #expect(reading.fixes == ["Did you mean “\(fix)”?"])
  }

  @Test(
    "Weeks that make no range of months are told, too",
    arguments: ["6 to 12 weeks", "12wks-1yr", "1 to 6 weeks", "over 2 weeks", "six weeks to 1"])
  func onlyWeeks(_ text: String) {
    let reading = expect(service("ages: ⟦\(text)⟧"), as: "services/play.md", "bad-ages")
    #expect(reading.summaries == ["Ages are counted in months and years, not in weeks."])
  }

  @Test("Months and years that were mixed up are not turned into ages of nobody")
  func notTurned() {
    let reading = expect(service("ages: ⟦36 to 4⟧"), as: "services/play.md", "bad-ages")
    #expect(reading.summaries == ["“36 to 4” is not a range of ages."])
  }

  @Test("Nought is a number, and dashes beside “to” count for nothing")
  func spelledOut() {
    #expect(Ages.parse("nought to five") == Ages(from: 0, to: 60))
    #expect(Ages.parse("two-to-four") == Ages(from: 24, to: 48))
  }

  @Test("Ages overlap where one age lies in both")
  func overlap() {
    let young = Ages(from: 0, to: 60)
    #expect(young.overlaps(Ages(from: 60, to: 132)))
    #expect(!young.overlaps(Ages(from: 61, to: 132)))
    #expect(young.overlaps(.all))
    #expect(!young.overlaps(Ages(from: 96, to: nil)))
  }
}
