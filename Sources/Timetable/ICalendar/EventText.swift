public import Bytes

/// What the events of one activity say, apart from when they are.
public struct EventText: BitwiseCopyable, Sendable {
  /// What the activity's events are known by for ever: its id, and the host of the site.
  public var stem: Text
  public var host: Text
  public var summary: Text
  public var description = Text()
  public var location = Text()
  public var url = Text()
  public var categories = List<Text>()
  /// The place of a session that a change concerns, by the index of the change in the schedule; nil
  /// where it stays.
  public var changedLocations = List<Text?>()
  /// The day of the record, from whose first moment in UTC on it says what it says.
  public var lastModified: CivilDate
  /// How often the record was revised; what is changed by a change is one revision ahead.
  public var sequence = 0
  /// The summary of a session that doesn't take place: “Cancelled: Stay and play”.
  public var cancelledSummary: Text

  /// Events of the activity `stem` on the site at `host`.
  public init(
    stem: Text, host: Text, summary: Text, cancelledSummary: Text, lastModified: CivilDate
  ) {
    self.stem = stem
    self.host = host
    self.summary = summary
    self.lastModified = lastModified
    self.cancelledSummary = cancelledSummary
  }
}
