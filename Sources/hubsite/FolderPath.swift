import Glibc

/// Where folders really are, whatever links lead there.
enum FolderPath {
  /// The folder without links and dots, or nil where there is none.
  static func real(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Whether `path` is the folder `other` or lies within it; false where one of them is not there.
  static func isFolder(_ path: String, within other: String) -> Bool {
    guard let path = real(path), let other = real(other) else { return false }
    return path == other || path.hasPrefix(other + "/")
  }
}
