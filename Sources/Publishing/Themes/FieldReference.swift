import Bytes
public import Site
import Templates
import Timetable
import Wording

/// What templates may write, as Markdown made from the declarations that templates are checked against.
public struct FieldReference {
  private var text = ""
  /// The shapes that were told of, and those that are still to be told of.
  private var known: Set<ObjectIdentifier> = []
  private var waiting: [Shape] = []

  private init() {}

  /// The fields of pages of `kind`, or of all kinds with the words and assets where that is nil.
  public static func markdown(for kind: PageKind? = nil) -> String {
    var reference = FieldReference()
    if let kind {
      reference.add(kind, level: "#")
      reference.addViews(level: "##")
    } else {
      reference.text += """
        # What templates may write

        `hubsite fields` prints this page, and `hubsite fields service` what concerns one layout. It is made
        from the program's own declarations.


        """
      for kind in PageKind.allCases { reference.add(kind, level: "##") }
      reference.addViews(level: "##")
      reference.addWords()
      reference.addAssets()
    }
    return reference.text
  }

  private mutating func add(_ kind: PageKind, level: String) {
    text += "\(level) layouts/\(kind.layout).mustache\n\n"
    addTable(kind.shape)
  }

  private mutating func addTable(_ shape: Shape) {
    text += "| name | type | what it is |\n| --- | --- | --- |\n"
    for field in shape.fields {
      text += "| `\(field.name)` | \(type(field.type)) | \(cell(field.about)) |\n"
      if let inner = field.type.shape, known.insert(ObjectIdentifier(inner)).inserted {
        waiting.append(inner)
      }
    }
    text += "\n"
  }

  /// Adds the views that fields hold, and those that they hold in turn.
  private mutating func addViews(level: String) {
    var index = 0
    while index < waiting.count {
      text += "\(level) \(title(waiting[index]))\n\n"
      addTable(waiting[index])
      index += 1
    }
  }

  private func title(_ shape: Shape) -> String { "The view “\(shape.name)”" }

  private func type(_ type: FieldType) -> String {
    guard let shape = type.shape else { return "\(type)" }
    // As GitHub makes anchors: lower case, hyphens for spaces, no punctuation.
    let anchor = title(shape).lowercased().filter {
      $0 == " " || $0 == "-" || $0.isLetter || $0.isNumber
    }
    .map { $0 == " " ? "-" : String($0) }.joined()
    return "[\(type)](#\(anchor))"
  }

  private mutating func addWords() {
    text += """
      ## words

      `{{words.name}}` writes the line `name` of the theme's `strings/<language>.yaml`, for any name in it. Those
      below must be there, because the program itself says them, for example on pages that list dates. What
      stands in curly brackets is filled in.

      | name | in English | what it is for |
      | --- | --- | --- |

      """
    for word in TimetableWords.declarations { addWord(word.key, word.english, word.about) }
    for word in SiteWords.declarations { addWord(word.key, word.english, word.about) }
    text += "\n"
  }

  private mutating func addWord(
    _ key: some CustomStringConvertible, _ english: some CustomStringConvertible,
    _ about: some CustomStringConvertible
  ) {
    text += "| `\(key)` | \(cell("\(english)")) | \(cell("\(about)")) |\n"
  }

  private mutating func addAssets() {
    text += """
      ## assets

      `{{assets.name}}` writes the address of a file of the theme's `assets/`. Its name is its path with a hyphen
      for all that is no letter or digit: `assets.finder-page-js` is `assets/finder/page.js`. `assets.logo` is
      the logo that `theme.yaml` names, whatever its file is called. A style sheet that another imports has no
      address of its own.

      """
  }

  private func cell(_ words: String) -> String { words.replacing("|", with: "\\|") }
}

extension FieldType {
  /// The shape of the views that it holds.
  fileprivate var shape: Shape? {
    switch self {
    case .list(let shape), .optional(let shape), .object(let shape), .inlineObject(let shape):
      shape()
    case .text, .optionalText, .html, .optionalHTML, .flag, .presence, .textList: nil
    }
  }
}
