public import Bytes

extension ICalendarWriter {
  /// Begins a component such as `VEVENT`.
  public mutating func begin(_ component: Text, _ buffer: inout ByteBuffer) {
    property("BEGIN", token: component, &buffer)
  }

  /// Ends a component.
  public mutating func end(_ component: Text, _ buffer: inout ByteBuffer) {
    property("END", token: component, &buffer)
  }

  /// A property whose value is the program's own: `STATUS:CANCELLED`.
  public mutating func property(_ name: Text, token: Text, _ buffer: inout ByteBuffer) {
    beginLine(name, &buffer)
    beginValue(&buffer)
    append(token: token, &buffer)
    endLine(&buffer)
  }

  /// A property of type TEXT (RFC 5545, 3.3.11); left out where the text is empty.
  public mutating func property(_ name: Text, text: Text, _ buffer: inout ByteBuffer) {
    guard !text.isEmpty else { return }
    beginLine(name, &buffer)
    beginValue(&buffer)
    append(text: text, &buffer)
    endLine(&buffer)
  }

  /// A property that is a list of texts; left out where there are none.
  public mutating func property(
    _ name: Text, texts: some Collection<Text>, _ buffer: inout ByteBuffer
  ) {
    guard !texts.isEmpty else { return }
    beginLine(name, &buffer)
    beginValue(&buffer)
    for (place, text) in texts.enumerated() {
      if place > 0 { append(token: ",", &buffer) }
      append(text: text, &buffer)
    }
    endLine(&buffer)
  }

  /// A property of type URI (RFC 5545, 3.3.13), with its type where it would be another; left out where
  /// the address is empty.
  public mutating func property(
    _ name: Text, uri: Text, isTyped: Bool = false, _ buffer: inout ByteBuffer
  ) {
    guard !uri.isEmpty else { return }
    beginLine(name, &buffer)
    if isTyped { parameter("VALUE", "URI", &buffer) }
    beginValue(&buffer)
    append(uri, .none, &buffer)
    endLine(&buffer)
  }

  /// A property of type INTEGER (RFC 5545, 3.3.8).
  public mutating func property(_ name: Text, number: Int, _ buffer: inout ByteBuffer) {
    beginLine(name, &buffer)
    beginValue(&buffer)
    append(number: number, &buffer)
    endLine(&buffer)
  }
}

extension ICalendarWriter {
  /// A date and a time by the clocks of the time zone `zone`; the end of a day is the next one's
  /// start.
  public mutating func property(
    _ name: Text, on date: CivilDate, at time: CivilTime, in zone: Text, _ buffer: inout ByteBuffer
  ) {
    beginLine(name, &buffer)
    parameter("TZID", zone, &buffer)
    beginValue(&buffer)
    append(date, time, &buffer)
    endLine(&buffer)
  }

  /// A property that is a moment in UTC.
  public mutating func property(_ name: Text, moment: UTCMoment, _ buffer: inout ByteBuffer) {
    beginLine(name, &buffer)
    beginValue(&buffer)
    append(moment, &buffer)
    endLine(&buffer)
  }

  /// A property that is a length of time in minutes (RFC 5545, 3.3.6), with its type where it would be
  /// another.
  public mutating func property(
    _ name: Text, minutes: Int, isTyped: Bool = false, _ buffer: inout ByteBuffer
  ) {
    beginLine(name, &buffer)
    if isTyped { parameter("VALUE", "DURATION", &buffer) }
    beginValue(&buffer)
    append(duration: minutes, &buffer)
    endLine(&buffer)
  }

  /// Writes `20261123`.
  mutating func append(_ date: CivilDate, _ buffer: inout ByteBuffer) {
    reserve(8, &buffer)
    column += 8
    let (year, month, day) = date.fields
    buffer.append(digits: year, width: 4)
    buffer.append(digits: month, width: 2)
    buffer.append(digits: day, width: 2)
  }

  /// Writes `20261123T093000`; 24:00 is 00:00 of the next day.
  mutating func append(_ date: CivilDate, _ time: CivilTime, _ buffer: inout ByteBuffer) {
    let seconds = time.minutesSinceMidnight * 60
    append(date + seconds.day, secondOfDay: seconds.secondOfDay, &buffer)
  }

  /// Writes `20261123T093000Z`.
  mutating func append(_ moment: UTCMoment, _ buffer: inout ByteBuffer) {
    append(moment.date, secondOfDay: moment.secondOfDay, &buffer)
    append(token: "Z", &buffer)
  }

  /// Writes a date and the seconds since it began.
  mutating func append(_ date: CivilDate, secondOfDay: Int, _ buffer: inout ByteBuffer) {
    append(date, &buffer)
    reserve(7, &buffer)
    column += 7
    buffer.append(UInt8(ascii: "T"))
    buffer.append(digits: secondOfDay / 3600, width: 2)
    buffer.append(digits: secondOfDay / 60 % 60, width: 2)
    buffer.append(digits: secondOfDay % 60, width: 2)
  }

  /// Writes a length of time in minutes in the largest units: `P1DT2H`, `PT1H30M`, `PT0M`.
  private mutating func append(duration minutes: Int, _ buffer: inout ByteBuffer) {
    if minutes < 0 { append(token: "-", &buffer) }
    append(token: "P", &buffer)
    let total = Int(clamping: minutes.magnitude)
    let (days, hours, rest) = (total / 1440, total / 60 % 24, total % 60)
    if days > 0 {
      append(number: days, &buffer)
      append(token: "D", &buffer)
    }
    if hours > 0 || rest > 0 || days == 0 { append(token: "T", &buffer) }
    if hours > 0 {
      append(number: hours, &buffer)
      append(token: "H", &buffer)
    }
    if rest > 0 || total == 0 {
      append(number: rest, &buffer)
      append(token: "M", &buffer)
    }
  }
}
