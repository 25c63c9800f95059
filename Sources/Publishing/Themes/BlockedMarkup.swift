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
  /// Those of the tag that is being read.
  private var attributes: [Attribute] = []

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
    /// In whatever case, as everywhere in HTML.
    let name: Text
    let nameRange: ByteRange
    /// Empty where it has none.
    let value: ByteRange

    /// Whether its value is the address of what is loaded with the page.
    var isAddress: Bool {
      name.equalsIgnoringASCIICase("src") || name.equalsIgnoringASCIICase("srcset")
        || name.equalsIgnoringASCIICase("poster")
    }
  }

  private mutating func readTag() {
    let start = position
    while byte(at: position).isASCIILetter || byte(at: position).isASCIIDigit { position += 1 }
    let tag = ByteRange(start - 1, position)
    attributes.removeAll(keepingCapacity: true)
    while position < text.count, text[position] != UInt8(ascii: ">") {
      if let attribute = readAttribute() { attributes.append(attribute) }
    }
    check(tag)
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
    return Attribute(name: text[name.offsets], nameRange: name, value: value)
  }

  /// Checks the tag that begins at `range` and has the attributes that were read.
  private mutating func check(_ range: ByteRange) {
    let tag = text[range.offsets][from: 1]
    if tag.equalsIgnoringASCIICase("style") { problems.append((.style, range)) }
    if tag.equalsIgnoringASCIICase("script"), isRun, value("src") == nil {
      problems.append((.script, range))
    }
    let isLink = tag.equalsIgnoringASCIICase("link") && !pointsOnly
    for attribute in attributes {
      if attribute.name.equalsIgnoringASCIICase("style") {
        problems.append((.style, attribute.nameRange))
      } else if attribute.isAddress || isLink && attribute.name.equalsIgnoringASCIICase("href") {
        checkAddress(attribute.value)
      } else if attribute.name.count > 4, attribute.name[0..<2].equalsIgnoringASCIICase("on") {
        problems.append((.handler, attribute.nameRange))
      }
    }
  }

  /// What the attribute `name` says; nil where there is none.
  private func value(_ name: Text) -> Text? {
    attributes.first { $0.name.equalsIgnoringASCIICase(name) }.map { text[$0.value.offsets] }
  }

  /// Whether a script with these attributes is run: one of another type, such as JSON, never is.
  private var isRun: Bool {
    guard let type = value("type") else { return true }
    return type.isEmpty || type.equalsIgnoringASCIICase("module")
      || type.equalsIgnoringASCIICase("text/javascript")
  }

  /// Whether a link with these attributes only points to something, which nobody loads with the page.
  private var pointsOnly: Bool {
    guard let kind = value("rel") else { return false }
    let kinds: [Text] = [
      "canonical", "alternate", "license", "author", "me", "prev", "next", "help",
    ]
    return kinds.contains { kind.equalsIgnoringASCIICase($0) }
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
