import Bytes
import Diagnostics
import FrontMatter
import Site
import Templates

/// The assets of a theme, and what is wrong with them.
///
/// Nothing is added to their arena any more: they may go from thread to thread.
struct PublishedAssets: @unchecked Sendable {
  let assets: ThemeAssets
  let diagnostics: DiagnosticList
}

/// Loads a theme: reads its files, fingerprints its assets, and compiles each layout against what its kind
/// of page offers, so that a theme that loads can't render a hole.
struct ThemeLoader {
  let files: ThemeFiles
  /// The theme's folder as people see it.
  let shownPath: String
  /// What stands before each address of the site.
  let basePath: Text
  let language: Text
  let arena: Arena
  /// What the assets lie in.
  let assetArena: Arena
  /// Set aside while the layouts are compiled, for whoever has nothing to do.
  let assets: SpareWork<PublishedAssets>
  /// The diagnostic's file for what is missing.
  let missing: FileID
  let sources: SourceFiles

  /// The theme, or nil after saying what is wrong with it.
  func load(_ diagnostics: inout DiagnosticList) -> Theme? {
    let before = diagnostics.errorCount
    let settings = ThemeSettings(files, arena, &diagnostics)
    let outline = ThemeAssets.Outline(files, settings, basePath: basePath, arena: assetArena)
    publish(outline, settings)
    let words = ThemeWords(files, language: language, missing: missing, arena, &diagnostics)
    // Without a file of words each template would say so once for each of them; without settings that a style
    // sheet asks for, it would miss the logo, too.
    if !words.isThere || !settings.isThere {
      let problems = assets.take().diagnostics
      if !words.isThere || diagnostics.errorCount + problems.errorCount > before {
        diagnostics.add(problems)
        return nil
      }
    }
    let texts = Shape(texts: [
      (name: "words", about: "The theme’s words.", names: words.names),
      (name: "assets", about: "The addresses of the theme’s assets.", names: outline.names),
    ])
    checkNames(&diagnostics)
    checkMarkup(&diagnostics)
    var library = TemplateLibrary(partials: sources(in: "partials/"))
    let layouts = sources(in: "layouts/")
    var compiled: [CompiledTemplate] = []
    for kind in PageKind.allCases {
      let name = String(kind.layout)
      guard let source = layouts.first(where: { $0.name == name }) else {
        reportMissing(kind, layouts.map(\.name), &diagnostics)
        continue
      }
      if source.file.contents.trimmed.isEmpty { reportEmpty(source, &diagnostics) }
      let template = library.compile(
        layout: source, for: kind.shape, words: texts, into: &diagnostics)
      if let template { compiled.append(template) }
    }
    let pageLayouts = self.pageLayouts(layouts, &library, texts, &diagnostics)
    let assets = self.assets.take()
    diagnostics.add(assets.diagnostics)
    if diagnostics.errorCount == before {
      library.reportUnusedPartials(into: &diagnostics)
      words.reportUnused(in: files.templates, &diagnostics)
    }
    guard diagnostics.errorCount == before, compiled.count == PageKind.allCases.count else {
      return nil
    }
    var theme = Theme(
      layouts: compiled, pageLayouts: pageLayouts,
      texts: arena.list(words.texts + assets.assets.addresses), timetableWords: words.timetable,
      siteWords: words.site, finderWords: words.finder, assets: assets.assets.published)
    theme.look = look(settings, assets.assets)
    theme.preloads = assets.assets.preloads
    return theme
  }

  /// Sets the assets aside.
  private func publish(_ outline: ThemeAssets.Outline, _ settings: ThemeSettings) {
    // Whoever does the work is the only one in their arena, and only reads the files and the settings.
    nonisolated(unsafe) let (loader, outline) = (self, outline)
    assets.offer {
      var diagnostics = DiagnosticList()
      let assets = ThemeAssets(
        outline, loader.files, settings, basePath: loader.basePath, arena: loader.assetArena,
        &diagnostics)
      return PublishedAssets(assets: assets, diagnostics: diagnostics)
    }
  }

  /// What every page knows of the theme.
  private func look(_ settings: ThemeSettings, _ assets: ThemeAssets) -> SiteLook {
    func colour(_ palette: Palettes.Palette?) -> Text {
      let entry = settings.browserColour.flatMap { palette?.swatch($0.text) }
      return entry.map { arena.text($0.colour.hexadecimal) } ?? Text()
    }
    return SiteLook(
      lightColour: colour(settings.palettes?.light), darkColour: colour(settings.palettes?.dark),
      serviceWorkerURL: assets.serviceWorker ?? Text())
  }

  /// Layouts of other names are for free pages.
  private func pageLayouts(
    _ layouts: [TemplateSource], _ library: inout TemplateLibrary, _ texts: Shape,
    _ diagnostics: inout DiagnosticList
  ) -> [String: CompiledTemplate] {
    let ofKinds = Set(PageKind.allCases.map { String($0.layout) })
    var compiled: [String: CompiledTemplate] = [:]
    for source in layouts where source.name == "page" || !ofKinds.contains(source.name) {
      compiled[source.name] = library.compile(
        layout: source, for: PageKind.page.shape, words: texts, into: &diagnostics)
    }
    return compiled
  }

  private func sources(in folder: Text) -> [TemplateSource] {
    files.files.compactMap { file in
      file.name(in: folder, ending: ".mustache").map { name in
        TemplateSource(
          name: name,
          file: SourceFile(id: file.id, path: sources[file.id].path, contents: file.contents))
      }
    }
  }

  private func reportMissing(
    _ kind: PageKind, _ names: [String], _ diagnostics: inout DiagnosticList
  ) {
    // Those of other kinds are needed themselves.
    let kinds = PageKind.allCases.map { String($0.layout) }
    let near = nearest(to: String(kind.layout), in: names.filter { !kinds.contains($0) })
    diagnostics.add(
      Diagnostic(
        PublishingCode.missingLayout, in: missing, nil,
        "The theme has no layout “\(kind.layout)”.",
        fixes: [
          near.map { "Is “layouts/\($0).mustache” meant? Then rename it." }
            ?? "Add the file \(shownPath)/layouts/\(kind.layout).mustache."
        ]))
  }

  private func reportEmpty(_ layout: TemplateSource, _ diagnostics: inout DiagnosticList) {
    diagnostics.add(
      Diagnostic(
        PublishingCode.missingLayout, in: layout.file.id, nil,
        "There is nothing in the layout “\(layout.name)”.",
        explanation: "Its pages would be empty.",
        fixes: ["Bring back what stood here, or copy the layout of the theme “hearth”."]))
  }

  /// Reports what stands in templates and no browser would do.
  private func checkMarkup(_ diagnostics: inout DiagnosticList) {
    for file in files.files where file.path.hasSuffix(".mustache") {
      for (problem, range) in BlockedMarkup(file.contents).problems {
        diagnostics.add(Diagnostic(problem, file.id, range))
      }
    }
  }

  /// Warns of files that the program does not look at.
  private func checkNames(_ diagnostics: inout DiagnosticList) {
    for file in files.files {
      let isKnown =
        file.path == "theme.yaml" || file.path.hasPrefix("assets/")
        || file.name(in: "layouts/", ending: ".mustache") != nil
        || file.name(in: "partials/", ending: ".mustache") != nil
        || file.name(in: "strings/", ending: ".yaml") != nil || file.path.hasSuffix("README.md")
      if isKnown { continue }
      diagnostics.add(
        Diagnostic(
          PublishingCode.unusedThemeFile, .warning, in: file.id, nil,
          "The theme does not use this file.",
          explanation:
            "A theme is theme.yaml, layouts/*.mustache, partials/*.mustache, assets/ and "
            + "strings/*.yaml.",
          fixes: ["Move or rename it, or delete it."]))
    }
  }
}
