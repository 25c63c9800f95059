import Bytes
public import Templates

/// A day of a hub's weekly timetable.
public struct TimetableDayView: TemplateView {
  var weekday: Text
  var rows: List<TimetableRowView>

  public static let shape = Shape(
    "timetable day", of: Self.self,
    [
      .text("weekday", \.weekday, "The day of the week."),
      .list("rows", \.rows, "What happens on it, in the order of the times."),
    ])
}

/// What happens at one time of one day of the week.
public struct TimetableRowView: TemplateView {
  var time: Text
  var title: Text
  var url: Text
  var ages: OptionalText
  var cost: OptionalText
  var room: OptionalText
  var onlyOn: OptionalText
  var notOn: OptionalText
  var isFree: Bool
  var isDropIn: Bool

  public static let shape = Shape(
    "timetable row", of: Self.self,
    [
      .text("time", \.time, "From when to when, in words."),
      .text("title", \.title, "The activity's name."),
      .text("url", \.url, "The activity's address."),
      .optionalText("ages", \.ages, "Who it is for, by age."),
      .optionalText("cost", \.cost, "What it costs."),
      .optionalText("room", \.room, "The room."),
      .optionalText(
        "only-on", \.onlyOn, "The dates, where it is on two days of these weeks or one."),
      .optionalText("not-on", \.notOn, "The dates on which it is not, where it is on most."),
      .flag("free", \.isFree, "Whether it is free."),
      .flag("drop-in", \.isDropIn, "Whether people can just come."),
    ])
}
