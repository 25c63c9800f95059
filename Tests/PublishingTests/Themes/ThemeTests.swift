import Testing

@testable import Publishing

@Suite("Themes")
struct ThemeTests {
  /// What is found in a site with the plain theme and these files of the theme.
  private func found(_ files: [String: String], without missing: [String] = []) throws -> [String] {
    let theme = files.reduce(into: [String: String]()) { $0["themes/hearth/\($1.key)"] = $1.value }
    return try SiteFolder(theme, without: missing.map { "themes/hearth/\($0)" }).build().found
  }

  @Test("A theme that isn't there, with the nearest")
  func missingTheme() throws {
    let network = "name: N\nurl: https://x.org\ntheme: heart\n"
    let site = try SiteFolder(["content/network.yaml": network])
    #expect(
      try site.build().found == [
        "content/network.yaml:3 missing-theme “heart”: There is no theme “heart”."
          + " → Did you mean “hearth”?"
      ])
    // The line of the network is not to blame for what the command line asks for.
    #expect(
      try site.build { $0.theme = "xyz" }.found == [
        "content/network.yaml missing-theme: There is no theme “xyz”. → Use one of: hearth."
      ])
  }

  @Test("A theme's name is no path")
  func badName() throws {
    let network = "name: N\nurl: https://x.org\ntheme: ../../etc\n"
    #expect(
      try SiteFolder(["content/network.yaml": network]).build().found == [
        "content/network.yaml:3 bad-theme-name “../../etc”: “../../etc” can't be a theme's name."
          + " → Write the name of a folder in themes/, such as “hearth”."
      ])
  }

  @Test("No themes at all")
  func noThemes() throws {
    let site = try SiteFolder(without: Array(SiteFolder.plainTheme.keys))
    #expect(
      try site.build().found == [
        "content/network.yaml missing-theme: There is no theme “hearth”."
          + " → Put the theme's folder into themes/."
      ])
  }

  @Test("A file that lost all that was in it is told once, and not as what follows from it")
  func emptied() throws {
    let uses = "{{words.find-help}}{{assets.logo}}"
    #expect(
      try found(["strings/en.yaml": "# gone\n", "layouts/hub.mustache": uses]) == [
        "themes/hearth/strings/en.yaml missing-theme-file: There are no words in this file, and the"
          + " theme’s pages need them. → Bring back what stood here, or copy the words of the theme"
          + " “hearth”."
      ])
    #expect(
      try found(
        ["assets/site.css": "@import \"theme.yaml\";\n", "layouts/hub.mustache": uses],
        without: ["theme.yaml"]) == [
          "themes/hearth/assets/site.css:1 bad-style-sheet “\"theme.yaml\"”: The style sheet takes its"
            + " colours from theme.yaml, and there are none. → Add “colours” to theme.yaml, with a"
            + " “light” and a “dark” palette; where the file is gone, bring it back."
        ])
  }

  @Test("A logo that isn't there is told where it is named, and not where it is shown")
  func missingLogo() throws {
    #expect(
      try found(["theme.yaml": "logo: a.png\n", "layouts/hub.mustache": "{{assets.logo}}"]) == [
        "themes/hearth/theme.yaml:1 missing-asset “a.png”: The logo “a.png” is not among the theme’s"
          + " assets. → Put the file into the theme’s assets folder, or mend its path."
      ])
  }

  @Test(
    "A placeholder in a theme's own word has both its brackets",
    arguments: ["⟦{⟧time", "time⟦}⟧", "⟦{⟧time to {end}", "⟦}⟧time{"])
  func placeholder(written: String) throws {
    let text = written.filter { $0 != "⟦" && $0 != "⟧" }
    let brace = written.split { $0 == "⟦" || $0 == "⟧" }.first { $0 == "{" || $0 == "}" } ?? ""
    let found = try found([
      "strings/en.yaml": "open-until: \"Until \(text)\"\n",
      "layouts/hub.mustache": "{{words.open-until}}",
    ])
    #expect(
      found.contains(
        "themes/hearth/strings/en.yaml:1 bad-theme-word “\(brace)”: The word “open-until” has a curly"
          + " bracket that belongs to no placeholder. → Take it out, or write a whole placeholder."),
      "\(found)")
  }

  @Test("A layout with nothing in it would make empty pages")
  func emptyLayout() throws {
    #expect(
      try found(["layouts/hub.mustache": "\n"]).first == "themes/hearth/layouts/hub.mustache"
        + " missing-layout: There is nothing in the layout “hub”. → Bring back what stood here, or copy"
        + " the layout of the theme “hearth”.")
  }

  @Test("A missing layout, with the file that may be meant")
  func missingLayout() throws {
    #expect(
      try found(["layouts/hubb.mustache": "{{page.title}}"], without: ["layouts/hub.mustache"]) == [
        "themes/hearth/theme.yaml missing-layout: The theme has no layout “hub”."
          + " → Is “layouts/hubb.mustache” meant? Then rename it."
      ])
    // The layout of another kind of page can't be spared for it.
    #expect(
      try found([:], without: ["layouts/hub.mustache"]) == [
        "themes/hearth/theme.yaml missing-layout: The theme has no layout “hub”."
          + " → Add the file themes/hearth/layouts/hub.mustache."
      ])
    #expect(
      try found([:], without: ["layouts/find.mustache", "theme.yaml"]) == [
        "themes/hearth/theme.yaml missing-layout: The theme has no layout “find”."
          + " → Add the file themes/hearth/layouts/find.mustache."
      ])
  }

  @Test("A missing partial, with the nearest")
  func missingPartial() throws {
    let found = try found([
      "layouts/hub.mustache": "<p>\n{{> hed}}", "partials/head.mustache": "<hr>",
      "layouts/find.mustache": "{{> head}}",
    ])
    #expect(found.count == 1)
    #expect(
      found.first?.hasPrefix("themes/hearth/layouts/hub.mustache:2 missing-partial “") == true,
      "\(found)")
    #expect(found.first?.contains("“head”") == true, "\(found)")
  }

  @Test("A circle of partials")
  func circle() throws {
    let found = try found([
      "layouts/hub.mustache": "{{> a}}", "partials/a.mustache": "{{> b}}",
      "partials/b.mustache": "{{> a}}",
    ])
    #expect(found.count == 1)
    #expect(found.first?.contains(" partial-circle ") == true, "\(found)")
  }

  @Test("An unknown name in a layout, with the nearest")
  func unknownName() throws {
    let found = try found(["layouts/hub.mustache": "{{page.title}}\n{{whats-on-ur}}"])
    #expect(found.count == 1)
    #expect(
      found.first?.hasPrefix("themes/hearth/layouts/hub.mustache:2 unknown-name “whats-on-ur”")
        == true, "\(found)")
    #expect(found.first?.contains("“whats-on-url”") == true, "\(found)")
  }

  @Test("Words: those of the site's language are there, and a missing one is an error")
  func words() throws {
    let strings = ["strings/en.yaml": SiteFolder.strings("hello: Hi")]
    #expect(try found(strings.merging(["layouts/hub.mustache": "{{words.hello}}"]) { $1 }).isEmpty)
    let found = try found(strings.merging(["layouts/hub.mustache": "{{words.helo}}"]) { $1 })
    #expect(found.count == 1)
    #expect(found.first?.contains("“hello”") == true, "\(found)")
  }

  @Test("No words in the site's language")
  func missingLanguage() throws {
    let network = "name: N\nurl: https://x.org\nlanguage: cy\n"
    #expect(
      try SiteFolder(["content/network.yaml": network]).build().found == [
        "themes/hearth/theme.yaml missing-theme-file: The theme has no words for the language “cy”."
          + " → Add the file strings/cy.yaml to the theme, or use a language that it has: en."
      ])
  }

  @Test("A file of words that is no such thing")
  func badWords() throws {
    #expect(
      try found(["strings/en.yaml": "hello:\nbye: Bye\n"]) == [
        "themes/hearth/strings/en.yaml:1 bad-theme-word “hello”: The word “hello” has no text."
          + " → Write its text after the colon."
      ])
    #expect(
      try found(["strings/en.yaml": "- hello\n- bye\n"]).map { $0.prefix(46) } == [
        "themes/hearth/strings/en.yaml:1 bad-theme-word"
      ])
    #expect(
      try found(["strings/en.yaml": "hello: Hi\nhello: Ho\n"]).map { $0.prefix(45) } == [
        "themes/hearth/strings/en.yaml:2 duplicate-key"
      ])
  }

  @Test("A file that no theme has is a warning")
  func unusedFile() throws {
    #expect(
      try found(["layouts/hub.html": "", "notes.txt": "", "README.md": "Hi"])
        .map { $0.prefix { $0 != ":" } } == [
          "themes/hearth/layouts/hub.html warning unused-theme-file",
          "themes/hearth/notes.txt warning unused-theme-file",
        ])
  }

  @Test("A page may ask for a layout of its own; one that isn't there is told with the nearest")
  func pageLayout() throws {
    let site = try SiteFolder([
      "themes/hearth/layouts/wide.mustache": "<main>{{page.title}}</main>",
      "content/pages/a.md": "---\ntitle: A\nlayout: wide\n---\n",
      "content/pages/b.md": "---\ntitle: B\nlayout: page\n---\n",
    ])
    #expect(try site.build().found.isEmpty)
    #expect(site.published()["a/index.html"] == "<main>A</main>")
    #expect(site.published()["b/index.html"] == "<h1>B</h1>\n")
    try site.disk.write("content/pages/a.md", "---\ntitle: A\nlayout: wid\n---\n")
    // The layout of another kind offers other names.
    try site.disk.write("content/pages/b.md", "---\ntitle: B\nlayout: hub\n---\n")
    #expect(
      try site.build().found == [
        "content/pages/a.md:3 missing-layout “wid”: The theme has no layout “wid” for pages."
          + " → Did you mean “wide”?",
        "content/pages/b.md:3 missing-layout “hub”: The theme has no layout “hub” for pages."
          + " → Use one of: page, wide.",
      ])
  }
}

@Suite("Theme assets")
struct ThemeAssetsTests {
  private func published(_ style: String, base: String = "") throws -> (
    style: String, found: [String]
  ) {
    let site = try SiteFolder([
      "content/network.yaml": "name: N\nurl: https://x.org\(base)\n",
      "themes/hearth/assets/css/main.css": style, "themes/hearth/assets/icons/phone.svg": "<svg/>",
    ])
    let found = try site.build().found
    let file = site.published().first { $0.key.hasPrefix("assets/css/main.") }
    return (file?.value ?? "", found)
  }

  @Test("A file's name changes with its bytes, and templates know it by its path")
  func fingerprint() throws {
    let site = try SiteFolder([
      "themes/hearth/assets/a.svg": "<svg/>",
      "themes/hearth/layouts/find.mustache": "<img src=\"{{assets.a-svg}}\" alt=\"\">",
    ])
    #expect(try site.build().found.isEmpty)
    let first = site.published().keys.filter { $0.hasPrefix("assets/") }
    #expect(first.count == 1)
    #expect(first.first?.wholeMatch(of: /assets\/a\.[0-9a-f]+\.svg/) != nil)
    #expect(site.published()["find/index.html"] == "<img src=\"/\(first.first ?? "")\" alt=\"\">")
    try site.disk.write("themes/hearth/assets/a.svg", "<svg />")
    _ = try site.build()
    #expect(site.published().keys.filter { $0.hasPrefix("assets/") } != first)
  }

  @Test(
    "What a style sheet names gets its published address",
    arguments: [
      "url(../icons/phone.svg)", "url( ../icons/phone.svg )", "url('../icons/phone.svg')",
      "url(\"../icons/phone.svg\")", "url(./../icons/phone.svg)",
    ])
  func rewritten(written: String) throws {
    let (style, found) = try published("a { background: \(written) }", base: "/n/")
    #expect(found.isEmpty)
    #expect(
      style.wholeMatch(of: /a{background: url\("\/n\/assets\/icons\/phone\.[0-9a-f]+\.svg"\)}/)
        != nil, "\(style)")
  }

  @Test("A fragment behind the path stays")
  func fragment() throws {
    let (style, found) = try published("url(../icons/phone.svg#dark)")
    #expect(found.isEmpty)
    #expect(style.hasSuffix(".svg#dark\")"))
  }

  @Test(
    "Data and fragments stay as they are",
    arguments: [
      "url(data:image/png;base64,AAAA)", "url(#grain)", "a{}",
      "url(\"data:image/svg+xml,%3Csvg transform='rotate(45)'/%3E\") no-repeat",
    ])
  func kept(style: String) throws {
    let (published, found) = try published(style)
    #expect(found.isEmpty)
    #expect(published == style)
  }

  @Test(
    "What the theme doesn't have is an error at its place",
    arguments: ["../icons/fone.svg", "../../../secret.svg", "https://x.org/a.svg", "/assets/a.svg"])
  func missing(path: String) throws {
    let (_, found) = try published("a {}\nb { background: url(\(path)) }")
    #expect(
      found == [
        "themes/hearth/assets/css/main.css:2 missing-asset “\(path)”: "
          + "The theme has no asset “\(path)”. → Put the file there, or mend its path."
      ])
  }

  @Test("A bracket that is never closed ends with the file")
  func unclosed() throws {
    #expect(try published("a { background: url(").found.count == 1)
    #expect(try published("a { background: url(\"x").found.count == 1)
  }
}
