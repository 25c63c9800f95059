import Wording

extension TimetablePhrases {
  private static let aboutDayInRange =
    "A day as it stands in “Monday to Friday”, in a language that has another form of it there."

  /// The names of days, months and ordinals.
  static let names: [TimetableWords.Declaration] = [
    .init("time-monday", \.dayNames[0], "Monday", "A day."),
    .init("time-tuesday", \.dayNames[1], "Tuesday", "A day."),
    .init("time-wednesday", \.dayNames[2], "Wednesday", "A day."),
    .init("time-thursday", \.dayNames[3], "Thursday", "A day."),
    .init("time-friday", \.dayNames[4], "Friday", "A day."),
    .init("time-saturday", \.dayNames[5], "Saturday", "A day."),
    .init("time-sunday", \.dayNames[6], "Sunday", "A day."),
    .init("time-mondays", \.dayPlurals[0], "Mondays", "All the days of a name."),
    .init("time-tuesdays", \.dayPlurals[1], "Tuesdays", "All the days of a name."),
    .init("time-wednesdays", \.dayPlurals[2], "Wednesdays", "All the days of a name."),
    .init("time-thursdays", \.dayPlurals[3], "Thursdays", "All the days of a name."),
    .init("time-fridays", \.dayPlurals[4], "Fridays", "All the days of a name."),
    .init("time-saturdays", \.dayPlurals[5], "Saturdays", "All the days of a name."),
    .init("time-sundays", \.dayPlurals[6], "Sundays", "All the days of a name."),
    .init(
      "time-range-monday", \.dayNamesInRanges[0], "Monday", aboutDayInRange,
      otherwise: "time-monday"),
    .init(
      "time-range-tuesday", \.dayNamesInRanges[1], "Tuesday", aboutDayInRange,
      otherwise: "time-tuesday"),
    .init(
      "time-range-wednesday", \.dayNamesInRanges[2], "Wednesday", aboutDayInRange,
      otherwise: "time-wednesday"),
    .init(
      "time-range-thursday", \.dayNamesInRanges[3], "Thursday", aboutDayInRange,
      otherwise: "time-thursday"),
    .init(
      "time-range-friday", \.dayNamesInRanges[4], "Friday", aboutDayInRange,
      otherwise: "time-friday"),
    .init(
      "time-range-saturday", \.dayNamesInRanges[5], "Saturday", aboutDayInRange,
      otherwise: "time-saturday"),
    .init(
      "time-range-sunday", \.dayNamesInRanges[6], "Sunday", aboutDayInRange,
      otherwise: "time-sunday"),
    .init("time-january", \.monthNames[0], "January", "A month as it stands in a date."),
    .init("time-february", \.monthNames[1], "February", "A month as it stands in a date."),
    .init("time-march", \.monthNames[2], "March", "A month as it stands in a date."),
    .init("time-april", \.monthNames[3], "April", "A month as it stands in a date."),
    .init("time-may", \.monthNames[4], "May", "A month as it stands in a date."),
    .init("time-june", \.monthNames[5], "June", "A month as it stands in a date."),
    .init("time-july", \.monthNames[6], "July", "A month as it stands in a date."),
    .init("time-august", \.monthNames[7], "August", "A month as it stands in a date."),
    .init("time-september", \.monthNames[8], "September", "A month as it stands in a date."),
    .init("time-october", \.monthNames[9], "October", "A month as it stands in a date."),
    .init("time-november", \.monthNames[10], "November", "A month as it stands in a date."),
    .init("time-december", \.monthNames[11], "December", "A month as it stands in a date."),
    .init("time-first", \.ordinalNames[0], "first", "As in “first Monday of the month”."),
    .init("time-second", \.ordinalNames[1], "second", "As in “first Monday of the month”."),
    .init("time-third", \.ordinalNames[2], "third", "As in “first Monday of the month”."),
    .init("time-fourth", \.ordinalNames[3], "fourth", "As in “first Monday of the month”."),
    .init("time-fifth", \.ordinalNames[4], "fifth", "As in “first Monday of the month”."),
    .init("time-last", \.ordinalNames[5], "last", "As in “first Monday of the month”."),
  ]
}
