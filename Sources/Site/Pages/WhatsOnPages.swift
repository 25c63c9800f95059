import Bytes
import Content
import Templates
import Timetable

/// What's on in the network: the sessions of the next four weeks, day by day.
struct WhatsOnPage: TemplateView {
  var page: PageView
  var today: OptionalText
  var tomorrow: OptionalText
  var weekend: OptionalText
  var nextWeek: OptionalText
  var dayLinks: List<DayLinkView>
  var hubs: List<LinkView>
  var days: List<DayView>
  var isEmpty: Bool
  var calendar: CalendarView
  var pagination: PaginationView

  static let shape = Shape(
    "what's on page", of: Self.self,
    [
      .object("page", \.page, "The frame of the page."),
      .optionalText("today-url", \.today, "Where today's sessions begin; empty without any."),
      .optionalText("tomorrow-url", \.tomorrow, "Where tomorrow's sessions begin."),
      .optionalText("weekend-url", \.weekend, "Where those of this weekend begin."),
      .optionalText("next-week-url", \.nextWeek, "Where those of next week begin."),
      .list("day-links", \.dayLinks, "The days of the four weeks."),
      .list("hubs", \.hubs, "The timetables of the hubs."),
      .list("days", \.days, "The sessions of this part of the list, day by day."),
      .flag("empty", \.isEmpty, "Whether nothing is on in the four weeks."),
      .object("calendar", \.calendar, "All sessions as a calendar."),
      .object("pagination", \.pagination, "The other parts of the list."),
    ])
}

/// What's on at a hub.
struct WhatsOnHubPage: TemplateView {
  var page: PageView
  var hub: HubCard
  var address: List<Text>
  var period: Text
  var openingDays: OptionalText
  var timetable: List<TimetableDayView>
  var isLong: Bool
  var days: List<DayView>
  var changes: List<SessionView>
  var closures: List<ClosureView>
  var calendar: CalendarView
  var isEmpty: Bool

  static let shape = Shape(
    "hub's timetable page", of: Self.self,
    [
      .object("page", \.page, "The frame of the page."),
      .object("hub", \.hub, "The hub."),
      .textList("address", \.address, "The lines of the hub's address."),
      .optionalText(
        "opening-days", \.openingDays,
        "When its doors are open on each of the next four weeks' days, for a script."),
      .text("period", \.period, "The four weeks, as their first and last day."),
      .list("timetable", \.timetable, "A week's timetable, made to be printed."),
      .flag("long", \.isLong, "Whether it fits two sheets of paper in small type only."),
      .list("days", \.days, "The sessions of the next four weeks, day by day."),
      .list("changes", \.changes, "The sessions of the four weeks that are cancelled or moved."),
      .list("closures", \.closures, "The days on which the hub will be shut."),
      .object("calendar", \.calendar, "The hub's sessions as a calendar."),
      .flag("empty", \.isEmpty, "Whether nothing is on."),
    ])
}

extension PageMaker {
  /// How many rows of a timetable go on two sheets of A4 in large type.
  private static var rowsInLargeType: Int { 28 }

  mutating func whatsOn(_ page: PlannedPage) -> WhatsOnPage {
    let today = catalogue.today
    let monday = (today + 1).onOrAfter(.monday)
    // From Saturday on, “this weekend” is the one that has begun.
    let saturday = max(today, monday - 2)
    let sessions = model.whatsOn.sessions
    return WhatsOnPage(
      page: frame(page, title: phrases.whatsOn, trail: [homeLink]),
      today: dayURL(today, through: today), tomorrow: dayURL(today + 1, through: today + 1),
      weekend: dayURL(saturday, through: monday - 1), nextWeek: dayURL(monday, through: monday + 6),
      dayLinks: dayLinks, hubs: page.part == 1 ? timetableLinks : List(),
      days: days(part(sessions, of: page, length: SiteModel.whatsOnLength)),
      isEmpty: sessions.isEmpty, calendar: calendar(.all),
      pagination: pagination(
        sessions.count, page, at: address("whats-on/"), length: SiteModel.whatsOnLength))
  }

  /// Where the sessions of the first day from `first` to `last` that has any begin.
  private func dayURL(_ first: CivilDate, through last: CivilDate) -> OptionalText {
    let sessions = model.whatsOn.sessions
    let index = sessions.partitioningIndex { $0.session.actual.date >= first }
    guard index < sessions.count, sessions[index].session.actual.date <= last else { return .none }
    let part = arena.part(address("whats-on/"), index / SiteModel.whatsOnLength + 1)
    return OptionalText(arena.join(part, "#", dayID(sessions[index].session.actual.date)))
  }

  private var dayLinks: List<DayLinkView> {
    arena.list(count: ActivityTimetable.listedDays) { offset in
      let date = catalogue.today + offset
      return DayLinkView(
        weekday: model.words.name(of: date.weekday),
        weekdayNumber: arena.decimal(Int(date.weekday.rawValue)),
        day: arena.decimal(date.day),
        month: OptionalText(
          offset == 0 || date.day == 1 ? model.words.name(ofMonth: date.month) : Text()),
        date: words(date), dateISO: iso(date), url: dayURL(date, through: date))
    }
  }

  private var timetableLinks: List<LinkView> {
    arena.list(
      catalogue.hubsByTitle.map { catalogue.hubs[Int($0)] }.filter { !$0.isConfidential }.map {
        LinkView(title: $0.common.title, url: address(arena.join("whats-on/", $0.common.id, "/")))
      })
  }

  mutating func whatsOnHub(_ page: PlannedPage) -> WhatsOnHubPage {
    let place = Int(page.place)
    let hub = catalogue.hubs[place]
    let sessions = model.whatsOn.sessions(atHub: place)
    let all = LinkView(title: phrases.whatsOn, url: address("whats-on/"))
    let last = catalogue.today + ActivityTimetable.listedDays - 1
    let period = DateRange(first: catalogue.today, last: last) ?? DateRange(catalogue.today)
    let timetable = timetable(sessions, in: period)
    return WhatsOnHubPage(
      page: frame(
        page, title: filled(phrases.whatsOnAt) { _, buffer in buffer.append(hub.common.title) },
        trail: [homeLink, all]),
      hub: model.hubCards[place], address: hub.isConfidential ? List() : hub.address,
      period: arena.words { period.appendWords(model.words, to: &$0) },
      openingDays: OptionalText(openingDays(hub)),
      timetable: timetable,
      isLong: timetable.reduce(0) { $0 + $1.rows.count } > Self.rowsInLargeType,
      days: days(sessions),
      changes: arena.list(changes(sessions, atHub: place).map { session($0) }),
      closures: closures(hub), calendar: calendar(.hub(Place(place))), isEmpty: sessions.isEmpty)
  }
}

extension PageMaker {
  /// The changed ones of the sessions at a hub, and those that moved away from it.
  private func changes(_ sessions: [DatedSession], atHub hub: Int) -> [DatedSession] {
    var found = sessions.filter { $0.session.status != .planned }
    for activity in catalogue.hubLinks[hub].activities {
      let coming = catalogue.timetables[Int(activity)].comingSessions(from: catalogue.today)
      for session in coming where session.status == .moved {
        if case .hub(let other) = catalogue.place(of: session, of: Int(activity)),
          other == Place(hub)
        {
          continue
        }
        found.append(DatedSession(activity: activity, session: session))
      }
    }
    return found.sorted {
      ($0.session.actual, $0.activity) < ($1.session.actual, $1.activity)
    }
  }
}

extension RandomAccessCollection {
  /// The first index whose element fulfils `belongs`, where all after it do: O(log *n*).
  func partitioningIndex(where belongs: (Element) -> Bool) -> Index {
    var lower = startIndex
    var count = count
    while count > 0 {
      let half = count / 2
      let middle = index(lower, offsetBy: half)
      if belongs(self[middle]) {
        count = half
      } else {
        lower = index(after: middle)
        count -= half + 1
      }
    }
    return lower
  }
}
