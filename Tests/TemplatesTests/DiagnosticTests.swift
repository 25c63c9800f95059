import Bytes
import Diagnostics
import Testing

@testable import Templates

/// Every error and warning, at its exact place: `⟦` and `⟧` mark where it should stand.
@Suite("Diagnostics of themes")
struct DiagnosticTests {
  /// Checks that the theme has the one error or warning `code`, at the marks.
  private func expect(
    _ code: TemplatesCode, _ layout: String, _ partials: [String: String] = [:],
    summary: String? = nil, fix: String? = nil,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let marked = ([("layouts/page", layout)] + partials.map { ("partials/\($0.key)", $0.value) })
      .first { $0.1.contains("⟦") }
    let theme = TestTheme(
      layout: Self.unmarked(layout), partials: partials.mapValues(Self.unmarked))
    let result = theme.compile(for: ServiceView.shape, words: Shape(words: ["menu", "search"]))
    let found = result.errors + result.warnings
    #expect(found.map(\.code) == [code.rawValue], sourceLocation: sourceLocation)
    guard let diagnostic = found.first else { return }
    #expect(
      (diagnostic.severity == .error) == (result.template == nil), sourceLocation: sourceLocation)
    let file = theme.files[diagnostic.location.file]
    if let marked {
      #expect(file.path == "\(marked.0).mustache", sourceLocation: sourceLocation)
      #expect(
        Self.marked(file.contents, diagnostic.location.range) == marked.1,
        sourceLocation: sourceLocation)
    } else {
      #expect(diagnostic.location.range == nil, sourceLocation: sourceLocation)
    }
    if let summary { #expect(diagnostic.summary == summary, sourceLocation: sourceLocation) }
    #expect(!diagnostic.fixes.isEmpty, sourceLocation: sourceLocation)
    if let fix {
      #expect(diagnostic.fixes.contains { $0.message == fix }, sourceLocation: sourceLocation)
    }
  }

  private static func unmarked(_ text: String) -> String {
    text.filter { $0 != "⟦" && $0 != "⟧" }
  }

  private static func marked(_ text: Text, _ range: ByteRange?) -> String {
    guard let range else { return String(text) }
    return String(text[0..<Int(range.start)]) + "⟦" + String(text[range.offsets]) + "⟧"
      + String(text[from: Int(range.end)])
  }

  @Test("An unknown name")
  func unknownName() {
    expect(
      .unknownName, "<p>{{⟦titel⟧}}</p>", summary: "There is no “titel” in “service page”.",
      fix: "Did you mean “title”?")
    expect(.unknownName, "é {{#⟦hub⟧}}x{{/hub}}", fix: "Did you mean “hubs”?")
    expect(.unknownName, "{{site.⟦nam⟧}}", summary: "There is no “nam” in “site”.")
    expect(.unknownName, "{{words.⟦meny⟧}}", fix: "“words” offers menu, search.")
  }

  @Test("An unknown name in a partial, with the way there")
  func unknownNameInPartial() {
    expect(.unknownName, "{{#hubs}}{{> card}}{{/hubs}}", ["card": "<b>{{⟦nmae⟧}}</b>"])
    let theme = TestTheme(layout: "{{> card}}", partials: ["card": "{{nmae}}"])
    let notes = theme.compile(for: ServiceView.shape).errors.flatMap(\.notes)
    #expect(notes.map(\.message) == ["“card” comes in here, for “service page”."])
  }

  @Test("A mistake in a partial is said once for all layouts")
  func saidOnce() {
    let arena = Arena()
    let file = SourceFile(id: FileID(0), path: "p", contents: arena.text("{{nmae}}"))
    let layout = SourceFile(id: FileID(1), path: "l", contents: arena.text("{{> p}}"))
    var library = TemplateLibrary(partials: [TemplateSource(name: "partials/p", file: file)])
    var list = DiagnosticList()
    for shape in [ServiceView.shape, SiteView.shape] {
      let source = TemplateSource(name: "layouts/l", file: layout)
      #expect(library.compile(layout: source, for: shape, words: nil, into: &list) == nil)
    }
    #expect(list.errorCount == 1)
  }

  @Test("Text that may be absent, outside of its section")
  func mayBeAbsent() {
    expect(
      .mayBeAbsent, "{{⟦summary⟧}}",
      summary: "“summary” may be absent; put it inside {{#summary}} … {{/summary}}.")
    expect(.mayBeAbsent, "{{^summary}}{{⟦summary⟧}}{{/summary}}")
    expect(.mayBeAbsent, "{{#summary}}{{.}}{{/summary}}{{⟦summary⟧}}")
    expect(.mayBeAbsent, "{{{⟦note⟧}}}")
    expect(.mayBeAbsent, "{{⟦contact⟧.name}}")
    expect(.mayBeAbsent, "{{#contact}}{{⟦phone⟧}}{{/contact}}")
  }

  @Test("A section over what is always there")
  func alwaysThere() {
    expect(.alwaysThere, "⟦{{#title}}⟧x{{/title}}")
    expect(.alwaysThere, "⟦{{^body}}⟧x{{/body}}")
    expect(.alwaysThere, "⟦{{^site}}⟧x{{/site}}")
  }

  @Test("Text written as HTML, and HTML as text")
  func textAndHTML() {
    expect(.textAsHTML, "⟦{{{title}}}⟧", fix: "Write {{title}}.")
    expect(.textAsHTML, "⟦{{& title}}⟧")
    expect(.textAsHTML, "{{#days}}⟦{{{.}}}⟧{{/days}}")
    expect(.htmlAsText, "⟦{{body}}⟧", fix: "Write {{{body}}}.")
  }

  @Test("A variable of what can't be shown itself")
  func notWritable() {
    expect(.notWritable, "⟦{{free}}⟧")
    expect(.notWritable, "⟦{{hubs}}⟧")
    expect(.notWritable, "⟦{{days}}⟧")
    expect(.notWritable, "⟦{{site}}⟧")
    expect(.notWritable, "⟦{{.}}⟧")
  }

  @Test("A dot after what has no names within it")
  func notAGroup() {
    expect(.notAGroup, "{{⟦title⟧.length}}")
    expect(.notAGroup, "{{⟦hubs⟧.name}}")
    expect(.notAGroup, "{{#days}}⟦{{#.}}⟧{{/.}}{{/days}}")
  }

  @Test("A list within itself")
  func listInsideItself() {
    expect(
      .listInsideItself, "{{#hubs}}a⟦{{#hubs}}⟧{{/hubs}}{{/hubs}}",
      fix: "If it should end here, write {{/hubs}}.")
  }

  @Test("Sections that are never closed, or closed wrongly")
  func closing() {
    expect(.unclosedSection, "a⟦{{#free}}⟧b", summary: "{{#free}} is never closed.")
    expect(.unclosedSection, "{{#hubs}}⟦{{#free}}⟧b{{/hubs}}")
    expect(.unclosedSection, "⟦{{$ main}}⟧")
    expect(.wrongClosingTag, "{{#free}}b⟦{{/fre}}⟧", fix: "Write {{/free}}.")
    expect(
      .wrongClosingTag, "b⟦{{/free}}⟧", summary: "{{/free}} closes something that was never opened."
    )
  }

  @Test("Tags that are never closed, empty or no names")
  func tags() {
    expect(.unclosedTag, "a ⟦{{⟧title <b>")
    expect(.unclosedTag, "a ⟦{{⟧title <b> {{title}}")
    expect(.unclosedTag, "⟦{{⟧! a comment")
    expect(.unclosedTag, "⟦{{{body}}⟧ b")
    expect(.emptyTag, "a ⟦{{ }}⟧")
    expect(.emptyTag, "⟦{{{}}}⟧")
    expect(.emptyTag, "⟦{{>}}⟧")
    expect(.badTagName, "{{ ⟦title | upper⟧ }}")
    expect(.badTagName, "{{#⟦if free⟧}}{{/if}}", fix: "Write {{#free}} … {{/free}} instead.")
    expect(.badTagName, "{{⟦place..town⟧}}")
    expect(.badTagName, "{{> ⟦*kind⟧}}")
  }

  @Test("Braces that close nothing")
  func strayBraces() {
    expect(.strayBraces, "a title⟦}}⟧ b")
    expect(.strayBraces, "{{title}}⟦}}⟧")
  }

  @Test("Delimiters that make no sense")
  func delimiters() {
    expect(.badDelimiters, "⟦{{=<%=}}⟧")
    expect(.badDelimiters, "⟦{{=<% %>}}⟧")
  }

  @Test("A partial that isn't there")
  func missingPartial() {
    expect(
      .missingPartial, "{{> card}}{{> ⟦crad⟧}}", ["card": "c"],
      summary: "There is no partial “crad”.", fix: "Did you mean “card”?")
    expect(
      .missingPartial, "{{> base}}{{< ⟦layouts/base⟧}}{{/layouts/base}}", ["base": "c"],
      fix: "Did you mean “base”?")
  }

  @Test("Partials that go round in a circle")
  func circle() {
    expect(.partialCircle, "{{> a}}", ["a": "{{> b}}", "b": "{{> ⟦a⟧}}"])
    let theme = TestTheme(layout: "{{> a}}", partials: ["a": "{{> b}}", "b": "{{> a}}"])
    #expect(
      theme.compile(for: ServiceView.shape).errors.map(\.explanation)
        == ["The circle is “a” → “b” → “a”."])
  }

  @Test("A partial that nothing uses")
  func unusedPartial() {
    expect(.unusedPartial, "a", ["card": "c"], summary: "No page uses the partial “card”.")
  }

  @Test("Blocks filled twice, or that aren't there")
  func blocks() {
    let base = ["base": "{{$ main}}{{/ main}}{{$ foot}}{{/ foot}}"]
    expect(.duplicateBlock, "{{<base}}{{$foot}}a{{/foot}}⟦{{$foot}}⟧b{{/foot}}{{/base}}", base)
    expect(
      .unknownBlock, "{{<base}}{{$ ⟦mian⟧}}a{{/ mian}}{{/base}}", base,
      summary: "“base” shows no block called “mian”.", fix: "Did you mean “main”?")
  }

  @Test("What a parent's tag holds outside of its blocks")
  func ignoredContent() {
    expect(.ignoredContent, "{{<base}} ⟦words⟧ {{/base}}", ["base": "b"])
    expect(.ignoredContent, "{{<base}}{{! note }}⟦{{title}}⟧{{/base}}", ["base": "b"])
  }

  @Test("Values where escaping isn't enough")
  func unsafePlaces() {
    expect(.unsafePlace, "<a class=⟦{{title}}⟧>")
    expect(.unsafePlace, "<a class=x⟦{{title}}⟧>")
    expect(.unsafePlace, "<a ⟦{{title}}⟧>")
    expect(.unsafePlace, "<⟦{{title}}⟧>")
    expect(.unsafePlace, "<SCRIPT>let a = '⟦{{title}}⟧'</SCRIPT> {{title}}")
    expect(.unsafePlace, "<style>⟦{{title}}⟧</style>{{title}}")
    expect(.unsafePlace, "<button onclick=\"⟦{{title}}⟧\">")
    expect(.unsafePlace, "<a title=\"⟦{{{body}}}⟧\">")
    expect(.unsafePlace, "<a class={{> p}}>", ["p": "⟦{{title}}⟧"])
  }

  @Test("Values where escaping is enough")
  func safePlaces() {
    let layout = """
      <!doctype html><!-- a > {{title}} --><a class = "x {{title}}" title='{{title}}' hidden>
      1 < 2 {{title}}</a><br/>{{title}}<script type="application/ld+json">{{{body}}}</script>
      <p {{#free}}class="a"{{/free}} id="{{title}}">{{title}}
      """
    #expect(TestTheme(layout: layout).compile(for: ServiceView.shape).errors == [])
  }

  @Test("Files that are no text, too large or too deep")
  func bounds() {
    let arena = Arena()
    func codes(_ contents: Text) -> [String] {
      let file = SourceFile(id: FileID(0), path: "l", contents: contents)
      var library = TemplateLibrary(partials: [])
      var list = DiagnosticList()
      _ = library.compile(
        layout: TemplateSource(name: "l", file: file), for: ServiceView.shape, words: nil,
        into: &list)
      return list.all.map(\.code)
    }
    let invalid: [UInt8] = [0x61, 0xFF]
    #expect(
      invalid.withUnsafeBufferPointer { codes(arena.text(copying: $0)) } == ["template-not-utf8"])
    #expect(codes(arena.text(String(repeating: "a", count: 1 << 20))) == [])
    #expect(codes(arena.text(String(repeating: "a", count: 1 + 1 << 20))) == ["template-too-large"])
    let deep = { (count: Int) in
      String(repeating: "{{#free}}", count: count) + String(repeating: "{{/free}}", count: count)
    }
    #expect(codes(arena.text(deep(32))) == [])
    #expect(codes(arena.text(deep(33))) == ["template-too-deep"])
  }

  @Test("A theme that multiplies itself is stopped")
  func bombs() {
    var partials: [String: String] = ["p0": ""]
    for level in 1...20 {
      partials["p\(level)"] = String(repeating: "{{> p\(level - 1)}}", count: 20)
    }
    let empty = TestTheme(layout: "{{> p20}}", partials: partials)
    #expect(empty.compile(for: ServiceView.shape).errors.map(\.code) == ["template-too-large"])
    partials["p0"] = String(repeating: "a", count: 1 << 19)
    let large = TestTheme(layout: "{{> p20}}", partials: partials)
    #expect(large.compile(for: ServiceView.shape).errors.map(\.code) == ["template-too-large"])
    for level in 1...200 { partials["p\(level)"] = "{{> p\(level - 1)}}" }
    let deep = TestTheme(layout: "{{> p200}}", partials: partials)
    #expect(deep.compile(for: ServiceView.shape).errors.map(\.code) == ["template-too-deep"])
  }

  @Test("Lists within lists are bounded")
  func tooManyScopes() {
    let opening = String(repeating: "{{#links}}", count: 28)
    let closing = String(repeating: "{{/links}}", count: 28)
    expect(
      .templateTooDeep, "{{#hubs}}{{#days}}{{> more}}{{/days}}{{/hubs}}",
      ["more": "{{#site}}\(opening)⟦{{#links}}⟧{{/links}}\(closing){{/site}}"])
  }

  @Test("A list is within itself, whichever way it is reached")
  func listReachedTwice() {
    expect(
      .listInsideItself,
      "{{#site}}{{#links}}{{#site}}⟦{{#site.links}}⟧{{/site.links}}{{/site}}{{/links}}{{/site}}")
  }
}
