import Testing

@Suite("Modules of a theme")
struct ModuleTests {
  /// `assets/main.js` as it is published, each fingerprint as a star, and what is found.
  private func published(_ main: String, _ files: [String: String] = [:]) throws -> (
    script: String, found: [String]
  ) {
    var assets = [
      "themes/hearth/assets/main.js": main, "themes/hearth/assets/js/b.js": "export const b = 1;",
      "themes/hearth/assets/a.svg": "<svg/>",
    ]
    for (path, contents) in files { assets["themes/hearth/assets/\(path)"] = contents }
    let site = try SiteFolder(assets)
    let found = try site.build().found
    let file = site.published().first { $0.key.hasPrefix("assets/main.") }
    return (file?.value.replacing(/\.[0-9a-f]{10}\./, with: ".*.") ?? "", found)
  }

  private let address = "\"/assets/js/b.*.js\""

  @Test(
    "What a module names gets its published address",
    arguments: [
      "import § ;", "import b from §", "import * as b from §;", "import {b as c, d} from §",
      "import a, { from } from §;", "import from from §", "import b from\n§",
      "export * from §;", "export * as b from §", "export { b, c } from §", "await import(§)",
      "f(...import(§))", "`${import(§)}`", "`${{a: `}`}}${import(§)}`", "a / 2; import(§); b / 2",
      "x = /[/\"]'/g; import(§)", "if (a) /'/.test(b); import(§)", "(a) / 2 + '/'; import(§)",
      "import(§, { with: { type: 'x' } })", "return /'/; import(§)", "{} /'/.test(a); import(§)",
    ])
  func rewritten(script: String) throws {
    let (published, found) = try published(script.replacing("§", with: "'./js/b.js'"))
    #expect(found == [])
    #expect(published == script.replacing("§", with: address))
  }

  @Test(
    "What only looks like an import stays as it is",
    arguments: [
      "\"import './x.js'\"", "`import './x.js'`",
      "a.import('./x.js')", "import.meta.url", "({ import: './x.js' })", "import(address)",
      "import(a + './x.js')", "export const from = './x.js'", "export default './x.js'",
      "export { a }; './x.js'", "/import '.x.js'/", "\"\\\"\"; x = '\\\\'",
    ])
  func kept(script: String) throws {
    let (published, found) = try published(script)
    #expect(found == [])
    #expect(published == script)
  }

  @Test("What stands in a comment is no import, and no comment travels")
  func comments() throws {
    for script in ["a; // import './x.js'", "/* import './x.js' */ a;"] {
      let (published, found) = try published(script)
      #expect(found == [])
      #expect(published.filter { $0 != " " } == "a;")
    }
  }

  @Test("A name changes with what it imports, however far away")
  func fingerprints() throws {
    let site = try SiteFolder([
      "themes/hearth/assets/a.js": "import './b.js'",
      "themes/hearth/assets/b.js": "import './c.js'",
      "themes/hearth/assets/c.js": "1",
    ])
    #expect(try site.build().found == [])
    let first = site.published().keys.filter { $0.hasPrefix("assets/") }
    try site.disk.write("themes/hearth/assets/c.js", "2")
    _ = try site.build()
    #expect(Set(first).isDisjoint(with: site.published().keys.filter { $0.hasPrefix("assets/") }))
  }

  @Test(
    "What a module can't import is told at its place",
    arguments: [
      (
        "import './c.js'",
        "missing-asset “'./c.js'”: The theme has no asset “./c.js”. → Put the file there, or mend its path."
      ),
      (
        "import '../../c.js'",
        "missing-asset “'../../c.js'”: The theme has no asset “../../c.js”."
          + " → Put the file there, or mend its path."
      ),
      (
        "import x from 'lit'",
        "foreign-module “'lit'”: The script imports “lit”, which is no file of the theme."
          + " → Put the file into the theme’s assets folder, and write its path: it begins with “./” or “../”."
      ),
      (
        "import('https://x.org/x.js')",
        "foreign-module “'https://x.org/x.js'”: The script imports “https://x.org/x.js”, which is no file"
          + " of the theme. → Put the file into the theme’s assets folder, and write its path:"
          + " it begins with “./” or “../”."
      ),
      (
        "import(`./js/b.js`)",
        "bad-script “`./js/b.js`”: The name of an imported file stands between backticks."
          + " → Write the whole name between plain quotation marks: \"./file.js\"."
      ),
      (
        "x = 'abc",
        "bad-script “'”: Something begins here that never ends: a text, a comment or a template."
          + " → Close it."
      ),
      (
        "function ( { }",
        "bad-script “(”: This bracket has no partner. → Add the one that belongs to it, or take it out."
      ),
      (
        "f(`${a]}`)",
        "bad-script “]”: This bracket has no partner. → Add the one that belongs to it, or take it out."
      ),
      (
        "f(); }",
        "bad-script “}”: This bracket has no partner. → Add the one that belongs to it, or take it out."
      ),
      (
        "import './main.js'",
        "asset-circle “'./main.js'”: “./main.js” leads back to this file."
          + " → Move what both need into a file of its own, and name that in both."
      ),
    ])
  func mistakes(script: String, message: String) throws {
    #expect(try published("\n\(script)").found == ["themes/hearth/assets/main.js:2 \(message)"])
  }

  @Test("A circle of modules is told once")
  func circle() throws {
    let found = try published("import './js/b.js'", ["js/b.js": "import '../main.js'"]).found
    #expect(found.count == 1)
    #expect(found.first?.contains(" asset-circle “'") == true, "\(found)")
  }

  @Test(
    "No bytes stop the program",
    arguments: [
      "'\\", "`\\", "`${", "/", "/*", "//", "import", "import(", "import {", "export {", "}", "a.",
      "#!",
    ])
  func broken(script: String) throws {
    _ = try published(script)
  }
}
