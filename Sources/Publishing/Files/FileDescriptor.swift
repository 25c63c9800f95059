import Glibc

/// An open file or folder: one owner, closed when the owner ends.
///
/// Operations answer 0 or the system's error number, and the caller, who knows what it was for, makes
/// the error of it. None of them is broken off by a signal.
struct FileDescriptor: ~Copyable, Sendable {
  /// The system's number for it; negative for none.
  let number: Int32

  init(number: Int32) { self.number = number }

  /// No file.
  init() { number = -1 }

  deinit {
    if number >= 0 { _ = Glibc.close(number) }
  }

  var isOpen: Bool { number >= 0 }

  /// Closes it, and answers with what writing it to the disk met late.
  consuming func close() -> Int32 {
    let result = Glibc.close(number)
    let code = result == 0 || errno == EINTR ? 0 : errno
    discard self
    return code
  }

  /// What the system says of the file, or nil.
  borrowing func status() -> stat? {
    var status = stat()
    return fstat(number, &status) == 0 ? status : nil
  }

  /// Reads until `memory` is full or the file ends: how many bytes, or nil with `errno` set.
  ///
  /// Once there are `expected` bytes the file is taken to have ended, unless more of them came at once:
  /// it saves asking for the end.
  borrowing func read(
    into memory: UnsafeMutableRawBufferPointer, expecting expected: Int = .max
  ) -> Int? {
    guard let start = memory.baseAddress else { return 0 }
    var count = 0
    while count < min(memory.count, expected) {
      let got = Glibc.read(number, start + count, memory.count - count)
      if got > 0 {
        count += got
      } else if got == 0 {
        break
      } else if errno != EINTR {
        return nil
      }
    }
    return count
  }

  /// Writes all of `bytes`.
  borrowing func write(_ bytes: UnsafeRawBufferPointer) -> Int32 {
    guard let start = bytes.baseAddress else { return 0 }
    var count = 0
    while count < bytes.count {
      let put = Glibc.write(number, start + count, bytes.count - count)
      if put >= 0 {
        count += put
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }
}

extension FileDescriptor {
  /// Opens `path` from the folder `folder`; where that fails it is not open and `errno` says why.
  static func open(
    _ path: UnsafePointer<CChar>, in folder: Int32 = AT_FDCWD, _ flags: Int32
  ) -> FileDescriptor {
    var number: Int32
    repeat {
      number = openat(folder, path, flags | O_CLOEXEC)
    } while number < 0 && errno == EINTR
    return FileDescriptor(number: number)
  }

  /// Makes the file `path`, which must not exist, with the permissions that the user's mask leaves.
  static func create(_ path: UnsafePointer<CChar>, in folder: Int32) -> FileDescriptor {
    var number: Int32
    repeat {
      number = openat(folder, path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    } while number < 0 && errno == EINTR
    return FileDescriptor(number: number)
  }
}

extension stat {
  var isFile: Bool { st_mode & S_IFMT == S_IFREG }
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
  var permissions: mode_t { st_mode & 0o7777 }
}
