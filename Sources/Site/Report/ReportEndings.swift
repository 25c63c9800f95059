import Bytes
import Content
import Timetable

extension ReportSubjects {
  /// What comes to an end soon, the next first.
  func endings() -> [ContentReport.Ending] {
    (lastSessions() + publications() + notices() + calendars()).sorted {
      ($0.date, $0.file, $0.kind.rawValue) < ($1.date, $1.file, $1.kind.rawValue)
    }
  }

  /// Whether a day lies within the next `days` days, today included.
  private func isSoon(_ date: CivilDate, within days: Int) -> Bool {
    catalogue.today <= date && date <= catalogue.today + days
  }

  private func ending(
    _ kind: ContentReport.Ending.Kind, on date: CivilDate, _ record: ContentReport.Record
  ) -> ContentReport.Ending {
    ContentReport.Ending(
      kind: kind, date: date, record: record, title: record.title, file: record.file)
  }

  /// Activities with sessions in the next four weeks and none after them.
  private func lastSessions() -> [ContentReport.Ending] {
    let days = ContentReport.endingDays
    return zip(catalogue.activities, catalogue.timetables).compactMap { activity, timetable in
      let rest = catalogue.today + days + 1
      guard let last = timetable.sessions.last(where: { $0.takesPlace })?.actual.date,
        isSoon(last, within: days), !timetable.schedule.goesOn(from: rest),
        !timetable.schedule.changes.contains(where: { $0.moves(beyond: rest) })
      else { return nil }
      return ending(.lastSession, on: last, record(.activity, activity.common))
    }
  }

  private func publications() -> [ContentReport.Ending] {
    published.compactMap { subject in
      guard let until = subject.fields.publishUntil,
        isSoon(until, within: ContentReport.endingDays)
      else { return nil }
      return ending(.publication, on: until, record(subject))
    }
  }

  private func notices() -> [ContentReport.Ending] {
    catalogue.services.compactMap { service in
      guard let until = service.notice?.until, isSoon(until, within: ContentReport.endingDays)
      else { return nil }
      return ending(.notice, on: until, record(.service, service.common))
    }
  }

  private func calendars() -> [ContentReport.Ending] {
    zip(catalogue.calendars, catalogue.schoolDays).compactMap { calendar, days in
      guard let last = days.span?.last, isSoon(last, within: ContentReport.reviewDays)
      else { return nil }
      return ContentReport.Ending(
        kind: .calendar, date: last, record: nil, title: String(calendar.name),
        file: sources[calendar.file].path)
    }
  }
}

extension Schedule.Change {
  /// Whether it moves a session to a day on or after `date`.
  fileprivate func moves(beyond date: CivilDate) -> Bool {
    guard case .moved(let target?, _, _) = kind else { return false }
    return target >= date
  }
}
