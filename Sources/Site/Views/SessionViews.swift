import Bytes
public import Templates

/// A session in a list.
public struct SessionView: TemplateView {
  var title: Text
  var url: Text
  var date: Text
  var time: Text
  var starts: Text
  var ends: Text
  var planned: OptionalText
  var movedFrom: OptionalText
  var place: OptionalText
  var placeURL: OptionalText
  var room: OptionalText
  var ages: OptionalText
  var cost: OptionalText
  var why: OptionalText
  var isOnline: Bool
  var isFree: Bool
  var isDropIn: Bool
  var isCancelled: Bool
  var isClosed: Bool
  var isMoved: Bool
  var isElsewhere: Bool
  var isChanged: Bool

  public static let shape = Shape(
    "session", of: Self.self,
    [
      .text("title", \.title, "The activity's name."),
      .text("url", \.url, "The activity's address."),
      .text("date", \.date, "The day, in words."),
      .text("time", \.time, "From when to when, in words."),
      .text("starts", \.starts, "When it starts, as 2026-11-23T09:30 by the network's clocks."),
      .text("ends", \.ends, "When it ends, in the same form."),
      .optionalText("planned", \.planned, "When it was planned to start, where it moved."),
      .optionalText("moved-from", \.movedFrom, "The same in words: “from Monday 7 December”."),
      .optionalText("place", \.place, "The name of the place."),
      .optionalText("place-url", \.placeURL, "The address of the hub's page, where it is a hub."),
      .optionalText("room", \.room, "The room."),
      .optionalText("ages", \.ages, "Who it is for, by age."),
      .optionalText("cost", \.cost, "What it costs."),
      .optionalText("why", \.why, "Why it does not take place as planned."),
      .flag("online", \.isOnline, "Whether it is online."),
      .flag("free", \.isFree, "Whether it is free."),
      .flag("drop-in", \.isDropIn, "Whether people can just come."),
      .flag("cancelled", \.isCancelled, "Whether it doesn't take place, for whatever reason."),
      .flag("closed", \.isClosed, "Whether it doesn't take place because the place is shut."),
      .flag("moved", \.isMoved, "Whether it takes place at another day, time or place."),
      .flag("elsewhere", \.isElsewhere, "Whether a change says where it is."),
      .flag("changed", \.isChanged, "Whether it is cancelled or moved."),
    ])
}

/// A day with its sessions.
public struct DayView: TemplateView {
  var date: Text
  var dateISO: Text
  var id: Text
  var sessions: List<SessionView>

  public static let shape = Shape(
    "day", of: Self.self,
    [
      .text("date", \.date, "The day, in words."),
      .text("date-iso", \.dateISO, "The day, as 2026-11-23."),
      .text("id", \.id, "The id that links to the day lead to."),
      .list("sessions", \.sessions, "What happens on the day, in order."),
    ])
}

/// A day of the next four weeks, to choose.
public struct DayLinkView: TemplateView {
  var weekday: Text
  var weekdayNumber: Text
  var day: Text
  var month: OptionalText
  var date: Text
  var dateISO: Text
  var url: OptionalText

  public static let shape = Shape(
    "day link", of: Self.self,
    [
      .text("weekday", \.weekday, "The name of the weekday."),
      .text("weekday-number", \.weekdayNumber, "1 for Monday to 7 for Sunday."),
      .text("day", \.day, "The day of the month."),
      .optionalText("month", \.month, "The month, on the first day shown and where one begins."),
      .text("date", \.date, "The whole date, in words."),
      .text("date-iso", \.dateISO, "The day, as 2026-11-23."),
      .optionalText("url", \.url, "Where its sessions begin; empty where there are none."),
    ])
}

/// A calendar file to download or subscribe to.
public struct CalendarView: TemplateView {
  var url: Text
  var subscribeURL: Text

  public static let shape = Shape(
    "calendar", of: Self.self,
    [
      .text("url", \.url, "The address of the file (iCalendar)."),
      .text("subscribe-url", \.subscribeURL, "The address to subscribe to it (webcal)."),
    ])
}
