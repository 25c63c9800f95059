public import Bytes
import Content
import Timetable

/// The events of each activity as they stand in every calendar that has it: its own, its service's, its
/// hub's, its locality's, its categories' and the network's.
public struct CalendarEvents: BitwiseCopyable, Sendable {
  /// In the order of the catalogue's activities.
  private let texts: List<Text>

  /// - Parameter texts: the events of each activity, as ``SiteModel/appendEvents(of:_:to:)`` writes them.
  public init(_ texts: List<Text>) { self.texts = texts }

  func text(of activity: Int) -> Text { texts[activity] }
}

extension SiteModel {
  /// Appends the events of the activity at `place`; nothing where its sessions are not listed.
  ///
  /// What is needed meanwhile lies in `scratch`.
  public func appendEvents(of place: Int, _ scratch: Arena, to buffer: inout ByteBuffer) {
    guard catalogue.listsSessions(place) else { return }
    var writer = ICalendarWriter()
    writer.append(
      EventSeries(
        catalogue.timetables[place].schedule, text: eventText(of: place, scratch),
        zone: calendarZone),
      &buffer)
  }

  /// The network's time zone as calendars know it.
  var calendarZone: CalendarZone {
    CalendarZone(name: catalogue.network.timeZone, rule: catalogue.zone)
  }
}
