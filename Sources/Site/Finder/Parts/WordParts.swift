public import Bytes

/// The files of words.
public struct WordParts: Sendable {
  /// The contents of `words/<n>.json`.
  public var files: [Text] = []
  /// The first word of each.
  public var firsts: [Text] = []
  /// The entries on the first cards of the words of each, in ascending order.
  public var firstEntries: [[Int32]] = []
  /// The contents of `vocabulary.json`.
  public var vocabulary = Text()
}

/// Writes words one after another into files.
struct WordPartsWriter: ~Copyable {
  private let arena: Arena
  private let results: FirstResults?
  private var shown: Set<Int32> = []
  private var parts = WordParts()
  private var buffer = ByteBuffer(capacity: 2 * WordIndex.partLength)
  private var vocabulary = ByteBuffer(capacity: 64 * 1024)
  /// The entries that have the last stem, by tier; rows of its forms follow it.
  private var lists: [[Int32]] = WordTier.allCases.map { _ in [] }

  init(_ results: FirstResults?, arena: Arena) {
    self.results = results
    self.arena = arena
    vocabulary.append("{\"words\":\"" as Text)
  }

  /// Appends a word with the entries that have it, if it has any that count.
  mutating func append(
    _ word: ArraySlice<UInt8>, _ postings: ArraySlice<WordPosting>, mostTexts: Int
  ) {
    if word.contains(WordIndex.formMark) { return appendForm(word, postings.map(\.entry)) }
    if buffer.count >= WordIndex.partLength { close() }
    for tier in lists.indices { lists[tier].removeAll(keepingCapacity: true) }
    for posting in postings { lists[posting.tier].append(posting.entry) }
    let texts = WordTier.text.rawValue
    if lists[Int(texts)].count > mostTexts { lists[Int(texts)].removeAll(keepingCapacity: true) }
    guard let last = lists.lastIndex(where: { !$0.isEmpty }) else { return }
    let letters = word.withUnsafeBufferPointer { arena.text(copying: $0) }
    appendRow(letters, lists[...last])
    if let results { shown.formUnion(results.entries(in: lists)) }
    if lists.dropLast().contains(where: { !$0.isEmpty }) {
      if vocabulary[vocabulary.count - 1] != UInt8(ascii: "\"") {
        vocabulary.append(UInt8(ascii: " "))
      }
      vocabulary.append(jsonCharacters: letters)
    }
  }

  /// Appends the entries whose titles have one form of the last stem, if not all its titles do.
  private mutating func appendForm(_ word: ArraySlice<UInt8>, _ entries: [Int32]) {
    guard entries.count < lists[0].count else { return }
    appendRow(word.withUnsafeBufferPointer { arena.text(copying: $0) }, [entries])
    if let results { shown.formUnion(results.entries(in: [entries] + lists)) }
  }

  private mutating func appendRow(_ word: Text, _ lists: ArraySlice<[Int32]>) {
    if buffer.isEmpty {
      parts.firsts.append(word)
      buffer.append(UInt8(ascii: "["))
    } else {
      buffer.append(UInt8(ascii: ","))
    }
    buffer.append(UInt8(ascii: "["))
    buffer.append(json: word)
    for entries in lists {
      buffer.append(UInt8(ascii: ","))
      buffer.append(entries: entries)
    }
    buffer.append(UInt8(ascii: "]"))
  }

  private mutating func close() {
    guard !buffer.isEmpty else { return }
    buffer.append(UInt8(ascii: "]"))
    parts.files.append(buffer.text(in: arena))
    parts.firstEntries.append(shown.sorted())
    shown.removeAll(keepingCapacity: true)
    buffer.removeAll()
  }

  consuming func finish() -> WordParts {
    close()
    vocabulary.append("\"}" as Text)
    parts.vocabulary = vocabulary.text(in: arena)
    return parts
  }
}
