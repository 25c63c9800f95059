import Bytes
import Content
import Diagnostics
import Timetable

extension ReferenceResolver {
  /// An activity of no service must say for itself what it would inherit.
  mutating func reportMissingOffer(_ activity: Activity) {
    // What was written and not understood has been told.
    guard activity.common.isWhole else { return }
    let missing: [(String, Bool)] = [
      ("provider", activity.provider == nil), ("categories", activity.categories.isEmpty),
      ("ages", activity.ages == nil), ("cost", activity.cost == nil),
      ("access", activity.access == nil),
    ]
    for (name, isMissing) in missing where isMissing {
      diagnostics.add(
        Diagnostic(
          SiteCode.inheritsNothing, in: activity.common.file, ByteRange(0, 3),
          "This activity has no “\(name)”, and no service to take it from.",
          fixes: ["Add a line “\(name): …”, or “service: …” with the service that it is part of."]))
    }
  }

  /// A pattern that keeps to a calendar must name one that is there, unless there is only one.
  mutating func checkCalendar(of pattern: ActivityPattern, in file: FileID) {
    if !pattern.calendar.id.isEmpty {
      _ = catalogue.ids.calendar.resolve(pattern.calendar, in: file, &diagnostics)
    } else if pattern.pattern.needsTheCalendar, catalogue.calendars.count != 1 {
      let count = catalogue.calendars.count
      diagnostics.add(
        Diagnostic(
          SiteCode.unclearCalendar, in: file, pattern.range,
          count == 0
            ? "There is no calendar to say when term time is."
            : "There are \(count) calendars, and this pattern does not say which is meant.",
          fixes: [
            count == 0
              ? "Add the school terms as a file in content/calendars/."
              : "If one of them is only another year of the same schools, put its terms into the other and delete it.",
            count == 0
              ? nil
              : "Otherwise name the one that is meant, such as “during: term time of \(catalogue.calendars[0].id)”.",
          ].compactMap(\.self)))
    }
  }
}

extension Pattern {
  /// Whether it follows a calendar without naming one.
  fileprivate var needsTheCalendar: Bool {
    guard case .repeating(let repetition) = days else { return false }
    return repetition.during.kind != .allYear && repetition.during.calendar.isEmpty
  }
}
