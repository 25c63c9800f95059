import Bytes
import Glibc

/// Where a site is published: a name in a parent folder, free of symbolic links.
struct OutputPlace {
  /// As it was named, for messages.
  let shownPath: String
  /// The real path of the parent folder, which may have to be made.
  let parent: String
  let name: String

  var path: String { parent == "/" ? "/\(name)" : "\(parent)/\(name)" }

  /// Finds the real place of the folder named `path`, which need not exist.
  init(_ path: String) throws(OutputRefusal) {
    func refusal(_ reason: OutputRefusal.Reason) -> OutputRefusal {
      OutputRefusal(path: path, reason: reason)
    }
    guard !path.isEmpty, !path.utf8.contains(0) else { throw refusal(.unnamed) }
    shownPath = path
    // The longest part that exists, with its links followed, and the names after it.
    var existing = path.hasPrefix("/") ? "/" : "."
    var names: [String] = []
    for part in path.split(separator: "/") where part != "." {
      if !names.isEmpty {
        // Above a folder that does not exist there is nothing to go up to.
        if part == ".." { names.removeLast() } else { names.append(String(part)) }
        continue
      }
      let next = existing == "/" ? "/\(part)" : "\(existing)/\(part)"
      var status = stat()
      if lstat(next, &status) != 0 {
        names.append(String(part))
      } else if stat(next, &status) != 0 {
        throw refusal(.leadsNowhere)
      } else if !status.isFolder {
        throw refusal(.isFile)
      } else {
        existing = next
      }
    }
    guard let real = resolvedPath(existing) else { throw refusal(.leadsNowhere) }
    let all = real.split(separator: "/").map(String.init) + names
    guard let name = all.last else { throw refusal(.isRoot) }
    self.name = name
    parent = "/" + all.dropLast().joined(separator: "/")
  }

  /// Refuses a place where publishing would delete what is not ours to delete.
  func check(protecting folders: [String]) throws(OutputRefusal) {
    for folder in folders {
      guard let kept = resolvedPath(folder) else { continue }
      if isPath(kept, within: path) { throw refusal(.contains(folder: folder)) }
      if isPath(path, within: kept) { throw refusal(.liesWithin(folder: folder)) }
    }
    if let current = resolvedPath("."), isPath(current, within: path) {
      throw refusal(.isCurrentFolder)
    }
    if let home = getenv("HOME"), let real = resolvedPath(String(cString: home)), real != "/",
      isPath(real, within: path)
    {
      throw refusal(.isHome)
    }
  }

  func refusal(_ reason: OutputRefusal.Reason) -> OutputRefusal {
    OutputRefusal(path: shownPath, reason: reason)
  }
}
