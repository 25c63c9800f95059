import Glibc

/// Removes the folder tree `name` in `folder`; answers 0 or the system's error number.
///
/// Symbolic links are removed and never followed. A tree of any depth needs no more than 64 open
/// folders at once: what lies deeper is first moved up to the top of the tree. A folder of ours that nothing may
/// be taken out of is opened for that.
func removeTree(_ name: UnsafePointer<CChar>, in folder: Int32) -> Int32 {
  if unlinkat(folder, name, 0) == 0 || errno == ENOENT { return 0 }
  guard errno == EISDIR || errno == EPERM else { return errno }
  guard var top = FolderStream(name, in: folder) else { return errno }
  var removal = TreeRemoval(top: top.number)
  return removal.remove(&top, name, in: folder, depth: 0)
}

private struct TreeRemoval {
  let top: Int32
  private var moved: UInt = 0

  init(top: Int32) { self.top = top }

  /// Empties the open folder `stream` and removes it: it is called `name` in `parent`.
  mutating func remove(
    _ stream: inout FolderStream, _ name: UnsafePointer<CChar>, in parent: Int32, depth: Int
  ) -> Int32 {
    var isOpened = false
    // Another program that keeps adding files must not keep us here.
    for _ in 0..<1000 {
      let code = empty(&stream, depth: depth)
      if code == EACCES, !isOpened, fchmod(stream.number, S_IRWXU) == 0 {
        isOpened = true
        stream.rewind()
        continue
      }
      if code != 0 { return code }
      if unlinkat(parent, name, AT_REMOVEDIR) == 0 { return 0 }
      // Names may be passed over while others are removed, and deep folders are moved to the top.
      guard errno == ENOTEMPTY || errno == EEXIST else { return errno }
      stream.rewind()
    }
    return ENOTEMPTY
  }

  private mutating func empty(_ stream: inout FolderStream, depth: Int) -> Int32 {
    while let entry = stream.next() {
      if entry.type != UInt8(DT_DIR) {
        if unlinkat(stream.number, entry.name, 0) == 0 || errno == ENOENT { continue }
        guard errno == EISDIR || errno == EPERM else { return errno }
      }
      let code =
        depth < 60
        ? enter(entry.name, in: stream.number, depth: depth) : moveUp(entry.name, stream.number)
      if code != 0 { return code }
    }
    return errno
  }

  private mutating func enter(
    _ name: UnsafePointer<CChar>, in folder: Int32, depth: Int
  ) -> Int32 {
    guard var inner = FolderStream(name, in: folder) else { return errno }
    return remove(&inner, name, in: folder, depth: depth + 1)
  }

  private mutating func moveUp(_ name: UnsafePointer<CChar>, _ folder: Int32) -> Int32 {
    while true {
      moved += 1
      if renameat(folder, name, top, ".hubsite-removing-\(moved)") == 0 { return 0 }
      guard errno == ENOTEMPTY || errno == EEXIST || errno == ENOTDIR else { return errno }
    }
  }
}
