import Bytes

/// A tag as it stands in the file, and which of the white space around it goes with it.
struct Tag {
  enum Kind {
    case variable
    /// `{{{name}}}` and `{{&name}}`.
    case plainVariable
    case section
    case inverted
    case close
    case partial
    case parent
    case block
    case comment
    case delimiters
  }

  let kind: Kind
  /// The whole tag, with its delimiters.
  let range: ByteRange
  /// What stands in it after the sign, without white space around.
  let name: ByteRange
  /// Where the text before it ends: at the tag, or at its line's beginning for a tag that has the
  /// line to itself.
  var textEnd: Int
  /// Where the text after it begins.
  var textStart: Int
  /// Whether it takes its line with it, so that nothing is left there.
  var isAlone = false
  /// Whether its name can't be a name; then it pairs with anything, since that was said already.
  var isMisnamed = false

  init(_ kind: Kind, _ range: ByteRange, name: ByteRange) {
    self.kind = kind
    self.range = range
    self.name = name
    textEnd = Int(range.start)
    textStart = Int(range.end)
  }

  /// Whether it needs a closing tag.
  var opens: Bool {
    switch kind {
    case .section, .inverted, .parent, .block: true
    default: false
    }
  }

  /// How the tag is written, for messages.
  func written(_ name: Text) -> String {
    switch kind {
    case .variable: "{{\(name)}}"
    case .plainVariable: "{{{\(name)}}}"
    case .section: "{{#\(name)}}"
    case .inverted: "{{^\(name)}}"
    case .close: "{{/\(name)}}"
    case .partial: "{{> \(name)}}"
    case .parent: "{{< \(name)}}"
    case .block: "{{$ \(name)}}"
    case .comment, .delimiters: "{{\(name)}}"
    }
  }
}
