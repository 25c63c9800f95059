extension ProseReader {
  /// A bullet as word processors and people in a hurry type it.
  struct TypedBullet {
    let place: Range<Int>
    /// Whether one line is enough: a dash may also begin a thought, and two of them are a list.
    let isCertain: Bool
  }

  /// What makes a list of no line, whatever else stands there: U+00B7, U+2022, U+2023, U+2043, U+25AA, U+25CF,
  /// U+25E6, ticks and arrows, one of a font of pictures (U+F0A7, U+F0B7, U+F0FC), and a hyphen or a star with a
  /// no-break space.
  private static let bullets: [StaticString] = [
    "·", "•", "‣", "⁃", "▪", "●", "◦", "✓", "✔", "➢", "➤", "\u{F0A7}", "\u{F0B7}", "\u{F0FC}",
    "-\u{A0}",
    "*\u{A0}",
  ]

  /// What may be meant otherwise, before a space: dashes, and the letter that a second level of bullets turns
  /// into.
  private static let doubtful: [StaticString] = ["–", "—", "\u{2010}", "\u{2011}", "\u{2212}", "o"]

  /// The typed bullet that the words at `start` begin with.
  func typedBullet(at start: Int) -> TypedBullet? {
    func place(_ signs: [StaticString]) -> Range<Int>? {
      signs.first { begins(with: $0, at: start) }.map { start..<start + $0.utf8CodeUnitCount }
    }
    guard start < lineEnd, bytes[start] >= 0x80 || "-*o".utf8.contains(bytes[start]) else {
      return nil
    }
    if let certain = place(Self.bullets) { return TypedBullet(place: certain, isCertain: true) }
    guard let doubtful = place(Self.doubtful), doubtful.upperBound < lineEnd,
      isBlank(doubtful.upperBound) || begins(with: "\u{A0}", at: doubtful.upperBound)
    else { return nil }
    return TypedBullet(place: doubtful, isCertain: false)
  }

  private func begins(with sign: StaticString, at start: Int) -> Bool {
    start + sign.utf8CodeUnitCount <= lineEnd
      && (0..<sign.utf8CodeUnitCount).allSatisfy { bytes[start + $0] == sign.utf8Start[$0] }
  }
}
