/// What the finder shows first for a word alone, so that its card can travel beside the word.
public struct FirstResults: Sendable {
  /// The standing of each entry among equals.
  private let levels: [UInt8]
  /// The service that an activity stands behind, else the entry itself.
  private let leaders: [Int32]

  /// How many activities the card of a service tells of; the script shows as many.
  private static let nested = 3

  init(levels: [UInt8], leaders: [Int32]) {
    self.levels = levels
    self.leaders = leaders
  }

  public init(_ finder: FinderParts) {
    let catalogue = finder.catalogue
    var leaders = finder.entries.all.indices.map { Int32($0) }
    var last: Int32 = -2
    for nest in finder.entries.nests where nest > 0 {
      leaders[Int(nest)] = nest == last + 1 ? leaders[Int(nest) - 1] : nest - 1
      last = nest
    }
    self.init(
      levels: finder.entries.all.map { UInt8(clamping: Standing($0, of: catalogue).level) },
      leaders: leaders)
  }

  /// The entries on the first card for a word that stands in `lists`, its leader first; none where no
  /// title has the word, since then much else may come before.
  func entries(in lists: [[Int32]]) -> [Int32] {
    guard let titles = lists.first, let best = titles.min(by: precedes) else { return [] }
    let leader = leaders[Int(best)]
    guard lists.contains(where: { $0.contains(leader) }) else { return [best] }
    var found = [leader]
    for list in lists where found.count <= Self.nested {
      let within = list.filter { !found.contains($0) && leaders[Int($0)] == leader }
        .sorted(by: precedes)
      found += within.prefix(Self.nested + 1 - found.count)
    }
    return found
  }

  private func precedes(_ a: Int32, _ b: Int32) -> Bool {
    (levels[Int(a)], a) < (levels[Int(b)], b)
  }
}
