import Testing

@Suite("Style sheets of a theme")
struct StyleSheetTests {
  /// `assets/main.css` as it is published, and what is found.
  private func published(_ files: [String: String]) throws -> (style: String, found: [String]) {
    let assets = files.reduce(into: ["themes/hearth/assets/icons/a.svg": "<svg/>"]) {
      $0["themes/hearth/assets/\($1.key)"] = $1.value
    }
    let site = try SiteFolder(assets)
    let found = try site.build().found
    let file = site.published().first { $0.key.hasPrefix("assets/main.") }
    return (file?.value ?? "", found)
  }

  @Test(
    "What is imported stands in place of its import, and imports in its turn",
    arguments: [
      "@import \"parts/b.css\";", "@import 'parts/b.css';", "@import url(parts/b.css);",
      "@IMPORT url( \"parts/b.css\" ) ;", "@import \"parts/b.css\"",
      "/* b */ @import \"./parts/b.css\";",
    ])
  func inlined(rule: String) throws {
    let (style, found) = try published([
      "main.css": rule, "parts/b.css": "@import \"../c.css\";b{}", "c.css": "c{}",
    ])
    #expect(found == [])
    #expect(style == "c{}b{}")
  }

  @Test("What is only imported is not published by itself, and templates don't know it")
  func partsAreNoAssets() throws {
    let site = try SiteFolder([
      "themes/hearth/assets/main.css": "@import \"part.css\";",
      "themes/hearth/assets/part.css": "a{}",
    ])
    #expect(try site.build().found == [])
    let assets = site.published().keys.filter { $0.hasPrefix("assets/") }
    #expect(assets.map { $0.prefix(12) } == ["assets/main."])
    try site.disk.write("themes/hearth/layouts/hub.mustache", "{{assets.part-css}}")
    #expect(try site.build().found.count == 1)
  }

  @Test("An imported file names others from its own place")
  func namesFromParts() throws {
    let (style, found) = try published([
      "main.css": "@import \"parts/b.css\";",
      "parts/b.css": "b { background: url(../icons/a.svg) }",
    ])
    #expect(found == [])
    #expect(style.contains("url(\"/assets/icons/a."), "\(style)")
  }

  @Test("Layers and the character set may stand before an import")
  func opening() throws {
    let (style, found) = try published([
      "main.css": "\u{FEFF}@charset \"utf-8\"; @layer a, b;\n@import \"b.css\";", "b.css": "b{}",
    ])
    #expect(found == [])
    #expect(style == "@charset \"utf-8\";@layer a, b;b{}")
  }

  @Test(
    "An import that can't be followed is told at its place",
    arguments: [
      (
        "@import \"c.css\";",
        "missing-asset “\"c.css\"”: The theme has no asset “c.css”. → Put the file there, or mend its path."
      ),
      (
        "@import \"https://x.org/c.css\";",
        "missing-asset “\"https://x.org/c.css\"”: The theme has no asset “https://x.org/c.css”."
          + " → Put the file there, or mend its path."
      ),
      (
        "@import \"b.css\" print;",
        "bad-style-sheet “@import \"b.css\" print;”: An import has a file's name and nothing else."
          + " → Write @import \"parts/file.css\"; and put a condition such as @media into that file."
      ),
      (
        "a{} @import \"b.css\";",
        "bad-style-sheet “@import \"b.css\";”: This import stands behind other rules, where browsers pass it over."
          + " → Move it to the beginning of the style sheet."
      ),
      (
        "@import \"b.css\";@import \"./b.css\";",
        "bad-style-sheet “\"./b.css\"”: “./b.css” is imported twice into one style sheet."
          + " → Take this line out: its rules are there already."
      ),
      (
        "a{} b { c { d: \"}\"; } e{}",
        "bad-style-sheet “{”: This block is never closed, so all rules that follow belong to it."
          + " → Write } at its end."
      ),
      (
        "a{}} b{}",
        "bad-style-sheet “}”: This } closes nothing."
          + " → Take it out, or look above for a { that is missing."
      ),
      (
        "a{} /* b", "bad-style-sheet “/*”: This comment is never closed. → Write */ at its end."
      ),
    ])
  func mistakes(style: String, message: String) throws {
    let found = try published(["main.css": "\n\(style)", "b.css": "b{}"]).found
    #expect(found == ["themes/hearth/assets/main.css:2 \(message)"])
  }

  @Test("A circle of imports is told, also where nothing else leads to it")
  func circles() throws {
    let found = try published(["main.css": "@import \"b.css\";", "b.css": "@import \"main.css\";"])
      .found
    #expect(found.count == 1)
    #expect(found.first?.contains(" asset-circle “\"") == true, "\(found)")
    let lead = try published([
      "main.css": "@import \"b.css\";", "b.css": "@import \"c.css\";",
      "c.css": "@import \"b.css\";",
    ])
    #expect(
      lead.found.map { $0.prefix { $0 != "“" } } == ["themes/hearth/assets/c.css:1 asset-circle "])
  }

  @Test(
    "Comments don't travel, and white space is one byte; what they stand between stays apart",
    arguments: [
      ("/* x */\na >b\n\n  /* y */\n  >c{}", "a >b\n>c{}"), ("a/* x */b{}", "a/**/b{}"),
      ("a /* x */ b{}", "a b{}"), ("a/* x */ .b{}", "a .b{}"), ("a/* x */.b{}", "a/**/.b{}"),
    ])
  func comments(written: String, style: String) throws {
    let result = try published(["main.css": written])
    #expect(result.found == [])
    #expect(result.style == style)
  }

  @Test(
    "White space and comments beside a brace, a semicolon or a comma don't travel",
    arguments: [
      ("a , b {\n  c: d;\n  e: f;\n}\n\ng {}\n", "a,b{c: d;e: f;}g{}"),
      ("@media (a) and (b) {\n  a :hover {}\n}", "@media (a) and (b){a :hover{}}"),
      ("a{b: calc(1px + 2px) ; c: min(1px , 2px)}", "a{b: calc(1px + 2px);c: min(1px,2px)}"),
      ("a/* x */{b:c/* y */}", "a{b:c}"), ("a{--b: ; --c: }", "a{--b: ;--c: }"),
      (".a\\, b{}", ".a\\, b{}"), (".a\\{ {}", ".a\\{{}"),
    ])
  func punctuation(written: String, style: String) throws {
    let result = try published(["main.css": written])
    #expect(result.found == [])
    #expect(result.style == style)
  }

  @Test("A licence is kept, before imports too")
  func licence() throws {
    let result = try published([
      "main.css": "/*! Free. */\n@import \"b.css\"; /* y */ a {}", "b.css": "b {}",
    ])
    #expect(result.found == [])
    #expect(result.style.hasPrefix("/*! Free. */"), "\(result.style)")
    #expect(result.style.hasSuffix("b{} a{}"), "\(result.style)")
  }

  @Test(
    "Strings, addresses and escapes stay as they are",
    arguments: [
      "a{content:\"/* x */  y\"}", "a{content:'\\'  /*'}", "a{b:url(data:x/*y*/z)}",
      "a{b:url( \"data:,  /*)\" )}", ".\\26  .b{}", ".\\/*{}", "a{content:\"x\\\n  y\"}",
      "myurl(x)",
    ])
  func kept(style: String) throws {
    let result = try published(["main.css": style])
    #expect(result.found == [])
    #expect(result.style == style)
  }
}
