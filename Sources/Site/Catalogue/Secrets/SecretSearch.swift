import Bytes
import Content

/// Finds what must not be told of a hub: the postcode, the lines of the address, the place to three
/// decimals (about 100 metres).
struct SecretSearch {
  /// A row of whole words to look for.
  private struct Phrase: Equatable {
    let letters: [UInt32]
    /// What must stand near, as a word of its own; empty where the phrase alone tells the secret.
    var number: [UInt32] = []
  }

  /// How many bytes before and after a street its number gives it away.
  private static let near = 48

  private var phrases: [Phrase] = []
  /// For each byte whether a phrase begins with it, so that most words cost one look.
  private var begins = [Bool](repeating: false, count: 256)
  /// The degrees with three decimals, the first digits of what may be longer.
  private var degrees: [[UInt8]] = []

  init(_ hub: Hub) {
    let town = LetterReader.letters(of: hub.town)
    for line in hub.address {
      addLine(line, except: town)
      // “Flat 2, 17 Secret Street, Ashby”: the street is a secret without the rest too.
      for part in line.split(separator: UInt8(ascii: ",")).map(\.trimmed)
      where !part.isEmpty && part[0].isASCIIDigit {
        addLine(part, except: town)
      }
    }
    if let postcode = hub.postcode { add(Phrase(letters: LetterReader.letters(of: postcode.text))) }
    if let place = hub.place {
      degrees = [place.latitudeText, place.longitudeText].compactMap { degrees in
        guard let point = degrees.firstIndex(of: UInt8(ascii: ".")), degrees.count >= point + 4
        else { return nil }
        return (0..<point + 4).map { degrees[$0] }
      }
    }
    for phrase in phrases { begins[Int(truncatingIfNeeded: phrase.letters[0] & 0xFF)] = true }
  }

  private mutating func addLine(_ line: Text, except town: [UInt32]) {
    for words in StreetEnding.spellings(of: LetterReader.words(of: line)) {
      let letters = Array(words.joined())
      guard letters.count >= 6, letters != town else { continue }
      add(Phrase(letters: letters))
      // The street with its number elsewhere.
      guard words.count >= 3, words[0].contains(where: { 0x30...0x39 ~= $0 }) else { continue }
      add(Phrase(letters: Array(words.dropFirst().joined()), number: words[0]))
    }
  }

  private mutating func add(_ phrase: Phrase) {
    if !phrase.letters.isEmpty, !phrases.contains(phrase) { phrases.append(phrase) }
  }

  /// Where secrets stand in `text` from the offset `start` on.
  ///
  /// In a drawing any number may be the place of a line, so no degrees are looked for.
  func matches(in text: Text, from start: Int, isDrawing: Bool = false) -> [ByteRange] {
    text.withBytes { bytes in
      var found: [ByteRange] = []
      var reader = LetterReader(bytes, from: start)
      var end = start
      while let letter = reader.next() {
        guard letter.beginsWord, letter.start >= end, begins[Int(letter.value & 0xFF)] else {
          // A phrase begins with a word: the other letters of this one need no look.
          reader.skipInWord()
          continue
        }
        // The longest: “Street” and not its beginning “St”.
        var longest: Int?
        for phrase in phrases where phrase.letters[0] == letter.value {
          guard let end = match(phrase, bytes, from: letter.start) else { continue }
          longest = max(end, longest ?? end)
        }
        guard let longest else { continue }
        found.append(ByteRange(letter.start, longest))
        end = longest
      }
      for secret in degrees where !isDrawing { addDegrees(secret, text, from: start, to: &found) }
      return found
    }
  }

  /// The end of `phrase` where it stands at `start`.
  private func match(
    _ phrase: Phrase, _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    guard let end = LetterReader.end(of: phrase.letters, in: bytes, from: start) else { return nil }
    if phrase.number.isEmpty { return end }
    let before = numbers(bytes, max(0, start - Self.near)..<start)
    // “12 Secret Street” is somebody else's, whatever other number stands around.
    if let last = before.last, last.touches, last.letters != phrase.number { return nil }
    let after = numbers(bytes, end..<min(bytes.count, end + Self.near))
    return (before + after).contains { $0.letters == phrase.number } ? end : nil
  }

  /// The words with digits that lie in `range`, and whether only spaces and marks follow in it.
  private func numbers(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> [(letters: [UInt32], touches: Bool)] {
    let part = UnsafeBufferPointer(rebasing: bytes[range])
    let words = LetterReader.words(of: part)
    return words.indices.compactMap { index in
      guard words[index].contains(where: { 0x30...0x39 ~= $0 }) else { return nil }
      return (words[index], index == words.count - 1)
    }
  }

  /// Adds where `secret` stands with no digit before it; more decimals may follow.
  private func addDegrees(
    _ secret: [UInt8], _ text: Text, from start: Int, to found: inout [ByteRange]
  ) {
    var search = start
    while let place = text.firstIndex(of: secret[0], from: search),
      place + secret.count <= text.count
    {
      search = place + 1
      guard place == 0 || !text[place - 1].isASCIIDigit,
        secret.indices.allSatisfy({ text[place + $0] == secret[$0] })
      else { continue }
      found.append(ByteRange(place, place + secret.count))
      search = place + secret.count
    }
  }
}

/// The short and the long form of the word that ends a street's name.
private enum StreetEnding {
  private static let forms: [[[UInt32]]] = [
    ["street", "st"], ["road", "rd"], ["avenue", "ave", "av"], ["lane", "ln"], ["close", "cl"],
    ["drive", "dr"], ["court", "ct"], ["crescent", "cres"], ["place", "pl"], ["gardens", "gdns"],
    ["terrace", "terr"], ["square", "sq"], ["grove", "gr"],
  ].map { $0.map { $0.unicodeScalars.map(\.value) } }

  /// The `words` of a line with each form of their last one.
  static func spellings(of words: [[UInt32]]) -> [[[UInt32]]] {
    guard let last = words.last, let forms = forms.first(where: { $0.contains(last) }) else {
      return [words]
    }
    return forms.map { words.dropLast() + [$0] }
  }
}
