import Bytes
import Testing

@testable import Content

@Suite("Lists, parts and references")
struct ShapeTests {
  @Test("One value stands for a list of one where that is allowed")
  func listOrOne() {
    let one = expect(hub("address: 1 High Street\nkeywords: play"), as: "hubs/oakwood.md")
    #expect(one.records.hubs.first?.address.map(String.init) == ["1 High Street"])
    let two = expect(hub("address: [1 High Street, Orford]"), as: "hubs/oakwood.md")
    #expect(two.records.hubs.first?.address.map(String.init) == ["1 High Street", "Orford"])
  }

  @Test("Round brackets are no list, and square ones are meant")
  func roundBrackets() {
    let reading = expect(service("hubs: ⟦(oakwood, elm)⟧"), as: "services/play.md", "wrong-shape")
    #expect(reading.diagnostics.first?.fixes.first?.replacement == "[oakwood, elm]")
  }

  @Test("Fields that stand below an empty one and belong to it are told to be indented")
  func notIndented() {
    let reading = expect(
      service("contact:\n⟦phone⟧: 01632 960101\n⟦email⟧: a@example.org\ncost: free"),
      as: "services/play.md", "wrong-indentation", "wrong-indentation")
    #expect(
      reading.summaries.first == "“phone” belongs to “contact” above, but is not indented.")
    #expect(reading.diagnostics.first?.fixes.first?.replacement == "  phone")
    // What the record has itself stays the record's.
    expect(service("contact:\ncost: free"), as: "services/play.md")
  }

  @Test("An empty item is reported; the others are kept")
  func emptyItem() {
    let reading = expect(
      hub("address:\n  - 1 High Street\n  -⟦⟧\n  - Orford"), as: "hubs/oakwood.md", "empty-value")
    #expect(reading.summaries == ["A list item of “address” is empty."])
    #expect(reading.records.hubs.first?.address.count == 2)
  }

  @Test("One row that is not a list is told where its hyphen goes")
  func noList() {
    let reading = expect(
      activity("when:\n  ⟦every: Monday\n  time: 1pm to 2pm⟧"), as: "activities/play.md",
      "wrong-shape")
    #expect(reading.summaries == ["“when” must be a list."])
    #expect(
      reading.fixes == [
        "Put “- ” before “every”, and two more spaces before the lines that belong to it."
      ])
    let dash = expect(
      activity("when:\n  ⟦– every: Monday⟧"), as: "activities/play.md", "wrong-shape")
    #expect(dash.diagnostics.first?.fixes.first?.replacement == "- every")
    let text = expect(activity("when: ⟦Mondays⟧"), as: "activities/play.md", "wrong-shape")
    #expect(text.fixes == ["Put each on a line of its own that begins with “- ”."])
  }

  @Test("A part that is not written as fields is told which there are")
  func noFields() {
    let reading = expect(
      service("contact: ⟦Ask at the desk⟧"), as: "services/play.md", "wrong-shape")
    #expect(reading.summaries == ["A contact must be written as fields."])
    #expect(reading.fixes == ["Write one field on each line below, such as “name: …”."])
    #expect(
      reading.diagnostics.first?.explanation
        == "The fields are “name”, “phone”, “email”, “website”, “hours”.")
    expect(hub("opening-hours:\n  - ⟦9am to 5pm⟧"), as: "hubs/oakwood.md", "wrong-shape")
    expect(hub("accessibility: ⟦[ramp]⟧"), as: "hubs/oakwood.md", "wrong-shape")
  }

  @Test("What a part lacks and what it has too many is said there")
  func parts() {
    let reading = expect(
      service("notice:\n  ⟦⟦untill⟧: 2026-12-01⟧\nbooking:\n  ⟦phonee⟧: '111'"),
      as: "services/play.md", "unknown-field", "missing-field", "unknown-field")
    #expect(
      reading.summaries == [
        "A notice has no field called “untill”.", "A notice has no “text”.",
        "The part “booking” has no field called “phonee”.",
      ])
    #expect(
      reading.fixes == [
        "Did you mean “until”?", "Add a line “text:” with a line of text.", "Did you mean “phone”?",
      ])
  }

  @Test("What can't be an id is kept, for it may be a title")
  func ids() {
    let reading = expect(
      service("hubs: [oakwood, Sandy Lane]\nprovider: The Council\nlanguages: [zh-Hans, Polish]"),
      as: "services/play.md")
    let service = reading.records.services.first
    #expect(service?.hubs.ids.map(\.id) == ["oakwood", "Sandy Lane"])
    #expect(service?.provider?.id == "The Council")
    #expect(service?.languages.map(\.id) == ["zh-Hans", "Polish"])
  }

  @Test("All of a kind may be meant")
  func all() {
    let reading = expect(service("hubs: all\nlocalities: [east]"), as: "services/play.md")
    #expect(reading.records.services.first?.hubs.isAll == true)
    #expect(reading.records.services.first?.localities.isAll == false)
    #expect(reading.records.services.first?.localities.ids.map(\.id) == ["east"])
  }

  @Test(
    "Words with commas between them are told how to be a list",
    arguments: [
      ("categories: ⟦play, music⟧", "[play, music]"),
      ("delivery: ⟦online,phone,⟧", "[online, phone]"),
      ("hubs: ⟦oakwood, larkfield⟧", "[oakwood, larkfield]"),
    ])
  func commas(line: String, list: String) {
    let reading = expect(service(line), as: "services/play.md", "wrong-shape")
    #expect(reading.fixes == ["Put square brackets round them, such as “\(list)”."])
    #expect(reading.diagnostics.first?.fixes.first?.replacement == list)
  }

  @Test("A place that is not understood is told all ways to write one")
  func location() {
    let reading = expect(
      "---\ntitle: A\nsummary: B.\nwhere: ⟦[The Park]⟧\nwhen: ⟦[]⟧\n---\n", as: "activities/a.md",
      "wrong-shape", "empty-value")
    #expect(
      reading.fixes.first
        == "Write “online”, or the id of a hub from content/hubs/, or the fields “name”, “address”, "
        + "“postcode”, “place” on the lines below.")
  }

  @Test("A closure knows its place")
  func closure() {
    let source = Marked(hub("closed:\n  - ⟦on: 2026-12-25\n    why: Christmas⟧"))
    let reading = Reading(source.text, as: "hubs/oakwood.md")
    #expect(reading.records.hubs.first?.closures.map(\.range) == source.ranges)
  }

  @Test("A category is needed, and knows its place")
  func categories() {
    expect(service("categories: ⟦[]⟧"), as: "services/play.md", "empty-value")
    let source = Marked(service("categories: ⟦play/music⟧"))
    let reading = Reading(source.text, as: "services/play.md")
    #expect(reading.records.services.first?.categories.map(\.range) == source.ranges)
  }

  @Test("A closure that is only a day is told how to write it in one go")
  func closureWithoutFields() {
    let line = expect(hub("closed: ⟦9 March 2027⟧"), as: "hubs/oakwood.md", "wrong-shape")
    #expect(line.fixes == ["Write it on the line below, as “- { on: 9 March 2027, why: … }”."])
    let replacement = line.diagnostics.first?.fixes.first?.replacement ?? ""
    #expect(replacement == "\n  - { on: 9 March 2027 }")
    expect(hub("closed: \(replacement)"), as: "hubs/oakwood.md")
    let item = expect(hub("closed:\n  - ⟦9 March 2027⟧"), as: "hubs/oakwood.md", "wrong-shape")
    #expect(item.fixes == ["Write “{ on: 9 March 2027, why: … }”."])
    #expect(item.diagnostics.first?.fixes.first?.replacement == "{ on: 9 March 2027 }")
  }

  @Test("Hubs with “and” between them are offered as a list; a title with “and” is none")
  func several() {
    let hubs = expect(
      service("hubs: ⟦larkfield and marsh-end⟧"), as: "services/play.md", "wrong-shape")
    #expect(hubs.diagnostics.first?.fixes.first?.replacement == "[larkfield, marsh-end]")
    expect(service("hubs: Marsh and Moor"), as: "services/play.md")
    expect(service("categories: arts and crafts"), as: "services/play.md")
  }

  @Test(
    "Several places of an activity are told to be several files",
    arguments: ["larkfield, marsh-end", "larkfield and marsh-end", "[larkfield, marsh-end]"])
  func places(_ places: String) {
    let reading = expect(
      "---\ntitle: Play\nsummary: Come.\nwhere: ⟦\(places)⟧\nwhen: [{ every: Monday, time: 1pm to 2pm }]\n---\n",
      as: "activities/play.md", "wrong-shape")
    #expect(
      reading.fixes == ["Keep one, and make a second file for the activity at the other place."])
  }
}
