import Bytes
import Diagnostics

/// The files of a theme's `assets/`, each under a name that changes with its bytes, so that browsers may
/// keep it for ever.
///
/// Style sheets and modules name other files, so those get their names first. A style sheet that another
/// imports becomes a part of that one and is not published by itself.
struct ThemeAssets {
  /// The files, and what templates call each.
  struct Outline {
    fileprivate let files: [ThemeFiles.File]
    fileprivate let publisher: AssetPublisher
    /// What templates call each asset: its path with a hyphen for all that is no letter or digit.
    private(set) var names: [String] = []

    init(_ files: ThemeFiles, _ settings: ThemeSettings, basePath: Text, arena: Arena) {
      self.files = files.files.filter {
        $0.path.hasPrefix("assets/") && $0.path != ServiceWorker.source
      }
      publisher = AssetPublisher(
        self.files, palettes: settings.palettes, basePath: basePath, arena: arena)
      for place in self.files.indices where !publisher.isPart(place) {
        names.append(ThemeAssets.name(of: self.files[place].path[from: 7]))
      }
      // Whatever its file is called. Also where it isn't there: that is said once, and not again by each template
      // that shows it.
      if settings.file != nil, settings.logo != nil { names.append("logo") }
    }
  }

  /// The names of the outline.
  private let names: [String]
  /// The address of each, in the same order.
  private(set) var addresses: [Text] = []
  var published: [Theme.Asset] = []
  /// The logo's address; nil where the theme names none.
  private(set) var logo: Text?
  /// What browsers should ask for first: with every page the style sheet that has the theme's colours.
  private(set) var preloads = Preloads()
  /// The service worker's address; nil where the theme does without.
  var serviceWorker: Text?

  /// Publishes what is outlined.
  init(
    _ outline: Outline, _ files: ThemeFiles, _ settings: ThemeSettings, basePath: Text,
    arena: Arena, _ diagnostics: inout DiagnosticList
  ) {
    names = outline.names
    let assets = outline.files
    var publisher = outline.publisher
    for place in assets.indices where !publisher.isPart(place) {
      let isFirst = !publisher.hasPalettes
      let asset = publisher.asset(at: place, &diagnostics)
      if isFirst, publisher.hasPalettes {
        preloads.everywhere = Preload(asset.address).map { [$0] } ?? []
      }
      addresses.append(asset.address)
      published.append(asset.published)
    }
    publisher.reportCircles(&diagnostics)
    addLogo(settings, assets, arena, &diagnostics)
    addEarly(settings, assets, arena, &diagnostics)
    if let file = settings.file, settings.palettes != nil, !publisher.hasPalettes {
      diagnostics.add(
        Diagnostic(
          PublishingCode.badStyleSheet, .warning, in: file, settings.coloursRange,
          "No style sheet takes the theme’s colours.",
          fixes: ["Write @import \"theme.yaml\"; at the beginning of the style sheet."]))
    }
    addServiceWorker(settings, files, basePath: basePath, arena: arena, &diagnostics)
  }

  /// Finds the logo, whatever its file is called.
  private mutating func addLogo(
    _ settings: ThemeSettings, _ assets: [ThemeFiles.File], _ arena: Arena,
    _ diagnostics: inout DiagnosticList
  ) {
    guard let file = settings.file, let named = settings.logo else { return }
    logo = address(of: named, in: assets, arena)
    if logo == nil {
      report(named, "The logo “\(named.text)”", in: file, assets, &diagnostics)
    }
    addresses.append(logo ?? Text())
  }

  /// Takes up what the theme names as needed first by pages of one kind.
  private mutating func addEarly(
    _ settings: ThemeSettings, _ assets: [ThemeFiles.File], _ arena: Arena,
    _ diagnostics: inout DiagnosticList
  ) {
    guard let file = settings.file else { return }
    for (kind, named) in settings.early {
      var preloads: [Preload] = []
      for name in named {
        guard let address = address(of: name, in: assets, arena) else {
          report(name, "“\(name.text)”", in: file, assets, &diagnostics)
          continue
        }
        guard let preload = Preload(address) else {
          diagnostics.add(
            Diagnostic(
              PublishingCode.badSetting, in: file, name.range,
              "“\(name.text)” is neither a style sheet nor a module.",
              fixes: ["Take it out: only .css, .js and .mjs can be asked for early."]))
          continue
        }
        preloads.append(preload)
      }
      self.preloads.pages.append((path: arena.join("/", kind.path ?? Text()), preloads: preloads))
    }
  }

  /// The address of an asset that `theme.yaml` names; nil where it isn't published.
  private func address(
    of named: Palettes.Name, in assets: [ThemeFiles.File], _ arena: Arena
  ) -> Text? {
    guard assets.contains(where: { $0.path == arena.join("assets/", named.text) }) else {
      return nil
    }
    return names.firstIndex(of: Self.name(of: named.text)).map { addresses[$0] }
  }

  private func report(
    _ named: Palettes.Name, _ what: String, in file: FileID, _ assets: [ThemeFiles.File],
    _ diagnostics: inout DiagnosticList
  ) {
    let others = assets.map { String($0.path[from: 7]) }
    let isThere = others.contains(String(named.text))
    let near = isThere ? nil : nearest(to: String(named.text), in: others)
    diagnostics.add(
      Diagnostic(
        PublishingCode.missingAsset, in: file, named.range,
        "\(what) is not among the theme’s assets.",
        fixes: [
          near.map { Diagnostic.Fix("Did you mean “\($0)”?", replacement: $0) }
            ?? "Put the file into the theme’s assets folder, or mend its path."
        ]))
  }

  fileprivate static func name(of path: Text) -> String {
    path.withBytes { bytes in
      String(
        decoding: bytes.map {
          $0.isASCIILetter || $0.isASCIIDigit ? $0.asciiLowercased : UInt8(ascii: "-")
        }, as: UTF8.self)
    }
  }
}

/// Gives each asset its address, those first that others name.
struct AssetPublisher {
  struct Asset {
    let address: Text
    let published: Theme.Asset
  }

  private enum State {
    case waiting
    /// What it names is being published.
    case begun
    case done(Asset)
  }

  private let files: [ThemeFiles.File]
  private let places: [String: Int]
  private let sheets: [Int: StyleSheet]
  /// The style sheets that others import.
  private let parts: Set<Int>
  private var states: [State]
  private let palettes: Palettes?
  /// Whether a style sheet has the theme's colours in it.
  private(set) var hasPalettes = false
  private let basePath: Text
  private let arena: Arena

  init(_ files: [ThemeFiles.File], palettes: Palettes?, basePath: Text, arena: Arena) {
    self.files = files
    self.palettes = palettes
    self.basePath = basePath
    self.arena = arena
    let places = Dictionary(
      files.enumerated().map { (String($1.path), $0) }, uniquingKeysWith: { first, _ in first })
    var sheets: [Int: StyleSheet] = [:]
    var parts: Set<Int> = []
    for (place, file) in files.enumerated() where file.path.hasSuffix(".css") {
      let sheet = StyleSheet(file.contents)
      sheets[place] = sheet
      for case .style(let reference, _) in sheet.parts {
        let path = assetPath(of: reference.name, from: file.path)
        if let part = path.flatMap({ places[$0] }) { parts.insert(part) }
      }
    }
    self.places = places
    self.sheets = sheets
    self.parts = parts
    states = Array(repeating: .waiting, count: files.count)
  }

  /// Whether it is a style sheet that is published as a part of another.
  func isPart(_ place: Int) -> Bool { parts.contains(place) }

  /// The asset made of the file at `place`.
  mutating func asset(at place: Int, _ diagnostics: inout DiagnosticList) -> Asset {
    if case .done(let asset) = states[place] { return asset }
    states[place] = .begun
    let file = files[place]
    var contents = file.contents
    if let sheet = sheets[place] {
      contents = style(sheet, at: place, &diagnostics)
    } else if file.path.hasSuffix(".js") || file.path.hasSuffix(".mjs") {
      contents = module(file, &diagnostics)
    }
    let path = fingerprintedPath(file.path, contents, arena)
    let asset = Asset(
      address: arena.join(basePath, "/", path),
      published: Theme.Asset(path: path, contents: contents))
    states[place] = .done(asset)
    return asset
  }

  /// The address of what `reference` names in `file`; nil after saying that there is none.
  private mutating func address(
    of reference: AssetReference, path name: Text, in file: ThemeFiles.File,
    _ diagnostics: inout DiagnosticList
  ) -> Text? {
    guard let place = assetPath(of: name, from: file.path).flatMap({ places[$0] }),
      !isPart(place)
    else {
      diagnostics.add(missing(reference, in: file))
      return nil
    }
    if case .begun = states[place] {
      diagnostics.add(circle(reference, in: file))
      return nil
    }
    return asset(at: place, &diagnostics).address
  }

  // MARK: Style sheets

  /// The style sheet at `place` with all that it imports.
  private mutating func style(
    _ sheet: StyleSheet, at place: Int, _ diagnostics: inout DiagnosticList
  ) -> Text {
    var buffer = ByteBuffer(capacity: sheet.text.count + 256)
    var imported: Set<Int> = [place]
    append(sheet, at: place, within: [place], &imported, to: &buffer, &diagnostics)
    return buffer.text(in: arena)
  }

  private mutating func append(
    _ sheet: StyleSheet, at place: Int, within open: [Int], _ imported: inout Set<Int>,
    to buffer: inout ByteBuffer, _ diagnostics: inout DiagnosticList
  ) {
    let file = files[place]
    for (problem, range) in sheet.problems { diagnostics.add(.init(problem, file.id, range)) }
    for (index, part) in sheet.parts.enumerated() {
      switch part {
      case .text(let range): buffer.append(sheet.text[range.offsets])
      case .space where !sheet.isGapNeeded(at: index),
        .separator where !sheet.isGapNeeded(at: index):
        break
      case .space(let byte): buffer.append(byte)
      case .separator: buffer.append("/**/" as Text)
      case .address(let reference):
        // What stands behind the path is the reader's: `sprite.svg#phone`.
        let name = reference.name
        let end = name.withBytes { $0.firstIndex { "#?".utf8.contains($0) } } ?? name.count
        if let address = address(of: reference, path: name[0..<end], in: file, &diagnostics) {
          buffer.append("\"" as Text)
          buffer.append(address)
          buffer.append(name[from: end])
          buffer.append("\"" as Text)
        }
      case .style(let reference, _) where reference.name == "theme.yaml":
        guard let palettes else {
          diagnostics.add(withoutColours(reference, in: file))
          continue
        }
        hasPalettes = true
        palettes.append(to: &buffer)
      case .style(let reference, _):
        let path = assetPath(of: reference.name, from: file.path)
        guard let inner = path.flatMap({ places[$0] }), let part = sheets[inner] else {
          diagnostics.add(missing(reference, in: file))
          continue
        }
        if open.contains(inner) {
          diagnostics.add(circle(reference, in: file))
        } else if imported.insert(inner).inserted {
          append(part, at: inner, within: open + [inner], &imported, to: &buffer, &diagnostics)
        } else {
          diagnostics.add(repeated(reference, in: file))
        }
      }
    }
  }

  /// Reports the style sheets that import one another, of which none is published.
  mutating func reportCircles(_ diagnostics: inout DiagnosticList) {
    var reached: Set<Int> = []
    for place in sheets.keys where !isPart(place) { reach(from: place, &reached) }
    for place in files.indices where sheets[place] != nil && !reached.contains(place) {
      guard let sheet = sheets[place] else { continue }
      // One message tells of a circle; whoever mends it sees whether there is another.
      _ = style(sheet, at: place, &diagnostics)
      return
    }
  }

  private func reach(from place: Int, _ reached: inout Set<Int>) {
    guard reached.insert(place).inserted, let sheet = sheets[place] else { return }
    for case .style(let reference, _) in sheet.parts {
      let path = assetPath(of: reference.name, from: files[place].path)
      if let part = path.flatMap({ places[$0] }) { reach(from: part, &reached) }
    }
  }

  // MARK: Modules

  /// The module with the addresses of what it imports, as small as it travels.
  private mutating func module(
    _ file: ThemeFiles.File, _ diagnostics: inout DiagnosticList
  ) -> Text {
    let script = ScriptTokens(file.contents)
    let imports = ModuleImports(script)
    if let range = script.unclosed { diagnostics.add(unclosed(range, in: file)) }
    if let range = script.unmatched { diagnostics.add(unmatched(range, in: file)) }
    for range in imports.templates { diagnostics.add(templateName(range, in: file)) }
    var replacements: [CompactScript.Replacement] = []
    for reference in imports.references {
      guard reference.name.hasPrefix("./") || reference.name.hasPrefix("../") else {
        diagnostics.add(foreign(reference, in: file))
        continue
      }
      if let address = address(of: reference, path: reference.name, in: file, &diagnostics) {
        replacements.append(
          .init(range: reference.range, text: arena.join("\"", address, "\"")))
      }
    }
    return CompactScript(script, replacing: replacements, arena: arena).text
  }
}

/// `assets/hearth.css` as `assets/hearth.0123456789.css`.
private func fingerprintedPath(_ path: Text, _ contents: Text, _ arena: Arena) -> Text {
  let print = fingerprint(of: contents, in: arena)
  var dot = path.count - 1
  while dot > 0, path[dot] != UInt8(ascii: "."), path[dot] != UInt8(ascii: "/") { dot -= 1 }
  guard dot > 0, path[dot] == UInt8(ascii: ".") else { return arena.join(path, ".", print) }
  return arena.join(path[0..<dot], ".", print, path[from: dot])
}
