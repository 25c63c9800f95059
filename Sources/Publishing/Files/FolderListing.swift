public import Bytes
import Glibc

extension Folder {
  /// All that lies in the folder and the folders in it, in the order of the paths' bytes.
  ///
  /// Hidden files and what editors leave are passed over. A symbolic link is followed if it leads to a
  /// place within the folder `site` (this folder, where that is nil), and no folder is entered
  /// twice, so links can't make the listing endless. Paths live as long as `arena`. `willList` is told of each
  /// folder right before it is listed, by its path from this one.
  public func entries(
    within site: Folder? = nil, into arena: Arena, willList: (Text) -> Void = { _ in }
  ) throws(FileError) -> [FolderEntry] {
    var listing = FolderListing(folder: self, arena: arena)
    try listing.list("", willList)
    try listing.followLinks(within: site ?? self, willList)
    return listing.entries.sorted { $0.path < $1.path }
  }

  /// The path of the folder itself, without symbolic links.
  func realPath() throws(FileError) -> String {
    guard let real = resolvedPath(path) else {
      throw FileError(path: path, action: .list, code: errno)
    }
    return real
  }
}

/// The path without symbolic links, `.` and `..`, from the root of the disk; nil with `errno` set
/// where there is nothing.
func resolvedPath(_ path: String) -> String? {
  guard let memory = realpath(path, nil) else { return nil }
  defer { free(memory) }
  return String(cString: memory)
}

/// Whether the real path `path` is `folder` or lies in it.
func isPath(_ path: String, within folder: String) -> Bool {
  folder == "/" || path == folder || path.hasPrefix(folder + "/")
}

private struct FolderListing {
  let folder: Folder
  let arena: Arena
  var entries: [FolderEntry] = []
  var links: [Text] = []

  init(folder: Folder, arena: Arena) {
    self.folder = folder
    self.arena = arena
  }

  /// Lists what lies in `top`, a path from the folder, and sets its links aside.
  mutating func list(_ top: Text, _ willList: (Text) -> Void) throws(FileError) {
    var pending = [top]
    while let path = pending.popLast() {
      willList(path)
      let isTop = path == top
      let stream = (path.isEmpty ? "." : path).withCPath {
        FolderStream($0, in: folder.descriptor.number, followingLinks: isTop)
      }
      guard var stream else {
        throw FileError(path: folder.shownPath(path), action: .list, code: errno)
      }
      while let entry = stream.next() {
        let name = entry.name(in: arena)
        guard !name.isPassedOver else { continue }
        let inner = path.isEmpty ? name : arena.join(path, "/" as Text, name)
        guard name.firstInvalidUTF8 == nil else {
          add(inner, .nameNotUTF8)
          continue
        }
        switch stream.type(of: entry) {
        case DT_REG: add(inner, .file)
        case DT_LNK: links.append(inner)
        case DT_DIR:
          add(inner, .folder)
          pending.append(inner)
        default: add(inner, .notOrdinary)
        }
      }
      guard errno == 0 else {
        throw FileError(path: folder.shownPath(path), action: .list, code: errno)
      }
    }
  }

  private mutating func add(
    _ path: Text, _ kind: FolderEntry.Kind, destination: Text = Text()
  ) {
    entries.append(FolderEntry(path: path, kind: kind, destination: destination))
  }

  /// Takes the links in the order of their paths, so that of two to one folder the first is
  /// followed, whatever the order of the disk.
  mutating func followLinks(
    within site: Folder, _ willList: (Text) -> Void
  ) throws(FileError) {
    guard !links.isEmpty else { return }
    let site = try site.realPath()
    var listed = [try folder.realPath()]
    while !links.isEmpty {
      let round = links.sorted()
      links = []
      for link in round { try follow(link, within: site, listed: &listed, willList) }
    }
  }

  private mutating func follow(
    _ link: Text, within site: String, listed: inout [String], _ willList: (Text) -> Void
  ) throws(FileError) {
    let destination = self.destination(of: link)
    guard let real = resolvedPath(folder.shownPath(link)) else {
      add(link, .linkToNothing, destination: destination)
      return
    }
    guard isPath(real, within: site) else {
      add(link, .linkOutside, destination: destination)
      return
    }
    var status = stat()
    guard stat(real, &status) == 0 else {
      add(link, .linkToNothing, destination: destination)
      return
    }
    if status.isFile {
      add(link, .file, destination: destination)
    } else if !status.isFolder {
      add(link, .notOrdinary, destination: destination)
    } else if listed.contains(where: { isPath(real, within: $0) || isPath($0, within: real) }) {
      add(link, .linkToListedFolder, destination: destination)
    } else {
      listed.append(real)
      add(link, .folder, destination: destination)
      try list(link, willList)
    }
  }

  private func destination(of link: Text) -> Text {
    arena.text(capacity: Int(PATH_MAX)) { memory in
      guard let start = memory.baseAddress else { return 0 }
      let count = link.withCPath { path in
        start.withMemoryRebound(to: CChar.self, capacity: memory.count) {
          readlinkat(folder.descriptor.number, path, $0, memory.count)
        }
      }
      return max(0, count)
    }
  }
}
