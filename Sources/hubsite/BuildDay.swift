import ArgumentParser
import Bytes
import Glibc
import Timetable

/// The day that a build takes for today: from `--at`, else from `SOURCE_DATE_EPOCH`
/// (reproducible-builds.org), else from the machine's clock in the network's time zone.
enum BuildDay {
  /// - Throws: a wrong `SOURCE_DATE_EPOCH`.
  static func make(at text: String?) throws -> @Sendable (_ timeZone: String) -> NetworkClock? {
    if let text, let date = parse(text) {
      return { name in
        ZoneDatabase.rule(of: name).map { NetworkClock(today: date, name: name, zone: $0) }
      }
    }
    var seconds = time(nil)
    if let epoch = getenv("SOURCE_DATE_EPOCH").map({ String(cString: $0) }), !epoch.isEmpty {
      guard let given = Int(epoch), (0...253_402_300_799).contains(given) else {
        throw ValidationError("SOURCE_DATE_EPOCH is a number of seconds, not “\(epoch)”.")
      }
      seconds = given
    }
    let moment = UTCMoment(secondsSince1970: seconds)
    return { name in
      ZoneDatabase.rule(of: name).map {
        NetworkClock(today: $0.date(at: moment), name: name, zone: $0)
      }
    }
  }

  static func parse(_ text: String) -> CivilDate? {
    let arena = Arena(blockSize: 256)
    defer { withExtendedLifetime(arena) {} }
    return try? CivilDate.parse(arena.text(text)).get()
  }
}
