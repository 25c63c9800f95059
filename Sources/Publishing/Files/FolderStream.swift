import Bytes
import Glibc

/// The names in one folder, in the order of the disk.
struct FolderStream: ~Copyable {
  /// A name that is valid until the next one is asked for.
  struct Entry {
    let name: UnsafePointer<CChar>
    /// One of the system's `DT_` numbers.
    let type: UInt8

    /// A copy of the name that lives as long as `arena`.
    func name(in arena: Arena) -> Text {
      let length = strlen(name)
      return name.withMemoryRebound(to: UInt8.self, capacity: length) {
        arena.text(copying: UnsafeBufferPointer(start: $0, count: length))
      }
    }
  }

  // Open from init to deinit. It owns its file descriptor.
  private let stream: OpaquePointer

  /// Opens the folder `path` within `folder`; nil with `errno` set when it can't be.
  init?(_ path: UnsafePointer<CChar>, in folder: Int32, followingLinks: Bool = false) {
    var number: Int32
    repeat {
      number = openat(
        folder, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | (followingLinks ? 0 : O_NOFOLLOW))
    } while number < 0 && errno == EINTR
    guard number >= 0 else { return nil }
    guard let stream = fdopendir(number) else {
      let code = errno
      close(number)
      errno = code
      return nil
    }
    self.stream = stream
  }

  deinit { closedir(stream) }

  var number: Int32 { dirfd(stream) }

  /// The next name but for `.` and `..`; nil at the end, and where `errno` is not 0 on a fault.
  mutating func next() -> Entry? {
    while true {
      errno = 0
      guard let entry = readdir(stream) else { return nil }
      // An entry is shorter than its C type where its name is: never copy the whole.
      let name = UnsafeRawPointer(entry).advanced(by: nameOffset).assumingMemoryBound(
        to: CChar.self)
      if strcmp(name, ".") == 0 || strcmp(name, "..") == 0 { continue }
      return Entry(name: name, type: entry.pointee.d_type)
    }
  }

  /// The entry's type; some file systems do not say it in the folder.
  func type(of entry: Entry) -> Int {
    guard entry.type == UInt8(DT_UNKNOWN) else { return Int(entry.type) }
    var status = stat()
    guard fstatat(number, entry.name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      return DT_UNKNOWN
    }
    // The types are the high bits of a mode (IFTODT in <dirent.h>).
    return Int((status.st_mode & S_IFMT) >> 12)
  }

  /// Starts again with the first name.
  mutating func rewind() { rewinddir(stream) }
}

private let nameOffset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 19
