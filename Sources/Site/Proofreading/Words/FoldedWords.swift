import Bytes

/// The words of a text in small letters, without punctuation: how two texts are compared.
struct FoldedWords {
  let words: [String]

  /// The words of at most the first 1,000 bytes.
  init(_ text: Text) {
    let text = text[0..<min(text.count, 1000)]
    words = Self.words(ofASCII: text) ?? Self.words(of: text)
  }

  /// The words of a text that is all ASCII, as most are; nil for any other.
  private static func words(ofASCII text: Text) -> [String]? {
    guard text.isASCII else { return nil }
    return text.withBytes { bytes in
      bytes.split { !$0.isASCIILetter && !$0.isASCIIDigit && $0 != UInt8(ascii: "'") }
        .map { Self.lowercased($0) }
    }
  }

  /// The ASCII letters `word` in small ones.
  private static func lowercased(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    // Made in its place: for what is decoded from a lazy collection, Swift asks anew each time what that is.
    String(unsafeUninitializedCapacity: word.count) { memory in
      memory.initialize(from: word.lazy.map(\.asciiLowercased)).1
    }
  }

  private static func words(of text: Text) -> [String] {
    String(text).lowercased()
      .split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }
      .map { String($0.map { $0 == "’" ? "'" : $0 }) }
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
