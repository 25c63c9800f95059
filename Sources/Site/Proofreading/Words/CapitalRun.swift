import Bytes

/// Words of capital letters that follow one another with nothing but spaces and commas between them.
struct CapitalRun {
  /// Each word without the s of a plural, which ``SENDs`` is not a capital.
  private(set) var words: [Range<Int>]

  var range: Range<Int> {
    guard let first = words.first, let last = words.last else { return 0..<0 }
    return first.lowerBound..<last.upperBound
  }

  /// The runs of `prose`, in order.
  static func all(of prose: Prose) -> [CapitalRun] {
    var runs: [CapitalRun] = []
    for start in prose.capitals {
      guard let word = word(at: start, prose) else { continue }
      if let last = runs.last?.range.upperBound, prose.isGap(last..<start) {
        runs[runs.count - 1].words.append(word)
      } else {
        runs.append(CapitalRun(words: [word]))
      }
    }
    return runs
  }

  /// The word of capitals at `start`; nil where it goes on in small letters or digits, as postcodes do.
  private static func word(at start: Int, _ prose: Prose) -> Range<Int>? {
    var end = start
    while prose.byte(end).isCapital { end += 1 }
    guard end - start >= 2 else { return nil }
    let isPlural = prose.byte(end) == UInt8(ascii: "s") && !prose.byte(end + 1).isOfWord
    let isPossessive = prose.byte(end) == UInt8(ascii: "'")
    guard isPlural || isPossessive || !prose.byte(end).isOfWord else { return nil }
    // A postcode or a form has digits beside its letters.
    guard !(prose.byte(end) == 0x20 && prose.byte(end + 1).isASCIIDigit) else { return nil }
    return start..<end
  }
}

extension Prose {
  /// Whether nothing but a space or two and a comma lies in `range`.
  fileprivate func isGap(_ range: Range<Int>) -> Bool {
    guard range.count > 0, range.count <= 3 else { return false }
    return range.allSatisfy { text[$0] == 0x20 || text[$0] == UInt8(ascii: ",") }
  }

  /// Up to eight capital letters as a number, by which they are looked up.
  func key(of word: Range<Int>) -> UInt64 { text[word].capitalsKey }
}

extension Text {
  /// The first eight bytes as a number.
  var capitalsKey: UInt64 {
    var key: UInt64 = 0
    for index in 0..<Swift.min(count, 8) { key = key << 8 | UInt64(self[index]) }
    return key
  }
}
