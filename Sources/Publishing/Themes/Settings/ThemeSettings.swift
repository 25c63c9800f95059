import Bytes
import Diagnostics
import FrontMatter
import Site

/// What `theme.yaml` says.
struct ThemeSettings {
  /// The file itself; nil where the theme has none.
  private(set) var file: FileID?
  /// Whether anything is said.
  private(set) var isThere = false
  /// The asset that is the logo.
  private(set) var logo: Palettes.Name?
  /// Where `offline: yes` is written; nil where the theme does without a service worker.
  private(set) var offline: ByteRange?
  /// The assets that a kind's page needs first, of those kinds that have one page.
  private(set) var early: [(kind: PageKind, assets: [Palettes.Name])] = []
  /// The colour that the browser's own parts take.
  private(set) var browserColour: Palettes.Name?
  /// The colours; nil where the theme's style sheets have their own.
  private(set) var palettes: Palettes?
  /// Where the colours are written.
  private(set) var coloursRange = ByteRange(0, 0)

  init(_ files: ThemeFiles, _ arena: Arena, _ diagnostics: inout DiagnosticList) {
    guard let file = files.files.first(where: { $0.path == "theme.yaml" }) else { return }
    self.file = file.id
    let before = diagnostics.errorCount
    var parser = FrontMatterParser()
    let source = SourceFile(id: file.id, path: "", contents: file.contents)
    let root = parser.parse(source, form: .yaml, arena: arena, into: &diagnostics).root
    isThere = root.kind != .empty
    var reader = SettingsReader(file: file.id)
    read(root, &reader)
    diagnostics.add(reader.diagnostics)
    if diagnostics.errorCount == before { palettes?.check(in: file.id, &diagnostics) }
  }

  private static let names = [
    "name", "summary", "logo", "offline", "early", "browser-colour", "colours", "pairs",
    "edges", "decoration",
  ]

  private mutating func read(_ root: Node, _ reader: inout SettingsReader) {
    if root["colours"] != nil { palettes = Palettes() }
    for entry in reader.entries(of: root, "The theme’s settings") {
      switch entry.key {
      case "name", "summary": _ = reader.name(entry.value, of: entry)
      case "logo": logo = reader.name(entry.value, of: entry)
      case "offline": if reader.isYes(entry) { offline = entry.value.range }
      case "early": readEarly(entry, &reader)
      case "browser-colour": browserColour = reader.name(entry.value, of: entry)
      case "colours":
        coloursRange = entry.keyRange
        palettes?.read(entry.value, &reader)
      case "pairs", "edges", "decoration":
        if palettes == nil { reader.reportWithoutColours(entry) }
        if entry.key == "decoration" {
          palettes?.decoration = reader.names(entry.value, of: entry)
        } else {
          palettes?.readPairs(entry, entry.key == "pairs" ? .text : .edge, &reader)
        }
      default: reader.reportUnknown(entry, Self.names)
      }
    }
    checkBrowserColour(&reader)
  }

  private mutating func readEarly(_ node: Entry, _ reader: inout SettingsReader) {
    let kinds = PageKind.allCases.filter { $0.path != nil }
    for entry in reader.entries(of: node.value, "“\(node.key)”") {
      guard let kind = kinds.first(where: { $0.layout == entry.key }) else {
        reader.reportUnknown(entry, kinds.map { String($0.layout) })
        continue
      }
      early.append((kind, reader.names(entry.value, of: entry)))
    }
  }

  private func checkBrowserColour(_ reader: inout SettingsReader) {
    guard let browserColour else { return }
    let names = palettes?.light.swatches.map { String($0.name.text) } ?? []
    guard !names.contains(String(browserColour.text)) else { return }
    reader.reportUnknownColour(browserColour, names)
  }
}

extension Palettes {
  fileprivate mutating func read(_ node: Node, _ reader: inout SettingsReader) {
    let before = reader.diagnostics.errorCount
    for entry in reader.entries(of: node, "“colours”") {
      switch entry.key {
      case "light": read(entry, into: &light, &reader)
      case "dark": read(entry, into: &dark, &reader)
      default: reader.reportUnknown(entry, ["light", "dark"])
      }
    }
    isWhole = reader.diagnostics.errorCount == before
  }

  private func read(
    _ node: Entry, into palette: inout Palette, _ reader: inout SettingsReader
  ) {
    for entry in reader.entries(of: node.value, "“\(node.key)”") {
      guard reader.isColourName(entry), let colour = reader.colour(entry) else { continue }
      palette.swatches.append(
        Swatch(
          name: Name(text: entry.key, range: entry.keyRange), colour: colour,
          range: entry.value.range))
    }
  }

  fileprivate mutating func readPairs(
    _ node: Entry, _ need: Need, _ reader: inout SettingsReader
  ) {
    for entry in reader.entries(of: node.value, "“\(node.key)”") {
      pairs.append(
        Pairs(
          colour: Name(text: entry.key, range: entry.keyRange),
          grounds: reader.names(entry.value, of: entry), need: need))
    }
  }
}
