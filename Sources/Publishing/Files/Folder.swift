public import Bytes
import Glibc

/// A folder that files are read from: the content, or a theme.
///
/// It is open for as long as it lives, so that a path is looked up from it and not from the root of
/// the disk. Any number of workers may read from it at once.
public final class Folder: Sendable {
  /// The folder as people know it: what errors begin with.
  public let path: String
  let descriptor: FileDescriptor

  /// Opens the folder at `path`.
  public init(_ path: String) throws(FileError) {
    self.path = path
    descriptor = .open(path, O_RDONLY | O_DIRECTORY)
    guard descriptor.isOpen else { throw FileError(path: path, action: .list, code: errno) }
  }

  /// The folder that is open as `descriptor` and called `path` in errors.
  init(_ path: String, descriptor: consuming FileDescriptor) {
    self.path = path
    self.descriptor = descriptor
  }

  /// The path of something in the folder, as people know it.
  func shownPath(_ name: Text) -> String {
    if name.isEmpty { return path }
    if path == "." { return String(name) }
    return path.hasSuffix("/") ? path + String(name) : "\(path)/\(name)"
  }

  /// An ordinary file and how many bytes it had when it was opened.
  struct OpenFile: ~Copyable {
    let descriptor: FileDescriptor
    let size: Int
  }

  /// Opens the ordinary file `name`.
  ///
  /// A pipe that nobody writes to would block for ever, so nothing is waited for.
  func open(_ name: Text) throws(FileError) -> OpenFile {
    guard name.isUsablePath else {
      throw FileError(path: shownPath(name), action: .read, reason: .unusablePath)
    }
    let file = name.withCPath {
      FileDescriptor.open($0, in: descriptor.number, O_RDONLY | O_NONBLOCK | O_NOCTTY)
    }
    guard file.isOpen, let status = file.status() else {
      throw FileError(path: shownPath(name), action: .read, code: errno)
    }
    guard status.isFile else {
      throw FileError(
        path: shownPath(name), action: .read, reason: status.isFolder ? .isFolder : .notOrdinary)
    }
    return OpenFile(descriptor: file, size: Int(status.st_size))
  }

  /// Whether there is an ordinary file at the path `name`.
  func hasFile(at name: Text) -> Bool {
    do throws(FileError) {
      _ = try open(name)
      return true
    } catch {
      return false
    }
  }

  /// Whether nothing at all is at the path `name`, not even a link that leads nowhere.
  func hasNothing(at name: Text) -> Bool {
    name.withCPath { path in
      var status = stat()
      return fstatat(descriptor.number, path, &status, AT_SYMLINK_NOFOLLOW) != 0 && errno == ENOENT
    }
  }

  /// The bytes of the file at the path `name` within the folder, which may have `limit` of them.
  ///
  /// Symbolic links are followed wherever they lead: read what ``entries(within:into:)`` calls a file.
  public func read(
    _ name: Text, limit: Int = 16_000_000, into arena: Arena
  ) throws(FileError) -> Text {
    let file = try open(name)
    var expected = file.size
    while expected <= limit {
      // One byte more than it should have, to see that it has not grown. Some file systems say 0 of
      // every file, so that is not believed.
      let capacity = expected + 1
      let size = expected == file.size ? max(expected, 1) : .max
      let contents = try arena.text(capacity: capacity) { memory throws(FileError) in
        let memory = UnsafeMutableRawBufferPointer(memory)
        guard let count = file.descriptor.read(into: memory, expecting: size) else {
          throw FileError(path: shownPath(name), action: .read, code: errno)
        }
        return count
      }
      if contents.count < capacity { return contents }
      // It is being written as we read: once more from the start, with more room.
      guard expected < limit else { break }
      expected = min(max(4096, expected * 2), limit)
      guard lseek(file.descriptor.number, 0, SEEK_SET) == 0 else {
        throw FileError(path: shownPath(name), action: .read, code: errno)
      }
    }
    throw FileError(path: shownPath(name), action: .read, reason: .tooLarge(limit: limit))
  }
}
