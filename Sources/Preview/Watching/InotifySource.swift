#if os(Linux)
import Glibc

/// Changes as Linux tells of them (inotify(7)): at once, at no cost while nothing changes.
struct InotifySource: ~Copyable, ChangeSource {
  private let descriptor: Int32
  private let site: String
  /// The watched folders by the number that the system gave them; the site's folder is “”.
  private var paths: [Int32: String] = [:]
  /// Files that were written to and are still open, by when that began.
  private var unclosed: [String: ContinuousClock.Instant] = [:]
  private var buffer = [UInt8](repeating: 0, count: 64 * 1024)

  /// How long a file is waited for that is open for writing: a program may write it in parts, and some
  /// never close it.
  private static let closingTime = Duration.milliseconds(150)

  private(set) var isExhausted = false
  var isExpecting: Bool { !unclosed.isEmpty }

  /// Nil where the system has no inotify left for us.
  ///
  /// - Parameters:
  ///   - site: the site's folder.
  ///   - folders: those of its folders that are walked through now; the others come with ``watchListed(_:)``.
  init?(site: String, walking folders: [String] = watchedFolders) {
    self.site = site
    descriptor = inotify_init1(Int32(bitPattern: UInt32(O_CLOEXEC | O_NONBLOCK)))
    guard descriptor >= 0 else { return nil }
    guard watchAll(folders), !isExhausted else { return nil }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  mutating func wait(milliseconds: Int) -> Changes {
    var milliseconds = milliseconds
    if let first = unclosed.values.min() {
      let left = (first + Self.closingTime - .now).milliseconds
      milliseconds = min(milliseconds, max(0, Int(left.rounded(.up))))
    }
    var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    var changes = Changes.none
    if poll(&polled, 1, Int32(clamping: milliseconds)) > 0 { changes = read() }
    let now = ContinuousClock.now
    for (path, start) in unclosed where now - start >= Self.closingTime {
      unclosed[path] = nil
      changes.add(.files([path]))
    }
    return changes
  }

  /// What the system has to tell now.
  private mutating func read() -> Changes {
    var changes = Changes.none
    while true {
      let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return changes }
      var offset = 0
      let header = MemoryLayout<inotify_event>.size
      while offset + header <= count {
        let (event, name) = buffer.withUnsafeBytes { bytes in
          let event = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
          // The name is filled up with NULs.
          let name = bytes[(offset + header)..<min(offset + header + Int(event.len), count)]
          return (event, String(decoding: name.prefix { $0 != 0 }, as: UTF8.self))
        }
        offset += header + Int(event.len)
        changes.add(take(Event(folder: event.wd, mask: event.mask, name: name)))
      }
    }
  }

  private struct Event {
    let folder: Int32
    let mask: UInt32
    let name: String

    func has(_ flags: Int32...) -> Bool {
      flags.contains { mask & UInt32(bitPattern: $0) != 0 }
    }
  }

  private mutating func take(_ event: Event) -> Changes {
    if event.has(overflow) {
      // Folders may have come that we were not told of.
      _ = watchAll()
      return .anything
    }
    if event.has(ignored) {
      paths[event.folder] = nil
      return .none
    }
    guard let folder = paths[event.folder] else { return .none }
    if event.name.isEmpty {
      // The folder itself: what holds it tells of it too, except of a folder behind a link.
      return event.has(IN_DELETE_SELF, IN_MOVE_SELF) && !folder.isEmpty ? .anything : .none
    }
    guard !isIgnored(event.name) else { return .none }
    if folder.isEmpty, !watchedFolders.contains(event.name) { return .none }
    let path = folder.isEmpty ? event.name : "\(folder)/\(event.name)"
    if event.has(isFolder) || folder.isEmpty {
      return takeFolder(event, path)
    }
    // What is made or written to is told of when it is closed; a link is never open.
    if event.has(IN_MODIFY) || (event.has(IN_CREATE) && !isLink(path)) {
      if unclosed[path] == nil { unclosed[path] = .now }
      return .none
    }
    unclosed[path] = nil
    if event.has(IN_CREATE) {
      // It may lead to a folder.
      _ = watch(path)
    }
    return .files([path])
  }

  private mutating func takeFolder(_ event: Event, _ path: String) -> Changes {
    if event.has(IN_MOVED_FROM, IN_DELETE) {
      forget(path)
      return .anything
    }
    if event.has(IN_CREATE, IN_MOVED_TO) { return watch(path) }
    return event.has(IN_ATTRIB) ? .anything : .none
  }

  private func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat("\(site)/\(path)", &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// No longer watches the folder at `path`, which is gone from there, and what is in it.
  private mutating func forget(_ path: String) {
    for (number, each) in paths where each == path || each.hasPrefix("\(path)/") {
      inotify_rm_watch(descriptor, number)
      paths[number] = nil
    }
  }

  /// Watches the site's folder and all that it should; false where that can't be.
  private mutating func watchAll(_ folders: [String] = watchedFolders) -> Bool {
    // Of the site's folder only which folders come and go: the output is written into it.
    let flags = IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO
    let number = inotify_add_watch(descriptor, site, UInt32(bitPattern: flags))
    guard number >= 0 else { return false }
    paths[number] = ""
    for folder in folders { watch(folder, onlyFolders: true) }
    return true
  }

  /// Watches the folder at `path`, which is about to be listed, and none of those in it.
  mutating func watchListed(_ path: String) {
    guard let number = addWatch(path) else { return }
    if paths[number] == nil { paths[number] = path }
  }

  /// The system's number for the folder at `path`, which is watched from now on; nil where it can't be.
  private mutating func addWatch(_ path: String) -> Int32? {
    let flags =
      IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_CLOSE_WRITE | IN_MODIFY
      | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF
    let number = inotify_add_watch(
      descriptor, "\(site)/\(path)", UInt32(bitPattern: flags) | mustBeFolder)
    if number < 0, errno == ENOSPC || errno == ENOMEM { isExhausted = true }
    return number < 0 ? nil : number
  }

  /// Watches what is at `path` where that is a folder, and answers the files that are there already.
  private mutating func watch(_ path: String) -> Changes {
    let files = watch(path, onlyFolders: false)
    return files.isEmpty ? .none : .files(files)
  }

  @discardableResult
  private mutating func watch(_ path: String, onlyFolders: Bool) -> Set<String> {
    var files: Set<String> = []
    var folders: [(number: Int32, path: String)] = []
    var walk = FolderWalk(site: site)
    walk.walk(path, onlyFolders: onlyFolders) { path, entry in
      guard entry == .folder else {
        files.insert(path)
        return true
      }
      // Watched before it is looked into, so that nothing gets lost in between.
      if let number = addWatch(path) { folders.append((number, path)) }
      return !isExhausted
    }
    // A link may lead to what is watched already, and that keeps its own path.
    for folder in folders where paths[folder.number] == nil { paths[folder.number] = folder.path }
    return files
  }
}

// As in <sys/inotify.h>; Swift does not see these.
private let overflow: Int32 = 0x4000
private let ignored: Int32 = 0x8000
private let isFolder: Int32 = 0x4000_0000
private let mustBeFolder: UInt32 = 0x0100_0000
#endif
