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
      words += sentence.words
      var index = sentence.range.lowerBound
      while index < sentence.range.upperBound {
        guard prose.text[index].isOfWord else {
          index += 1
          continue
        }
        let start = index
        while index < sentence.range.upperBound, prose.text[index].isOfWord { index += 1 }
        let isName = start > sentence.range.lowerBound && prose.text[start].isCapital
        syllables += isName ? 1 : Self.syllables(of: prose.text[start..<index])
      }
    }
  }

  /// The hardest that a child of nine can read, in tenths.
  static let hardest = 60

  /// The grade in tenths.
  var tenths: Int {
    guard words > 0 else { return 0 }
    return (390 * words / sentences + 11_800 * syllables / words - 15_590) / 100
  }

  /// The age in years at which it is read easily: children are five in the grade 0.
  var age: Int { max(5, tenths / 10 + 5) }

  private static func syllables(of word: Text) -> Int {
    var groups = 0
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
    // A final e and most endings in -ed and -es are silent; the e of “table” is not.
    let isSilent =
      ends(word, "e") && !(ends(word, "le") && word.count > 2 && !isVowel(word[word.count - 3]))
      || (ends(word, "ed") && !ends(word, "ted") && !ends(word, "ded"))
      || (ends(word, "es") && !ends(word, "ses") && !ends(word, "ches") && !ends(word, "shes")
        && !ends(word, "xes") && !ends(word, "zes") && !ends(word, "ces") && !ends(word, "ges")
        && !ends(word, "ies"))
    let before = word.count > 1 ? word[word.count - 2] : 0
    if isSilent, groups > 1, !isVowel(before) || !ends(word, "e") { groups -= 1 }
    return max(1, groups)
  }

  private static func ends(_ word: Text, _ ending: Text) -> Bool {
    word.count > ending.count
      && word[from: word.count - ending.count].equalsIgnoringASCIICase(ending)
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    "aeiou".utf8.contains(byte.asciiLowercased)
  }
}
