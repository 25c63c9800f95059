import Bytes
import Glibc
import Timetable

/// The machine's time zones (the IANA database), and the few that the program knows without it.
enum ZoneDatabase {
  /// The rule of the zone `name`, or nil where there is no such zone.
  static func rule(of name: String) -> TimeZoneRule? {
    let isName =
      !name.isEmpty
      && name.utf8.allSatisfy {
        $0.isASCIILetter || $0.isASCIIDigit || "/_+-".utf8.contains($0)
      }
    // These are in the database, and are another zone on each machine, or none.
    let isOfMachine =
      ["localtime", "posixrules", "Factory"].contains(name) || name.hasPrefix("posix/")
      || name.hasPrefix("right/")
    guard isName, !isOfMachine else { return nil }
    let arena = Arena(blockSize: 4096)
    defer { withExtendedLifetime(arena) {} }
    if let file = file(of: name, in: arena) { return TimeZoneRule(tzif: file) }
    return TimeZoneRule(builtIn: arena.text(name))
  }

  /// The largest file there is has under 4 kB.
  private static let longestFile = 64 * 1024

  /// The zone's file, or nil where the database has none.
  private static func file(of name: String, in arena: Arena) -> Text? {
    // Some zones are links to others, but none leads out of the database; “localtime” may.
    guard let database = FolderPath.real("/usr/share/zoneinfo"),
      let path = FolderPath.real("\(database)/\(name)"), path.hasPrefix("\(database)/")
    else { return nil }
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    // “Europe” is a folder of zones.
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      (0...off_t(longestFile)).contains(status.st_size)
    else { return nil }
    return arena.text(capacity: Int(status.st_size)) { memory in
      var count = 0
      while count < memory.count {
        let read = read(file, memory.baseAddress.map { $0 + count }, memory.count - count)
        guard read > 0 else { break }
        count += read
      }
      return count
    }
  }
}
