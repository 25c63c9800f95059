import Bytes
import Diagnostics

/// Says how Markdown writes what somebody wrote as HTML.
enum RawHTML {
  /// The name of a tag in small letters, such as `br` or `/b`; `!--` for a comment.
  static func tagName(of html: NodeBytes) -> String {
    var bytes = html.drop { $0.isASCIIWhitespace }
    guard bytes.popFirst() == UInt8(ascii: "<") else { return "" }
    if bytes.starts(with: "!--".utf8) { return "!--" }
    var name = ""
    for byte in bytes.prefix(32) {
      let isPart =
        byte.isASCIILetter || byte.isASCIIDigit || (name.isEmpty && byte == UInt8(ascii: "/"))
      guard isPart else { break }
      name.unicodeScalars.append(UnicodeScalar(byte.asciiLowercased))
    }
    return name
  }

  static func fix(for name: String) -> Diagnostic.Fix {
    Diagnostic.Fix(advice[name] ?? general)
  }

  private static let general =
    "Write it in Markdown. To show it as it is, put a \\ in front of the <."

  private static let advice: [String: String] = {
    var advice: [String: String] = [:]
    for (names, sentence) in sentences {
      for name in names.split(separator: " ") { advice[String(name)] = sentence }
    }
    return advice
  }()

  private static let sentences = [
    ("b strong", "For bold, write **the words**."),
    ("i em cite", "For italics, write *the words*."),
    (
      "u", "Leave the underline out, which looks like a link; for weight, write **the words**."
    ),
    ("a", "For a link, write [its words](its address)."),
    ("img picture", "For a picture, write ![what it shows](media:its-file.jpg)."),
    ("br", "For a new line, end the line with a \\; for a new paragraph, leave an empty line."),
    ("p", "Leave an empty line between paragraphs."),
    ("h1 h2 h3 h4 h5 h6", "For a heading, write ## and a space in front of its words."),
    ("ul ol li", "For a list, begin each line with - and a space, or with 1. and a space."),
    ("dl dt dd", "Write a list, with the term in bold: - **Term**: what it means."),
    (
      "table thead tbody tr td th",
      "Write the table with | between its columns and |---| below the first row."
    ),
    ("hr", "For a line across the page, write --- between two empty lines."),
    ("blockquote q", "For a quotation, begin the line with > and a space."),
    ("code pre kbd samp", "Put `backticks` round the words."),
    ("s del strike", "To strike words out, write ~~the words~~."),
    ("sup sub", "Write the words without raising or lowering them, such as m² or CO₂."),
    ("details summary", "Write a heading and a paragraph: everything on a page stays visible."),
    (
      "span div font center section style",
      "Take it out: the theme says how things look. For a box, write > [!NOTE] on a line of its own."
    ),
    (
      "script iframe embed object video audio form input button",
      "Take it out and link to the other page instead: [its words](its address)."
    ),
    (
      "!--", "Take the comment out. A note for colleagues can stand in the front matter, after a #."
    ),
  ]
}
