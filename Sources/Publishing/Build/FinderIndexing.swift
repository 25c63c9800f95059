import Bytes
import Site

/// The phase in which the files for the finder's script are made, by all workers at once.
struct FinderIndexing: Sendable {
  /// A file of the finder, ready to be written.
  struct File: Sendable {
    let path: Text
    let contents: Text
    /// What tells whether a browser has it already.
    let digest: SHA256Digest

    init(path: Text, contents: Text) {
      self.init(path: path, contents: contents, SHA256Digest(of: contents))
    }

    private init(path: Text, contents: Text, _ digest: SHA256Digest) {
      self.path = path
      self.contents = contents
      self.digest = digest
    }

    /// The same file in `folder`.
    func moved(into folder: Text, _ arena: Arena) -> File {
      File(path: arena.join(folder, path), contents: contents, digest)
    }
  }

  /// The parts, then the file that names them.
  let files: [File]
  /// The contents of the file that names them.
  let start: Text
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
    let wordFiles = WordFiles(wordParts, finder, workers)
    files += wordFiles.files
    files.append(File(path: "vocabulary.json", contents: wordParts.vocabulary))
    let made = shares.flatMap(\.made).sorted { $0.number < $1.number }
    for part in made where part.count > 0 {
      if case .facets(let group) = planned[part.number] {
        contents.groups.append((group: group, count: part.count))
      }
      files.append(part.file)
    }
    contents.folder = Self.folder(of: files, arena)
    var buffer = ByteBuffer()
    finder.appendStart(contents, to: &buffer)
    start = buffer.text(in: arena)
    self.files =
      files.map { $0.moved(into: contents.folder, arena) }
      + [File(path: "finder/start.json", contents: start)]
    memory = BuildMemory(arenas: [arena] + shares.map(\.arena) + wordFiles.arenas)
  }

  /// The folder of the parts, which has a fingerprint of them all in it, so that a browser may keep them
  /// for ever.
  private static func folder(of files: [File], _ arena: Arena) -> Text {
    var list = ByteBuffer(capacity: 16 * 1024)
    for file in files {
      list.append(file.path)
      list.append(UInt8(ascii: " "))
      file.digest.hexadecimal(into: &list)
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
    let file: FinderIndexing.File
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
        let file = FinderIndexing.File(
          path: finder.path(of: planned[number], in: arena), contents: buffer.text(in: arena))
        made.append(Part(number: number, file: file, count: count))
      }
    }
    self.made = made
  }
}

/// The files of words, each with the cards that come first for its words.
private struct WordFiles: @unchecked Sendable {
  let files: [FinderIndexing.File]
  /// What they lie in, which nothing is added to any more.
  let arenas: [Arena]

  private struct Made: @unchecked Sendable {
    let arena = Arena(blockSize: 64 * 1024)
    var files: [(number: Int, words: FinderIndexing.File, cards: FinderIndexing.File)] = []
  }

  init(_ parts: WordParts, _ finder: FinderParts, _ workers: Workers) {
    let queue = WorkQueue(count: parts.files.count, share: 4)
    let shares = workers.map { _ in
      var made = Made()
      var buffer = ByteBuffer(capacity: 64 * 1024)
      while let range = queue.take() {
        for number in range {
          buffer.removeAll()
          finder.appendCards(of: parts.firstEntries[number], to: &buffer)
          let arena = made.arena
          made.files.append(
            (
              number,
              .init(path: arena.text("words/\(number).json"), contents: parts.files[number]),
              .init(path: arena.text("first/\(number).json"), contents: buffer.text(in: arena))
            ))
        }
      }
      return made
    }
    arenas = shares.map(\.arena)
    files = shares.flatMap(\.files).sorted { $0.number < $1.number }
      .flatMap { [$0.words, $0.cards] }
  }
}
