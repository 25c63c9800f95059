import Bytes
import Glibc

extension Staging {
  /// Gives a folder of the new site, to which nothing is written any more, the name that its files have led
  /// to.
  ///
  /// Where the published site has a folder of that name, the files that are the same there are taken over.
  ///
  /// - Parameters:
  ///   - path: the folder, with a slash at its end.
  ///   - newPath: what it is called from now on; it must not be there yet.
  ///   - written: all that was written to the folder, and nothing else.
  /// - Returns: the files where they are now.
  /// - Throws: what the disk refused.
  func move(
    _ path: Text, to newPath: Text, _ written: [WrittenFiles]
  ) throws(FileError) -> WrittenFiles {
    let files = written.flatMap(\.files)
    defer { withExtendedLifetime(written) {} }
    guard !isPublished(newPath) else { return try replace(path, by: newPath, files) }
    let code = path.withCPath { path in
      newPath.withCPath { newPath in
        renameat(folder.descriptor.number, path, folder.descriptor.number, newPath) == 0
          ? 0 : errno
      }
    }
    guard code == 0 || files.isEmpty else { throw failure(path, code) }
    var moved = WrittenFiles()
    moved.files = files.map { file in
      WrittenFile(
        path: moved.arena.join(newPath, file.path[from: path.count]), digest: file.digest,
        bytes: file.bytes, change: file.change)
    }
    return moved
  }

  /// Copies what the published site doesn't have, takes over what it has, and removes the folder.
  private func replace(
    _ path: Text, by newPath: Text, _ files: [WrittenFile]
  ) throws(FileError) -> WrittenFiles {
    let arena = Arena(blockSize: 1024)
    defer { withExtendedLifetime(arena) {} }
    var writer = try writer()
    for file in files {
      arena.removeAll()
      try writer.copy(file.path, from: folder, to: arena.join(newPath, file.path[from: path.count]))
    }
    let code = path.withCPath { removeTree($0, in: folder.descriptor.number) }
    guard code == 0 else { throw failure(path, code) }
    return writer.finish()
  }

  private func isPublished(_ path: Text) -> Bool {
    guard let published else { return false }
    return path.withCPath {
      FileDescriptor.open($0, in: published.folder.descriptor.number, O_RDONLY | O_DIRECTORY).isOpen
    }
  }

  private func failure(_ path: Text, _ code: Int32) -> FileError {
    FileError(path: folder.shownPath(path), action: .write, code: code)
  }
}
