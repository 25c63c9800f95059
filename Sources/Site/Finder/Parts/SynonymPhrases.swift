/// What the network calls things, as sequences of singulars, and the stems of what people type for it.
struct SynonymPhrases {
  private struct Synonym {
    let typed: [Int32]
    let meant: [Int32]
    /// Whether it was found in the entry that is being read.
    var isFound = false
  }

  private var synonyms: [Synonym] = []
  /// The synonyms whose meaning begins with each singular, in the order of the singulars; later ones
  /// begin none.
  private var first: [[Int]] = []
  private var found: [Int] = []

  mutating func add(typed: [Int32], meant: [Int32]) {
    if !typed.isEmpty, !meant.isEmpty { synonyms.append(Synonym(typed: typed, meant: meant)) }
  }

  /// Makes ready for phrases, when all words of the synonyms have their numbers, below `singulars`.
  mutating func finish(singulars: Int) {
    first = Array(repeating: [], count: singulars)
    for (index, synonym) in synonyms.enumerated() { first[Int(synonym.meant[0])].append(index) }
  }

  /// Remembers each synonym whose meaning stands in `field`.
  mutating func find(in field: [Int32]) {
    for start in field.indices where Int(field[start]) < first.count {
      for index in first[Int(field[start])]
      where !synonyms[index].isFound && field[start...].starts(with: synonyms[index].meant) {
        take(index)
      }
    }
  }

  /// Remembers each synonym whose meaning is the whole of `title`.
  mutating func find(whole title: [Int32]) {
    guard let word = title.first, Int(word) < first.count else { return }
    for index in first[Int(word)] where !synonyms[index].isFound && synonyms[index].meant == title {
      take(index)
    }
  }

  private mutating func take(_ index: Int) {
    synonyms[index].isFound = true
    found.append(index)
  }

  /// The stems that people type for what was found, which is then forgotten.
  mutating func takeTyped() -> [Int32] {
    defer { found.removeAll(keepingCapacity: true) }
    var typed: [Int32] = []
    for index in found {
      synonyms[index].isFound = false
      typed += synonyms[index].typed
    }
    return typed
  }
}
