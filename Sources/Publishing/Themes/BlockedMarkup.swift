import Bytes
import Diagnostics

/// What stands in a template and is blocked in every page, because the site's Content-Security-Policy is
/// `default-src 'self'`: files from elsewhere, and scripts and styles within the page.
struct BlockedMarkup {
  enum Problem: Equatable {
    /// The address of a file on another website.
    case foreign
    /// An address of the folder `assets`, where each file has another name once it is published.
    case unnamedAsset
    /// A script that stands in the page.
    case script
    /// The name of an attribute such as `onclick`.
    case handler
    /// A style sheet or an attribute `style` that stands in the page.
    case style
  }

  private(set) var problems: [(problem: Problem, range: ByteRange)] = []
  private let text: Text
  private var position = 0

  init(_ template: Text) {
    text = template
    while let start = text.firstIndex(of: UInt8(ascii: "<"), from: position) {
      position = start + 1
      if text[from: start].hasPrefix("<!--") {
        position = text.firstIndex(of: "-->", from: start) ?? text.count
      } else if byte(at: position).isASCIILetter {
        readTag()
      }
    }
  }

  private func byte(at index: Int) -> UInt8 { index < text.count ? text[index] : 0 }

  private struct Attribute {
    let name: String
    let nameRange: ByteRange
    /// Empty where it has none.
    let value: ByteRange
  }

  private mutating func readTag() {
    let start = position
    while byte(at: position).isASCIILetter || byte(at: position).isASCIIDigit { position += 1 }
    let name = String(text[start..<position]).lowercased()
    let whole = ByteRange(start - 1, position)
    var attributes: [Attribute] = []
    while position < text.count, text[position] != UInt8(ascii: ">") {
      if let attribute = readAttribute() { attributes.append(attribute) }
    }
    check(name, whole, attributes)
  }

  /// Reads what comes next in a tag; nil for what is no attribute.
  private mutating func readAttribute() -> Attribute? {
    if text[from: position].hasPrefix("{{") {
      position = text.firstIndex(of: "}}", from: position).map { $0 + 2 } ?? text.count
      return nil
    }
    let start = position
    while byte(at: position).isASCIILetter || byte(at: position) == UInt8(ascii: "-") {
      position += 1
    }
    let name = ByteRange(start, position)
    guard position > start else {
      position += 1
      return nil
    }
    var value = ByteRange(position, position)
    if byte(at: position) == UInt8(ascii: "=") {
      let quote = byte(at: position + 1)
      let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
      let first = position + (isQuoted ? 2 : 1)
      var end = first
      while end < text.count, isQuoted ? text[end] != quote : !" \n\t>".utf8.contains(text[end]) {
        end += 1
      }
      value = ByteRange(first, end)
      position = min(text.count, isQuoted ? end + 1 : end)
    }
    return Attribute(
      name: String(text[name.offsets]).lowercased(), nameRange: name, value: value)
  }

  private mutating func check(_ tag: String, _ whole: ByteRange, _ attributes: [Attribute]) {
    func value(_ name: String) -> String? {
      attributes.first { $0.name == name }.map { String(text[$0.value.offsets]).lowercased() }
    }
    if tag == "style" { problems.append((.style, whole)) }
    // A script of another type, such as JSON, is never run.
    let isRun = ["", "module", "text/javascript"].contains(value("type") ?? "")
    if tag == "script", isRun, value("src") == nil { problems.append((.script, whole)) }
    let pointsOnly = ["canonical", "alternate", "license", "author", "me", "prev", "next", "help"]
    for attribute in attributes {
      switch attribute.name {
      case "style": problems.append((.style, attribute.nameRange))
      case "src", "srcset", "poster": checkAddress(attribute.value)
      case "href" where tag == "link" && !pointsOnly.contains(value("rel") ?? ""):
        checkAddress(attribute.value)
      case _ where attribute.name.hasPrefix("on") && attribute.name.count > 4:
        problems.append((.handler, attribute.nameRange))
      default: break
      }
    }
  }

  private mutating func checkAddress(_ range: ByteRange) {
    let address = text[range.offsets].trimmed
    if (["https:", "http:", "//"] as [Text]).contains(where: { address.hasPrefix($0) }) {
      problems.append((.foreign, range))
    } else if address.hasPrefix("/assets/") || address.hasPrefix("assets/") {
      problems.append((.unnamedAsset, range))
    }
  }
}

extension Diagnostic {
  /// What is wrong at `range` of a template.
  init(_ problem: BlockedMarkup.Problem, _ file: FileID, _ range: ByteRange) {
    let summary: String
    let fix: Diagnostic.Fix
    switch problem {
    case .foreign:
      summary = "This asks another website for a file, which visitors’ browsers won’t do."
      fix = "Put the file into the theme’s assets folder, and name it as in “{{assets.logo}}”."
    case .unnamedAsset:
      summary = "No asset has this address once it is published."
      fix = "Write its name, as in “{{assets.hearth-css}}”: dots and slashes become hyphens."
    case .script:
      summary = "A script that stands in the page is never run."
      fix =
        "Put it into a file in the theme’s assets folder, and write <script type=\"module\" src=\"{{assets.its-name-js}}\"></script>."
    case .handler:
      summary = "A script that stands in an attribute is never run."
      fix = "Put it into a script in the theme’s assets folder."
    case .style:
      summary = "A style that stands in the page is never taken."
      fix = "Put it into a style sheet in the theme’s assets folder."
    }
    self.init(
      PublishingCode.blockedInPage, in: file, range, summary,
      explanation: "The site tells browsers to load nothing but its own files.", fixes: [fix])
  }
}
