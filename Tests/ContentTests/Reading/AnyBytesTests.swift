import Testing

@testable import Content

/// A source of random numbers that gives the same ones for the same seed (SplitMix64).
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite("Any bytes")
struct AnyBytesTests {
  static let paths = [
    "network.yaml", "localities/a.md", "hubs/a.md", "providers/a.md", "services/a.md",
    "activities/a.md", "news/a.md", "pages/a.md", "vocabularies/categories.yaml",
    "vocabularies/age-bands.yaml", "vocabularies/languages.yaml", "vocabularies/synonyms.yaml",
    "calendars/a.yaml", "media/a.jpg", "hubs/A.md", "other.txt",
  ]

  /// Bits of what such files hold, so that many a file gets past the first check.
  static let pieces: [String] = [
    "---\n", "\n", "- ", "  ", ": ", "[", "]", "{", "}", ", ", "\"", "'", "|\n", "\u{FEFF}", "\r\n",
    "\t", "“", "”", "£2.50", ".", "-", "–", "yes", "partial — x", "0 to 5", "under", "+44 1",
    "01632 960001", "WA5 1AB", "53.4, -2.6", "2026-09-01", " to ", "every: ", "on: ", "time: ",
    "9am to 11am", "other Tuesday", "when:\n  - ", "changes:\n  - moved: ", "cost: ", "amount: ",
    "where: ", "phone: ", "postcode: ", "accessibility:\n  ", "ages: ", "charity-number: ", "AB-",
    "navigation:\n  - page: ", "//", "/", "/\n", "terms:\n  - dates: ", "within: ", "id: ",
    "title: A\n",
    "email: ", "a@b.c", "https://", "\u{0}", "e\u{301}", "\u{200D}",
  ]

  @Test(
    "No file makes the reader stop, and each message has its place in the file", arguments: paths)
  func anyBytes(path: String) {
    var random = SeededGenerator(state: 20_261_121)
    for round in 0..<300 {
      var bytes: [UInt8] = round % 2 == 0 && path.hasSuffix(".md") ? Array("---\n".utf8) : []
      for _ in 0..<Int.random(in: 0...40, using: &random) {
        if Int.random(in: 0..<12, using: &random) == 0 {
          bytes.append(UInt8.random(in: .min ... .max, using: &random))
        } else if let piece = Self.pieces.randomElement(using: &random) {
          bytes += Array(piece.utf8)
        }
      }
      if round % 4 == 0, path.hasSuffix(".md") { bytes += Array("\n---\n".utf8) }
      let reading = Reading(bytes: bytes, as: path)
      for range in reading.diagnostics.compactMap(\.location.range) {
        #expect(range.start >= 0 && range.start <= range.end && Int(range.end) <= bytes.count + 3)
      }
    }
  }
}
