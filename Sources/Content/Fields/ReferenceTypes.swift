public import Bytes
import Diagnostics
import FrontMatter

// The types of value that name something by its id.

extension ValueType where Value == Reference {
  /// The id of such a thing; whether it exists, or what is meant where it can't be one, is Site's to say:
  /// people write titles too.
  ///
  /// Where an id is one of several ways to write the value, `whole` is all of them, for the messages.
  static func id(of kind: ReferenceKind, in whole: ValueForm? = nil) -> ValueType {
    let words = (whole ?? .reference(kind)).words
    return ValueType(.reference(kind)) { node, reader in
      reader.scalar(node, words).map { Reference(id: $0, range: node.range) }
    }
  }

  /// The path of a page, such as `about/privacy`, with or without slashes around it.
  static var pagePath: ValueType {
    ValueType(.reference(.page)) { node, reader in
      guard var text = reader.scalar(node, "the path of a page, such as “about/privacy”")
      else { return nil }
      if text == "/" { return Reference(id: "index", range: node.range) }
      if text.hasPrefix("/") { text = text[from: 1] }
      if text.hasSuffix("/") { text = text[0..<text.count - 1] }
      return Reference(id: text, range: node.range)
    }
  }
}

extension ReferenceKind {
  /// Whether `text` has the shape of an id of this kind; terms within others have theirs before a slash.
  public func allows(_ text: Text) -> Bool {
    self == .language ? isLanguageTag(text) : isPath(text)
  }

  /// What an id of this kind is made of, for a message.
  public var rule: String {
    self == .language
      ? "The id of a language is its tag, such as “en” or “zh-Hans”."
      : "An id is made of a to z, 0 to 9 and hyphens."
  }
}

extension ValueType where Value == List<Reference> {
  /// The ids of such things: one, or a list.
  static func ids(of kind: ReferenceKind, in whole: ValueForm? = nil) -> ValueType {
    .list(of: .id(of: kind, in: whole), orOne: true)
  }
}

extension ValueType where Value == References {
  /// The ids of such things, or `all`.
  static func idsOrAll(of kind: ReferenceKind) -> ValueType {
    let form = ValueForm.either([.choice(["all"]), .oneOrMore(.reference(kind))])
    let ids = ValueType<List<Reference>>.ids(of: kind, in: form)
    return ValueType(form) { node, reader in
      var value = References()
      if node.kind != .sequence, node.text == "all" {
        value.isAll = true
        return value
      }
      let only = node.kind != .sequence ? node : node.items.count == 1 ? node.items.first : nil
      if let only, only.text.equalsIgnoringASCIICase("all") {
        reader.report(
          .badChoice, node.range, "“all” stands alone, in small letters and without brackets.",
          fix: Diagnostic.Fix("Write “\(reader.field): all”.", replacement: "all"))
        return nil
      }
      guard let list = ids.read(node, &reader) else { return nil }
      value.ids = list
      return value
    }
  }
}
