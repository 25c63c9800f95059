import Bytes
import Diagnostics

/// Finds the tags of a template, one after another.
struct TagScanner {
  let file: SourceFile
  private let text: Text
  private let lines: TemplateLines
  private var opening: Text = "{{"
  private var closing: Text = "}}"
  private(set) var tags: [Tag] = []
  private(set) var diagnostics = DiagnosticList()

  init(_ file: SourceFile) {
    self.file = file
    text = file.contents
    lines = TemplateLines(file.contents)
  }

  mutating func scan() {
    var position = lines.start
    while let start = text.firstIndex(of: opening, from: position) {
      checkForStrayBraces(position, start)
      guard diagnostics.all.count < Limits.errors, let next = scanTag(at: start) else { return }
      position = next
    }
    checkForStrayBraces(position, text.count)
  }

  /// Reads the tag at `start`; answers where to go on, or nil where the rest of the file makes no sense.
  private mutating func scanTag(at start: Int) -> Int? {
    let inner = start + opening.count
    var signAt = inner
    while signAt < text.count, text[signAt].isASCIIWhitespace { signAt += 1 }
    let sign = signAt < text.count ? text[signAt] : 0
    let contentStart = signAt + 1
    switch sign {
    case UInt8(ascii: "{") where signAt == inner:
      return scanTriple(at: start, contentStart)
    case UInt8(ascii: "="):
      return scanDelimiters(at: start, contentStart)
    default: break
    }
    guard let end = text.firstIndex(of: closing, from: inner) else {
      reportUnclosed(start)
      return nil
    }
    if sign == UInt8(ascii: "!") {
      add(.comment, start, end + closing.count, contentStart, end)
      return end + closing.count
    }
    if let next = text[0..<end].firstIndex(of: opening, from: inner), next < end,
      opening != closing
    {
      reportUnclosed(start)
      return next
    }
    let kind: Tag.Kind? =
      switch sign {
      case UInt8(ascii: "&"): .plainVariable
      case UInt8(ascii: "#"): .section
      case UInt8(ascii: "^"): .inverted
      case UInt8(ascii: "/"): .close
      case UInt8(ascii: ">"): .partial
      case UInt8(ascii: "<"): .parent
      case UInt8(ascii: "$"): .block
      default: nil
      }
    add(
      kind ?? .variable, start, end + closing.count,
      kind == nil ? min(signAt, end) : min(contentStart, end), end)
    return end + closing.count
  }

  /// `{{{name}}}`; with other delimiters `<%{name}%>`.
  private mutating func scanTriple(at start: Int, _ contentStart: Int) -> Int? {
    guard let end = text.firstIndex(of: closing, from: contentStart) else {
      reportUnclosed(start)
      return nil
    }
    let brace = UInt8(ascii: "}")
    let after = end + closing.count
    if end > contentStart, text[end - 1] == brace {
      add(.plainVariable, start, after, contentStart, end - 1)
      return after
    }
    if closing[0] == brace, after < text.count, text[after] == brace {
      add(.plainVariable, start, after + 1, contentStart, end)
      return after + 1
    }
    diagnostics.add(
      Diagnostic(
        TemplatesCode.unclosedTag, in: file.id, ByteRange(start, after),
        "This tag begins with three braces but doesn’t end with three.",
        fixes: ["Write {{{name}}} for HTML, or {{name}} for text."]))
    return after
  }

  /// `{{=<% %>=}}`: other delimiters from here to the end of the file.
  private mutating func scanDelimiters(at start: Int, _ contentStart: Int) -> Int? {
    guard let end = text.firstIndex(of: closing, from: contentStart) else {
      reportUnclosed(start)
      return nil
    }
    let after = end + closing.count
    let content = text[contentStart..<end]
    var parts: [Text] = []
    if content.hasSuffix("=") {
      parts = content[0..<content.count - 1].split(separator: 0x20).map(\.trimmed)
        .filter { !$0.isEmpty }
    }
    let isPair =
      parts.count == 2
      && parts.allSatisfy { part in
        part.count <= 8 && part.withBytes { $0.allSatisfy { !$0.isASCIIWhitespace && $0 != 0x3D } }
      }
    guard isPair else {
      diagnostics.add(
        Diagnostic(
          TemplatesCode.badDelimiters, in: file.id, ByteRange(start, after),
          "This tag should set the two signs that tags begin and end with, but it doesn’t.",
          fixes: [
            "Write the two signs with a space between, for example {{=<% %>=}}. Most themes need none."
          ]))
      return after
    }
    add(.delimiters, start, after, contentStart, end)
    (opening, closing) = (parts[0], parts[1])
    return after
  }

  /// Adds a tag; one that may have a line to itself takes the line's white space with it.
  private mutating func add(
    _ kind: Tag.Kind, _ start: Int, _ end: Int, _ contentStart: Int, _ contentEnd: Int
  ) {
    var lower = contentStart
    var upper = contentEnd
    while lower < upper, text[lower].isASCIIWhitespace { lower += 1 }
    while upper > lower, text[upper - 1].isASCIIWhitespace { upper -= 1 }
    var tag = Tag(kind, ByteRange(start, end), name: ByteRange(lower, upper))
    switch kind {
    case .section, .inverted, .close, .partial, .comment, .delimiters:
      if let lineStart = lines.blankStart(before: start), let lineEnd = lines.blankEnd(after: end) {
        tag.textEnd = lineStart
        tag.textStart = lineEnd
        tag.isAlone = true
      }
    case .variable, .plainVariable, .parent, .block: break
    }
    if kind != .comment, kind != .delimiters {
      if let problem = TagName(text[lower..<upper], kind).problem(in: tag, file) {
        diagnostics.add(problem)
        tag.isMisnamed = true
      }
    }
    tags.append(tag)
  }

  private mutating func reportUnclosed(_ start: Int) {
    let lineEnd = text.firstIndex(of: 0x0A, from: start) ?? text.count
    diagnostics.add(
      Diagnostic(
        TemplatesCode.unclosedTag, in: file.id,
        ByteRange(start, min(lineEnd, start + opening.count)), "This tag is never closed.",
        fixes: [.init("Write “\(closing)” at the end of the tag.")]))
  }

  private mutating func checkForStrayBraces(_ start: Int, _ end: Int) {
    guard closing == "}}" else { return }
    let stretch = text[start..<end]
    var position = 0
    while diagnostics.all.count < Limits.errors,
      let stray = stretch.firstIndex(of: closing, from: position)
    {
      diagnostics.add(
        Diagnostic(
          TemplatesCode.strayBraces, in: file.id, ByteRange(start + stray, start + stray + 2),
          "These braces close a tag that was never opened.",
          fixes: [
            "Write {{ where the tag begins, or put a space between the braces if they belong to CSS or a script."
          ]))
      position = stray + 2
    }
  }
}
