import Testing

@testable import Starters

private let starter = """
  ---
  # A note of its own.

  # What people call it.
  title: TITLE

  # What it costs.
  # Also a note.
  cost: free
  # Or in words:
  #cost: £2

  # How to book.
  #booking:
  #  phone: 01632 960123
  #
  #  note: Early
  ---
  # A heading: TITLE
  """

@Suite("A starter file taken apart")
struct StarterTextTests {
  @Test("Its fields are found with their lines and notes")
  func fields() {
    let fields = StarterText(starter).fields
    #expect(fields.map(\.name) == ["title", "cost", "cost", "booking"])
    #expect(fields.map(\.isOn) == [true, true, false, false])
    #expect(fields.map(\.isAlternative) == [false, false, true, false])
    #expect(fields.map(\.lines.count) == [1, 1, 1, 4])
    #expect(fields[1].notes == ["What it costs.", "Also a note."])
    #expect(fields[0].notes == ["What people call it."])
  }

  @Test("A field gets its value, whether it was on or off")
  func set() {
    var text = StarterText(starter)
    text.set("title", to: "Play")
    text.set("booking", to: "{ phone: 1 }")
    text.set("nothing", to: "x")
    #expect(text.text.contains("\ntitle: Play\n"))
    #expect(text.text.contains("# How to book.\nbooking: { phone: 1 }\n---\n"))
    #expect(text.text.contains("# A heading: TITLE"))
  }

  @Test("With everything on, each field is written in one way")
  func allOn() {
    #expect(StarterText(starter).allOn().contains("\ncost: free\n"))
    #expect(!StarterText(starter).allOn().contains("£2"))
    let other = StarterText(starter).allOn(alternative: 1)
    #expect(other.contains("\ncost: £2\n") && !other.contains("free"))
    #expect(other.contains("\nbooking:\n  phone: 01632 960123\n\n  note: Early\n---"))
  }

  @Test("A note is put above a field, and lines are taken out, but no notes")
  func change() {
    var text = StarterText("# a: x\na: x\nb: x\n")
    text.note("Choose.", above: "b")
    text.replace("x", with: "y")
    text.removeLines(containing: "a: y")
    #expect(text.text == "# a: x\n# Choose.\nb: y\n")
  }
}
