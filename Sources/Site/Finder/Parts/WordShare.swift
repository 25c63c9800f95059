/// What one worker gathered: its stems, and the entries that have them.
public struct WordShare: Sendable {
  /// A row of entries that were read one after another, and their postings.
  struct Run: Sendable {
    let entries: Range<Int>
    let postings: Range<Int>
  }

  let table: WordTable
  /// The stem of each posting.
  let stems: [Int32]
  let postings: [WordPosting]
  let runs: [Run]
  /// The stems that have postings, in the order of their letters.
  let sorted: [Int32]

  init(table: WordTable, stems: [Int32], postings: [WordPosting], runs: [Run]) {
    self.table = table
    self.stems = stems
    self.postings = postings
    self.runs = runs
    var isUsed = [Bool](repeating: false, count: table.count)
    for stem in stems { isUsed[Int(stem)] = true }
    sorted = isUsed.indices.filter { isUsed[$0] }.map { Int32($0) }
      .sorted { table[Int($0)].precedes(table[Int($1)]) }
  }
}
