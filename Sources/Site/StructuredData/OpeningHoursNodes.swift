import Bytes
import Content
import Timetable

/// When a hub is open, as schema.org's opening hours: those of every week, and those of single dates,
/// which take the place of the week's on their days.
struct OpeningHoursNodes {
  /// How many days ahead those of single dates are told.
  private static let horizon = 56

  private let hub: Hub
  private let today: CivilDate

  init(_ hub: Hub, today: CivilDate) {
    self.hub = hub
    self.today = today
  }

  func append(_ graph: inout GraphWriter) {
    if hub.openingHours.contains(where: { $0.weekdays != nil }) {
      graph.beginList("openingHoursSpecification")
      for row in hub.openingHours {
        guard let weekdays = row.weekdays, let hours = row.hours else { continue }
        graph.beginElement("OpeningHoursSpecification")
        graph.member("dayOfWeek", terms: weekdays.days.lazy.map(\.schemaName))
        append(hours.start, hours.end, &graph)
      }
      graph.endList()
    }
    let closures = hub.closures.compactMap(\.dates).filter { $0.last >= today }
    let openings = self.openings
    guard !closures.isEmpty || !openings.isEmpty else { return }
    graph.beginList("specialOpeningHoursSpecification")
    for dates in closures {
      graph.beginElement("OpeningHoursSpecification")
      graph.member("validFrom", dates.first)
      graph.member("validThrough", dates.last)
      // A day that opens and closes at once is a day on which it is shut.
      append(.midnight, .midnight, &graph)
    }
    for opening in openings {
      graph.beginElement("OpeningHoursSpecification")
      graph.member("validFrom", opening.date)
      graph.member("validThrough", opening.date)
      append(opening.hours.start, opening.hours.end, &graph)
    }
    graph.endList()
  }

  private func append(_ opens: CivilTime, _ closes: CivilTime, _ graph: inout GraphWriter) {
    graph.member("opens", opens)
    graph.member("closes", closes)
    graph.end()
  }

  /// The hours on each of the next days on which a monthly row opens the doors, in order.
  ///
  /// They hold the hours of the weekly rows on those days too, whose place they take.
  private var openings: [(date: CivilDate, hours: TimeRange)] {
    let monthly = hub.openingHours.filter { $0.weekdays == nil }
    guard !monthly.isEmpty else { return [] }
    return (0..<Self.horizon).map { today + $0 }.filter { date in
      monthly.contains { $0.days.contains(date) } && !hub.isClosed(on: date)
    }.flatMap { date in hub.openingHours(on: date).map { (date: date, hours: $0) } }
  }
}

extension Hub.OpeningHours {
  /// The days of every week on which it opens the doors; nil for days of the month.
  fileprivate var weekdays: WeekdaySet? {
    switch days.recurrence.kind {
    case .daily: .all
    case .weekly(_, let days): days
    case .monthly: nil
    }
  }
}

extension Weekday {
  /// Its name among schema.org's days of the week.
  fileprivate var schemaName: Text {
    switch self {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }
}
