import Bytes
import Testing

@testable import Templates

@Suite("Rendering")
struct RenderingTests {
  let arena = Arena()

  /// What the layout makes of `view`, or the codes of its errors.
  func page(
    _ layout: String, _ partials: [String: String] = [:], _ view: ServiceView? = nil
  ) -> String {
    let theme = TestTheme(layout: layout, partials: partials)
    let words = Shape(words: ["menu", "find-a-service"])
    let result = theme.compile(for: ServiceView.shape, words: words)
    guard let template = result.template else {
      return result.errors.map { "\($0.code): \($0.summary)" }.joined(separator: "\n")
    }
    var buffer = ByteBuffer()
    template.render(
      view ?? .full(in: arena), words: arena.list(["Menu", "Find a service"] as [Text]),
      into: &buffer)
    return String(buffer.text(in: arena))
  }

  var empty: ServiceView { .empty(in: arena) }

  @Test("Text is escaped and HTML is not")
  func escaping() {
    #expect(
      page("{{#summary}}{{summary}}{{/summary}} {{{body}}}")
        == "Toys &amp; &lt;tea&gt; <p>Come in.</p>")
  }

  @Test("A section over text that may be empty shows its content when it isn’t")
  func optionalText() {
    let layout = "{{#summary}}[{{.}}]{{/summary}}{{^summary}}none{{/summary}}"
    #expect(page(layout) == "[Toys &amp; &lt;tea&gt;]")
    #expect(page(layout, [:], empty) == "none")
  }

  @Test("A section over HTML that may be empty shows its content when it isn’t")
  func optionalHTML() {
    let layout = "{{#note}}{{{.}}}{{{note}}}{{/note}}{{^note}}none{{/note}}"
    #expect(page(layout) == "<b>New</b><b>New</b>")
    #expect(page(layout, [:], empty) == "none")
  }

  @Test("A flag shows one part or the other")
  func flag() {
    let layout = "{{#free}}free{{/free}}{{^free}}paid{{/free}}"
    #expect(page(layout) == "free")
    #expect(page(layout, [:], empty) == "paid")
  }

  @Test("A list repeats, and what is around it can be named in it")
  func list() {
    #expect(
      page("{{#hubs}}{{name}} ({{title}}) {{/hubs}}")
        == "Oakwood (Stay and play) Sandy Lane (Stay and play) ")
    #expect(page("{{#hubs}}{{name}}{{/hubs}}{{^hubs}}none{{/hubs}}", [:], empty) == "none")
  }

  @Test("A list of texts writes each with a dot")
  func textList() {
    #expect(page("{{#days}}{{.}}, {{/days}}") == "Monday, Friday, ")
  }

  @Test("A list within a list starts afresh each time")
  func nestedLists() {
    #expect(
      page("{{#hubs}}{{name}}:{{#days}} {{.}}{{/days}}\n{{/hubs}}")
        == "Oakwood: Monday Friday\nSandy Lane: Monday Friday\n")
  }

  @Test("A view that may be absent is shown when it is there")
  func optional() {
    let layout = "{{#contact}}{{name}} of {{site.name}}{{/contact}}{{^contact}}nobody{{/contact}}"
    #expect(page(layout) == "Kim of Hubs")
    #expect(page(layout, [:], empty) == "nobody")
  }

  @Test("Within its section, a view that may be absent can be named with a dot")
  func optionalDotted() {
    #expect(page("{{#contact}}{{contact.name}}{{/contact}}") == "Kim")
  }

  @Test("Views that are always there are reached with a dot or a section, near or far")
  func objects() {
    #expect(page("{{place.town}} {{#place}}{{street}}{{/place}}") == "Northbrook Mill Lane")
    #expect(page("{{site.name}} {{#site}}{{name}}{{/site}}") == "Hubs Hubs")
    #expect(
      page("{{site.place.town}} {{#site.place}}{{street}}{{/site.place}}") == "Northbrook Mill Lane"
    )
    #expect(page("{{#site}}{{#place}}{{town}}{{/place}}{{/site}}") == "Northbrook")
    #expect(
      page("{{#site.links}}{{name}} {{place.town}} {{/site.links}}")
        == "East Northbrook West Northbrook ")
    #expect(page("{{#site.tagline}}{{site.tagline}} {{.}}{{/site.tagline}}") == "For all For all")
  }

  @Test("What was asked for is known to be there, whichever way it is reached")
  func reachedTwice() {
    #expect(page("{{#site.tagline}}{{#site}}{{tagline}}{{/site}}{{/site.tagline}}") == "For all")
    #expect(page("{{#contact}}{{#phone}}{{contact.phone}}{{/phone}}{{/contact}}") == "01632 960001")
  }

  @Test("A theme’s words are named from everywhere")
  func words() {
    #expect(
      page("{{words.menu}}{{#hubs}} {{words.find-a-service}}{{/hubs}}")
        == "Menu Find a service Find a service")
  }

  @Test("The nearest name counts")
  func shadowing() {
    #expect(page("{{#contact}}{{name}}{{#site}}{{name}}{{/site}}{{/contact}}") == "KimHubs")
  }

  @Test("A partial is compiled for the context it comes in")
  func partialContext() {
    #expect(
      page("{{#contact}}{{> name}}{{/contact}}{{#hubs}}{{> name}}{{/hubs}}", ["name": "<{{name}}>"])
        .hasPrefix("unsafe-place"))
    #expect(
      page("{{#contact}}{{> name}}{{/contact}}{{#hubs}}{{> name}}{{/hubs}}", ["name": "({{name}})"])
        == "(Kim)(Oakwood)(Sandy Lane)")
  }

  @Test("A parent’s blocks show what fills them, else their own content")
  func inheritance() {
    let base = """
      <main>
        {{$ main}}{{/ main}}
      </main>
      {{$ foot}}
      <footer>
      {{/ foot}}

      """
    let layout = """
      {{< base}}
        {{$ main}}
            <h1>{{title}}</h1>
            {{#hubs}}
              <p>{{name}}</p>
            {{/hubs}}
        {{/ main}}
      {{/ base}}
      """
    #expect(
      page(layout, ["base": base]) == """
        <main>
          <h1>Stay and play</h1>
            <p>Oakwood</p>
            <p>Sandy Lane</p>
        </main>
        <footer>

        """)
  }

  @Test("A parent can stand in its own block")
  func nestedParents() {
    #expect(
      page(
        "{{<box}}{{$in}}a{{<box}}{{$in}}b{{/in}}{{/box}}{{/in}}{{/box}}",
        ["box": "[{{$in}}{{/in}}]"]) == "[a[b]]")
  }

  @Test("A block that is filled keeps to the file that fills it")
  func argumentsAreLexical() {
    // The card’s title isn’t the page’s title.
    #expect(
      page(
        "{{<base}}{{$title}}P{{/title}}{{$main}}{{<card}}{{$title}}C{{/title}}{{/card}}{{/main}}{{/base}}",
        ["base": "{{$title}}{{/title}}:{{$main}}{{/main}}", "card": "({{$title}}{{/title}})"])
        == "P:(C)")
  }

  @Test("An empty block with a line to itself leaves no empty line")
  func emptyBlock() {
    #expect(page("a\n  {{$ more}}{{/ more}}\nb\n") == "a\nb\n")
  }

  @Test("Blank lines of a partial get no indentation")
  func blankLines() {
    #expect(page("  {{> p}}\n", ["p": "a\n\nb\n"]) == "  a\n\n  b\n")
  }

  @Test("A byte-order mark is no part of the page, nor of the first line")
  func byteOrderMark() {
    #expect(page("\u{FEFF}{{! note }}\na") == "a")
    #expect(page("  {{> p}}\n", ["p": "\u{FEFF}a"]) == "  a")
  }

  @Test("White space may stand around the sign and the name")
  func spacesInTags() {
    #expect(page("{{ # free }}{{ title }}{{ / free }}{{ > p }}", ["p": "p"]) == "Stay and playp")
  }

  @Test("A block that is filled with several lines keeps the line's place and end")
  func lineBlock() {
    let layout = "{{<base}}{{$in}}\none\n{{#free}}\n  two\n{{/free}}\n{{/in}}{{/base}}"
    #expect(page(layout, ["base": "<\n  {{$in}}-{{/in}}\n>\n"]) == "<\n  one\n    two\n>\n")
    #expect(page(layout, ["base": "< {{$in}}-{{/in}} >"]) == "< one\n  two\n >")
    #expect(
      page("{{<base}}{{$in}}x{{/in}}{{/base}}", ["base": "<\r\n\t{{$in}}{{/in}}\r\n>"])
        == "<\r\n\tx\r\n>")
  }

  @Test("Literal text around tags that write nothing becomes one step")
  func mergedLiterals() {
    let theme = TestTheme(layout: "a{{! b }}c{{> d}}e", partials: ["d": "d"])
    #expect(theme.compile(for: ServiceView.shape).template?.operationCount == 1)
  }
}
