import Bytes
import Glibc

extension PublishedSite {
  /// The path of a file that the last build did not write: of several the first, whatever the order of
  /// the disk; nil where there is none.
  ///
  /// A symbolic link is a file here, wherever it leads. Folders alone do not count, nor does what file
  /// managers leave wherever somebody looks.
  func firstForeignFile() throws(FileError) -> String? {
    let arena = Arena()
    defer { withExtendedLifetime(arena) {} }
    var first: Text?
    var pending = [Text()]
    while let path = pending.popLast() {
      let stream = (path.isEmpty ? "." : path).withCPath {
        FolderStream($0, in: folder.descriptor.number)
      }
      guard var stream else {
        throw FileError(path: folder.shownPath(path), action: .list, code: errno)
      }
      while let entry = stream.next() {
        let name = entry.name(in: arena)
        let inner = path.isEmpty ? name : arena.join(path, "/" as Text, name)
        if stream.type(of: entry) == DT_DIR {
          pending.append(inner)
        } else if !record.lists(inner), inner != BuildRecord.fileName,
          !name.isFileManagersLeftover, first.map({ inner < $0 }) ?? true
        {
          first = inner
        }
      }
      guard errno == 0 else {
        throw FileError(path: folder.shownPath(path), action: .list, code: errno)
      }
    }
    return first.map { String($0) }
  }
}

extension BuildRecord {
  /// Whether the last build wrote `path`.
  fileprivate func lists(_ path: Text) -> Bool {
    var low = 0
    var high = paths.count
    while low < high {
      let middle = (low + high) / 2
      if paths[middle] < path { low = middle + 1 } else { high = middle }
    }
    return low < paths.count && paths[low] == path
  }
}

extension Text {
  /// Whether a file manager makes files of this name unasked.
  fileprivate var isFileManagersLeftover: Bool {
    self == ".DS_Store" || equalsIgnoringASCIICase("thumbs.db")
      || equalsIgnoringASCIICase("desktop.ini")
  }
}
