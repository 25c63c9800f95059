import Bytes
import Diagnostics

/// A theme's colours, by name, for light and for dark surroundings, and which is read on which.
struct Palettes {
  /// A name, and where it is written.
  struct Name {
    let text: Text
    let range: ByteRange
  }

  struct Swatch {
    let name: Name
    let colour: Colour
    /// Where the colour is written.
    let range: ByteRange
  }

  /// A palette: its colours in the order in which they are written.
  struct Palette {
    let title: String
    var swatches: [Swatch] = []

    func swatch(_ name: Text) -> Swatch? { swatches.first { $0.name.text == name } }
  }

  /// A colour and the grounds on which it must be told from them.
  struct Pairs {
    let colour: Name
    let grounds: [Name]
    let need: Need
  }

  /// What a contrast is needed for (WCAG 2.2, success criteria 1.4.3 and 1.4.11).
  enum Need: String {
    case text = "pairs"
    case edge = "edges"

    var ratio: Double { self == .text ? 4.5 : 3 }
    var words: String { self == .text ? "text needs 4.5:1" : "an edge needs 3:1" }
  }

  var light = Palette(title: "light")
  var dark = Palette(title: "dark")
  var pairs: [Pairs] = []
  /// Colours that nobody needs to tell from their ground.
  var decoration: [Name] = []
  /// Whether every name and colour could be read.
  var isWhole = true

  /// The palettes as custom properties of a style sheet.
  func append(to buffer: inout ByteBuffer) {
    append(light, to: &buffer)
    guard !dark.swatches.isEmpty else { return }
    buffer.append("@media (prefers-color-scheme:dark){" as Text)
    append(dark, to: &buffer)
    buffer.append("}" as Text)
  }

  private func append(_ palette: Palette, to buffer: inout ByteBuffer) {
    buffer.append(":root{" as Text)
    for (index, swatch) in palette.swatches.enumerated() {
      if index > 0 { buffer.append(";" as Text) }
      buffer.append("--" as Text)
      buffer.append(swatch.name.text)
      buffer.append(":" as Text)
      buffer.append(swatch.colour.hexadecimal)
    }
    buffer.append("}" as Text)
  }
}

// MARK: Checks

extension Palettes {
  /// Reports names that don't fit together, and each colour that can't be told from its ground.
  func check(in file: FileID, _ diagnostics: inout DiagnosticList) {
    guard isWhole else { return }
    checkNames(in: file, &diagnostics)
    for palette in [light, dark] {
      for pairs in pairs { check(pairs, palette, in: file, &diagnostics) }
    }
    reportUnused(in: file, &diagnostics)
  }

  private func checkNames(in file: FileID, _ diagnostics: inout DiagnosticList) {
    for (palette, other) in [(light, dark), (dark, light)] {
      for swatch in palette.swatches where other.swatch(swatch.name.text) == nil {
        let near = nearest(to: String(swatch.name.text), in: names(of: other, without: palette))
        let line = "\(swatch.name.text): \"\(swatch.colour.hexadecimal)\""
        diagnostics.add(
          Diagnostic(
            PublishingCode.unknownColour, in: file, swatch.name.range,
            "The colour “\(swatch.name.text)” is not in the \(other.title) palette.",
            explanation: "Both palettes have the same names.",
            fixes: [
              near.map { Diagnostic.Fix("Did you mean “\($0)”?", replacement: $0) }
                ?? .init("Add it to the \(other.title) palette, such as \(line)")
            ]))
      }
    }
    for name in pairs.flatMap({ [$0.colour] + $0.grounds }) + decoration
    where light.swatch(name.text) == nil && dark.swatch(name.text) == nil {
      let names = light.swatches.map { String($0.name.text) }
      let near = nearest(to: String(name.text), in: names)
      diagnostics.add(
        Diagnostic(
          PublishingCode.unknownColour, in: file, name.range,
          "There is no colour called “\(name.text)”.",
          fixes: [
            near.map { Diagnostic.Fix("Did you mean “\($0)”?", replacement: $0) }
              ?? .init(
                names.isEmpty
                  ? "Add it to both palettes of “colours”."
                  : "Use one of: \(names.joined(separator: ", ")).")
          ]))
    }
  }

  private func names(of palette: Palette, without other: Palette) -> [String] {
    palette.swatches.map(\.name.text).filter { other.swatch($0) == nil }.map { String($0) }
  }

  private func check(
    _ pairs: Pairs, _ palette: Palette, in file: FileID, _ diagnostics: inout DiagnosticList
  ) {
    guard let swatch = palette.swatch(pairs.colour.text) else { return }
    for name in pairs.grounds {
      guard let ground = palette.swatch(name.text) else { continue }
      let ratio = swatch.colour.contrast(with: ground.colour)
      guard ratio < pairs.need.ratio else { continue }
      diagnostics.add(
        Diagnostic(
          PublishingCode.lowContrast, in: file, swatch.range,
          "“\(pairs.colour.text)” (\(swatch.colour.hexadecimal)) on “\(name.text)”"
            + " (\(ground.colour.hexadecimal)) has a contrast of \(ratio.hundredths):1 in the"
            + " \(palette.title) palette, and \(pairs.need.words).",
          explanation: "People with weak sight, or in the sun, could not tell them apart.",
          notes: [
            Diagnostic.Note(
              "The pair is named here.", at: SourceLocation(file: file, range: name.range)),
            Diagnostic.Note(
              "The other colour.", at: SourceLocation(file: file, range: ground.range)),
          ], fixes: fixes(for: swatch, on: ground, pairs, palette)))
    }
  }

  /// The nearest colour that is good on all its grounds, or on this one where there is none.
  private func fixes(
    for swatch: Swatch, on ground: Swatch, _ pairs: Pairs, _ palette: Palette
  ) -> [Diagnostic.Fix] {
    let all = self.pairs.filter { $0.colour.text == pairs.colour.text }
    let grounds = all.flatMap { $0.grounds.compactMap { palette.swatch($0.text)?.colour } }
    let need = all.map(\.need.ratio).max() ?? pairs.need.ratio
    let found = swatch.colour.nearest(with: need, on: grounds)
    guard let near = found ?? swatch.colour.nearest(with: pairs.need.ratio, on: [ground.colour])
    else { return ["Choose two colours that differ more in lightness."] }
    let value = near.colour.hexadecimal
    let ratio = near.colour.contrast(with: ground.colour).hundredths
    let words = near.isLighter ? "lighter" : "darker"
    return [
      Diagnostic.Fix(
        "Write \"\(value)\", which is \(words) and has \(ratio):1.", replacement: "\"\(value)\"")
    ]
  }

  private func reportUnused(in file: FileID, _ diagnostics: inout DiagnosticList) {
    let used = Set((pairs.flatMap { [$0.colour] + $0.grounds } + decoration).map(\.text))
    for swatch in light.swatches where !used.contains(swatch.name.text) {
      diagnostics.add(
        Diagnostic(
          PublishingCode.unpairedColour, .warning, in: file, swatch.name.range,
          "The colour “\(swatch.name.text)” is in no pair, so nobody checks that it can be seen.",
          fixes: [
            "Name it under “pairs” (text), “edges” or, where nothing depends on it, “decoration”."
          ]))
    }
  }
}

extension Double {
  /// With two decimals, never rounded up: 4.499 is not 4.50.
  fileprivate var hundredths: String {
    let number = Int(self * 100)
    let rest = number % 100
    return "\(number / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
