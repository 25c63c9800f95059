import Bytes
import Content
import Diagnostics
import Timetable

/// The checks of one school calendar for itself.
struct CalendarChecks {
  let catalogue: Catalogue
  /// The calendar's place in the catalogue's list.
  let place: Int
  let calendar: SchoolCalendar

  /// What was found.
  private(set) var diagnostics = DiagnosticList()

  /// How long before its end a calendar must be gone on with, in days.
  private static let warnedDays = 56
  /// How many years one calendar may hold.
  private static let years = 30

  init(_ place: Int, in catalogue: Catalogue) {
    self.catalogue = catalogue
    self.place = place
    calendar = catalogue.calendars[place]
  }

  mutating func run() {
    let longTerms = calendar.terms.contains { $0.isLong }
    checkTerms()
    // A year that is wrong makes all the rest wrong too, and is said once.
    guard !longTerms, checkSpan(), !checkYears() else { return }
    checkOverlaps()
    checkGaps()
    checkEnd()
  }

  mutating func add(
    _ code: SiteCode, _ severity: Diagnostic.Severity, _ range: ByteRange?, _ summary: String,
    explanation: String? = nil, notes: [Diagnostic.Note] = [], fixes: [Diagnostic.Fix]
  ) {
    diagnostics.add(
      Diagnostic(
        code, severity, in: calendar.file, range, summary, explanation: explanation, notes: notes,
        fixes: fixes))
  }

  /// An error for each term that is longer than a year.
  private mutating func checkTerms() {
    for term in calendar.terms where term.isLong {
      guard let dates = term.dates else { continue }
      add(
        .longTerm, .error, term.range,
        "The term “\(term.name)” is longer than a year: \(dates).",
        fixes: ["Put the years of its first and last day right."])
    }
  }

  /// Whether the calendar holds a time that one may; an error where not.
  private mutating func checkSpan() -> Bool {
    let spans = Array(calendar.terms) + Array(calendar.holidays)
    let all = spans.compactMap(\.dates) + Array(calendar.bankHolidays)
    guard let first = all.map(\.first).min(), let last = all.map(\.last).max(),
      first.adding(months: 12 * Self.years) < last
    else { return true }
    // The end that is further from today is the one that is wrong.
    let today = catalogue.today
    let wrong = abs(first - today) > abs(last - today) ? first : last
    let span = spans.first { $0.dates?.first == wrong || $0.dates?.last == wrong }
    add(
      .calendarSpan, .error, span?.range,
      "The calendar “\(calendar.name)” goes from \(first) to \(last), which is more than "
        + "\(Self.years) years.",
      fixes: ["Look whether the year of \(wrong) is right."])
    return false
  }

  /// A warning for each term that overlaps another or a holiday, and for each holiday in a term.
  private mutating func checkOverlaps() {
    struct Named {
      let span: SchoolCalendar.Span
      let dates: DateRange
      let isTerm: Bool
    }
    func named(_ spans: List<SchoolCalendar.Span>, isTerm: Bool) -> [Named] {
      spans.compactMap { span in
        span.dates.map { Named(span: span, dates: $0, isTerm: isTerm) }
      }
    }
    let all = named(calendar.terms, isTerm: true) + named(calendar.holidays, isTerm: false)
    var lastTerm: Named?
    var lastHoliday: Named?
    for one in all.sorted(by: { $0.dates.first < $1.dates.first }) {
      let before = [lastTerm, one.isTerm ? lastHoliday : nil].compactMap(\.self)
      if let other = before.first(where: { $0.dates.overlaps(one.dates) }) {
        // The later line is the one that was probably added last.
        let isOrdered = other.span.range.start < one.span.range.start
        report(isOrdered ? (one.span, other.span) : (other.span, one.span))
      }
      if one.isTerm, one.dates.last >= lastTerm?.dates.last ?? .earliest { lastTerm = one }
      if !one.isTerm, one.dates.last >= lastHoliday?.dates.last ?? .earliest { lastHoliday = one }
    }
  }

  private mutating func report(_ pair: (later: SchoolCalendar.Span, earlier: SchoolCalendar.Span)) {
    guard let dates = pair.later.dates, let others = pair.earlier.dates else { return }
    add(
      .termsOverlap, .warning, pair.later.range,
      "“\(pair.later.name)” (\(dates)) overlaps “\(pair.earlier.name)” (\(others)).",
      explanation: "A day is either in term or in a school holiday.",
      notes: [
        .init(
          "“\(pair.earlier.name)” is here.",
          at: .init(file: calendar.file, range: pair.earlier.range))
      ],
      fixes: ["Put the first or last day of one of them right."])
  }

  /// A warning where the calendar ends soon and something keeps to it.
  private mutating func checkEnd() {
    guard let end = catalogue.schoolDays[place].span?.last,
      end < catalogue.today + Self.warnedDays,
      let lastTerm = calendar.terms.max(by: { $0.last < $1.last }), lastTerm.dates != nil
    else { return }
    let count = catalogue.activitiesKeeping(to: place)
    guard count > 0 else { return }
    let words = count == 1 ? "1 activity keeps to it" : "\(count) activities keep to it"
    add(
      .calendarEnds, .warning, lastTerm.range,
      "The calendar “\(calendar.name)” \(end < catalogue.today ? "ended" : "ends") on \(end), and "
        + "\(words).",
      explanation: "After that nothing happens in term time or in the school holidays.",
      fixes: ["Add next year’s terms."])
  }
}

extension SchoolCalendar.Span {
  /// Whether it is longer than a year.
  fileprivate var isLong: Bool { dates.map { $0.dayCount > 366 } ?? false }

  fileprivate var last: CivilDate { dates?.last ?? .earliest }
}

extension Catalogue {
  /// How many activities have a row that keeps to the terms or holidays of a calendar and isn't over.
  fileprivate func activitiesKeeping(to calendar: Int) -> Int {
    activities.count { activity in
      activity.patterns.contains { pattern in
        guard case .repeating(let repetition) = pattern.pattern.days,
          repetition.during.kind != .allYear, self.calendar(of: pattern) == calendar
        else { return false }
        guard case .until(let last) = repetition.end else { return true }
        return last >= today
      }
    }
  }
}
