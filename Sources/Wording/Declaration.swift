public import Bytes

extension Words {
  /// What one word is for: a row of the table that drives reading, checks and the designers' guide.
  public struct Declaration: Sendable {
    /// Its name in a theme's strings: `time-monday`.
    public let key: String
    /// Where it is kept.
    let path: any WritableKeyPath<Phrases, Text> & Sendable
    /// What the English say.
    public let english: Text
    /// One line for whoever translates it.
    public let about: String
    /// The name of the word that is said instead where a language has none of this; nil where it must.
    public let otherwise: String?
    /// The placeholders that it may have but need not.
    private let optional: [Placeholder]

    /// A row of the table.
    public init(
      _ key: String, _ path: any WritableKeyPath<Phrases, Text> & Sendable, _ english: Text,
      _ about: String, optional: [Placeholder] = [], otherwise: String? = nil
    ) {
      self.key = key
      self.path = path
      self.english = english
      self.about = about
      self.optional = optional
      self.otherwise = otherwise
    }

    /// The word of `phrases` as it is kept there.
    public func text(in phrases: Phrases) -> Text { phrases[keyPath: path] }
  }
}

extension Words.Declaration {
  /// The placeholders that it may have.
  public var placeholders: [Placeholder] {
    (required.flatMap(\.alternatives) + optional).reduce(into: []) { all, placeholder in
      if !all.contains(placeholder) { all.append(placeholder) }
    }
  }

  /// Those of the English that it can't do without; an alternative of each will do.
  private var required: [Placeholder] {
    PhrasePieces(english).compactMap { piece in
      guard case .placeholder(let range) = piece,
        let placeholder = Placeholder(written: english[range]), !optional.contains(placeholder)
      else { return nil }
      return placeholder
    }
  }

  /// What can be wrong with a word of a theme.
  public enum Problem: Equatable, Sendable {
    /// There is no text.
    case empty
    /// The bytes are a placeholder that this word does not have.
    case unknownPlaceholder(Range<Int>)
    /// The byte is a brace that belongs to no placeholder.
    case strayBrace(Range<Int>)
    /// The word needs this placeholder.
    case missingPlaceholder(Placeholder)
    /// What is written already must come first.
    case listNotFirst
  }

  /// All that is wrong with `text` as this word, in its order.
  public func problems(in text: Text) -> [Problem] {
    if text.isEmpty { return [.empty] }
    var problems: [Problem] = []
    var found: [Placeholder] = []
    for piece in PhrasePieces(text) {
      switch piece {
      case .words:
        if let brace = piece.strayBrace(of: text) { problems.append(.strayBrace(brace)) }
      case .placeholder(let range):
        if let placeholder = Placeholder(written: text[range]), placeholders.contains(placeholder) {
          if placeholder == .list, range.lowerBound > 0 { problems.append(.listNotFirst) }
          found.append(placeholder)
        } else {
          problems.append(.unknownPlaceholder(range))
        }
      }
    }
    for placeholder in required where !placeholder.alternatives.contains(where: found.contains) {
      problems.append(.missingPlaceholder(placeholder))
    }
    return problems
  }
}
