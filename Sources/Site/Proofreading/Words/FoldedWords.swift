import Bytes

/// The words of a text in small letters, without punctuation: how two texts are compared.
struct FoldedWords {
  let words: [String]

  /// The words of at most the first 1,000 bytes.
  init(_ text: Text) {
    let string = String(text[0..<min(text.count, 1000)]).lowercased()
    words = string.split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }.map {
      String($0).replacing("’", with: "'")
    }
  }

  /// The words with single spaces.
  var joined: String { words.joined(separator: " ") }

  /// The words that carry meaning, without the s of a plural.
  var meaningful: [String] {
    words.filter { !Self.small.contains($0) }.map { word in
      word.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss")
        ? String(word.dropLast()) : word
    }
  }

  private static let small: Set<String> = [
    "a", "an", "the", "and", "or", "of", "for", "in", "at", "to", "with", "on", "by", "is", "are",
    "this", "it", "our", "your", "we", "you", "us",
  ]
}
