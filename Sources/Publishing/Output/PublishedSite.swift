import Bytes
import Glibc

/// The site as the last build left it.
struct PublishedSite: Sendable {
  let folder: Folder
  let status: stat
  let record: BuildRecord
  // Holds the record's paths. Nothing is added to it once the record has been read.
  private let arena: SharedArena

  /// Reads the record of the site in `folder`; nil where no build of ours made it.
  init?(_ folder: Folder, status: stat) {
    let arena = Arena()
    guard
      let json = try? folder.read(BuildRecord.fileName, limit: 1_000_000_000, into: arena),
      let record = BuildRecord(json, in: arena)
    else { return nil }
    self.folder = folder
    self.status = status
    self.record = record
    self.arena = SharedArena(arena: arena)
  }
}

/// An arena that is full: whoever holds it only reads what lies in it.
private struct SharedArena: @unchecked Sendable {
  let arena: Arena
}
