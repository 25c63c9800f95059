import Bytes
import Testing

@testable import Content

@Suite("Entries that belong to the value before them")
struct StrayEntryTests {
  @Test(
    "A text with a comma between curly brackets is told to stand in quotation marks",
    arguments: [
      ("Training, all staff", "\"Training, all staff\""),
      ("Training, for staff, until 2pm", "\"Training, for staff, until 2pm\""),
      ("The \"big\" clean, all day", "'The \"big\" clean, all day'"),
    ])
  func comma(text: String, quoted: String) {
    let reading = expect(
      hub("closed:\n  - { on: 2027-03-09, why: ⟦\(text)⟧ }"), as: "hubs/oakwood.md",
      "comma-in-value")
    #expect(
      reading.summaries == [
        "The value of “why” has a comma, which ends it between curly brackets."
      ])
    #expect(reading.diagnostics.first?.fixes.first?.replacement == quoted)
    expect(hub("closed:\n  - { on: 2027-03-09, why: \(quoted) }"), as: "hubs/oakwood.md")
  }

  @Test("The fields after the comma are read, and several days are told to be a list")
  func commaWithinRow() {
    let note = expect(
      service("booking: { note: ⟦Ask for Jo, or for Sam.⟧, phone: 111 }"), as: "services/play.md",
      "comma-in-value")
    #expect(note.records.services.first?.booking.phone?.dial == "111")
    let days = expect(
      activity("when:\n  - { on: ⟦2027-03-09, 2027-03-16⟧, time: 1pm to 2pm }"),
      as: "activities/play.md", "comma-in-value")
    #expect(days.diagnostics.first?.fixes.first?.replacement == "[2027-03-09, 2027-03-16]")
  }

  @Test("A note on what a building offers is a text, too")
  func commaInNote() {
    let reading = expect(
      hub("accessibility: { lift: ⟦partial — at the back, ring the bell⟧, ramp: yes }"),
      as: "hubs/oakwood.md", "comma-in-value")
    #expect(
      reading.diagnostics.first?.fixes.first?.replacement
        == "\"partial — at the back, ring the bell\"")
    #expect(reading.records.hubs.first?.accessibility.map(\.feature.id) == ["ramp"])
    let bare = expect(
      hub("accessibility: { ⟦hoist⟧, lift: yes, ⟦loop⟧, ramp: }"), as: "hubs/oakwood.md",
      "bad-choice", "bad-choice")
    #expect(bare.summaries == ["“hoist” has no answer.", "“loop” has no answer."])
    #expect(bare.records.hubs.first?.accessibility.map(\.feature.id) == ["lift"])
  }

  @Test("A name that stands alone before any value is unknown")
  func alone() {
    expect(
      hub("closed:\n  - { ⟦Training⟧, on: 2027-03-09 }"), as: "hubs/oakwood.md", "unknown-field")
    expect(hub("⟦colour⟧:\n"), as: "hubs/oakwood.md", "unknown-field")
  }

  @Test("A row's field that is not indented is told once, where it is")
  func row() {
    let last = expect(
      activity("when:\n  - every: Monday\n    time: 1pm to 2pm\n⟦during⟧: term time"),
      as: "activities/play.md", "wrong-indentation")
    #expect(
      last.summaries == [
        "“during” belongs to the row of “when” above, but is not indented like it."
      ])
    #expect(last.fixes == ["Put 4 spaces before it."])
    #expect(last.diagnostics.first?.fixes.first?.replacement == "    during")
    #expect(last.records.activities.first?.isWhenKnown == false)
    expect(
      activity("when:\n  - every: Monday\n⟦during⟧: term time\n    time: 1pm to 2pm\nplaces: 12"),
      as: "activities/play.md", "wrong-indentation")
    expect(
      activity("when:\n- every: Monday\n⟦time⟧: 1pm to 2pm\n⟦during⟧: term time"),
      as: "activities/play.md", "wrong-indentation", "wrong-indentation")
    expect(
      hub("closed:\n  - on: 2027-03-09\n⟦why⟧: Training"), as: "hubs/oakwood.md",
      "wrong-indentation")
  }

  @Test("A field that no row above has is unknown")
  func noRow() {
    expect(
      activity("when: [{ every: Monday, time: 1pm to 2pm }]\n⟦during⟧: term time"),
      as: "activities/play.md", "unknown-field")
    expect(
      activity("when:\n  - every: Monday\n    time: 1pm to 2pm\n⟦colour⟧: red"),
      as: "activities/play.md", "unknown-field")
  }
}
