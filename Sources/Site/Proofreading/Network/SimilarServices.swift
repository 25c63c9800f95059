import Bytes
import Content
import Diagnostics

extension Catalogue {
  /// Services that look like one and the same: those with the same words in their titles, and those of one
  /// provider whose titles differ by one letter.
  ///
  /// Each is compared with the first that is like it, by way of hashes: O(n) for n letters of titles.
  func checkSimilarServices(_ findings: inout Findings) {
    guard findings.wants(.duplicateService) || findings.wants(.sameTitle) else { return }
    let titles = services.map { TitleKeys($0.common.title) }
    let same = Self.firstOfSameWords(titles)
    let near = findings.wants(.duplicateService) ? firstNear(titles, but: same) : []
    for place in services.indices {
      findings.begin()
      if let first = same[place] {
        let isSameProvider = serviceLinks[Int(first)].provider == serviceLinks[place].provider
        let code = isSameProvider ? ProofreadingCode.duplicateService : .sameTitle
        if findings.wants(code) { report(place, Int(first), code, &findings) }
      } else if !near.isEmpty, let first = near[place] {
        report(place, Int(first), .duplicateService, &findings)
      }
    }
  }

  /// For each of the titles the first that has the same words, where that is another one.
  private static func firstOfSameWords(_ titles: [TitleKeys]) -> [UInt32?] {
    var first: [UInt64: UInt32] = [:]
    first.reserveCapacity(titles.count)
    return titles.indices.map { place in
      if let same = first[titles[place].words] { return same }
      first[titles[place].words] = UInt32(place)
      return nil
    }
  }

  /// For each of the titles the first of the same provider that is nearly like it; those that have the
  /// `same` words as another are left out.
  private func firstNear(_ titles: [TitleKeys], but same: [UInt32?]) -> [UInt32?] {
    var near = [UInt32?](repeating: nil, count: titles.count)
    let compared = services.indices.filter { same[$0] == nil }
    // Provider by provider, so that there is only ever one provider's table.
    let byProvider = Dictionary(grouping: compared) { serviceLinks[$0].provider }
    for places in byProvider.values where places.count > 1 {
      var table = NearTitles(places.map { titles[$0] })
      for (number, place) in places.enumerated() {
        near[place] = table.first(like: number).map { UInt32(places[$0]) }
      }
    }
    return near
  }

  private func report(
    _ place: Int, _ first: Int, _ code: ProofreadingCode, _ findings: inout Findings
  ) {
    let service = services[place].common
    let other = services[first].common
    findings.add(code, at: SourceLocation(file: service.file, range: service.titleRange)) {
      let isSame = service.title == other.title
      let likeness =
        isSame ? "has the same title as another" : "is titled nearly like “\(other.title)”"
      let isOneProvider = code == .duplicateService
      return .init(
        summary: isOneProvider
          ? "“\(service.title)” \(likeness)\(isSame ? " service" : "") of the same provider."
          : "“\(service.title)” \(likeness)\(isSame ? " service" : ""), of another provider.",
        explanation: isOneProvider
          ? "Two pages about one thing drift apart, and people find the wrong one."
          : "People can't tell the two apart in a list.",
        notes: [
          .init(
            "This is the other.", at: SourceLocation(file: other.file, range: other.titleRange))
        ],
        fixes: [
          isOneProvider
            ? "Make one of the two, or say in the titles how they differ."
            : "Say in the title where it is or whose it is."
        ])
    }
  }
}

/// A title's hashes.
struct TitleKeys {
  /// Of the words that carry meaning, in whatever order.
  let words: UInt64
  /// The letters and digits in small letters, with single spaces.
  let letters: [UInt8]

  init(_ title: Text) {
    var letters: [UInt8] = []
    letters.reserveCapacity(title.count)
    var words: UInt64 = 0
    var start = 0
    func endWord() {
      guard start < letters.count else { return }
      let key = TitleKeys.key(of: letters[start...])
      words &+= key
    }
    for index in 0..<title.count {
      let byte = title[index].asciiLowercased
      let isApostrophe =
        byte == UInt8(ascii: "'")
        || (byte == 0x99 && index >= 2 && title[index - 1] == 0x80 && title[index - 2] == 0xE2)
      if byte.isASCIILetter || byte.isASCIIDigit || (byte >= 0x80 && byte != 0xE2 && !isApostrophe)
      {
        letters.append(byte)
      } else if !isApostrophe, start < letters.count {
        endWord()
        letters.append(0x20)
        start = letters.count
      }
    }
    endWord()
    self.words = words
    self.letters = letters
  }

  /// The hash of a word without the s of a plural; 0 of one that carries no meaning.
  private static func key(of word: ArraySlice<UInt8>) -> UInt64 {
    var word = word
    switch word.count {
    case 1...3 where small.contains(where: { $0.utf8.elementsEqual(word) }): return 0
    case 4... where word.last == UInt8(ascii: "s"): word = word.dropLast()
    default: break
    }
    return word.reduce(0xCBF2_9CE4_8422_2325) { mix($0 ^ UInt64($1)) }
  }

  private static let small = [
    "a", "an", "and", "at", "for", "in", "of", "on", "or", "the", "to", "our", "by",
  ]

  static func mix(_ value: UInt64) -> UInt64 {
    let value = (value ^ value >> 29) &* 0xBF58_476D_1CE4_E5B9
    return value ^ value >> 32
  }
}

/// Finds titles that differ by one letter: both have the same rest where each has one letter left out
/// (after Garbe’s “symmetric delete”).
struct NearTitles {
  private let titles: [TitleKeys]
  /// The hashes of the titles so far with a letter left out, and which title was the first with each.
  private var table: [(key: UInt64, place: Int32)]
  private let mask: Int

  init(_ titles: [TitleKeys]) {
    self.titles = titles
    let entries = titles.reduce(0) { $0 + min($1.letters.count, Self.longest) + 1 }
    var size = 64
    while size < entries * 2 { size *= 2 }
    table = Array(repeating: (0, -1), count: size)
    mask = size - 1
  }

  /// Beyond this the rest of a title is not compared letter by letter.
  private static let longest = 80
  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The first title that differs from that at `place` by one letter of a word of five or more; the title
  /// is kept for those that come after it.
  mutating func first(like place: Int) -> Int? {
    let letters = titles[place].letters
    guard letters.count >= 8, letters.count <= Self.longest else { return nil }
    // The rest without a letter is hashed as a polynomial, so that it is the same whichever letter of
    // whichever title was left out: what is before the letter plus what is behind it, moved up.
    var behind = [UInt64](repeating: 0, count: letters.count + 1)
    for index in letters.indices.reversed() {
      behind[index] = behind[index + 1] &* Self.base &+ UInt64(letters[index])
    }
    var before: UInt64 = 0
    var power: UInt64 = 1
    var found: Int?
    // The whole title stands for itself among those with one letter more.
    for index in 0...letters.count {
      let isWhole = index == letters.count
      if isWhole || letters[index].isASCIILetter {
        let rest = isWhole ? before : before &+ power &* behind[index + 1]
        let length = UInt64(isWhole ? letters.count : letters.count - 1)
        let key = TitleKeys.mix(rest ^ length << 56)
        let first = enter(key, place)
        if let first, found == nil, first != place, Self.isNear(titles[first].letters, letters) {
          found = first
        }
      }
      if !isWhole {
        before = before &+ power &* UInt64(letters[index])
        power = power &* Self.base
      }
    }
    return found
  }

  /// The first title with the `key`, which is this one where there was none.
  private mutating func enter(_ key: UInt64, _ place: Int) -> Int? {
    var index = Int(truncatingIfNeeded: key >> 8) & mask
    while table[index].place >= 0 {
      if table[index].key == key { return Int(table[index].place) }
      index = (index + 1) & mask
    }
    table[index] = (key, Int32(place))
    return nil
  }

  /// Whether the two differ by one letter, or by two that are swapped, in a word of five or more.
  private static func isNear(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    var start = 0
    while start < min(a.count, b.count), a[start] == b[start] { start += 1 }
    var end = 0
    while end < min(a.count, b.count) - start, a[a.count - 1 - end] == b[b.count - 1 - end] {
      end += 1
    }
    let mine = a[start..<a.count - end]
    let others = b[start..<b.count - end]
    let isSwapped = mine.count == 2 && others.count == 2 && mine.elementsEqual(others.reversed())
    guard isSwapped || (mine.count <= 1 && others.count <= 1) else { return false }
    // “Group 1” and “Group 2” differ on purpose, and so may “boys” and “toys”.
    guard (mine + others).allSatisfy({ $0.isASCIILetter }) else { return false }
    var first = start
    while first > 0, a[first - 1] != 0x20 { first -= 1 }
    var last = start
    while last < a.count, a[last] != 0x20 { last += 1 }
    return last - first >= 5 && a[first..<last].allSatisfy { !$0.isASCIIDigit }
  }
}
