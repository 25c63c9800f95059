public import Bytes
import Glibc

extension StagingWriter {
  /// Copies the file `source` of `folder` to `path`; as ``write(_:_:)``, for media of any size.
  public mutating func copy(
    _ source: Text, from folder: Folder, to path: Text
  ) throws(FileError) {
    guard path.isUsablePath else { throw error(path, .unusablePath) }
    let file = try folder.open(source)
    let previous = previousFile(path)
    if previous.couldBe(size: file.size, permissions: staging.filePermissions) {
      var hash = SHA256()
      var isSame = true
      var count = 0
      while isSame, let part = try folder.readPart(of: file, source, into: chunk.first) {
        hash.update(part)
        count += part.count
        isSame = previous.continues(with: part, through: chunk.second)
      }
      if isSame, count == file.size {
        if try takeOver(path) {
          record(path, hash.digest(), count, .unchanged)
        } else {
          try copy(file, source, of: folder, to: path, previous.changed, .unchanged)
        }
        return
      }
    }
    try copy(file, source, of: folder, to: path, nil, previous.exists ? .changed : .new)
  }

  /// Copies the open `file` from its beginning.
  private mutating func copy(
    _ file: borrowing Folder.OpenFile, _ source: Text, of folder: Folder, to path: Text,
    _ time: timespec?, _ change: WrittenFile.Change
  ) throws(FileError) {
    guard lseek(file.descriptor.number, 0, SEEK_SET) == 0 else {
      throw FileError(path: folder.shownPath(source), action: .read, code: errno)
    }
    let target = try create(path)
    var hash = SHA256()
    var count = 0
    while let part = try folder.readPart(of: file, source, into: chunk.first) {
      hash.update(part)
      count += part.count
      let code = target.write(part)
      guard code == 0 else { throw error(path, FileError.Reason(code)) }
    }
    if let time { target.setTime(time) }
    let code = target.close()
    guard code == 0 else { throw error(path, FileError.Reason(code)) }
    record(path, hash.digest(), count, change)
  }
}

extension Folder {
  /// The next bytes of the open file `name`, read into `memory`; nil at its end.
  fileprivate func readPart(
    of file: borrowing OpenFile, _ name: Text, into memory: UnsafeMutableRawBufferPointer
  ) throws(FileError) -> UnsafeRawBufferPointer? {
    guard let count = file.descriptor.read(into: memory) else {
      throw FileError(path: shownPath(name), action: .read, code: errno)
    }
    return count == 0 ? nil : UnsafeRawBufferPointer(rebasing: memory[..<count])
  }
}
