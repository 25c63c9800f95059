/// Where in an entry a word stands, the best first.
enum WordTier: Int32 {
  case title, near, text
}

/// An entry that has a word: packed into one number, so that there can be many.
struct WordPosting: BitwiseCopyable {
  private let bits: Int32

  init(entry: Int, tier: WordTier) { bits = Int32(entry) << 2 | tier.rawValue }

  var entry: Int32 { bits >> 2 }
  var tier: Int { Int(bits & 3) }
}
