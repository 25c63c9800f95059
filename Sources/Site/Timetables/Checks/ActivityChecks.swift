import Bytes
import Content
import Diagnostics
import Timetable

/// The checks of when one activity happens: its rows, its sessions to come and its changes.
///
/// Together they cost less than expanding the sessions of a year.
struct ActivityChecks {
  let catalogue: Catalogue
  /// The activity's place in the catalogue's list.
  let place: Int
  let activity: Activity
  let schedule: Schedule
  /// The sessions from the build's day to the horizon, in the order of their times.
  let sessions: [Session]
  /// When each hub is open, in the order of the catalogue's hubs.
  let hubHours: List<HubHours?>

  /// What was found.
  private(set) var diagnostics = DiagnosticList()

  init(
    _ place: Int, _ schedule: Schedule, _ sessions: [Session], hubHours: List<HubHours?>,
    in catalogue: Catalogue
  ) {
    self.catalogue = catalogue
    self.place = place
    activity = catalogue.activities[place]
    self.schedule = schedule
    self.sessions = sessions
    self.hubHours = hubHours
  }

  mutating func run() {
    // Every row has a time, so each of `when` is a row of the schedule.
    guard schedule.rows.count == activity.patterns.count else { return }
    checkRows()
    checkRepeatedSessions()
    checkChanges()
    // Of what isn't listed nobody can come to a page without dates, or to a door that is shut.
    guard catalogue.listsSessions(place) else { return }
    // What has the wrong year is not over.
    if !checkYears(), !checkSessionsOver() { checkRowsOver() }
    checkOpeningHours()
  }

  /// The days that are looked at.
  var window: DateRange? {
    DateRange(
      first: catalogue.today, last: catalogue.today + ActivityTimetable.horizon - 1)
  }

  /// The repetition of the row at `index`; nil for one of single dates.
  func repetition(_ index: Int) -> Repetition? {
    guard case .repeating(let repetition) = activity.patterns[index].pattern.days else {
      return nil
    }
    return repetition
  }

  /// Whether a row keeps to a calendar that isn't there or has no terms, which is said elsewhere.
  var lacksCalendar: Bool {
    activity.patterns.indices.contains { index in
      guard let repetition = repetition(index), repetition.during.kind != .allYear
      else { return false }
      guard let calendar = catalogue.calendar(of: activity.patterns[index]) else { return true }
      return catalogue.schoolDays[calendar].terms.isEmpty
    }
  }

  /// Warns of those entries that are long over; the `noun` is what one of them is called.
  mutating func checkLongOver(_ entries: [LongOver.Entry], _ noun: String) {
    LongOver(today: catalogue.today).check(entries, noun, in: activity.common.file, &diagnostics)
  }

  mutating func warn(
    _ code: SiteCode, _ range: ByteRange, _ summary: String, explanation: String? = nil,
    notes: [Diagnostic.Note] = [], fixes: [Diagnostic.Fix]
  ) {
    diagnostics.add(
      Diagnostic(
        code, .warning, in: activity.common.file, range, summary, explanation: explanation,
        notes: notes, fixes: fixes))
  }
}

extension CivilDate {
  /// The day with its weekday, for a message: “Monday 7 December 2026”.
  var withWeekday: String { "\(weekday.name) \(self)" }
}

extension SchoolDays {
  /// From the first day of its terms and holidays to the last; nil where there is none.
  var span: DateRange? {
    guard let terms = terms.span else { return holidays.span }
    guard let holidays = holidays.span else { return terms }
    return DateRange(
      first: min(terms.first, holidays.first), last: max(terms.last, holidays.last))
  }
}

extension SchoolCalendar {
  /// Where it is, for a message: “content/calendars/schools.yaml”.
  var path: String { "content/calendars/\(id).yaml" }
}
