import Bytes
import Content
import Timetable

extension Hub {
  /// From when to when its doors are open on `date` by its opening hours, in order; closures and bank
  /// holidays are not looked at.
  func openingHours(on date: CivilDate) -> [TimeRange] {
    openingHours.compactMap { $0.days.contains(date) ? $0.hours : nil }
      .sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  /// Whether it is shut on `date`.
  func isClosed(on date: CivilDate) -> Bool {
    closures.contains { $0.dates?.contains(date) ?? false }
  }
}

extension PageMaker {
  /// When a hub's doors are open on each of the next four weeks' days, for a script that knows the
  /// visitor's clock: `2026-11-23=09:00-17:00,18:00-20:00 2026-12-25= 2026-12-28?`.
  ///
  /// A day without hours is one on which it is shut; of a bank holiday nobody has said.
  func openingDays(_ hub: Hub) -> Text {
    guard !hub.openingHours.isEmpty, !hub.isConfidential else { return Text() }
    return arena.words { buffer in
      for offset in 0..<ActivityTimetable.listedDays {
        let date = catalogue.today + offset
        if offset > 0 { buffer.append(UInt8(ascii: " ")) }
        date.appendISO(to: &buffer)
        let isClosed = hub.isClosed(on: date)
        if !isClosed, catalogue.bankHolidays.contains(date) {
          buffer.append(UInt8(ascii: "?"))
          continue
        }
        buffer.append(UInt8(ascii: "="))
        for (index, hours) in (isClosed ? [] : hub.openingHours(on: date)).enumerated() {
          if index > 0 { buffer.append(UInt8(ascii: ",")) }
          hours.start.appendISO(to: &buffer)
          buffer.append(UInt8(ascii: "-"))
          hours.end.appendISO(to: &buffer)
        }
      }
    }
  }
}
