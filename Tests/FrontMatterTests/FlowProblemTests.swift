import Testing

@testable import FrontMatter

@Suite("What can be wrong between brackets")
struct FlowProblemTests {
  @Test("A bracket that is never closed is an error at the bracket, and the next field is read")
  func unclosed() {
    expect("a: ⟦[⟧b, c\nd: e\n", .unclosedBracket, tree: #"{a: ["b", "c"], d: "e"}"#)
    expect("a: ⟦{⟧b: c\nd: e\n", .unclosedBracket, tree: #"{a: {b: "c"}, d: "e"}"#)
    expect("- ⟦[⟧a,\n- b\n", .unclosedBracket, tree: #"[["a"], "b"]"#)
    expect("a: [b, ⟦{⟧c: d\n", .unclosedBracket)
  }

  @Test("The wrong closing bracket is an error and closes all the same")
  func wrongBracket() {
    expect("a: [b⟦}⟧\nc: d\n", .unexpectedBracket, tree: #"{a: ["b"], c: "d"}"#)
    expect("a: {b: c⟦]⟧\n", .unexpectedBracket, tree: #"{a: {b: "c"}}"#)
    expect("a: b\n⟦]⟧\n", .unexpectedBracket)
  }

  @Test("Words after a closing bracket are an error, and the whole is kept as text")
  func textAfter() {
    expect(
      "a: [Draft] ⟦Our week⟧ # x\nb: c\n", .textAfterBracket,
      tree: #"{a: "[Draft] Our week", b: "c"}"#)
    expect("{a: b}\n⟦c: d⟧\ne: f\n", .textAfterBracket, tree: #"{a: "b"}"#)
  }

  @Test("A missing comma is an error at the item that has none before it")
  func missingComma() {
    expect(
      "a: [\"b\" ⟦'⟧c']\n", .missingComma,
      tree: #"{a: ["b", "c"]}"#)
    expect("a: [b # x\n  ⟦c⟧]\n", .missingComma, tree: #"{a: ["b", "c"]}"#)
    expect("a: { b: c\n  ⟦d⟧: e }\n", .missingComma, tree: #"{a: {b: "c", d: "e"}}"#)
    expect("a: { b\n  c d⟦:⟧ e }\n", .missingComma)
  }

  @Test("A comma with nothing before it is an error; one after the last item is fine")
  func extraComma() {
    expect("a: [⟦,⟧ b,⟦,⟧ c]\n", .extraComma, .extraComma, tree: #"{a: ["b", "c"]}"#)
    expectTree("a: [b,]\nc: {d: e, }\n", #"{a: ["b"], c: {d: "e"}}"#)
  }

  @Test("A second colon in a plain value is an error, and the text is kept")
  func secondColon() {
    expect("a: { b: c d⟦:⟧ e, f: g }\n", .colonInValue, tree: #"{a: {b: "c d: e", f: "g"}}"#)
    expect("a: [b: c⟦:⟧ d: e]\n", .colonInValue, tree: #"{a: [{b: "c: d: e"}]}"#)
  }

  @Test("A line between brackets that is not indented is an error; a closing bracket is fine")
  func indentation() {
    expect("a: [\n⟦b,⟧\n]\nc: d\n", .wrongIndentation, tree: #"{a: ["b"], c: "d"}"#)
    expectTree("a: [\n  b,\n]\nc:\n  d: {\n    e: f\n}\n", #"{a: ["b"], c: {d: {e: "f"}}}"#)
    expect("a: [\n⟦\t⟧b\n  ]\n", .tabIndentation)
  }
}
