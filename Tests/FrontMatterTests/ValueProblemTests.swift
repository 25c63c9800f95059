import Testing

@testable import FrontMatter

@Suite("What can be wrong with texts")
struct ValueProblemTests {
  @Test("Curly quotes round a value are an error, and it is kept without them")
  func curlyQuotes() {
    expect("a: ⟦“b c”⟧\nd: ⟦‘e’⟧ # x\n", .curlyQuotes, .curlyQuotes, tree: #"{a: "b c", d: "e"}"#)
    expect("- ⟦“a”⟧\n", .curlyQuotes)
    expect("a: [⟦“b”⟧, ⟦“c⟧, d]\n", .curlyQuotes, .curlyQuotes, tree: #"{a: ["b", "c", "d"]}"#)
    expect("a: ⟦“b\"⟧\nc: ⟦“d⟧\n", .curlyQuotes, .curlyQuotes, tree: #"{a: "b", c: "d"}"#)
    #expect(Reading("a: “b”\n").diagnostics.all.first?.fixes.first?.replacement == "\"b\"")
  }

  @Test("Curly quotes within a text are part of it")
  func curlyQuotesInText() {
    expectTree(
      "a: “Play” is what we do\nb: ’Twas\nc: “A” and “B”\n",
      #"{a: "“Play” is what we do", b: "’Twas", c: "“A” and “B”"}"#)
  }

  @Test("A value that begins with a sign of YAML's is an error, and is kept as text")
  func reserved() {
    expect(
      "a: ⟦&b⟧\nc: ⟦*d⟧ # x\ne: ⟦!f g⟧\n", .reservedCharacter, .reservedCharacter,
      .reservedCharacter, tree: #"{a: "&b", c: "*d", e: "!f g"}"#)
    expect("- ⟦*a⟧\n- ⟦]⟧\n- ⟦, b⟧\n", .reservedCharacter, .reservedCharacter, .reservedCharacter)
    expect("a: [⟦&b⟧, ⟦|⟧,⟦#c⟧]\n", .reservedCharacter, .reservedCharacter, .reservedCharacter)
    expect("a: ⟦: b⟧\n", .reservedCharacter)
    #expect(Reading("a: *b\"c\n").diagnostics.all.first?.fixes.first?.replacement == "'*b\"c'")
  }

  @Test("A text that is never closed is an error at its opening mark, and the next field is read")
  func unclosedQuote() {
    expect("a: ⟦\"⟧b c\nd: e\n", .unclosedQuote, tree: #"{a: "b c", d: "e"}"#)
    expect("a: ⟦'⟧Tis b # x\n", .unclosedQuote, tree: #"{a: "Tis b"}"#)
    expect("- ⟦\"⟧a\n- b\n", .unclosedQuote, tree: #"["a", "b"]"#)
    expect("a: [⟦\"⟧b, c]\nd: e\n", .unclosedQuote, tree: #"{a: ["b, c]"], d: "e"}"#)
    expect("a: b\n⟦\"⟧c: d\n", .unclosedQuote)
    expect("a: ⟦\"⟧b\n⟦c d⟧\ne: f\n", .unclosedQuote, .missingColon, tree: #"{a: "b", e: "f"}"#)
  }

  @Test("A text in quotes that goes on without indentation is an error at the line")
  func quoteWithoutIndentation() {
    expect("a: \"b\n⟦c\"⟧\nd: e\n", .wrongIndentation, tree: #"{a: "b c", d: "e"}"#)
  }

  @Test("Words after a closing quotation mark are an error, and the whole is kept")
  func textAfterQuote() {
    expect(
      "a: \"b\" ⟦c d⟧ # x\ne: 'f'⟦g'⟧\n", .textAfterQuote, .textAfterQuote,
      tree: #"{a: "\"b\" c d", e: "\'f\'g\'"}"#)
    expect("a: \"b\"⟦#c⟧\n", .textAfterQuote)
    expect("a: \"b\n  c\" ⟦d⟧\n", .textAfterQuote, tree: #"{a: "b c"}"#)
  }

  @Test("An escape that means nothing is an error at the escape")
  func badEscape() {
    expect("a: \"b⟦\\d⟧ ⟦\\é⟧\"\n", .badEscape, .badEscape)
    expect("a: \"⟦\\x1⟧g ⟦\\u12⟧\"\n", .badEscape, .badEscape)
    expect("a: \"⟦\\uD800⟧ ⟦\\U00110000⟧\"\n", .badEscape, .badEscape)
    expect("a: \"⟦\\u202E⟧⟦\\uFFFE⟧\"\n", .badEscape, .badEscape)
    expect("a: \"⟦\\0⟧⟦\\e⟧⟦\\x07⟧⟦\\u0080⟧\"\n", .badEscape, .badEscape, .badEscape, .badEscape)
    expectTree(
      #"a: "\t\x0A\x85""# + "\n", "{a: \"\\t\\n\u{85}\"}")
  }

  @Test("Words in the line of a block's sign are an error, and the block is kept")
  func blockHeader() {
    expect("a: | ⟦b⟧\n  c\n", .badBlockHeader, tree: #"{a: "c\n"}"#)
    expect("a: >⟦b⟧\n", .badBlockHeader)
    expect("a: |2⟦3⟧\n", .badBlockHeader)
    expect("a: |⟦0⟧\n", .badBlockHeader)
    expect("a: |-⟦+⟧\n", .badBlockHeader)
    expect("a: |⟦#b⟧\n", .badBlockHeader)
  }

  @Test("A plain value may hold a colon and begin with signs that YAML keeps for itself")
  func leniencies() {
    expectTree(
      "a: Play: Mondays\nb: @c\nd: 50%: e\nf: %g\nh: `i`\nj: k:\n",
      #"{a: "Play: Mondays", b: "@c", d: "50%: e", f: "%g", h: "`i`", j: "k:"}"#)
    expectTree("- a: b: c\n", #"[{a: "b: c"}]"#)
    expectTree("a: [@b, %c, `d`]\n", #"{a: ["@b", "%c", "`d`"]}"#)
  }

  @Test("A line that goes on with a text may hold a colon after its first word, not behind it")
  func colonInSecondLine() {
    expectTree("a: b\n  c d: e\n", #"{a: "b c d: e"}"#)
    expect("a: b\n  ⟦c: d e⟧\n", .wrongIndentation)
  }

  @Test("A “#” right before a word or a number is a warning: the value is cut there")
  func hashInValue() {
    expect("a: ⟦Room #2⟧ \nb: c\n", .hashInValue, tree: #"{a: "Room", b: "c"}"#)
    expect("a: b\n  c ⟦#dé⟧\n", .hashInValue, tree: #"{a: "b c"}"#)
    expectTree("ink: #1d2b45\npaper: #fff\n", "{ink: ~, paper: ~}")
    expect("a: ⟦#2⟧\nb:\n  c: ⟦#é⟧\n", .hashInValue, .hashInValue)
    expect("- ⟦b #c⟧\n", .hashInValue)
    expect("a: [b, ⟦c #d⟧, e\n  ]\n", .hashInValue, tree: #"{a: ["b", "c"]}"#)
    let found = Reading("a: Room #2\n").diagnostics.all.first
    #expect(found?.severity == .warning)
    #expect(found?.fixes.first?.replacement == "\"Room #2\"")
  }

  @Test("A “#” that would take the closing bracket is an error by itself, and is kept as text")
  func hashInBrackets() {
    expect(
      "a: { b: ⟦Room #2⟧, c: d }\ne: f\n", .hashInValue,
      tree: #"{a: {b: "Room #2", c: "d"}, e: "f"}"#)
    expect(
      "a: [⟦b # c⟧, ⟦#d #e⟧] # f\n", .hashInValue, .hashInValue,
      tree: ##"{a: ["b # c", "#d #e"]}"##)
    expect("- { b: ⟦#c⟧ }\n\n# x\n- d\n", .hashInValue, tree: ##"[{b: "#c"}, "d"]"##)
    expect("a: [\n  b,\n  ⟦c #d⟧ ]\n", .hashInValue, tree: #"{a: ["b", "c #d"]}"#)
    expect(
      "a: [[⟦b #c⟧], ['d' ⟦#e⟧]]\n", .hashInValue, .hashInValue,
      tree: #"{a: [["b #c"], ["d"]]}"#)
    expect("---\na: { b: ⟦c #d⟧ }\n---\n", .hashInValue, form: .markdown)
    let found = Reading("a: { b: Room #2, c: d }\n").diagnostics.all.first
    #expect(found?.summary == "“#2, c: d }” counts as a note, so its bracket is never closed.")
    #expect(found?.severity == .error)
    #expect(found?.fixes.first?.replacement == "\"Room #2\"")
  }

  @Test("A note between brackets may hold brackets, as long as others close what is open")
  func noteInBrackets() {
    expectTree("a: [b, # c]\n  d]\n", #"{a: ["b", "d"]}"#)
    expectTree("a: [b # [c]\n]\n", #"{a: ["b"]}"#)
    expect("a: ⟦[⟧b,\n  # c]\nd: e\n", .unclosedBracket, tree: #"{a: ["b"], d: "e"}"#)
    expect("a: ⟦[⟧b # see [c]\nd: e\n", .unclosedBracket, tree: #"{a: ["b"], d: "e"}"#)
  }

  @Test("A “#” with a space after it, in a word or in quotes is no mistake")
  func hashThatIsFine() {
    expectTree(
      "a: b # 2\nc: d#2\ne: 'f #2'\ng: h ##\ni: #j\n  k: l\nm: #n\n- o\n",
      #"{a: "b", c: "d#2", e: "f #2", g: "h", i: {k: "l"}, m: ["o"]}"#)
  }
}
