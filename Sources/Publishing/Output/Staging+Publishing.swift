import Bytes
import CLinux
import Glibc

extension Staging {
  /// Puts the new site in place of the published one, and removes the old.
  ///
  /// A visitor meets either the old site or the new one, never a mixture or a gap (but for a moment on
  /// the few file systems that can't exchange two folders). When it throws, the published site is as it
  /// was and the staging is gone.
  ///
  /// The build's record and the folder are forced onto the disk before the exchange, so the site that
  /// a power cut leaves is the old one or the new one. The bytes of single pages are not (a thousand
  /// forced writes take seconds): should a power cut lose some, the next build finds and repairs them.
  ///
  /// - Parameters:
  ///   - written: what every worker wrote.
  ///   - version: the program's version, for the record.
  ///   - built: the build's today, such as `2026-11-21`, for the record.
  /// - Returns: what became of every file since the build before.
  /// - Throws: what the disk refused.
  public func finish(
    _ written: [WrittenFiles], version: String, built: String
  ) throws(FileError) -> OutputChanges {
    let files = written.flatMap(\.files).sorted { $0.path < $1.path }
    do throws(FileError) {
      try writeRecord(of: files, version: version, built: built)
    } catch {
      abandon()
      throw error
    }
    guard end() else {
      // Abandoned meanwhile, by an interruption.
      throw FileError(path: place.shownPath, action: .publish, reason: .missing)
    }
    defer { unlock() }
    let old: String?
    do throws(FileError) {
      old = try exchange()
    } catch {
      _ = removeTree(name, in: parent.number)
      throw error
    }
    var leftover: FileError?
    if let old {
      let code = removeTree(old, in: parent.number)
      if code != 0 {
        let path = place.parent == "/" ? "/\(old)" : "\(place.parent)/\(old)"
        leftover = FileError(path: path, action: .remove, code: code)
      }
    }
    return OutputChanges(files, of: written, since: published, leftover: leftover)
  }

  /// Writes the record of `files` and sees that it is on the disk.
  private func writeRecord(
    of files: [WrittenFile], version: String, built: String
  ) throws(FileError) {
    var buffer = ByteBuffer()
    BuildRecord.write(files, version: version, built: built, into: &buffer)
    let file = BuildRecord.fileName.withCPath {
      FileDescriptor.open($0, in: folder.descriptor.number, O_WRONLY | O_NOFOLLOW)
    }
    var code = file.isOpen ? 0 : errno
    if code == 0 { code = buffer.withBytes { file.write(UnsafeRawBufferPointer($0)) } }
    // A record that says the same again keeps its time, like every other file.
    if let published {
      let previous = PreviousFile(
        BuildRecord.fileName.withCPath {
          FileDescriptor.open($0, in: published.folder.descriptor.number, O_RDONLY | O_NOFOLLOW)
        })
      let isSame = buffer.withBytes {
        previous.isSame(
          as: UnsafeRawBufferPointer($0), permissions: filePermissions, through: Chunk())
      }
      if isSame, let time = previous.changed { file.setTime(time) }
    }
    if code == 0, fsync(file.number) != 0 { code = errno }
    let late = file.close()
    if code == 0 { code = late }
    if code == 0, fsync(folder.descriptor.number) != 0, errno != EINVAL { code = errno }
    guard code == 0 else {
      throw FileError(
        path: folder.shownPath(BuildRecord.fileName), action: .write, code: code)
    }
  }

  /// Exchanges the two sites; answers the name that the old one has now, or nil where there was none.
  private func exchange() throws(FileError) -> String? {
    let exchangeFlag: UInt32 = 2  // RENAME_EXCHANGE in <linux/fs.h>
    if renameat2(parent.number, name, parent.number, place.name, exchangeFlag) == 0 {
      return name
    }
    switch errno {
    case ENOENT:
      try rename(name, to: place.name)
      return nil
    case EINVAL, ENOSYS, ENOTSUP:
      return try moveAside()
    case let code:
      throw FileError(path: place.shownPath, action: .publish, code: code)
    }
  }

  /// In two steps what ``exchange()`` does in one, for file systems that can't.
  ///
  /// A build that is killed between them leaves the published site aside, and the next one puts it back.
  func moveAside() throws(FileError) -> String {
    let aside = Leftovers.newName(.previous, for: place.name)
    try rename(place.name, to: aside)
    do throws(FileError) {
      try rename(name, to: place.name)
    } catch {
      try rename(aside, to: place.name)
      throw error
    }
    return aside
  }

  private func rename(_ name: String, to newName: String) throws(FileError) {
    guard renameat(parent.number, name, parent.number, newName) == 0 else {
      throw FileError(path: place.shownPath, action: .publish, code: errno)
    }
  }
}
