import Wording

extension TimetablePhrases {
  /// The phrases, which join names and numbers.
  static let joining: [TimetableWords.Declaration] =
    lists + times + dates + patterns + bounds + sessions

  private static let lists: [TimetableWords.Declaration] = [
    .init("time-list-comma", \.listComma, "{list}, {item}", "One more of a list, not the last."),
    .init("time-list-and", \.listAnd, "{list} and {item}", "The last of a list."),
    .init(
      "time-ordinals-and", \.ordinalsAnd, "{list} and {item}",
      "As in “first and third Monday”, in a language that joins them in another way than days.",
      otherwise: "time-list-and"),
    .init(
      "time-line-parts", \.lineParts, "{list}, {item}",
      "One more part of a line: the days, then the time, then the part of the year."),
  ]

  private static let times: [TimetableWords.Declaration] = [
    .init("time-midday", \.midday, "midday", "12 noon."),
    .init("time-midnight", \.midnight, "midnight", "The beginning or the end of a day."),
    .init("time-am", \.am, "{hour}am", "A full hour before noon.", optional: [.minute]),
    .init("time-pm", \.pm, "{hour}pm", "A full hour after noon.", optional: [.minute]),
    .init("time-am-minutes", \.amMinutes, "{hour}:{minute}am", "A time before noon."),
    .init("time-pm-minutes", \.pmMinutes, "{hour}:{minute}pm", "A time after noon."),
    .init("time-range-of-times", \.timeRange, "{from} to {to}", "From one time to another."),
  ]

  private static let dates: [TimetableWords.Declaration] = [
    .init("time-date", \.date, "{day} {month} {year}", "A date."),
    .init("time-date-without-year", \.dateWithoutYear, "{day} {month}", "A date of a known year."),
    .init(
      "time-weekday-date", \.weekdayDate, "{weekday} {day} {month} {year}",
      "A date with its day of the week."),
    .init(
      "time-weekday-date-without-year", \.weekdayDateWithoutYear, "{weekday} {day} {month}",
      "A date of a known year with its day of the week."),
    .init("time-range-of-dates", \.dateRange, "{from} to {to}", "From one date to another."),
    .init(
      "time-range-in-month", \.dateRangeInMonth, "{from} to {to} {month} {year}",
      "From one date to another of the same month: {from} and {to} are numbers of days."),
    .init(
      "time-range-in-year", \.dateRangeInYear, "{from} to {to} {year}",
      "From one date to another of the same year: {from} and {to} are dates without a year."),
  ]

  private static let patterns: [TimetableWords.Declaration] = [
    .init("time-every-day", \.everyDay, "Every day", "On all days of the week."),
    .init("time-weekdays", \.weekdays, "Weekdays", "From Monday to Friday, every week."),
    .init("time-weekends", \.weekends, "Weekends", "On Saturday and Sunday, every week."),
    .init(
      "time-range-of-days", \.dayRange, "{from} to {to}",
      "Three or more days of the week that follow one another."),
    .init("time-every-week", \.everyWeek, "{days}", "On these days of every week."),
    .init("time-every-other", \.everyOther, "Every other {days}", "Every two weeks."),
    .init(
      "time-every-other-range", \.everyOtherRange, "Every other week on {days}",
      "Every two weeks, on days that follow one another."),
    .init(
      "time-every-other-weekend", \.everyOtherWeekend, "Every other weekend",
      "Every two weeks, on Saturday and Sunday."),
    .init(
      "time-every-weeks", \.everyWeeks, "Every {number} weeks on {days}",
      "Every three weeks or more."),
    .init(
      "time-monthly", \.monthly, "{ordinals} {weekday} of the month",
      "On the first, second … or last such day of every month."),
  ]

  private static let bounds: [TimetableWords.Declaration] = [
    .init("time-all-year", \.allYear, "all year", "In no part of the year only."),
    .init("time-term-time", \.termTime, "in term time", "Only when schools are open."),
    .init(
      "time-term-time-of", \.termTimeOf, "in term time ({calendar})",
      "Only in the school terms of a calendar with a name."),
    .init(
      "time-school-holidays", \.schoolHolidays, "in the school holidays",
      "Only when schools are shut."),
    .init(
      "time-school-holidays-of", \.schoolHolidaysOf, "in the school holidays ({calendar})",
      "Only in the school holidays of a calendar with a name."),
    .init("time-from", \.from, "from {date}", "The first date on which it may happen."),
    .init("time-until", \.until, "until {date}", "The last date on which it may happen."),
    .init(
      "time-for-session", \.forSession, "for {number} session", "It happens once.",
      optional: [.number]),
    .init("time-for-sessions", \.forSessions, "for {number} sessions", "It happens so many times."),
    .init(
      "time-from-and-end", \.fromAndEnd, "{from} {end}",
      "How “from …” stands with “until …” or “for … sessions”."),
    .init(
      "time-including-bank-holidays", \.includingBankHolidays, "including bank holidays",
      "On bank holidays too."),
  ]

  private static let sessions: [TimetableWords.Declaration] = [
    .init(
      "time-session-title", \.sessionTitle, "{date}, {time}: {title}",
      "The title of a session with its date and its time."),
    .init(
      "time-cancelled-title", \.cancelledTitle, "Cancelled: {title}",
      "The title of a session that won’t happen."),
    .init(
      "time-moved-from", \.movedFrom, "Moved from {planned}",
      "What is said of a session that moved: its date, or its time, before."),
  ]
}
