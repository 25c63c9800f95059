import Bytes
import Diagnostics

/// What may stand in a tag: a name, and for some kinds a path.
struct TagName {
  let text: Text
  let kind: Tag.Kind

  init(_ text: Text, _ kind: Tag.Kind) {
    self.text = text
    self.kind = kind
  }

  /// What is wrong with it, said of `tag`.
  func problem(in tag: Tag, _ file: SourceFile) -> Diagnostic? {
    if text.isEmpty {
      return Diagnostic(
        TemplatesCode.emptyTag, in: file.id, tag.range, "This tag is empty.",
        fixes: ["Write a name in it, or take it out."])
    }
    guard !isWellFormed else { return nil }
    let name = String(text)
    return Diagnostic(
      TemplatesCode.badTagName, in: file.id, tag.name, "“\(name)” can’t be a name in a tag.",
      explanation: explanation,
      fixes: [.init(fix(name))])
  }

  private var isWellFormed: Bool {
    switch kind {
    case .variable, .plainVariable, .section, .inverted:
      text == "." || isPath(separator: UInt8(ascii: "."))
    case .close: text == "." || isPath(separator: UInt8(ascii: ".")) || isPartial
    case .block: isPath(separator: nil)
    case .partial, .parent: isPartial
    case .comment, .delimiters: true
    }
  }

  private var isPartial: Bool { isPath(separator: UInt8(ascii: "/")) }

  /// Whether it consists of words of letters, digits, hyphens and underscores, with single separators.
  private func isPath(separator: UInt8?) -> Bool {
    var wordLength = 0
    for index in 0..<text.count {
      let byte = text[index]
      if byte == separator {
        if wordLength == 0 { return false }
        wordLength = 0
      } else if byte.isASCIILetter || byte.isASCIIDigit || byte == 0x2D || byte == 0x5F
        || byte >= 0x80
      {
        wordLength += 1
      } else {
        return false
      }
    }
    return wordLength > 0
  }

  private var explanation: String {
    switch kind {
    case .partial, .parent:
      text.hasPrefix("*")
        ? "Which partial is meant must be written in the theme; it can’t come from the page."
        : "A partial is named by its file, without the folder “partials” and the file’s ending."
    case .block: "A block’s name consists of letters, digits and hyphens."
    default:
      "A name consists of letters, digits and hyphens, with dots between names. Templates can’t "
        + "calculate and have no filters or helpers."
    }
  }

  private func fix(_ name: String) -> String {
    let words = name.split(whereSeparator: \.isWhitespace)
    switch words.first {
    case "if", "each", "with", "for":
      return "Write {{#\(words.last ?? "name")}} … {{/\(words.last ?? "name")}} instead."
    case "unless":
      return "Write {{^\(words.last ?? "name")}} … {{/\(words.last ?? "name")}} instead."
    default: return "Write one name and nothing else in the tag."
    }
  }
}
