import Bytes
import Site

/// The phase in which the files for the finder's script are made, by all workers at once.
///
/// The folder of the parts is named for what is in them, so it has no name before all are made. A build
/// writes each part as soon as it is made and gives the folder its name at the end: a large network's parts
/// never lie in memory together.
struct FinderIndexing: Sendable {
  /// A file of the finder, ready to be written.
  struct File: Sendable {
    let path: Text
    let contents: Text
  }

  /// What is still to be written: the file that names the parts, and the parts themselves where there is no
  /// site to write them to.
  let files: [File]
  /// The contents of the file that names the parts.
  let start: Text
  /// The parts that are written.
  let written: WrittenFiles?
  /// What all of it lies in.
  let memory: BuildMemory

  /// - Parameters:
  ///   - model: the site.
  ///   - words: what the theme says of the finder.
  ///   - workers: the threads.
  ///   - staging: where the parts are written; nil keeps them in memory.
  /// - Throws: what the disk refused.
  init(
    _ model: SiteModel, words: FinderWords, _ workers: Workers, into staging: Staging? = nil
  ) throws(FileError) {
    let arena = workers.arena(blockSize: 256 * 1024)
    let finder = FinderParts(model, words: words, arena: arena)
    let planned = finder.parts
    let entries = WorkQueue(count: finder.entryCount, share: 64)
    let parts = WorkQueue(count: planned.count, share: 1)
    let shares = try workers.shares { () throws(FileError) in
      try Share(
        finder, planned, entries: entries, workers.arena(blockSize: 256 * 1024), parts: parts,
        into: staging)
    }
    let index = WordIndex(shares.map(\.words), entryCount: finder.entryCount)
    let words = index.parts(FirstResults(finder), in: arena)
    let files = WorkQueue(count: words.files.count, share: 4)
    let wordShares = try workers.shares { () throws(FileError) in
      try WordFileShare(words, finder, files, into: staging)
    }
    var keeper = try PartKeeper(staging)
    let vocabulary = try keeper.keep("vocabulary.json", words.vocabulary)

    var contents = FinderContents()
    contents.firstWords = words.firsts
    let made = shares.flatMap(\.made).filter { $0.count > 0 }.sorted { $0.number < $1.number }
    for part in made {
      guard case .facets(let group) = planned[part.number] else { continue }
      contents.groups.append((group: group, count: part.count))
    }
    let kept =
      wordShares.flatMap(\.made).sorted { $0.number < $1.number }.flatMap { [$0.words, $0.cards] }
      + [vocabulary] + made.map(\.part)
    contents.folder = Self.folder(of: kept, arena)
    var buffer = ByteBuffer()
    finder.appendStart(contents, to: &buffer)
    start = buffer.text(in: arena)

    let own = keeper.finish()
    let stores = shares.map(\.kept) + wordShares.map(\.kept) + [own]
    written = try staging?.move(
      PartKeeper.folder, to: contents.folder, stores.compactMap(\.written))
    self.files =
      (staging == nil
        ? kept.map { File(path: arena.join(contents.folder, $0.path), contents: $0.contents) }
        : []) + [File(path: "finder/start.json", contents: start)]
    memory = BuildMemory(arenas: [arena] + stores.map(\.arena))
  }

  /// The folder of the parts, which has a fingerprint of them all in it, so that a browser may keep them
  /// for ever.
  private static func folder(of parts: [KeptPart], _ arena: Arena) -> Text {
    var list = ByteBuffer(capacity: 16 * 1024)
    for part in parts {
      list.append(part.path)
      list.append(UInt8(ascii: " "))
      part.digest.hexadecimal(into: &list)
      list.append(UInt8(ascii: "\n"))
    }
    return arena.join("finder/parts/", fingerprint(of: list.text(in: arena), in: arena), "/")
  }
}

/// A part that was put away.
private struct KeptPart: BitwiseCopyable, Sendable {
  /// The path within the folder of the parts.
  let path: Text
  /// Empty where the part is written.
  let contents: Text
  let digest: SHA256Digest
}

/// Where one worker puts the parts that it made: into the new site, or, where none is written, into memory.
private struct PartKeeper: ~Copyable {
  /// Where the parts are in the new site until the name of their folder is known.
  static let folder: Text = "finder/parts/_/"

  /// What is left when the worker is done.
  ///
  /// The arena is not added to any more, so it may go from thread to thread.
  struct Kept: @unchecked Sendable {
    let arena: Arena
    let written: WrittenFiles?
  }

  let arena = Arena(blockSize: 256 * 1024)
  private let scratch = Arena(blockSize: 1024)
  private var writer: StagingWriter?

  init(_ staging: Staging?) throws(FileError) { writer = try staging?.writer() }

  /// Puts a part away.
  ///
  /// - Parameters:
  ///   - path: its path within the folder, which lives as long as what is kept.
  ///   - contents: what is in it, which lives as long.
  /// - Returns: what is known of the part from then on.
  /// - Throws: what the disk refused.
  mutating func keep(_ path: Text, _ contents: Text) throws(FileError) -> KeptPart {
    let place = place(path)
    if let digest = try writer?.write(place, contents) {
      return KeptPart(path: path, contents: Text(), digest: digest)
    }
    return KeptPart(path: path, contents: contents, digest: SHA256Digest(of: contents))
  }

  /// Puts a part away that is still in the buffer in which it was made.
  mutating func keep(
    _ path: Text, _ contents: borrowing ByteBuffer
  ) throws(FileError) -> KeptPart {
    let place = place(path)
    if let digest = try writer?.write(place, contents) {
      return KeptPart(path: path, contents: Text(), digest: digest)
    }
    return try keep(path, contents.text(in: arena))
  }

  /// Where the part `path` is written, until the next one is.
  private func place(_ path: Text) -> Text {
    scratch.removeAll()
    return scratch.join(Self.folder, path)
  }

  consuming func finish() -> Kept {
    let arena = arena
    return Kept(arena: arena, written: writer.take()?.finish())
  }
}

/// What one worker made of the entries: their words, and the parts that need no other's.
private struct Share: Sendable {
  let kept: PartKeeper.Kept
  let words: WordShare
  let made: [(number: Int, part: KeptPart, count: Int)]

  init(
    _ finder: FinderParts, _ planned: [FinderPart], entries: WorkQueue, _ postings: Arena,
    parts: WorkQueue, into staging: Staging?
  ) throws(FileError) {
    var indexer = WordIndexer(finder, arena: postings)
    while let range = entries.take() { indexer.index(range) }
    words = indexer.finish()
    var keeper = try PartKeeper(staging)
    var made: [(number: Int, part: KeptPart, count: Int)] = []
    var buffer = ByteBuffer(capacity: 64 * 1024)
    while let range = parts.take() {
      for number in range {
        buffer.removeAll()
        let count = finder.append(planned[number], to: &buffer)
        // Those without a value are not published.
        if count == 0 { continue }
        let path = finder.path(of: planned[number], in: keeper.arena)
        made.append((number, try keeper.keep(path, buffer), count))
      }
    }
    self.made = made
    kept = keeper.finish()
  }
}

/// The files of words that one worker made, each with the cards that come first for its words.
private struct WordFileShare: Sendable {
  let kept: PartKeeper.Kept
  let made: [(number: Int, words: KeptPart, cards: KeptPart)]

  init(
    _ parts: WordParts, _ finder: FinderParts, _ queue: WorkQueue, into staging: Staging?
  ) throws(FileError) {
    var keeper = try PartKeeper(staging)
    var made: [(number: Int, words: KeptPart, cards: KeptPart)] = []
    var buffer = ByteBuffer(capacity: 64 * 1024)
    while let range = queue.take() {
      for number in range {
        buffer.removeAll()
        finder.appendCards(of: parts.firstEntries[number], to: &buffer)
        let arena = keeper.arena
        let words = try keeper.keep(arena.text("words/\(number).json"), parts.files[number])
        made.append(
          (number, words, try keeper.keep(arena.text("first/\(number).json"), buffer)))
      }
    }
    self.made = made
    kept = keeper.finish()
  }
}

extension Workers {
  /// Calls `body` on each worker, all at once, and answers what each made, or throws what one of them threw.
  fileprivate func shares<Output: Sendable>(
    _ body: @Sendable () throws(FileError) -> Output
  ) throws(FileError) -> [Output] {
    let results = map { _ in Result { () throws(FileError) in try body() } }
    var outputs: [Output] = []
    for result in results { outputs.append(try result.get()) }
    return outputs
  }
}
