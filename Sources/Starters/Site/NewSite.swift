import CLinux
import Glibc
import Publishing
public import Timetable

/// A whole small network with the default theme.
public struct NewSite {
  private let folder: String
  private let files: [(path: String, bytes: [UInt8])]

  /// - Parameters:
  ///   - folder: where it is to be: a path that leads to nothing yet, or to an empty folder.
  ///   - today: when it is made; its dates follow from it.
  public init(folder: String, today: CivilDate) {
    var folder = folder
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    self.folder = folder
    let dates = SeedDates(today: today)
    files = Seeds.all.compactMap { file in
      if file.path.hasPrefix("themes/") { return (file.path, file.bytes) }
      let site = "seeds/site/"
      guard file.path.hasPrefix(site) else { return nil }
      let path = String(file.path.dropFirst(site.count))
      return (path, Array(Self.current(file.text, at: path, dates).utf8))
    }
  }

  /// The text with its dates brought to today.
  private static func current(_ text: String, at path: String, _ dates: SeedDates) -> String {
    if path.hasPrefix("content/calendars/") { return dates.inSchoolYears(text) }
    let moved = path.hasPrefix("content/activities/") ? dates.inWeeks(text) : dates.inYears(text)
    return moved.replacing(/(?m)^(reviewed|date): .*$/) { "\($0.1): \(dates.today.iso)" }
  }

  /// Writes all of it, or nothing.
  ///
  /// - Returns: how many files there are.
  public func write() throws(StarterError) -> Int {
    guard !folder.isEmpty, let name = folder.split(separator: "/").last else {
      throw .refused("Name the folder to put the new site in, such as: hubsite new site our-hubs")
    }
    var status = stat()
    if stat(folder, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFDIR else {
        throw .refused("“\(folder)” is a file, so no site can be put in it.")
      }
      try refuseIfFilled()
      try writeInto()
    } else if errno == ENOENT, lstat(folder, &status) != 0 {
      let parent =
        folder.hasPrefix("/") || folder.contains("/")
        ? String(folder.dropLast(name.count)) : "."
      try writeBeside(String(name), in: parent.isEmpty ? "/" : parent)
    } else {
      throw .disk(FileError(path: folder, action: .makeFolder, code: errno == 0 ? EEXIST : errno))
    }
    return files.count
  }

  private func refuseIfFilled() throws(StarterError) {
    guard let stream = opendir(folder) else {
      throw .disk(FileError(path: folder, action: .list, code: errno))
    }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      // An entry is shorter than its C type where its name is: never copy the whole.
      let name = String(
        cString: UnsafeRawPointer(entry).advanced(by: nameOffset).assumingMemoryBound(
          to: CChar.self))
      if [".", "..", ".git"].contains(name) { continue }
      throw .refused(
        "“\(folder)” is not empty: it holds “\(name)”. "
          + "Choose another folder, so that nothing of yours is lost.")
    }
  }

  /// A new folder: it is made beside, and gets its name when it is whole.
  private func writeBeside(_ name: String, in parent: String) throws(StarterError) {
    let descriptor = open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT {
        throw .refused("There is no folder “\(parent)” to make the site in. Make it first.")
      }
      throw .disk(FileError(path: parent, action: .list, code: errno))
    }
    defer { close(descriptor) }
    let staging = Staging(of: files, in: descriptor)
    var code = staging.write()
    if code == 0 { code = staging.rename("", to: name, in: descriptor) }
    if code != 0 { staging.remove() }
    guard code == 0 else { throw .disk(FileError(path: folder, action: .makeFolder, code: code)) }
  }

  /// An empty folder: what is whole is moved into it, part by part.
  private func writeInto() throws(StarterError) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw .disk(FileError(path: folder, action: .list, code: errno))
    }
    defer { close(descriptor) }
    let staging = Staging(of: files, in: descriptor)
    var code = staging.write()
    var moved: [String] = []
    for part in staging.parts where code == 0 {
      code = staging.rename("/\(part)", to: part, in: descriptor)
      if code == 0 { moved.append(part) }
    }
    if code != 0 {
      for part in moved { _ = renameat(descriptor, part, descriptor, "\(staging.name)/\(part)") }
    }
    staging.remove()
    guard code == 0 else { throw .disk(FileError(path: folder, action: .write, code: code)) }
  }
}

private let nameOffset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 19

/// The files of a new site under a name that says so, until all of them are written.
private struct Staging {
  let name: String
  let files: [(path: String, bytes: [UInt8])]
  let folder: Int32

  init(of files: [(path: String, bytes: [UInt8])], in folder: Int32) {
    name = ".hubsite-new-\(getpid())-\(String(UInt32.random(in: .min ... .max), radix: 16))"
    self.files = files
    self.folder = folder
  }

  /// What lies at the top of the site.
  var parts: [String] {
    Set(files.compactMap { $0.path.split(separator: "/").first.map(String.init) }).sorted()
  }

  /// The folders of the site, each before those in it.
  private var folders: [String] {
    var all: Set<String> = []
    for file in files {
      var parts = file.path.split(separator: "/").dropLast()
      while !parts.isEmpty {
        all.insert(parts.joined(separator: "/"))
        parts = parts.dropLast()
      }
    }
    return all.sorted()
  }

  /// Writes everything; answers 0 or the system's error number.
  func write() -> Int32 {
    guard mkdirat(folder, name, 0o777) == 0 else { return errno }
    for path in folders where mkdirat(folder, "\(name)/\(path)", 0o777) != 0 { return errno }
    for file in files {
      let code = writeFile(file.bytes, at: "\(name)/\(file.path)", in: folder)
      if code != 0 { return code }
    }
    return 0
  }

  /// Gives a part its place unless something is there; answers 0 or the system's error number.
  func rename(_ part: String, to place: String, in folder: Int32) -> Int32 {
    if renameat2(folder, name + part, folder, place, noReplace) == 0 { return 0 }
    guard [EINVAL, ENOSYS, ENOTSUP].contains(errno) else { return errno }
    var status = stat()
    guard fstatat(folder, place, &status, AT_SYMLINK_NOFOLLOW) != 0 else { return EEXIST }
    return renameat(folder, name + part, folder, place) == 0 ? 0 : errno
  }

  /// Removes what was written and not moved.
  func remove() {
    for file in files { unlinkat(folder, "\(name)/\(file.path)", 0) }
    for path in folders.reversed() { unlinkat(folder, "\(name)/\(path)", AT_REMOVEDIR) }
    unlinkat(folder, name, AT_REMOVEDIR)
  }
}
