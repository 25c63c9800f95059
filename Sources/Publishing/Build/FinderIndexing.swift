import Bytes
import Site

/// The phase in which the files for the finder's script are made, by all workers at once.
struct FinderIndexing: Sendable {
  /// A file of the finder, ready to be written.
  struct File: Sendable {
    let path: Text
    let contents: Text
  }

  /// The parts, then the file that names them.
  let files: [File]
  /// What they lie in.
  let memory: BuildMemory

  init(_ model: SiteModel, words: FinderWords, _ workers: Workers) {
    let arena = Arena(blockSize: 256 * 1024)
    let finder = FinderParts(model, words: words, arena: arena)
    let planned = finder.parts
    let entries = WorkQueue(count: finder.entryCount, share: 64)
    let parts = WorkQueue(count: planned.count, share: 1)
    let shares = workers.map { _ in Share(finder, planned, entries: entries, parts: parts) }
    let index = WordIndex(shares.map(\.words), entryCount: finder.entryCount)
    let wordParts = index.parts(FirstResults(finder), in: arena)

    var contents = FinderContents()
    contents.firstWords = wordParts.firsts
    var files: [File] = []
    for (number, text) in wordParts.files.enumerated() {
      files.append(File(path: arena.text("words/\(number).json"), contents: text))
      var cards = ByteBuffer()
      finder.appendCards(of: wordParts.firstEntries[number], to: &cards)
      files.append(
        File(path: arena.text("first/\(number).json"), contents: cards.text(in: arena)))
    }
    files.append(File(path: "vocabulary.json", contents: wordParts.vocabulary))
    let made = shares.flatMap(\.made).sorted { $0.number < $1.number }
    for part in made where part.count > 0 {
      if case .facets(let group) = planned[part.number] {
        contents.groups.append((group: group, count: part.count))
      }
      files.append(
        File(path: finder.path(of: planned[part.number], in: arena), contents: part.contents))
    }
    contents.folder = Self.folder(of: files, arena)
    var start = ByteBuffer()
    finder.appendStart(contents, to: &start)
    self.files =
      files.map { File(path: arena.join(contents.folder, $0.path), contents: $0.contents) }
      + [File(path: "finder/start.json", contents: start.text(in: arena))]
    memory = BuildMemory(arenas: [arena] + shares.map(\.arena))
  }

  /// The folder of the parts, which has a fingerprint of them all in it, so that a browser may keep them
  /// for ever.
  private static func folder(of files: [File], _ arena: Arena) -> Text {
    var list = ByteBuffer(capacity: 16 * 1024)
    for file in files {
      list.append(file.path)
      list.append(UInt8(ascii: " "))
      SHA256Digest(of: file.contents).hexadecimal(into: &list)
      list.append(UInt8(ascii: "\n"))
    }
    return arena.join("finder/parts/", fingerprint(of: list.text(in: arena), in: arena), "/")
  }
}

/// What one worker made.
///
/// Its arena is not added to once it is made, so it may go from thread to thread.
private struct Share: @unchecked Sendable {
  struct Part {
    let number: Int
    let contents: Text
    let count: Int
  }

  let arena = Arena(blockSize: 256 * 1024)
  let words: WordShare
  let made: [Part]

  init(
    _ finder: FinderParts, _ planned: [FinderPart], entries: WorkQueue, parts: WorkQueue
  ) {
    var indexer = WordIndexer(finder)
    while let range = entries.take() { indexer.index(range) }
    words = indexer.finish()
    var made: [Part] = []
    var buffer = ByteBuffer(capacity: 64 * 1024)
    while let range = parts.take() {
      for number in range {
        buffer.removeAll()
        let count = finder.append(planned[number], to: &buffer)
        made.append(Part(number: number, contents: buffer.text(in: arena), count: count))
      }
    }
    self.made = made
  }
}
