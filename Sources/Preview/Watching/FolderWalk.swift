import Glibc

/// A folder of the site and everything in it, as it is on the disk now.
///
/// Linked folders are gone into, each once, so that links in circles come to an end.
struct FolderWalk {
  /// What a walk meets.
  enum Entry {
    case folder
    case file(FileState)
  }

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

  /// Calls `visit` with the path of the folder at `path` and of all in it, a folder before what it holds;
  /// where it answers false of a folder, that is not gone into.
  mutating func walk(_ path: String, visit: (String, Entry) -> Bool) {
    walk(path, depth: 0, visit: visit)
  }

  private mutating func walk(_ path: String, depth: Int, visit: (String, Entry) -> Bool) {
    guard depth <= Self.deepest, let status = Self.status("\(site)/\(path)") else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      if status.st_mode & S_IFMT == S_IFREG { _ = visit(path, .file(FileState(status))) }
      return
    }
    let place = Place(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
    guard seen.insert(place).inserted, visit(path, .folder) else { return }
    for name in Self.names(in: "\(site)/\(path)") where !isIgnored(name) {
      walk("\(path)/\(name)", depth: depth + 1, visit: visit)
    }
  }

  private static func status(_ path: String) -> stat? {
    var status = stat()
    return stat(path, &status) == 0 ? status : nil
  }

  /// The names in a folder; none where it can't be read.
  ///
  /// Names that are no UTF-8 are left out, as no file of a site has one.
  private static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
      }
      if let name, name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}

/// By what a file is known to be the same as before, without reading it.
struct FileState: Equatable {
  private let seconds: Int
  private let nanoseconds: Int
  private let size: Int
  private let inode: UInt64
  private let mode: UInt32

  init(_ status: stat) {
    seconds = status.st_mtim.tv_sec
    nanoseconds = status.st_mtim.tv_nsec
    size = Int(status.st_size)
    inode = UInt64(status.st_ino)
    mode = UInt32(status.st_mode)
  }
}
