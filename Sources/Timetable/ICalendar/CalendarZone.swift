public import Bytes

/// The zone by whose clocks a calendar's times are: its name and its rule.
public struct CalendarZone: BitwiseCopyable, Sendable {
  /// The name in the IANA database, which readers that know the zone go by.
  public let name: Text
  /// The offsets, which others read.
  public let rule: TimeZoneRule

  /// The zone of that name.
  public init(name: Text, rule: TimeZoneRule) {
    self.name = name
    self.rule = rule
  }
}
