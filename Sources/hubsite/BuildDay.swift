import ArgumentParser
import Bytes
import Glibc
import Timetable

/// The day that a build takes for today: from `--at`, else from `SOURCE_DATE_EPOCH`
/// (reproducible-builds.org), else from the clock in the network's time zone.
enum BuildDay {
  /// - Throws: a wrong `SOURCE_DATE_EPOCH`.
  static func make(at text: String?) throws -> @Sendable (_ timeZone: String) -> CivilDate? {
    if let text, let date = parse(text) {
      return { zone in TimeZone.exists(zone) ? date : nil }
    }
    var moment = time(nil)
    if let epoch = getenv("SOURCE_DATE_EPOCH").map({ String(cString: $0) }), !epoch.isEmpty {
      guard let seconds = Int(epoch), (0...253_402_300_799).contains(seconds) else {
        throw ValidationError("SOURCE_DATE_EPOCH is a number of seconds, not “\(epoch)”.")
      }
      moment = seconds
    }
    return { [moment] zone in TimeZone.exists(zone) ? TimeZone.date(of: moment, in: zone) : nil }
  }

  static func parse(_ text: String) -> CivilDate? {
    let arena = Arena(blockSize: 256)
    defer { withExtendedLifetime(arena) {} }
    return try? CivilDate.parse(arena.text(text)).get()
  }
}

/// The system's time zones (the IANA database).
private enum TimeZone {
  /// Whether `name` is a zone; without a database on the machine, whether it could be one.
  static func exists(_ name: String) -> Bool {
    let isName =
      !name.isEmpty
      && name.utf8.allSatisfy {
        $0.isASCIILetter || $0.isASCIIDigit || "/_+-".utf8.contains($0)
      }
    guard isName, !name.hasPrefix("/") else { return false }
    let database = "/usr/share/zoneinfo"
    guard access(database, F_OK) == 0 else { return true }
    var status = stat()
    // “Europe” is a folder of zones.
    return stat("\(database)/\(name)", &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// The civil date of a moment, in seconds since 1970, in a zone.
  static func date(of moment: Int, in zone: String) -> CivilDate? {
    // The C library keeps one zone for the process; nothing else here asks it for one.
    setenv("TZ", zone, 1)
    tzset()
    var moment = time_t(moment)
    var fields = tm()
    guard localtime_r(&moment, &fields) != nil else { return nil }
    return CivilDate(
      year: Int(fields.tm_year) + 1900, month: Int(fields.tm_mon) + 1, day: Int(fields.tm_mday))
  }
}
