import Bytes
import Glibc

extension StagingWriter {
  /// Makes the file `path` and opens it to be written.
  func create(_ path: Text) throws(FileError) -> FileDescriptor {
    let file = path.withCPath { path in
      // A page has a folder of its own, which is most likely new; other files lie together, in a
      // folder that is most likely there.
      if path.isOfIndex { _ = makeFolders(above: path) }
      let file = FileDescriptor.create(path, in: folder.number)
      guard !file.isOpen, errno == ENOENT else { return file }
      let code = makeFolders(above: path)
      guard code == 0 else {
        errno = code
        return file
      }
      return FileDescriptor.create(path, in: folder.number)
    }
    guard file.isOpen else { throw error(path, FileError.Reason(errno)) }
    return file
  }

  /// Takes the file `path` over from the published site: from then on it is in both.
  ///
  /// False where the disk can't have a file in two folders, or this one in more, or it is not ours to
  /// link, so that it must be written.
  func takeOver(_ path: Text) throws(FileError) -> Bool {
    let code = path.withCPath { path in
      if path.isOfIndex { _ = makeFolders(above: path) }
      if linkat(published.number, path, folder.number, path, 0) == 0 { return 0 as Int32 }
      guard errno == ENOENT else { return errno }
      let code = makeFolders(above: path)
      guard code == 0 else { return code }
      return linkat(published.number, path, folder.number, path, 0) == 0 ? 0 : errno
    }
    switch code {
    case 0: return true
    case EPERM, EACCES, EMLINK, EXDEV, ENOTSUP, ENOSYS, ENOENT: return false
    default: throw error(path, FileError.Reason(code))
    }
  }

  /// Makes the folders on the way to `path`, of which another worker may make some at the same time;
  /// answers 0 or the system's error number.
  private func makeFolders(above path: UnsafeMutablePointer<CChar>) -> Int32 {
    guard let slash = strrchr(path, CInt(UInt8(ascii: "/"))) else { return 0 }
    slash.pointee = 0
    defer { slash.pointee = CChar(UInt8(ascii: "/")) }
    if mkdirat(folder.number, path, 0o777) == 0 || errno == EEXIST { return 0 }
    guard errno == ENOENT else { return errno }
    let code = makeFolders(above: path)
    guard code == 0 else { return code }
    return mkdirat(folder.number, path, 0o777) == 0 || errno == EEXIST ? 0 : errno
  }

  /// The file `path` of the published site.
  func previousFile(_ path: Text) -> PreviousFile {
    guard published.isOpen else { return PreviousFile(FileDescriptor()) }
    return PreviousFile(
      path.withCPath {
        FileDescriptor.open($0, in: published.number, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
      })
  }
}

extension UnsafeMutablePointer<CChar> {
  /// Whether this is the path of an `index.html` or `index.json`.
  fileprivate var isOfIndex: Bool {
    guard let slash = strrchr(self, CInt(UInt8(ascii: "/"))) else { return false }
    return strncmp(slash + 1, "index.", 6) == 0
  }
}

extension FileDescriptor {
  /// Sets when the file was last changed.
  borrowing func setTime(_ time: timespec) {
    withUnsafeTemporaryAllocation(of: timespec.self, capacity: 2) { times in
      times.initialize(repeating: time)
      // A wish, not a condition: it only saves visitors a download.
      _ = futimens(number, times.baseAddress)
    }
  }
}
