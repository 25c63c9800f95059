import Bytes

/// What an event is known by for ever, beside its activity: nothing but what is planned.
enum EventIdentifier: BitwiseCopyable, Hashable {
  /// A row that repeats; `from` as the row says it. Its end may change.
  case series(Recurrence, CivilTime, from: CivilDate?)
  /// A single date.
  case date(CivilDate, CivilTime)
}

extension ICalendarWriter {
  /// Writes a UID (RFC 5545, 3.8.4.7): `stay-and-play.mo-th-0930@example.org`.
  ///
  /// No id holds a dot, so that no two activities share one. `number` tells apart what an activity has
  /// twice; the first has none.
  mutating func appendUID(
    _ identifier: EventIdentifier, number: Int, of text: EventText, _ buffer: inout ByteBuffer
  ) {
    beginLine("UID", &buffer)
    beginValue(&buffer)
    append(text: text.stem, &buffer)
    append(token: ".", &buffer)
    switch identifier {
    case .series(let recurrence, let start, let from):
      append(uidPartFor: recurrence, &buffer)
      append(uidPartFor: start, &buffer)
      if let from {
        append(token: "-", &buffer)
        append(from, &buffer)
      }
    case .date(let date, let start):
      append(date, &buffer)
      append(uidPartFor: start, &buffer)
    }
    if number > 1 {
      append(token: "-", &buffer)
      append(number: number, &buffer)
    }
    append(token: "@", &buffer)
    append(text: text.host, &buffer)
    endLine(&buffer)
  }

  private mutating func append(uidPartFor recurrence: Recurrence, _ buffer: inout ByteBuffer) {
    switch recurrence.kind {
    case .daily: append(token: "daily", &buffer)
    case .weekly(let every, let days):
      if every > 1 {
        append(number: every, &buffer)
        append(token: "w-", &buffer)
      }
      for (place, day) in days.days.enumerated() {
        if place > 0 { append(token: "-", &buffer) }
        append(lowercased: day.iCalendarName, &buffer)
      }
    case .monthly(let ordinals, let day):
      for (place, number) in ordinals.numbers.enumerated() {
        if place > 0 { append(token: "-", &buffer) }
        if number < 0 { append(token: "last", &buffer) } else { append(number: number, &buffer) }
        append(lowercased: day.iCalendarName, &buffer)
      }
    }
  }

  private mutating func append(uidPartFor time: CivilTime, _ buffer: inout ByteBuffer) {
    reserve(5, &buffer)
    column += 5
    buffer.append(UInt8(ascii: "-"))
    buffer.append(digits: time.hour, width: 2)
    buffer.append(digits: time.minute, width: 2)
  }

  private mutating func append(lowercased name: Text, _ buffer: inout ByteBuffer) {
    reserve(name.count, &buffer)
    column += name.count
    for index in 0..<name.count { buffer.append(name[index].asciiLowercased) }
  }
}
