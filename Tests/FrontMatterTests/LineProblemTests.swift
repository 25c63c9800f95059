import Testing

@testable import FrontMatter

@Suite("What can be wrong with lines")
struct LineProblemTests {
  @Test("A tab in front of a field is an error, and the field is kept")
  func tab() {
    expect(
      "booking:\n⟦\t⟧phone: 1\n⟦\t⟧email: x\n", .tabIndentation, .tabIndentation,
      tree: #"{booking: {phone: "1", email: "x"}}"#)
  }

  @Test("A tab is said once, however many groups its line ends")
  func tabAfterGroups() {
    expect(
      "a:\n  b:\n    c:\n      d: e\n⟦\t⟧f: g\n", .tabIndentation,
      tree: #"{a: {b: {c: {d: "e"}}, f: "g"}}"#)
  }

  @Test("A tab after spaces is an error too, and its fix has two spaces for it")
  func tabAfterSpaces() {
    expect("a:\n  b: c\n ⟦\t⟧d: e\n", .tabIndentation, tree: #"{a: {b: "c", d: "e"}}"#)
    #expect(Reading("a:\n\tb: c\n").diagnostics.all.first?.fixes.first?.replacement == "  ")
  }

  @Test("Where only the first field is indented, it alone is wrong")
  func firstFieldIndented() {
    expect("⟦\t⟧a: b\nc: d\ne: f\n", .tabIndentation, tree: #"{a: "b", c: "d", e: "f"}"#)
    expect("  ⟦a: b⟧\n\n# x\nc: d\ne: f\n", .wrongIndentation, tree: #"{a: "b", c: "d", e: "f"}"#)
    // What closes front matter is no field.
    expectTree("---\n  a: b\n---\n", #"{a: "b"}"#, form: .markdown)
  }

  @Test("A tab between a dash and a field is an error; before a text it is fine")
  func tabAfterDash() {
    expect("-⟦\t⟧a: b\n", .tabIndentation, tree: #"[{a: "b"}]"#)
    expectTree("-\ta\n", #"["a"]"#)
  }

  @Test("A tab before a comment, after a colon or in a blank line is fine")
  func harmlessTabs() {
    expectTree("a:\tb\t# x\n\t# y\n\t\nc: d\n", #"{a: "b", c: "d"}"#)
  }

  @Test("A tab that indents the text of a block is an error")
  func tabInBlock() {
    expect("a: |\n⟦\t⟧b: c\n", .tabIndentation, tree: #"{a: "", b: "c"}"#)
  }

  @Test("A field that is indented too little stays in its group")
  func tooLittle() {
    expect(
      "a:\n    b: c\n  ⟦d: e⟧\nf: g\n", .wrongIndentation,
      tree: #"{a: {b: "c", d: "e"}, f: "g"}"#)
  }

  @Test("A field that is indented too much stays in its group")
  func tooMuch() {
    expect(
      "a: b\n  ⟦c: d⟧\ne: \"f\"\n   ⟦g: h⟧\n", .wrongIndentation, .wrongIndentation,
      tree: #"{a: "b", c: "d", e: "f", g: "h"}"#)
  }

  @Test("A field of a list item that is not indented enough stays in the item")
  func fieldOfItem() {
    expect(
      "when:\n  - every: Monday\n  ⟦time: 9am⟧\n  - on: x\n", .wrongIndentation,
      tree: #"{when: [{every: "Monday", time: "9am"}, {on: "x"}]}"#)
  }

  @Test("A list item that is indented too much stays in its list")
  func item() {
    expect("- a\n  ⟦- b⟧\n- c\n", .wrongIndentation, tree: #"["a", "b", "c"]"#)
  }

  @Test("A list item below a field that has a value is an error")
  func listBelowValue() {
    expect("a: b\n  ⟦- c⟧\nd: e\n", .listAmongFields, tree: #"{a: "b", d: "e"}"#)
    expect("a: b\n⟦- c⟧ # x\n", .listAmongFields)
  }

  @Test("A field among list items is an error")
  func fieldAmongItems() {
    expect("- a\n⟦b: c⟧\n- d\n", .fieldAmongItems, tree: #"["a", "d"]"#)
  }

  @Test("A list that starts in its field's line is an error, and its item is kept")
  func listInFieldLine() {
    expect("ages: ⟦-⟧ 0 to 5\n", .listOnFieldLine, tree: #"{ages: ["0 to 5"]}"#)
    expect("ages: ⟦-⟧\nb: c\n", .listOnFieldLine, tree: #"{ages: ~, b: "c"}"#)
    expect("ages: [⟦-⟧ a, b]\n", .listOnFieldLine, tree: #"{ages: ["a", "b"]}"#)
  }

  @Test("A blank line before a block's text can't have more spaces than it")
  func blankIndentation() {
    expect("a: |\n⟦    ⟧\n  b\n", .wrongIndentation, tree: #"{a: "\nb\n"}"#)
  }

  @Test("Thirty-two levels are fine, the next is an error that is said once")
  func depth() {
    let deepest = String(repeating: "- ", count: 32)
    expectTree(
      deepest + "a\n",
      String(repeating: "[", count: 32) + "\"a\"" + String(repeating: "]", count: 32))
    expect(deepest + "⟦-⟧ - a\n" + deepest + "- b\n- c\n", .tooDeep)
    let brackets = String(repeating: "[", count: 31)
    expect("a: \(brackets)⟦[⟧[[[[\nb: c\n", .tooDeep)
    expect("a: \(brackets.dropLast())[⟦b⟧: c]\nd: e\n", .tooDeep)
    var nested = ""
    for level in 0..<40 { nested += String(repeating: " ", count: level) + "k:\n" }
    #expect(Reading(nested + "z: y\n").codes == ["too-deep"])
  }

  @Test("A list item's hyphen without its space is one error, and the item is kept whole")
  func hyphenWithoutSpace() {
    let tree = #"{a: [{b: "c", d: "e"}, {b: "f"}], g: "h"}"#
    expect(
      "a:\n  ⟦-⟧b: c\n    d: e\n  ⟦-⟧b: f\ng: h\n", .missingSpace, .missingSpace, tree: tree)
    expect("a:\n⟦-⟧b: c\n  d: e\n- b: f\ng: h\n", .missingSpace, tree: tree)
    expect("a:\n  - b: c\n    d: e\n  ⟦-⟧b: f\ng: h\n", .missingSpace, tree: tree)
    let fix = Reading("a:\n  -b: c\n").diagnostics.all.first?.fixes.first
    #expect(fix?.replacement == "- ")
    expectTree("a:\n  -b c\n", #"{a: "-b c"}"#)
    expectTree("a: b\n-c: d\n", #"{a: "b", -c: "d"}"#)
  }
}
