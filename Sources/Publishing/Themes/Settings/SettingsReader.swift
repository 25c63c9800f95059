import Bytes
import Diagnostics
import FrontMatter

/// Reads the values of `theme.yaml` and says in plain words what is wrong with them.
struct SettingsReader {
  let file: FileID
  private(set) var diagnostics = DiagnosticList()

  init(file: FileID) { self.file = file }

  private mutating func report(
    _ range: ByteRange, _ summary: String, code: PublishingCode = .badSetting,
    explanation: String? = nil, fix: Diagnostic.Fix
  ) {
    diagnostics.add(
      Diagnostic(code, in: file, range, summary, explanation: explanation, fixes: [fix]))
  }

  /// The lines of a mapping; none after saying that it is none.
  mutating func entries(of node: Node, _ what: String) -> List<Entry> {
    if node.kind != .mapping, node.kind != .empty {
      report(
        node.range, "\(what) must be lines of “name: value”.",
        fix: "Write one such line for each.")
    }
    return node.entries
  }

  /// One text.
  mutating func name(_ node: Node, of entry: Entry) -> Palettes.Name? {
    switch node.kind {
    case .plain, .quoted, .block:
      return Palettes.Name(text: node.text.trimmed, range: node.range)
    case .empty:
      report(
        entry.keyRange, "“\(entry.key)” has no value.", fix: "Write it after the colon.")
    case .mapping, .sequence:
      report(
        node.range, "“\(entry.key)” is one text.", fix: "Write one text after the colon.")
    }
    return nil
  }

  /// A list of texts, or one.
  mutating func names(_ node: Node, of entry: Entry) -> [Palettes.Name] {
    guard node.kind == .sequence else { return name(node, of: entry).map { [$0] } ?? [] }
    return node.items.compactMap { name($0, of: entry) }
  }

  mutating func isYes(_ entry: Entry) -> Bool {
    guard let value = name(entry.value, of: entry) else { return false }
    if value.text == "yes" || value.text == "true" { return true }
    if value.text != "no", value.text != "false" {
      report(
        value.range, "“\(entry.key)” is yes or no, not “\(value.text)”.",
        fix: "Write yes or no.")
    }
    return false
  }

  /// Whether a style sheet can call a colour so.
  mutating func isColourName(_ entry: Entry) -> Bool {
    let isName = entry.key.withBytes { bytes in
      !bytes.isEmpty
        && bytes.allSatisfy { $0 &- 0x61 < 26 || $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
    }
    if !isName {
      report(
        entry.keyRange, "“\(entry.key)” can't be a colour’s name.", code: .badColour,
        fix: "Use lower-case letters, digits and hyphens, such as “on-action”.")
    }
    return isName
  }

  mutating func colour(_ entry: Entry) -> Colour? {
    let node = entry.value
    if node.kind == .empty {
      report(
        entry.keyRange, "The colour “\(entry.key)” has no value.", code: .badColour,
        explanation: "What follows a # without quotation marks is a comment.",
        fix: "Write it in quotation marks, such as \(entry.key): \"#1d2b45\"")
      return nil
    }
    if let colour = Colour(node.text) { return colour }
    report(
      node.range, "“\(node.text)” is not a colour.", code: .badColour,
      fix: "Write # and six hexadecimal digits in quotation marks, such as \"#1d2b45\".")
    return nil
  }

  mutating func reportUnknown(_ entry: Entry, _ names: [String]) {
    let near = nearest(to: String(entry.key), in: names)
    report(
      entry.keyRange, "A theme has no setting called “\(entry.key)” here.",
      fix: near.map { Diagnostic.Fix("Did you mean “\($0)”?", replacement: $0) }
        ?? .init("Use one of: \(names.joined(separator: ", "))."))
  }

  mutating func reportUnknownColour(_ name: Palettes.Name, _ names: [String]) {
    let near = nearest(to: String(name.text), in: names)
    report(
      name.range, "There is no colour called “\(name.text)”.", code: .unknownColour,
      fix: near.map { Diagnostic.Fix("Did you mean “\($0)”?", replacement: $0) }
        ?? "Name a colour of “colours”.")
  }

  mutating func reportWithoutColours(_ entry: Entry) {
    report(
      entry.keyRange, "“\(entry.key)” names colours, and the theme has none.",
      fix: "Add “colours” with a “light” and a “dark” palette.")
  }
}
