public import Bytes

/// The words of all entries, in the order of their letters, and for each word the entries that have it.
public struct WordIndex: Sendable {
  private let shares: [WordShare]
  /// Where each word stands: a share and its stem there.
  private var words: [(share: Int, stem: Int32)] = []
  /// Where the postings of each word begin, and where the last ones end.
  private var starts: [Int] = []
  private var postings: [WordPosting] = []
  /// How many entries a word may have in their texts alone.
  private let mostTexts: Int

  /// How many bytes a file of words has before the next one begins.
  static let partLength = 8_000
  /// What stands in a row's name between a stem and one form of it; no word has it, and it comes before
  /// all that words have, so that forms follow their stem.
  static let formMark = UInt8(ascii: "-")
  /// A word that more entries than this have in their texts alone tells them apart no more, if they
  /// are more than a quarter of all.
  static let commonWord = 100

  /// The shares of all workers together; the same whatever share had which entry.
  public init(_ shares: [WordShare], entryCount: Int) {
    self.shares = shares
    mostTexts = max(Self.commonWord, entryCount / 4)
    let numbers = mergeWords()
    place(numbers)
  }

  /// Merges the sorted stems of the shares; answers the number that each share's stem has among all.
  private mutating func mergeWords() -> [[Int32]] {
    var numbers = shares.map { [Int32](repeating: -1, count: $0.table.count) }
    var heads = [Int](repeating: 0, count: shares.count)
    while true {
      var least: Int?
      for share in shares.indices where heads[share] < shares[share].sorted.count {
        guard let best = least else {
          least = share
          continue
        }
        if head(share, heads).precedes(head(best, heads)) { least = share }
      }
      guard let least else { return numbers }
      let word = head(least, heads)
      let number = Int32(words.count)
      words.append((least, shares[least].sorted[heads[least]]))
      for share in shares.indices where heads[share] < shares[share].sorted.count {
        guard share == least || head(share, heads) == word else { continue }
        numbers[share][Int(shares[share].sorted[heads[share]])] = number
        heads[share] += 1
      }
    }
  }

  private func head(_ share: Int, _ heads: [Int]) -> ArraySlice<UInt8> {
    shares[share].table[Int(shares[share].sorted[heads[share]])]
  }

  /// Sorts the postings by word, those of one word by entry: counted first, then each put into its
  /// place.
  private mutating func place(_ numbers: [[Int32]]) {
    starts = Array(repeating: 0, count: words.count + 1)
    var total = 0
    for (share, numbers) in zip(shares, numbers) {
      for run in share.runs {
        for stem in run.stems { starts[Int(numbers[Int(stem)]) + 1] += 1 }
        total += run.stems.count
      }
    }
    for word in words.indices { starts[word + 1] += starts[word] }
    var next = starts
    postings = Array(repeating: WordPosting(entry: 0, tier: .text), count: total)
    var runs: [(share: Int, run: WordShare.Run)] = []
    for (share, part) in shares.enumerated() {
      runs += part.runs.map { (share: share, run: $0) }
    }
    runs.sort { $0.run.entries.lowerBound < $1.run.entries.lowerBound }
    for (share, run) in runs {
      for (stem, posting) in zip(run.stems, run.postings) {
        let word = Int(numbers[share][Int(stem)])
        postings[next[word]] = posting
        next[word] += 1
      }
    }
  }

  /// The files of words, with the first word of each and the entries that `results` shows first for its
  /// words, and the vocabulary; they live as long as `arena`.
  public func parts(_ results: FirstResults? = nil, in arena: Arena) -> WordParts {
    var writer = WordPartsWriter(results, arena: arena)
    for number in words.indices {
      let word = words[number]
      writer.append(
        shares[word.share].table[Int(word.stem)],
        postings[starts[number]..<starts[number + 1]], mostTexts: mostTexts)
    }
    return writer.finish()
  }
}
