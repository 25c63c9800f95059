import Bytes

/// What one worker gathered: its stems, and the entries that have them.
///
/// Nothing is added to its arena any more, so it may go from thread to thread.
public struct WordShare: @unchecked Sendable {
  /// A row of entries that were read one after another, and their postings.
  struct Run: Sendable {
    let entries: Range<Int>
    /// The stem of each posting.
    let stems: List<Int32>
    let postings: List<WordPosting>
  }

  let table: WordTable
  let runs: [Run]
  /// The stems that have postings, in the order of their letters.
  let sorted: [Int32]
  /// Holds the postings.
  private let arena: Arena

  init(table: WordTable, runs: [Run], arena: Arena) {
    self.table = table
    self.runs = runs
    self.arena = arena
    var isUsed = [Bool](repeating: false, count: table.count)
    for run in runs {
      for stem in run.stems { isUsed[Int(stem)] = true }
    }
    sorted = isUsed.indices.filter { isUsed[$0] }.map { Int32($0) }
      .sorted { table[Int($0)].precedes(table[Int($1)]) }
  }
}
