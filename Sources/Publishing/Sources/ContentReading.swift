import Bytes
import Content
import Diagnostics

/// The records of a content folder with the memory that they lie in.
struct ContentReading {
  private(set) var records = ContentRecords()
  private(set) var diagnostics = DiagnosticList()
  /// How long the workers took.
  private(set) var times = WorkTimes()
  private let includesDrafts: Bool
  /// What the records' texts lie in.
  private var base: [Arena] = []
  /// The same of files that were read again since.
  private var renewed: [FileID: Arena] = [:]

  init(includesDrafts: Bool = false) { self.includesDrafts = includesDrafts }

  var arenas: [Arena] { base + renewed.values }

  /// The network's own file by itself; without a network where there is no such file, or none that can be
  /// understood.
  ///
  /// It is not known among all the other files: what is found in it has no place.
  static func network(from content: Folder) -> ContentReading {
    var reading = ContentReading()
    let file = SourceTree.File(id: FileID(0), path: "network.yaml", kind: .network)
    let share = Share(
      [file], from: content, WorkQueue(count: 1), includesDrafts: false,
      Arena(blockSize: 16 * 1024))
    reading.records = share.records
    reading.base = [share.arena]
    return reading
  }

  /// Reads all files, each worker its share.
  ///
  /// - Parameters:
  ///   - content: the folder that they lie in.
  ///   - workers: the threads.
  ///   - rest: called by each worker when no file is left.
  ///   - files: called by each worker at its beginning; answers the files, the same for all of them.
  /// - Returns: what each file holds.
  mutating func read(
    from content: Folder, workers: Workers, then rest: @Sendable () -> Void = {},
    _ files: @Sendable (_ worker: Int) -> (files: [SourceTree.File], queue: WorkQueue)
  ) -> [(FileID, Text)] {
    let includesDrafts = includesDrafts
    let shares = workers.map { worker in
      let (files, queue) = files(worker)
      let share = Share(
        files, from: content, queue, includesDrafts: includesDrafts,
        workers.arena(blockSize: 1 << 20))
      rest()
      return share
    }
    for share in shares {
      records.add(share.records)
      diagnostics.add(share.diagnostics)
      times.add(share.times)
      base.append(share.arena)
    }
    records.sort()
    return shares.flatMap(\.contents)
  }

  /// How many files may be read again one by one: what they were before stays in memory meanwhile.
  private static let mostRenewed = 256

  /// Whether so many files are better read again than all of them.
  func mayTakeIn(_ count: Int) -> Bool {
    count <= 16 && renewed.count + count <= Self.mostRenewed
  }

  /// Reads `files` again, which were read before.
  mutating func update(
    _ files: [SourceTree.File], from content: Folder, _ sources: inout SourceFiles
  ) {
    for file in files {
      let share = Share(
        [file], from: content, WorkQueue(count: 1), includesDrafts: includesDrafts,
        Arena(blockSize: 16 * 1024))
      records.replace(file.kind, file.id, with: share.records)
      diagnostics.removeAll(in: file.id)
      diagnostics.add(share.diagnostics)
      sources.setContents(share.contents.first?.1 ?? Text(), of: file.id)
      renewed[file.id] = share.arena
    }
  }
}

/// What one worker read.
///
/// Its arena is not added to once it is made, so it may go from thread to thread.
private struct Share: @unchecked Sendable {
  let arena: Arena
  let records: ContentRecords
  var diagnostics: DiagnosticList
  var contents: [(FileID, Text)] = []
  private(set) var times = WorkTimes()

  init(
    _ files: [SourceTree.File], from content: Folder, _ queue: WorkQueue, includesDrafts: Bool,
    _ arena: Arena
  ) {
    self.arena = arena
    var reader = ContentReader(arena: arena, includesDrafts: includesDrafts)
    var refused = DiagnosticList()
    while let range = queue.take() {
      for file in files[range] {
        let start = Stopwatch.now
        do throws(FileError) {
          let text = try content.read(file.path, limit: SourceTree.fileLimit, into: arena)
          contents.append((file.id, text))
          let middle = Stopwatch.now
          times.files.add(from: start, to: middle)
          reader.read(
            SourceFile(id: file.id, path: String(file.path), contents: text), as: file.kind)
          times.fields.add(since: middle)
        } catch {
          refused.add(Diagnostic(error, in: file.id))
          reader.pass(over: file.kind)
        }
      }
    }
    diagnostics = reader.diagnostics
    diagnostics.add(refused)
    records = reader.records
  }
}
