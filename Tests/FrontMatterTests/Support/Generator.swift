/// A source of random numbers that gives the same ones for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Makes random trees and writes each in one of the many ways that YAML has for it.
struct DocumentGenerator {
  private var random: SeededGenerator
  private(set) var text = ""
  /// Whether blank lines and comments may come next: after a block they would be part of it.
  private var allowsNoise = true

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// A document; answers its tree as ``Reading/tree`` writes it.
  mutating func document() -> String {
    text = chance(5) ? "---\n" : ""
    if chance(3) { return sequence(indent: 0, depth: 0) }
    return mapping(indent: 0, depth: 0)
  }

  private mutating func chance(_ inverse: Int) -> Bool {
    Int.random(in: 0..<inverse, using: &random) == 0
  }

  private mutating func pick<Element>(_ elements: [Element], otherwise: Element) -> Element {
    elements.randomElement(using: &random) ?? otherwise
  }

  private mutating func count() -> Int { Int.random(in: 1...3, using: &random) }

  private func pad(_ indent: Int) -> String { String(repeating: " ", count: indent) }

  private mutating func noise() {
    if allowsNoise, chance(8) {
      text += pick(["\n", "   \n", "# note\n", "   # note\n"], otherwise: "")
    }
  }

  private mutating func endLine() {
    allowsNoise = true
    text += pick(["\n", "\n", "\n", " # note\n", "  \n"], otherwise: "\n")
  }

  // MARK: Block collections

  /// Writes a mapping; the first key stands at the end of `text`.
  private mutating func mapping(indent: Int, depth: Int, isInline: Bool = false) -> String {
    var parts: [String] = []
    for index in 0..<count() {
      if index > 0 || !isInline {
        noise()
        text += pad(indent)
      }
      let key = "key\(index)"
      text += pick([key, "'\(key)'", "\"\(key)\"", "\(key) "], otherwise: key) + ":"
      parts.append("\(key): \(value(indent: indent, depth: depth, inMapping: true))")
    }
    return "{" + parts.joined(separator: ", ") + "}"
  }

  private mutating func sequence(indent: Int, depth: Int, isInline: Bool = false) -> String {
    var parts: [String] = []
    for index in 0..<count() {
      if index > 0 || !isInline {
        noise()
        text += pad(indent)
      }
      text += "-"
      parts.append(value(indent: indent, depth: depth, inMapping: false))
    }
    return "[" + parts.joined(separator: ", ") + "]"
  }

  /// Writes a value after `key:` or `-` that stands in the column `indent`.
  private mutating func value(indent: Int, depth: Int, inMapping: Bool) -> String {
    let inner = indent + Int.random(in: 1...4, using: &random)
    switch Int.random(in: depth < 4 ? 0..<12 : 5..<12, using: &random) {
    case 0, 1:
      endLine()
      return mapping(indent: inner, depth: depth + 1)
    case 2, 3:
      endLine()
      return sequence(indent: inMapping && chance(2) ? indent : inner, depth: depth + 1)
    case 4:
      guard !inMapping else {
        endLine()
        return mapping(indent: inner, depth: depth + 1)
      }
      let gap = Int.random(in: 1...3, using: &random)
      text += pad(gap)
      return chance(2)
        ? mapping(indent: indent + 1 + gap, depth: depth + 1, isInline: true)
        : sequence(indent: indent + 1 + gap, depth: depth + 1, isInline: true)
    case 5:
      endLine()
      return "~"
    case 6, 7: return block(parent: indent)
    case 8:
      text += chance(3) ? "\n" + pad(inner) : " "
      let tree = flow(parent: indent, depth: 0)
      endLine()
      return tree
    default:
      text += chance(4) ? "\n" + pad(inner) : " "
      let tree = scalar(parent: indent, inFlow: false)
      endLine()
      return tree
    }
  }

  // MARK: Texts

  private static let words = [
    "play", "Mondays", "9:30am", "£2.50", "a#b", "it's", "“now”", "10:30", "-", "yes", "no", "?",
    "http://example.org/#x", "crèche", "a:b", "!", "&", "*", "%", "@", "|", ">", "\"", "\\",
  ]

  private mutating func word() -> String { pick(Self.words, otherwise: "play") }

  /// Words that a plain text may hold anywhere, and begin with.
  private mutating func plainWords(inFlow: Bool) -> [String] {
    var words = [
      pick(["play", "Mondays", "9:30am", "1.10", "-1", "crèche", "a:b"], otherwise: "a")
    ]
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      let next = word()
      words.append(inFlow && next == "?" ? "x" : next)
    }
    return words
  }

  /// Words in one line or several, with the text that they mean.
  private mutating func folded(_ words: [String], parent: Int) -> (written: String, text: String) {
    var written = words[0]
    var meant = words[0]
    for next in words.dropFirst() {
      // A line that starts with a hyphen would be wrong indentation to us.
      if chance(4), next != "-", next != "?" {
        let blanks = chance(3) ? Int.random(in: 1...2, using: &random) : 0
        written += pick(["", "  "], otherwise: "") + "\n" + String(repeating: "\n", count: blanks)
        written += pad(parent + Int.random(in: 1...3, using: &random)) + next
        meant += (blanks == 0 ? " " : String(repeating: "\n", count: blanks)) + next
      } else {
        written += " " + next
        meant += " " + next
      }
    }
    return (written, meant)
  }

  private mutating func scalar(parent: Int, inFlow: Bool) -> String {
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      let words = (0..<count()).map { _ in word() + pick(["", ",", ": x", " # x"], otherwise: "") }
      let (written, meant) = folded(words, parent: parent)
      text += "'" + written.doubled("'") + "'"
      return meant.debugDescription
    case 1:
      let words = (0..<count()).map { _ in word() + pick(["", ",", ": x", " # x"], otherwise: "") }
      let (written, meant) = folded(words, parent: parent)
      text += "\"" + written.doubled("\\").replacing("\"", with: "\\\"") + "\""
      return meant.debugDescription
    default:
      let (written, meant) = folded(plainWords(inFlow: inFlow), parent: parent)
      text += written
      return meant.debugDescription
    }
  }

  private mutating func block(parent: Int) -> String {
    let isFolded = chance(2)
    let chomping = pick(["", "-", "+"], otherwise: "")
    let indent = parent + Int.random(in: 1...4, using: &random)
    var lines: [String] = []
    for index in 0..<Int.random(in: 0...5, using: &random) {
      let line = pick(["", "", word(), "  " + word(), word() + " " + word()], otherwise: "")
      // What a block begins with tells its indentation.
      lines.append(index == 0 && line.hasPrefix(" ") ? "first" : line)
    }
    if let first = lines.first(where: { !$0.isEmpty }), first.hasPrefix(" ") { lines = [] }
    let needsDigit = chance(4)
    text += " " + (isFolded ? ">" : "|") + (needsDigit ? String(indent - parent) : "") + chomping
    endLine()
    allowsNoise = false
    for line in lines { text += (line.isEmpty ? "" : pad(indent) + line) + "\n" }
    return meaning(of: lines, isFolded: isFolded, chomping: chomping).debugDescription
  }

  /// What the lines of a block mean, as YAML 1.2 (chapter 8.1) has it.
  private func meaning(of lines: [String], isFolded: Bool, chomping: String) -> String {
    var content = lines
    while content.last == "" { content.removeLast() }
    let trailing = lines.count - content.count
    guard !content.isEmpty else {
      return chomping == "+" ? String(repeating: "\n", count: trailing) : ""
    }
    var text = ""
    var breaks = 0
    var last: String?
    for line in content {
      if line.isEmpty {
        breaks += 1
        continue
      }
      if let last {
        let folds = isFolded && !last.hasPrefix(" ") && !line.hasPrefix(" ")
        text +=
          folds && breaks == 0 ? " " : String(repeating: "\n", count: breaks + (folds ? 0 : 1))
      } else {
        text += String(repeating: "\n", count: breaks)
      }
      text += line
      last = line
      breaks = 0
    }
    switch chomping {
    case "-": return text
    case "+": return text + "\n" + String(repeating: "\n", count: trailing)
    default: return text + "\n"
    }
  }

  // MARK: Between brackets

  private mutating func flow(parent: Int, depth: Int) -> String {
    let isMapping = chance(2)
    text += isMapping ? "{" : "["
    var parts: [String] = []
    let number = Int.random(in: 0...3, using: &random)
    for index in 0..<number {
      flowGap(parent)
      if isMapping {
        text += pick(["key\(index): ", "'key\(index)': ", "\"key\(index)\": "], otherwise: "")
      }
      let isCollection = depth < 3 && chance(4)
      let value =
        isCollection
        ? flow(parent: parent, depth: depth + 1) : scalar(parent: parent, inFlow: true)
      parts.append(isMapping ? "key\(index): \(value)" : value)
      flowGap(parent)
      if index < number - 1 || chance(4) { text += "," }
    }
    flowGap(parent)
    text += isMapping ? "}" : "]"
    return (isMapping ? "{" : "[") + parts.joined(separator: ", ") + (isMapping ? "}" : "]")
  }

  private mutating func flowGap(_ parent: Int) {
    let margin = pad(parent + 2)
    text += pick(["", " ", " ", "\n" + margin, " # note\n" + margin], otherwise: "")
  }
}

extension String {
  fileprivate func doubled(_ character: String) -> String {
    replacing(character, with: character + character)
  }
}
