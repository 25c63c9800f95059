import Testing

@Suite("Settings of a theme")
struct ThemeSettingsTests {
  private let file = "themes/hearth/theme.yaml"
  private let sheet = ["assets/main.css": "@import \"theme.yaml\";a{}"]

  private func site(_ yaml: String, _ files: [String: String] = [:]) throws -> SiteFolder {
    var all = [file: yaml]
    for (path, contents) in files { all["themes/hearth/\(path)"] = contents }
    return try SiteFolder(all)
  }

  private func palettes(
    light: String = "ink: \"#000\"\n    paper: \"#fff\"",
    dark: String = "ink: \"#fff\"\n    paper: \"#000\"", _ rest: String = "pairs: { ink: paper }"
  ) -> String {
    "colours:\n  light:\n    \(light)\n  dark:\n    \(dark)\n\(rest)\n"
  }

  private func found(_ yaml: String) throws -> [String] { try site(yaml, sheet).build().found }

  @Test("The palettes stand in the style sheet as custom properties, where it asks for them")
  func style() throws {
    let site = try site(palettes(), sheet)
    #expect(try site.build().found == [])
    let style = site.published().first { $0.key.hasPrefix("assets/main.") }?.value
    #expect(
      style
        == ":root{--ink:#000000;--paper:#ffffff}@media (prefers-color-scheme:dark)"
        + "{:root{--ink:#ffffff;--paper:#000000}}a{}")
  }

  @Test("The logo is known to templates as such, and pages know the browser's colour")
  func logo() throws {
    let site = try site(
      palettes() + "browser-colour: paper\nlogo: pictures/mark.svg\n",
      sheet.merging([
        "assets/pictures/mark.svg": "<svg/>",
        "layouts/hubs.mustache":
          "{{assets.logo}} {{#page.site.theme-colour-light}}{{.}}{{/page.site.theme-colour-light}}"
          + "{{#page.site.theme-colour-dark}}{{.}}{{/page.site.theme-colour-dark}}",
      ]) { $1 })
    #expect(try site.build().found == [])
    let page = site.published()["hubs/index.html"] ?? ""
    #expect(
      page.wholeMatch(of: /\/assets\/pictures\/mark\.[0-9a-f]+\.svg #ffffff#000000/) != nil,
      "\(page)")
  }

  @Test("What a page needs first is named to hosts, beside what every page does")
  func early() throws {
    let site = try site(
      palettes() + "early:\n  home: home.css\n  find: [home.css, parts/find.js]\n",
      sheet.merging(["assets/home.css": "b{}", "assets/parts/find.js": "1;"]) { $1 })
    #expect(try site.build().found == [])
    let published = site.published()
    func address(_ start: String) -> String {
      "</" + (published.keys.first { $0.hasPrefix("assets/\(start).") } ?? "") + ">; rel="
    }
    let main = address("main") + "preload; as=style"
    let home = address("home") + "preload; as=style"
    let find = home + ", " + address("parts/find") + "modulepreload"
    let headers = published["_headers"] ?? ""
    #expect(headers.contains("  Link: \(main)\n/\n  Link: \(home)\n/find/\n  Link: \(find)\n"))
    let nginx = published["nginx.conf.snippet"] ?? ""
    for (uri, links) in [
      ("/", home), ("/index.html", home), ("/find/", find), ("/find/index.html", find),
    ] {
      #expect(
        nginx.contains("if ($uri = \(uri)) { set $hubsite_first \"\(main), \(links)\"; }\n"))
    }
  }

  @Test(
    "A setting that can't be meant is told at its place",
    arguments: [
      (
        "logo: marc.svg",
        "missing-asset “marc.svg”: The logo “marc.svg” is not among the theme’s assets. → Put the file into the theme’s assets folder, or mend its path."
      ),
      (
        "ofline: yes",
        "bad-theme-setting “ofline”: A theme has no setting called “ofline” here. → Did you mean “offline”?"
      ),
      (
        "offline: maybe",
        "bad-theme-setting “maybe”: “offline” is yes or no, not “maybe”. → Write yes or no."
      ),
      (
        "offline: yes",
        "missing-asset “yes”: The theme is to work offline, and it has no service worker. → Add the file assets/service-worker.js to the theme, or write “offline: no”."
      ),
      (
        "early: { service: main.css }",
        "bad-theme-setting “service”: A theme has no setting called “service” here. → Use one of: home, find, whats-on, hubs, categories, news-list, my-list, offline, not-found."
      ),
      (
        "early: { find: finder.css }",
        "missing-asset “finder.css”: “finder.css” is not among the theme’s assets. → Put the file into the theme’s assets folder, or mend its path."
      ),
      (
        "early: { find: theme.txt }",
        "bad-theme-setting “theme.txt”: “theme.txt” is neither a style sheet nor a module. → Take it out: only .css, .js and .mjs can be asked for early."
      ),
      (
        "summary: [a]",
        "bad-theme-setting “[a]”: “summary” is one text. → Write one text after the colon."
      ),
      (
        "browser-colour: ink",
        "unknown-colour “ink”: There is no colour called “ink”. → Name a colour of “colours”."
      ),
      (
        "edges: { ink: paper }",
        "bad-theme-setting “edges”: “edges” names colours, and the theme has none. → Add “colours” with a “light” and a “dark” palette."
      ),
    ])
  func mistakes(line: String, message: String) throws {
    let site = try site("name: Plain\n\(line)\n", ["assets/theme.txt": "Plain"])
    #expect(try site.build().found == ["\(file):2 \(message)"])
  }

  @Test(
    "A colour that is none is told at its place",
    arguments: [
      (
        "ink: \"#00000g\"",
        "“\"#00000g\"”: “#00000g” is not a colour. → Write # and six hexadecimal digits in quotation marks, such as \"#1d2b45\"."
      ),
      (
        "ink: black",
        "“black”: “black” is not a colour. → Write # and six hexadecimal digits in quotation marks, such as \"#1d2b45\"."
      ),
      (
        "ink: #000",
        "“ink”: The colour “ink” has no value. → Write it in quotation marks, such as ink: \"#1d2b45\""
      ),
      (
        "Ink: \"#000\"",
        "“Ink”: “Ink” can't be a colour’s name. → Use lower-case letters, digits and hyphens, such as “on-action”."
      ),
    ])
  func badColours(line: String, message: String) throws {
    #expect(
      try found(palettes(light: "\(line)\n    paper: \"#fff\"")) == [
        "\(file):3 bad-colour \(message)"
      ])
  }

  @Test("A pair below 4.5:1 names both colours, the palette, and the nearest that is good")
  func contrast() throws {
    #expect(
      try found(palettes(light: "ink: \"#777\"\n    paper: \"#fff\"")) == [
        "\(file):3 low-contrast “\"#777\"”: “ink” (#777777) on “paper” (#ffffff) has a contrast of"
          + " 4.47:1 in the light palette, and text needs 4.5:1."
          + " → Write \"#767676\", which is darker and has 4.54:1."
      ])
    #expect(
      try found(palettes(dark: "ink: \"#555\"\n    paper: \"#000\"")).first?
        .contains(
          "in the dark palette, and text needs 4.5:1. → Write \"#757575\", which is lighter and has 4.55:1."
        ) == true)
    #expect(try found(palettes(light: "ink: \"#767676\"\n    paper: \"#fff\"")) == [])
  }

  @Test("An edge needs 3:1")
  func edges() throws {
    let light = "ink: \"#949494\"\n    paper: \"#fff\""
    #expect(try found(palettes(light: light, "edges: { ink: [paper] }")) == [])
    let found = try found(
      palettes(light: light.replacing("949494", with: "969696"), "edges: { ink: [paper] }"))
    #expect(found.count == 1)
    #expect(
      found.first?.contains("has a contrast of 2.95:1 in the light palette, and an edge needs 3:1")
        == true, "\(found)")
  }

  @Test("Both palettes have the same names, and pairs name those")
  func names() throws {
    #expect(
      try found(palettes(dark: "imk: \"#fff\"\n    paper: \"#000\"")) == [
        "\(file):3 unknown-colour “ink”: The colour “ink” is not in the dark palette. → Did you mean “imk”?",
        "\(file):6 unknown-colour “imk”: The colour “imk” is not in the light palette. → Did you mean “ink”?",
      ])
    #expect(
      try found(palettes("pairs: { ink: [paper, papper] }")) == [
        "\(file):8 unknown-colour “papper”: There is no colour called “papper”. → Did you mean “paper”?"
      ])
  }

  @Test("A colour in no pair is a warning, unless it is decoration")
  func unpaired() throws {
    let light = "ink: \"#000\"\n    paper: \"#fff\"\n    gold: \"#fc0\""
    let dark = light.replacing("#000", with: "#eee").replacing("#fff", with: "#111")
    #expect(
      try found(palettes(light: light, dark: dark)).map { $0.prefix { $0 != "→" } } == [
        "\(file):5 warning unpaired-colour “gold”: The colour “gold” is in no pair, so nobody checks that it can be seen. "
      ])
    #expect(
      try found(palettes(light: light, dark: dark, "pairs: { ink: paper }\ndecoration: gold")) == []
    )
  }

  @Test("Colours that no style sheet takes are a warning, and taking none that are there an error")
  func unused() throws {
    #expect(
      try site(palettes()).build().found == [
        "\(file):1 warning bad-style-sheet “colours”: No style sheet takes the theme’s colours."
          + " → Write @import \"theme.yaml\"; at the beginning of the style sheet."
      ])
    #expect(
      try found("name: P\n") == [
        "themes/hearth/assets/main.css:1 bad-style-sheet “\"theme.yaml\"”: The style sheet takes its"
          + " colours from theme.yaml, and there are none. → Add “colours” to theme.yaml, with a “light”"
          + " and a “dark” palette; where the file is gone, bring it back."
      ])
  }
}

@Suite("The service worker of a theme")
struct ServiceWorkerTests {
  private func site(_ theme: String, base: String = "") throws -> SiteFolder {
    try SiteFolder([
      "content/network.yaml": "name: N\nurl: https://x.org\(base)\n",
      "themes/hearth/theme.yaml": theme, "themes/hearth/assets/service-worker.js": "run(site);\n",
      "themes/hearth/assets/main.css": "a{}", "themes/hearth/assets/main.js": "1",
      "themes/hearth/assets/a.svg": "<svg/>", "themes/hearth/assets/logo.svg": "<svg />",
      "themes/hearth/layouts/hubs.mustache":
        "{{#page.site.service-worker-url}}{{.}}{{/page.site.service-worker-url}}",
    ])
  }

  private func version(_ script: String?) -> Substring? {
    (script ?? "").firstMatch(of: /"version":"([0-9a-f]+)"/)?.1
  }

  @Test("It lies at the site's root behind what it needs to know, where the theme wants it")
  func published() throws {
    let site = try site("name: P\nlogo: logo.svg\noffline: yes\n", base: "/n/")
    #expect(try site.build().found == [])
    let script = site.published()["service-worker.js"]?.replacing(/[0-9a-f]{10}/, with: "*")
    #expect(
      script
        == "const site = {\"base\":\"/n/\",\"version\":\"*\",\"shell\":[\"/n/assets/logo.*.svg\","
        + "\"/n/assets/main.*.css\",\"/n/assets/main.*.js\",\"/n/offline/\",\"/n/find/\"]};\nrun(site);\n"
    )
    #expect(site.published()["hubs/index.html"] == "/n/service-worker.js")
    #expect(!site.published().keys.contains { $0.hasPrefix("assets/service-worker") })
  }

  @Test("Without it nothing is published, and pages don't know of any")
  func absent() throws {
    let site = try site("name: P\noffline: no\n")
    #expect(try site.build().found == [])
    #expect(!site.published().keys.contains { $0.contains("service-worker") })
    #expect(site.published()["hubs/index.html"] == "")
  }

  @Test("Its version changes with the shell and with its own text, and with nothing else")
  func versions() throws {
    let site = try site("name: P\noffline: yes\n")
    func version(_ path: String, _ contents: String) throws -> Substring? {
      try site.disk.write(path, contents)
      #expect(try site.build().found == [])
      return self.version(site.published()["service-worker.js"])
    }
    let first = try version("content/pages/a.md", "---\ntitle: A\n---\n")
    #expect(first != nil)
    #expect(try version("content/pages/a.md", "---\ntitle: B\n---\n") == first)
    #expect(try version("themes/hearth/assets/a.svg", "<svg>  </svg>") == first)
    let second = try version("themes/hearth/assets/main.css", "b{}")
    #expect(second != first)
    #expect(try version("themes/hearth/assets/service-worker.js", "run();") != second)
  }
}
