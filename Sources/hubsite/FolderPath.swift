import Bytes
import Glibc

/// Where folders really are, whatever links lead there.
enum FolderPath {
  /// The folder without links and dots, or nil where there is none.
  static func real(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Why `path` can't be the site's folder, for a message; nil where it can.
  static func siteProblem(_ path: String) -> String? {
    var status = stat()
    let isThere = stat(path, &status) == 0
    if isThere, status.st_mode & S_IFMT == S_IFDIR { return nil }
    if isThere {
      return "“\(path)” is a file. The site is a folder, which holds “content” (--site)."
    }
    if isOfWindows(path) {
      return "“\(path)” is a path as Windows writes it (--site). "
        + "Here folders have “/” between them, and drive C: is /mnt/c, such as: --site /mnt/c/our-hubs"
    }
    return "There is no folder “\(path)” to take for the site (--site)."
  }

  /// Whether `path` begins with a drive's letter or has a backslash; a shell takes backslashes out.
  private static func isOfWindows(_ path: String) -> Bool {
    let first = path.utf8.prefix(2)
    let hasDrive = first.count == 2 && first.last == UInt8(ascii: ":")
    return hasDrive && first.first?.isASCIILetter == true || path.utf8.contains(UInt8(ascii: "\\"))
  }

  /// Whether `path` is the folder `other` or lies within it; false where one of them is not there.
  static func isFolder(_ path: String, within other: String) -> Bool {
    guard let path = real(path), let other = real(other) else { return false }
    return path == other || path.hasPrefix(other + "/")
  }
}
