/// The clock on the wall of the network: the build's day, and the zone whose time it shows.
public struct NetworkClock: Sendable {
  /// The build's day.
  public let today: CivilDate
  /// The zone's name in the IANA database, such as `Europe/London`.
  public let name: String
  /// The zone's offsets from UTC.
  public let zone: TimeZoneRule

  /// A clock that shows `today` in that zone.
  public init(today: CivilDate, name: String, zone: TimeZoneRule) {
    self.today = today
    self.name = name
    self.zone = zone
  }
}
