import Glibc

/// A folder of the site and everything in it, as it is on the disk now.
///
/// Linked folders are gone into, each once, so that links in circles come to an end.
struct FolderWalk {
  /// What a walk meets.
  enum Entry { case folder, file }

  /// Deeper than this nobody sorts their files.
  private static let deepest = 32

  private struct Place: Hashable {
    let device: UInt64
    let inode: UInt64
  }

  /// The site's folder.
  let site: String
  private var seen: Set<Place> = []

  init(site: String) { self.site = site }

  /// Goes through the folder at `path` and all in it.
  ///
  /// - Parameters:
  ///   - path: from the site's folder; it may be a file.
  ///   - onlyFolders: leaves files out, which then cost next to nothing.
  ///   - visit: gets the path of each folder, before what it holds, and of each file; where it answers false of a
  ///     folder, that is not gone into.
  mutating func walk(
    _ path: String, onlyFolders: Bool = false, visit: (String, Entry) -> Bool
  ) {
    walk(path, depth: 0, onlyFolders, visit)
  }

  private mutating func walk(
    _ path: String, depth: Int, _ onlyFolders: Bool, _ visit: (String, Entry) -> Bool
  ) {
    var status = stat()
    guard depth <= Self.deepest, stat("\(site)/\(path)", &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      if status.st_mode & S_IFMT == S_IFREG, !onlyFolders { _ = visit(path, .file) }
      return
    }
    let place = Place(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
    guard seen.insert(place).inserted, visit(path, .folder) else { return }
    for (name, isFile) in Self.entries(of: "\(site)/\(path)", onlyFolders: onlyFolders)
    where !isIgnored(name) {
      let path = "\(path)/\(name)"
      if isFile {
        _ = visit(path, .file)
      } else {
        walk(path, depth: depth + 1, onlyFolders, visit)
      }
    }
  }

  /// What a folder holds, and whether each is a file beyond doubt; nothing where it can't be read.
  ///
  /// Names that are no UTF-8 are left out, as no file of a site has one.
  private static func entries(
    of folder: String, onlyFolders: Bool
  ) -> [(name: String, isFile: Bool)] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var entries: [(name: String, isFile: Bool)] = []
    while let entry = readdir(stream) {
      let isFile = entry.pointee.d_type == UInt8(DT_REG)
      if isFile, onlyFolders { continue }
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
      }
      if let name, name != ".", name != ".." { entries.append((name, isFile)) }
    }
    return entries
  }
}

/// By what a file is known to be the same as before, without reading it.
struct FileState: Equatable {
  private let seconds: Int
  private let nanoseconds: Int
  private let size: Int
  private let inode: UInt64
  private let mode: UInt32

  /// Of the file at `path` now; nil where there is none.
  init?(at path: String) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    seconds = status.st_mtim.tv_sec
    nanoseconds = status.st_mtim.tv_nsec
    size = Int(status.st_size)
    inode = UInt64(status.st_ino)
    mode = UInt32(status.st_mode)
  }
}
