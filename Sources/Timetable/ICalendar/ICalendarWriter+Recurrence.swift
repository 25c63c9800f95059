import Bytes

extension ICalendarWriter {
  /// Writes an `RRULE` (RFC 5545, 3.3.10).
  ///
  /// Its last session is said as a moment in UTC, and never as a number of sessions: what is taken out
  /// of a series would count.
  mutating func append(
    _ recurrence: Recurrence, until end: UTCMoment?, _ buffer: inout ByteBuffer
  ) {
    beginLine("RRULE", &buffer)
    beginValue(&buffer)
    switch recurrence.kind {
    case .daily: append(token: "FREQ=DAILY", &buffer)
    case .weekly(let every, let days):
      append(token: "FREQ=WEEKLY", &buffer)
      if every > 1 {
        append(token: ";INTERVAL=", &buffer)
        append(number: every, &buffer)
      }
      append(token: ";BYDAY=", &buffer)
      for (place, day) in days.days.enumerated() {
        if place > 0 { append(token: ",", &buffer) }
        append(token: day.iCalendarName, &buffer)
      }
      append(token: ";WKST=MO", &buffer)
    case .monthly(let ordinals, let day):
      append(token: "FREQ=MONTHLY;BYDAY=", &buffer)
      for (place, number) in ordinals.numbers.enumerated() {
        if place > 0 { append(token: ",", &buffer) }
        append(number: number, &buffer)
        append(token: day.iCalendarName, &buffer)
      }
    }
    if let end {
      append(token: ";UNTIL=", &buffer)
      append(end, &buffer)
    }
    endLine(&buffer)
  }
}

extension Ordinals {
  /// The numbers from 1 to 5, and -1 for the last.
  var numbers: [Int] {
    (1...5).filter { contains(Ordinals(rawValue: 1 << UInt8($0 - 1))) }
      + (contains(.last) ? [-1] : [])
  }
}
