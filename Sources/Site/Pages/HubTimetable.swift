import Bytes
import Content
import Templates
import Timetable

extension PageMaker {
  /// A week's timetable that says what happens in a few weeks: one row for each time of the week at which
  /// something is, with its dates where that is not every week.
  ///
  /// It is made of the dated sessions alone, so that holidays, changes and closures are in it.
  func timetable(_ sessions: [DatedSession], in period: DateRange) -> List<TimetableDayView> {
    var rows: [TimetableKey: [CivilDate]] = [:]
    for dated in sessions where dated.session.takesPlace {
      rows[TimetableKey(dated), default: []].append(dated.session.actual.date)
    }
    var days: [TimetableDayView] = []
    for weekday in Weekday.allCases {
      let keys = rows.keys.filter { $0.weekday == weekday }.sorted {
        ($0.time.start, $0.time.end, title($0), $0.activity)
          < ($1.time.start, $1.time.end, title($1), $1.activity)
      }
      guard !keys.isEmpty else { continue }
      let views = keys.map { row($0, on: rows[$0] ?? [], in: period) }
      days.append(TimetableDayView(weekday: model.words.name(of: weekday), rows: arena.list(views)))
    }
    return arena.list(days)
  }

  private func title(_ key: TimetableKey) -> Text { model.activityCards[Int(key.activity)].title }

  private func row(
    _ key: TimetableKey, on dates: [CivilDate], in period: DateRange
  ) -> TimetableRowView {
    let card = model.activityCards[Int(key.activity)]
    let missing = stride(
      from: period.first.onOrAfter(key.weekday).daysSince1970,
      through: period.last.daysSince1970, by: 7
    ).map { CivilDate(daysSince1970: $0) }.filter { !dates.contains($0) }
    let isRare = dates.count <= 2
    return TimetableRowView(
      time: words(key.time), title: card.title, url: card.url, ages: card.ages, cost: card.cost,
      room: OptionalText(catalogue.activities[Int(key.activity)].room),
      onlyOn: missing.isEmpty || !isRare ? .none : list(dates),
      notOn: missing.isEmpty || isRare ? .none : list(missing),
      isFree: card.isFree, isDropIn: card.isDropIn)
  }

  private func list(_ dates: [CivilDate]) -> OptionalText {
    OptionalText(arena.words { model.words.append(listOf: dates, to: &$0) })
  }
}

/// What makes a row of the timetable: an activity at a time of the week.
private struct TimetableKey: Hashable {
  let weekday: Weekday
  let time: TimeRange
  let activity: Place

  init(_ dated: DatedSession) {
    weekday = dated.session.actual.date.weekday
    time = dated.session.actual.time
    activity = dated.activity
  }
}
