public import Bytes

/// What a calendar says of itself (RFC 5545, 3.7, and RFC 7986); what is empty is left out.
public struct CalendarProperties: BitwiseCopyable, Sendable {
  /// Who made the file, such as `-//hubsite//EN`.
  public var product: Text
  /// What it is called among a reader's calendars.
  public var name: Text
  /// What is in it.
  public var description = Text()
  /// The page that shows the same.
  public var url = Text()
  /// The address of the calendar itself, where newer ones will be found.
  public var source = Text()
  /// A CSS3 colour name, such as `teal`.
  public var color = Text()

  /// A calendar called `name`.
  public init(product: Text, name: Text) {
    self.product = product
    self.name = name
  }
}

extension ICalendarWriter {
  /// Begins a calendar whose times are by the clocks of one zone; its events follow.
  public mutating func beginCalendar(
    _ calendar: CalendarProperties, in zone: CalendarZone, _ buffer: inout ByteBuffer
  ) {
    begin("VCALENDAR", &buffer)
    property("VERSION", token: "2.0", &buffer)
    property("PRODID", text: calendar.product, &buffer)
    property("CALSCALE", token: "GREGORIAN", &buffer)
    property("METHOD", token: "PUBLISH", &buffer)
    // Readers know one form or the other: RFC 7986 made standards of what were extensions.
    property("NAME", text: calendar.name, &buffer)
    property("X-WR-CALNAME", text: calendar.name, &buffer)
    property("DESCRIPTION", text: calendar.description, &buffer)
    property("X-WR-CALDESC", text: calendar.description, &buffer)
    property("X-WR-TIMEZONE", text: zone.name, &buffer)
    property("URL", uri: calendar.url, &buffer)
    property("SOURCE", uri: calendar.source, isTyped: true, &buffer)
    property("REFRESH-INTERVAL", minutes: Self.refreshMinutes, isTyped: true, &buffer)
    property("X-PUBLISHED-TTL", minutes: Self.refreshMinutes, &buffer)
    property("COLOR", text: calendar.color, &buffer)
    append(zone, &buffer)
  }

  /// Ends the calendar.
  public mutating func endCalendar(_ buffer: inout ByteBuffer) { end("VCALENDAR", &buffer) }

  /// How often readers should look for changes: twice a day.
  private static let refreshMinutes = 12 * 60
}
