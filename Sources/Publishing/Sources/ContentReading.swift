import Bytes
import Content
import Diagnostics

/// The records of a content folder with the memory that they lie in.
struct ContentReading {
  var records = ContentRecords()
  /// What the records' texts lie in.
  var arenas: [Arena] = []

  /// Reads all files of `tree`, each worker its share.
  init(
    _ tree: SourceTree, from content: Folder, workers: Workers, includesDrafts: Bool,
    _ sources: inout SourceFiles, _ diagnostics: inout DiagnosticList
  ) {
    let queue = WorkQueue(count: tree.files.count)
    let files = tree.files
    let shares = workers.map { _ in
      Share(files, from: content, queue, includesDrafts: includesDrafts)
    }
    for share in shares {
      records.add(share.records)
      diagnostics.add(share.diagnostics)
      arenas.append(share.arena)
      for (file, contents) in share.contents { sources.setContents(contents, of: file) }
    }
    records.sort()
  }
}

/// What one worker read.
///
/// Its arena is not added to once it is made, so it may go from thread to thread.
private struct Share: @unchecked Sendable {
  let arena = Arena(blockSize: 1 << 20)
  let records: ContentRecords
  var diagnostics: DiagnosticList
  var contents: [(FileID, Text)] = []

  init(
    _ files: [SourceTree.File], from content: Folder, _ queue: WorkQueue, includesDrafts: Bool
  ) {
    var reader = ContentReader(arena: arena, includesDrafts: includesDrafts)
    var refused = DiagnosticList()
    while let range = queue.take() {
      for file in files[range] {
        do throws(FileError) {
          let text = try content.read(file.path, limit: SourceTree.fileLimit, into: arena)
          contents.append((file.id, text))
          reader.read(
            SourceFile(id: file.id, path: String(file.path), contents: text), as: file.kind)
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
