import Content
public import Diagnostics

extension Catalogue {
  /// Checks what concerns several activities at once: rooms that are taken twice, closures and calendars.
  ///
  /// The `bookings` are those of all makers of timetables, in any order.
  public func checkTimetables(
    _ bookings: [RoomBooking], _ diagnostics: inout DiagnosticList
  ) {
    checkRooms(bookings, &diagnostics)
    checkClosures(&diagnostics)
    for place in calendars.indices {
      var checks = CalendarChecks(place, in: self)
      checks.run()
      diagnostics.add(checks.diagnostics)
    }
  }
}
