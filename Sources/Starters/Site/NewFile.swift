import CLinux
import Glibc
import Publishing

/// Writes `text` as the new file at `path` within the folder `site`: whole or not at all, never
/// outside the site, and never over anything unless it is `replacing` what the program wrote itself.
func writeNewFile(
  _ text: String, at path: String, in site: String, replacing: Bool = false
) throws(StarterError) {
  let shown = site == "." ? path : "\(site)/\(path)"
  let parts = path.split(separator: "/").map(String.init)
  guard let name = parts.last, let root = realPath(site) else {
    throw .disk(FileError(path: shown, action: .write, reason: .unusablePath))
  }
  var folder = site
  for part in parts.dropLast() {
    folder += "/\(part)"
    if mkdir(folder, 0o777) != 0, errno != EEXIST {
      throw .disk(FileError(path: folder, action: .makeFolder, code: errno))
    }
    // A symbolic link may lead to another place of the site, and nowhere else.
    guard let real = realPath(folder), real == root || real.hasPrefix(root + "/") else {
      throw .refused(
        "“\(folder)” leads out of the site's folder, so nothing was written. "
          + "Put a folder in place of the link.")
    }
  }
  let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  guard descriptor >= 0 else {
    throw .disk(FileError(path: folder, action: .write, code: errno))
  }
  defer { close(descriptor) }
  let code = put(Array(text.utf8), as: name, in: descriptor, replacing)
  if code == EEXIST { throw .refused(alreadyThere(shown)) }
  guard code == 0 else { throw .disk(FileError(path: shown, action: .write, code: code)) }
}

/// What is said where a file would be in the way.
func alreadyThere(_ path: String) -> String {
  "“\(path)” is there already, and nothing was changed. Open it, or choose another name with --id."
}

/// Writes a file beside its place, then gives it its name; answers 0 or the system's error number.
private func put(
  _ bytes: [UInt8], as name: String, in folder: Int32, _ replacing: Bool
) -> Int32 {
  // Hidden, so that a preview or a build that looks just now does not see half a file.
  let beside = ".hubsite-new-\(getpid())-\(String(UInt32.random(in: .min ... .max), radix: 16))"
  var code = writeFile(bytes, at: beside, in: folder)
  if code == 0, replacing {
    code = renameat(folder, beside, folder, name) == 0 ? 0 : errno
  } else if code == 0 {
    code = rename(beside, to: name, in: folder)
  }
  if code != 0 { unlinkat(folder, beside, 0) }
  return code
}

/// Gives a file its name unless something has it; answers 0 or the system's error number.
private func rename(_ old: String, to name: String, in folder: Int32) -> Int32 {
  if renameat2(folder, old, folder, name, noReplace) == 0 { return 0 }
  guard [EINVAL, ENOSYS, ENOTSUP].contains(errno) else { return errno }
  // File systems that can't do this can link a second name.
  guard linkat(folder, old, folder, name, 0) == 0 else { return errno }
  unlinkat(folder, old, 0)
  return 0
}

/// RENAME_NOREPLACE in <linux/fs.h>.
let noReplace: UInt32 = 1

/// Makes the file `path`, which must not exist, and brings it to the disk; answers 0 or the system's
/// error number.
func writeFile(_ bytes: [UInt8], at path: String, in folder: Int32) -> Int32 {
  let file = openat(folder, path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
  guard file >= 0 else { return errno }
  var code: Int32 = 0
  bytes.withUnsafeBytes { bytes in
    var rest = bytes
    while !rest.isEmpty {
      let count = write(file, rest.baseAddress, rest.count)
      if count >= 0 {
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      } else if errno != EINTR {
        code = errno
        return
      }
    }
  }
  if code == 0, fsync(file) != 0, errno != EINVAL { code = errno }
  if close(file) != 0, code == 0, errno != EINTR { code = errno }
  return code
}

/// The path without symbolic links from the root of the disk, or nil where there is nothing.
private func realPath(_ path: String) -> String? {
  guard let memory = realpath(path, nil) else { return nil }
  defer { free(memory) }
  return String(cString: memory)
}
