import Testing

@testable import Site

@Suite("Opening hours that overlap")
struct OverlappingHoursTests {
  private func found(_ rows: String...) -> [String] {
    let hours = rows.map { "\n  - { \($0) }" }.joined()
    return foundWith(
      when: ["every: Monday, time: 10am to 11am"], where: "oakwood",
      files: ["hubs/oakwood.md": hub("Oakwood", "opening-hours:\(hours)\n")])
  }

  @Test("A day with two times that overlap is told at the later row")
  func differs() {
    #expect(
      found(
        "days: Monday to Friday, from-to: 9am to 5pm", "days: Friday, from-to: 9am to 4:30pm")
        == [
          "hubs/oakwood.md:7 warning overlapping-hours “{ days: Friday, from-to: 9am to 4:30pm }”: "
            + "Friday has two opening hours that overlap: 9am to 5pm, and 9am to 4:30pm."
            + " → Take the day out of one of the two rows, such as “days: Monday to Thursday”."
        ])
  }

  @Test("Several days are told once, and what says the same twice, too")
  func several() {
    let row = "days: Monday to Friday, from-to: 9am to 5pm"
    let same = found(row, row)
    #expect(same.count == 1 && same[0].contains("Monday and other days stand in two rows"))
    #expect(found(row, "days: every day, from-to: 4pm to 5pm").count == 1)
  }

  @Test(
    "A break, other days and days of the month are fine",
    arguments: [
      ["days: Monday, from-to: 9am to 12 noon", "days: Monday, from-to: 12 noon to 5pm"],
      ["days: Monday, from-to: 9am to 12:30pm", "days: Monday, from-to: 12 noon to 5pm"],
      ["days: Monday to Thursday, from-to: 9am to 5pm", "days: Friday, from-to: 9am to 4pm"],
      ["days: Monday, from-to: 9am to 5pm", "days: last Monday of the month, from-to: 1pm to 8pm"],
    ])
  func fine(rows: [String]) { #expect(found(rows[0], rows[1]).isEmpty) }
}
