import Content
import Diagnostics
import Timetable

/// Finds two opening hours of a hub for one day, of which one lies within the other.
struct OverlappingHours {
  /// Warns once for each row that says of a day what a row before it says otherwise, every week.
  func check(_ hub: Hub, _ diagnostics: inout DiagnosticList) {
    var before: [(days: WeekdaySet, hours: TimeRange)] = []
    for row in hub.openingHours {
      guard let hours = row.hours, let days = row.days.everyWeek else { continue }
      // Where each goes on beyond the other, both may be meant.
      let clash = before.first {
        !$0.days.isDisjoint(with: days)
          && ($0.hours.contains(hours) || hours.contains($0.hours))
      }
      if let clash {
        report(clash.days.intersection(days), clash.hours, hours, at: row, of: hub, &diagnostics)
      }
      before.append((days, hours))
    }
  }

  private func report(
    _ days: WeekdaySet, _ first: TimeRange, _ second: TimeRange, at row: Hub.OpeningHours,
    of hub: Hub, _ diagnostics: inout DiagnosticList
  ) {
    let names = days.days.map { "\($0.name)" }
    let isOne = names.count == 1
    let day = isOne ? names[0] : "\(names[0]) and other days"
    diagnostics.add(
      Diagnostic(
        SiteCode.overlappingHours, .warning, in: hub.common.file, row.range,
        first == second
          ? "\(day) \(isOne ? "stands" : "stand") in two rows, both with \(first)."
          : "\(day) \(isOne ? "has" : "have") two opening hours that overlap: \(first), and \(second).",
        explanation: first == second
          ? nil : "The page shows both, and nobody can tell which is true.",
        fixes: ["Take the day out of one of the two rows, such as “days: Monday to Thursday”."]))
  }
}

extension OpeningDays {
  /// The days of each week; nil where they are not the same every week.
  fileprivate var everyWeek: WeekdaySet? {
    switch recurrence.kind {
    case .daily: .all
    case .weekly(every: 1, let days): days
    case .weekly, .monthly: nil
    }
  }
}
