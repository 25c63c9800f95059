/// Where in an entry a word stands, the best first.
enum WordTier: Int32, CaseIterable {
  /// Its title, and what people type for that.
  case title
  /// Its summary and keywords.
  case near
  /// What it shares with others: categories, needs, the service that an activity is of, and what
  /// people type for any of that.
  case kin
  /// All else.
  case text

  /// What a word that stands there counts for, in halves.
  var halves: Int {
    switch self {
    case .title: 8
    case .near: 6
    case .kin: 3
    case .text: 2
    }
  }
}

/// An entry that has a word: packed into one number, so that there can be many.
struct WordPosting: BitwiseCopyable {
  private let bits: Int32

  init(entry: Int, tier: WordTier) { bits = Int32(entry) << 2 | tier.rawValue }

  var entry: Int32 { bits >> 2 }
  var tier: Int { Int(bits & 3) }
}
