import Bytes

/// What a JavaScript module names of other files: in `import` and `export … from`, and in `import("…")`
/// where its argument is a text.
struct ModuleImports {
  private(set) var references: [AssetReference] = []
  /// Names in template literals, which nothing can be put in place of.
  private(set) var templates: [ByteRange] = []

  private let text: Text
  private let tokens: [ScriptTokens.Token]

  init(_ script: ScriptTokens) {
    text = script.text
    tokens = script.tokens
    for index in tokens.indices {
      let isProperty = index > 0 && tokens[index - 1].isPunctuation(UInt8(ascii: "."))
      // Three dots spread what follows.
      let isSpread = index > 1 && tokens[index - 2].isPunctuation(UInt8(ascii: "."))
      if isProperty, !isSpread { continue }
      if isWord("import", at: index) { readImport(from: index + 1) }
      if isWord("export", at: index) { readExport(from: index + 1) }
    }
  }

  private func token(at index: Int) -> ScriptTokens.Token? {
    index < tokens.count ? tokens[index] : nil
  }

  private func isWord(_ word: Text, at index: Int) -> Bool {
    if case .word(let range)? = token(at: index) { text[range.offsets] == word } else { false }
  }

  private func isPunctuation(_ byte: UInt8, at index: Int) -> Bool {
    token(at: index)?.isPunctuation(byte) ?? false
  }

  private mutating func addName(at index: Int) {
    guard case .string(let range)? = token(at: index) else { return }
    let name = text[Int(range.start) + 1..<Int(range.end) - 1]
    references.append(AssetReference(name: name, range: range))
  }

  private mutating func readImport(from start: Int) {
    switch token(at: start) {
    case .string: addName(at: start)
    case .punctuation(UInt8(ascii: "("), _):
      if case .template(let range)? = token(at: start + 1) { templates.append(range) }
      let isWhole =
        isPunctuation(UInt8(ascii: ")"), at: start + 2)
        || isPunctuation(UInt8(ascii: ","), at: start + 2)
      if isWhole { addName(at: start + 1) }
    case .word, .punctuation(UInt8(ascii: "{"), _), .punctuation(UInt8(ascii: "*"), _):
      readClause(from: start)
    default: break
    }
  }

  /// Reads what is imported, up to the name behind `from`.
  private mutating func readClause(from start: Int) {
    var index = start
    while let token = token(at: index) {
      switch token {
      case .word:
        if isWord("from", at: index), case .string? = self.token(at: index + 1) {
          return addName(at: index + 1)
        }
      case .string: break
      case .punctuation(let byte, _) where "{},*".utf8.contains(byte): break
      // No clause: a property called “import”, such as `{ import: 1 }`.
      default: return
      }
      index += 1
    }
  }

  private mutating func readExport(from start: Int) {
    let isClause =
      isPunctuation(UInt8(ascii: "{"), at: start) || isPunctuation(UInt8(ascii: "*"), at: start)
    guard isClause else { return }
    var index = start
    if isPunctuation(UInt8(ascii: "{"), at: start) {
      while index < tokens.count, !tokens[index].isPunctuation(UInt8(ascii: "}")) { index += 1 }
      index += 1
    } else {
      // `* from` or `* as name from`.
      index += isWord("as", at: start + 1) ? 3 : 1
    }
    if isWord("from", at: index) { addName(at: index + 1) }
  }
}
