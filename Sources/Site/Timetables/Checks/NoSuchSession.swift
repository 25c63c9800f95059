import Bytes
import Content
import Diagnostics
import Timetable

extension ActivityChecks {
  /// How many days before and after a day are searched for one that was meant.
  private static var searchedDays: Int { 60 }
  /// For how many changes of one activity a day is searched, so that no file is slow.
  private static var searchedChanges: Int { 20 }

  mutating func reportNoSession(on change: ActivityChange) {
    let date = change.date
    if reportMoved(to: date, change) { return }
    var fixes: [Diagnostic.Fix] = []
    var reason = ""
    if diagnostics.all.count < Self.searchedChanges {
      let meant = misspelt(date)
      if let meant { fixes.append(Self.offer(meant)) }
      if meant == nil, let words = exception(on: date) {
        reason = ", which is \(words)"
        fixes.append("Take this change out: nobody expects a session on that day.")
      }
      // Beside a day that was probably meant, one that is far away is no help.
      let reach = meant == nil ? Self.searchedDays : 7
      if let near = nearestDay(to: date, within: reach), near != meant {
        fixes.append(Self.offer(near))
      }
    }
    if fixes.isEmpty { fixes = ["Put the day right, or take this change out."] }
    warn(
      .noSuchSession, change.dateRange, "No session is planned on \(date.withWeekday)\(reason).",
      fixes: fixes)
  }

  /// Whether the day is one that another change moves a session to: a session is known by its planned day.
  private mutating func reportMoved(to date: CivilDate, _ change: ActivityChange) -> Bool {
    let mover = activity.changes.first { other in
      if case .moved(date, _, _) = other.kind { other.date != date } else { false }
    }
    guard let mover else { return false }
    let isCancelled = if case .cancelled = change.kind { true } else { false }
    warn(
      .noSuchSession, change.dateRange,
      "The session on \(date.withWeekday) is the one of \(mover.date.withWeekday), moved.",
      notes: [
        .init("Here it is moved.", at: .init(file: activity.common.file, range: mover.range))
      ],
      fixes: [
        isCancelled
          ? "Take this change out, and write “cancelled: \(mover.date.iso)” in place of the move."
          : "Take this change out, and put what it says into the other one."
      ])
    return true
  }

  private static func offer(_ date: CivilDate) -> Diagnostic.Fix {
    .init("Did you mean \(date.withWeekday)?", replacement: date.iso)
  }

  private func isPlanned(_ date: CivilDate) -> Bool {
    schedule.rows.contains { $0.contains(date) }
  }

  /// The planned day that was meant where the month and day were swapped or the year is wrong.
  ///
  /// It must be nearer to the build's day than what is written: by chance any day may have a session.
  private func misspelt(_ date: CivilDate) -> CivilDate? {
    let (year, month, day) = date.fields
    let candidates = [
      CivilDate(year: year, month: day, day: month),
      CivilDate(year: year + 1, month: month, day: day),
      CivilDate(year: year - 1, month: month, day: day),
      CivilDate(year: catalogue.today.year, month: month, day: day),
    ]
    func distance(_ date: CivilDate) -> Int { abs(date - catalogue.today) }
    return candidates.compactMap(\.self)
      .filter { distance($0) < distance(date) && isPlanned($0) }
      .min { distance($0) < distance($1) }
  }

  /// Why a row that has this weekday has no session: “a bank holiday”; nil where no row has it.
  private func exception(on date: CivilDate) -> String? {
    for index in schedule.rows.indices {
      guard let repetition = repetition(index) else { continue }
      let school = catalogue.calendar(of: activity.patterns[index]).map { catalogue.schoolDays[$0] }
      func has(_ repetition: Repetition) -> Bool {
        RepeatingDays(repetition, school: school, bankHolidays: DateRangeSet()).contains(date)
      }
      if has(repetition.with(bankHolidays: true)) { return "a bank holiday" }
      if has(repetition.allYear) {
        return repetition.during.kind == .termTime
          ? "not in term time" : "not in the school holidays"
      }
    }
    return nil
  }

  /// The nearest day on which a session is planned, so many days away at most; of two the later.
  private func nearestDay(to date: CivilDate, within days: Int) -> CivilDate? {
    var nearest: CivilDate?
    func consider(_ day: CivilDate) {
      if let nearest, abs(nearest - date) < abs(day - date) { return }
      nearest = day
    }
    let window = DateRange(first: date - days, last: date + days)
    for row in schedule.rows {
      switch row.days {
      case .dates(let dates):
        for day in dates where window?.contains(day) ?? false { consider(day) }
      case .repeating(let rule):
        for day in rule.days(in: window) {
          consider(day)
          // The first after it is the last that can be nearer.
          if day > date { break }
        }
      }
    }
    return nearest
  }
}
