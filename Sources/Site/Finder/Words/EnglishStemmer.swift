import Bytes

/// Cuts the endings off English words, so that “babies” finds “baby” and “feeding” finds “feed”.
///
/// The rules are few and plain, since the page's script has the same ones; ``FinderParts`` gives them.
struct EnglishStemmer {
  private var letters: [UInt8] = []

  /// The stem of the word that is the first `count` bytes of `word`.
  ///
  /// It is the word itself where that has other letters than a to z, or three of them or fewer.
  mutating func stem(_ word: [UInt8], _ count: Int) -> [UInt8] {
    letters.removeAll(keepingCapacity: true)
    letters.append(contentsOf: word[..<count])
    guard count > 3, letters.allSatisfy({ $0.isASCIILetter }) else { return letters }
    dropPlural()
    dropParticiple()
    if letters.count > 3, letters.last == UInt8(ascii: "y"), isConsonant(letters.count - 2) {
      letters[letters.count - 1] = UInt8(ascii: "i")
    }
    if letters.count > 4, letters.last == UInt8(ascii: "e") { letters.removeLast() }
    return letters
  }

  /// The word without the ending of a plural: “clinics” and “clinic” are one, “housing” and “house”
  /// two.
  mutating func singular(_ word: [UInt8], _ count: Int) -> [UInt8] {
    letters.removeAll(keepingCapacity: true)
    letters.append(contentsOf: word[..<count])
    if count > 3, letters.allSatisfy({ $0.isASCIILetter }) { dropPlural() }
    return letters
  }

  /// Whether what was cut last ends in “ing” or “ed”.
  var isParticiple: Bool { ends("ing") || ends("ed") }

  private mutating func dropPlural() {
    if ends("sses") {
      letters.removeLast(2)
    } else if ends("ies"), letters.count > 4 {
      letters.removeLast(3)
      letters.append(UInt8(ascii: "y"))
    } else if ends("xes") || ends("zes") || ends("ches") || ends("shes") {
      letters.removeLast(2)
    } else if letters.last == UInt8(ascii: "s"), !ends("ss"), !ends("us"), !ends("is") {
      letters.removeLast()
    }
  }

  private mutating func dropParticiple() {
    if ends("ing"), isStem(letters.count - 3) {
      letters.removeLast(3)
    } else if ends("ed"), !ends("eed"), isStem(letters.count - 2) {
      letters.removeLast(2)
    } else {
      return
    }
    let count = letters.count
    if letters[count - 1] == letters[count - 2] {
      let last = letters[count - 1]
      if isConsonant(count - 1), !"lszf".utf8.contains(last) { letters.removeLast() }
    } else if count == 3, isConsonant(0), !isConsonant(1), isConsonant(2),
      !"wxy".utf8.contains(letters[2])
    {
      letters.append(UInt8(ascii: "e"))
    }
  }

  private func ends(_ ending: StaticString) -> Bool {
    let text = Text(stringLiteral: ending)
    guard letters.count >= text.count else { return false }
    let start = letters.count - text.count
    for index in 0..<text.count where letters[start + index] != text[index] { return false }
    return true
  }

  /// Whether the first `count` letters can stand alone: three or more of them, and one a vowel.
  private func isStem(_ count: Int) -> Bool {
    count >= 3 && letters[..<count].contains { "aeiouy".utf8.contains($0) }
  }

  private func isConsonant(_ index: Int) -> Bool { !"aeiou".utf8.contains(letters[index]) }
}
