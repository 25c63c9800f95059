public import Bytes

/// The words that the program says of one matter, each a field of one type.
public protocol PhraseSet: BitwiseCopyable, Sendable {
  /// All of them empty.
  init()
  /// What each word is for, in the order of the designers' guide.
  static var declarations: [Words<Self>.Declaration] { get }
  /// The words in English.
  static var english: Words<Self> { get }
  /// What the names of all its words begin with, such as `time-`.
  static var prefix: String { get }
  /// What they speak of, such as `days and times`.
  static var matter: String { get }
  /// The heading over them in the strings of the theme `hearth`.
  static var heading: String { get }
}

/// How one language speaks of one matter: all such words that visitors see.
///
/// A phrase has placeholders in braces, “{from} to {to}”, which a translator may put in another order.
/// What each word is for, and its English, stands in its declaration.
///
/// The words are many, and are handed to whatever writes: what is handed on is their place in an arena.
public struct Words<Phrases: PhraseSet>: BitwiseCopyable, Sendable {
  @usableFromInline let shared: Shared<Phrases>
  /// How the language counts.
  public let pluralRule: PluralRule

  /// The words themselves, ready to be filled.
  @inlinable @inline(__always) public var phrases: Phrases { shared.value }

  /// Words that are ready to be filled.
  public init(_ phrases: Phrases, pluralRule: PluralRule = .english, in arena: Arena) {
    shared = arena.shared(phrases)
    self.pluralRule = pluralRule
  }

  /// The words as they are declared, in English.
  public init(englishIn arena: Arena) {
    var phrases = Phrases()
    for word in Phrases.declarations { phrases.set(word, to: word.english, in: arena) }
    self.init(phrases, in: arena)
  }

  /// Every word, in the order of the designers' guide.
  public static var declarations: [Declaration] { Phrases.declarations }

  /// The words in English.
  public static var english: Words { Phrases.english }

  /// These words with others in place of some, each as it is written and without problems.
  ///
  /// They live as long as `texts` and `arena`.
  public func replacing(
    with texts: [(word: Declaration, text: Text)], pluralRule: PluralRule, in arena: Arena
  ) -> Words {
    var phrases = phrases
    for (word, text) in texts { phrases.set(word, to: text, in: arena) }
    return Words(phrases, pluralRule: pluralRule, in: arena)
  }
}

extension PhraseSet {
  /// Sets the word that `word` declares to `text`, as it is written and without problems.
  ///
  /// The words live as long as `text` and `arena`.
  public mutating func set(_ word: Words<Self>.Declaration, to text: Text, in arena: Arena) {
    self[keyPath: word.path] = text.readyToFill(in: arena)
  }
}
