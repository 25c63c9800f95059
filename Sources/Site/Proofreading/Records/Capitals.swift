import Bytes

extension RecordReading {
  /// Several words in capitals in a row, and titles in capitals.
  func checkCapitals(_ findings: inout Findings) {
    if isShouted(title.prose) { add(title, 0..<record.title.count, "The title", &findings) }
    let shouted = prose.filter { $0.prose.capitals.count > 1 }
    // What a starter file says waits for other words, not for small letters.
    if shouted.isEmpty || StarterText().find(in: record) != nil { return }
    for text in shouted {
      for run in CapitalRun.all(of: text.prose) where isShouted(run, text.prose) {
        add(text, run.range, text.quoted(run.range), &findings)
      }
    }
  }

  private func add(
    _ text: PlacedProse, _ range: Range<Int>, _ what: String, _ findings: inout Findings
  ) {
    findings.add(.capitals, at: text.location(of: range)) {
      .init(
        summary: "\(what) \(what == "The title" ? "is" : "stands") in capitals.",
        explanation:
          "Capitals are hard to read, most of all for people with dyslexia, and some screen "
          + "readers spell them out.",
        fixes: [
          text.prose.text.count == range.count
            ? "Write it in small letters." : "Write it in small letters; for weight, **the words**."
        ])
    }
  }

  /// Whether words in a row are words and not all of them acronyms, such as “BSL SEND”.
  func isShouted(_ run: CapitalRun, _ prose: Prose) -> Bool {
    guard run.words.count >= 2, run.range.count >= 6 else { return false }
    return run.words.contains { word in
      StressedWords.contains(prose.key(of: word), word.count)
        || (word.count >= 6 && !facts.known.contains(prose.key(of: word)))
    }
  }

  /// Whether a title has no small letter and is more than an acronym.
  private func isShouted(_ title: Prose) -> Bool {
    let text = title.text
    guard text.count >= 3, !title.capitals.isEmpty else { return false }
    var capitals = 0
    for index in 0..<text.count {
      if text[index] &- 0x61 < 26 { return false }
      // Of letters beyond ASCII nobody knows the case here.
      if text[index] >= 0x80 { return false }
      if text[index].isCapital { capitals += 1 }
    }
    return capitals >= 9
      || (capitals >= 3
        && CapitalRun.all(of: title).contains { run in
          run.words.contains { StressedWords.contains(title.key(of: $0), $0.count) }
        })
  }
}

/// Common words: in capitals they are no acronyms.
enum StressedWords {
  private static let words: Set<UInt64> = Set(
    ([
      "AND", "ALL", "ANY", "ARE", "BABY", "BABIES", "BOOK", "BUT", "CALL", "CAN", "CLOSED", "COME",
      "DO", "EVERY", "FOR", "FREE", "FROM", "GROUP", "HAS", "HELP", "HERE", "HOW", "IF", "JOIN",
      "MORE", "MUST", "NEVER", "NEW", "NO", "NOT", "NOTE", "NOW", "OF", "ONLY", "OPEN", "OR",
      "OUR", "PLAY", "PLEASE", "STOP", "THE", "THIS", "TO", "TODAY", "URGENT", "WE", "WEEK",
      "WITH", "YOU", "YOUR",
    ] as [Text]).map { $0.capitalsKey })

  static func contains(_ key: UInt64, _ length: Int) -> Bool { length <= 8 && words.contains(key) }
}
