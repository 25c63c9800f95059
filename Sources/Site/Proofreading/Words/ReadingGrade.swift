import Bytes

/// How hard a text is to read, as the Flesch–Kincaid grade (Kincaid and others, 1975):
/// 0.39 × words per sentence + 11.8 × syllables per word − 15.59.
///
/// Syllables are counted by the groups of vowels. A word with a capital letter that does not begin its
/// sentence is a name, which has no easier word: it counts as one syllable.
struct ReadingGrade {
  private(set) var words = 0
  private(set) var sentences = 0
  private var syllables = 0

  init(_ prose: Prose) {
    for sentence in Sentences(prose) {
      sentences += 1
      var index = sentence.range.lowerBound
      while index < sentence.range.upperBound {
        let start = index
        while index < sentence.range.upperBound, Self.isOfWord(prose.text[index]) { index += 1 }
        guard index > start else {
          index += 1
          continue
        }
        let isName = start > sentence.range.lowerBound && prose.text[start].isCapital
        words += 1
        syllables += isName ? 1 : Self.syllables(of: prose.text[start..<index])
      }
    }
  }

  /// The parts of “one-to-one” are words.
  private static func isOfWord(_ byte: UInt8) -> Bool {
    byte.isOfWord && byte != UInt8(ascii: "-")
  }

  /// The grade above which a short text is hard, in tenths.
  static let hardest = 100
  /// The fewest words that tell anything.
  static let fewestWords = 10

  /// The grade in tenths.
  var tenths: Int {
    guard words > 0 else { return 0 }
    return (390 * words / sentences + 11_800 * syllables / words - 15_590) / 100
  }

  /// Words that have fewer syllables than groups of vowels.
  private static func isShortened(_ word: Text) -> Bool {
    (["every", "everyone", "everything", "evening", "evenings", "something", "sometimes"] as [Text])
      .contains { $0.equalsIgnoringASCIICase(word) }
  }

  private static func syllables(of word: Text) -> Int {
    var groups = isShortened(word) ? -1 : 0
    var isInGroup = false
    for index in 0..<word.count {
      let letter = word[index].asciiLowercased
      if "aeiouy".utf8.contains(letter) {
        if !isInGroup { groups += 1 }
        isInGroup = true
      } else {
        isInGroup = false
      }
    }
    if isEndingSilent(word) { groups -= 1 }
    return max(1, groups)
  }

  /// Whether the e of the ending is silent: in “home”, “homes” and “played”, but not in “table”, “boxes”
  /// and “wanted”.
  private static func isEndingSilent(_ word: Text) -> Bool {
    func letter(_ place: Int) -> UInt8 {
      place <= word.count ? word[word.count - place].asciiLowercased : 0
    }
    func isVowel(_ byte: UInt8) -> Bool { "aeiouy".utf8.contains(byte) }
    if letter(1) == UInt8(ascii: "e") {
      return !isVowel(letter(2)) && !(letter(2) == UInt8(ascii: "l") && !isVowel(letter(3)))
    }
    guard letter(2) == UInt8(ascii: "e"), !isVowel(letter(3)) else { return false }
    switch letter(1) {
    case UInt8(ascii: "d"): return !"td".utf8.contains(letter(3))
    case UInt8(ascii: "s"):
      let isSibilant =
        "szxcg".utf8.contains(letter(3))
        || (letter(3) == UInt8(ascii: "h") && "cs".utf8.contains(letter(4)))
      return !isSibilant && !(letter(3) == UInt8(ascii: "l") && !isVowel(letter(4)))
    default: return false
    }
  }
}
