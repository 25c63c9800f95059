public import Bytes
import Glibc

/// One worker's way to write files of the new site.
///
/// It shares nothing with the writers of other workers but the disk: not even the open folders, whose
/// use the system counts.
public struct StagingWriter: ~Copyable, Sendable {
  let staging: Staging
  let folder: FileDescriptor
  /// The published site, or no folder where there is none.
  let published: FileDescriptor
  /// What a file is compared or copied through.
  let chunk = Chunk()
  private var written = WrittenFiles()

  init(_ staging: Staging) throws(FileError) {
    self.staging = staging
    folder = .open(".", in: staging.folder.descriptor.number, O_RDONLY | O_DIRECTORY)
    let site = staging.published?.folder.descriptor.number
    published = site.map { .open(".", in: $0, O_RDONLY | O_DIRECTORY) } ?? FileDescriptor()
    guard folder.isOpen, site == nil || published.isOpen else {
      throw FileError(path: staging.place.shownPath, action: .write, code: errno)
    }
  }

  /// What was written, for ``Staging/finish(_:version:built:)``.
  public consuming func finish() -> WrittenFiles { written }

  /// Writes the file `path`, such as `services/x/index.html`; the folders on its way are made.
  ///
  /// Where the published site has the same bytes at that path, its file is taken over as it is, so that
  /// it keeps the time of its last change. No two files of a site may have one path.
  ///
  /// - Returns: what tells the bytes from any others.
  /// - Throws: what the disk refused.
  @discardableResult
  public mutating func write(
    _ path: Text, _ contents: borrowing ByteBuffer
  ) throws(FileError) -> SHA256Digest {
    try contents.withBytes { bytes throws(FileError) in
      try write(path, UnsafeRawBufferPointer(bytes))
    }
  }

  /// Writes the file `path` as above.
  @discardableResult
  public mutating func write(_ path: Text, _ contents: Text) throws(FileError) -> SHA256Digest {
    try contents.withBytes { bytes throws(FileError) in
      try write(path, UnsafeRawBufferPointer(bytes))
    }
  }

  private mutating func write(
    _ path: Text, _ bytes: UnsafeRawBufferPointer
  ) throws(FileError) -> SHA256Digest {
    guard path.isUsablePath else { throw error(path, .unusablePath) }
    let digest = SHA256Digest(of: bytes)
    let previous = previousFile(path)
    if previous.isSame(as: bytes, permissions: staging.filePermissions, through: chunk) {
      if try !takeOver(path) { try create(path, bytes, changedAt: previous.changed) }
      record(path, digest, bytes.count, .unchanged)
    } else {
      try create(path, bytes)
      record(path, digest, bytes.count, previous.exists ? .changed : .new)
    }
    return digest
  }

  private func create(
    _ path: Text, _ bytes: UnsafeRawBufferPointer, changedAt time: timespec? = nil
  ) throws(FileError) {
    let file = try create(path)
    var code = file.write(bytes)
    if let time { file.setTime(time) }
    let late = file.close()
    if code == 0 { code = late }
    guard code == 0 else { throw error(path, FileError.Reason(code)) }
  }

  mutating func record(
    _ path: Text, _ digest: SHA256Digest, _ bytes: Int, _ change: WrittenFile.Change
  ) {
    written.files.append(
      WrittenFile(
        path: written.arena.copy(path), digest: digest, bytes: bytes, change: change))
  }

  func error(_ path: Text, _ reason: FileError.Reason) -> FileError {
    FileError(path: staging.folder.shownPath(path), action: .write, reason: reason)
  }
}
