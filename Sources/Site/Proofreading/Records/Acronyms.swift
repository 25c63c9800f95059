import Bytes

extension RecordReading {
  /// Acronyms that the page never writes out, each once, where it stands first.
  ///
  /// It is written out where it stands in brackets behind its words, “special educational needs (SEN)”,
  /// or before brackets that hold them, “SEN (special educational needs)”.
  func checkAcronyms(_ findings: inout Findings) {
    var met: [(text: PlacedProse, word: Range<Int>)] = []
    var seen: Set<UInt64> = []
    var explained: Set<UInt64> = []
    for text in [title] + prose {
      for run in CapitalRun.all(of: text.prose) {
        let isShouted = run.words.count > 2 || isShouted(run, text.prose)
        for word in run.words where (2...6).contains(word.count) {
          let key = text.prose.key(of: word)
          if text.prose.isExplained(word) { explained.insert(key) }
          guard !isShouted, !facts.known.contains(key), !text.prose.isRomanNumber(word),
            seen.insert(key).inserted
          else { continue }
          met.append((text, word))
        }
      }
    }
    for (text, word) in met where !explained.contains(text.prose.key(of: word)) {
      let acronym = String(text.prose.text[word])
      findings.add(.acronym, at: text.location(of: word)) {
        .init(
          summary: "The page never says what “\(acronym)” stands for.",
          fixes: [
            "Write it out the first time, such as “special educational needs (SEN)”.",
            "Where all know it, add it to “known-acronyms” in “checks” in content/network.yaml.",
          ])
      }
    }
  }
}

extension Prose {
  /// Whether words before the brackets around an acronym, or in the brackets behind it, explain it.
  fileprivate func isExplained(_ word: Range<Int>) -> Bool {
    var start = word.lowerBound
    while start > 0, byte(start - 1) == 0x20, word.lowerBound - start < 4 { start -= 1 }
    if byte(start - 1) == UInt8(ascii: "(") {
      var before = start - 1
      while before > 0, byte(before - 1) == 0x20, start - before < 6 { before -= 1 }
      return byte(before - 1).isOfWord
    }
    var end = word.upperBound
    if byte(end) == UInt8(ascii: "s") { end += 1 }
    while byte(end) == 0x20, end - word.upperBound < 4 { end += 1 }
    guard byte(end) == UInt8(ascii: "(") else { return false }
    // Two words at least: “PIP (see below)” is the rare mistake.
    var words = 0
    var index = end + 1
    while index < end + 200, byte(index) != UInt8(ascii: ")"), byte(index) != 0 {
      if byte(index).isASCIILetter, !byte(index - 1).isOfWord { words += 1 }
      index += 1
    }
    return words >= 2
  }

  /// Whether it may be a number such as “III”.
  fileprivate func isRomanNumber(_ word: Range<Int>) -> Bool {
    word.allSatisfy { "IVX".utf8.contains(text[$0]) }
  }
}
