import Bytes
public import Templates

/// A service in a list.
public struct ServiceCard: TemplateView {
  var title: Text
  var url: Text
  var summary: OptionalText
  var provider: OptionalText
  var ages: OptionalText
  var cost: OptionalText
  var hubs: OptionalText
  var isFree: Bool
  var isDropIn: Bool
  var isOnline: Bool
  var isPaused: Bool
  var isEnded: Bool

  public static let shape = Shape(
    "service card", of: Self.self,
    [
      .text("title", \.title, "The service's name."),
      .text("url", \.url, "The service's address."),
      .optionalText("summary", \.summary, "One sentence about it."),
      .optionalText("provider", \.provider, "Who runs it."),
      .optionalText("ages", \.ages, "Who it is for, by age."),
      .optionalText("cost", \.cost, "What it costs."),
      .optionalText("hubs", \.hubs, "Where it is."),
      .flag("free", \.isFree, "Whether it is free."),
      .flag("drop-in", \.isDropIn, "Whether people can just come."),
      .flag("online", \.isOnline, "Whether it can be had online."),
      .flag("paused", \.isPaused, "Whether it is paused."),
      .flag("ended", \.isEnded, "Whether it has ended."),
    ])
}

/// An activity in a list.
public struct ActivityCard: TemplateView {
  var title: Text
  var url: Text
  var summary: OptionalText
  var ages: OptionalText
  var cost: OptionalText
  var place: OptionalText
  var patterns: List<Text>
  var isFree: Bool
  var isDropIn: Bool
  var isOnline: Bool
  var isPaused: Bool
  var isEnded: Bool

  public static let shape = Shape(
    "activity card", of: Self.self,
    [
      .text("title", \.title, "The activity's name."),
      .text("url", \.url, "The activity's address."),
      .optionalText("summary", \.summary, "One sentence about it."),
      .optionalText("ages", \.ages, "Who it is for, by age."),
      .optionalText("cost", \.cost, "What it costs."),
      .optionalText("place", \.place, "Where it is."),
      .textList("patterns", \.patterns, "When it happens, in words."),
      .flag("free", \.isFree, "Whether it is free."),
      .flag("drop-in", \.isDropIn, "Whether people can just come."),
      .flag("online", \.isOnline, "Whether it happens online."),
      .flag("paused", \.isPaused, "Whether its service is paused."),
      .flag("ended", \.isEnded, "Whether its service has ended."),
    ])
}

/// A hub in a list.
public struct HubCard: TemplateView {
  var title: Text
  var url: Text
  var summary: OptionalText
  var town: OptionalText
  var postcode: OptionalText
  var locality: OptionalText
  var phone: Maybe<PhoneView>
  var openingHours: List<OpeningHoursView>
  var count: Text
  var isOutreach: Bool
  var isConfidential: Bool

  public static let shape = Shape(
    "hub card", of: Self.self,
    [
      .text("title", \.title, "The hub's name."),
      .text("url", \.url, "The hub's address on the site."),
      .optionalText("summary", \.summary, "One sentence about it."),
      .optionalText("town", \.town, "The town."),
      .optionalText(
        "postcode", \.postcode, "The postcode; its first half where it is confidential."),
      .optionalText("locality", \.locality, "The locality's name."),
      .optional("phone", \.phone, "The number of its front desk."),
      .list("opening-hours", \.openingHours, "When its doors are open."),
      .text("count", \.count, "How many services and activities are there."),
      .flag("outreach", \.isOutreach, "Whether it is an outreach venue."),
      .flag("confidential", \.isConfidential, "Whether its address is kept secret."),
    ])
}

/// A row of opening hours.
public struct OpeningHoursView: TemplateView {
  var days: Text
  var hours: Text

  public static let shape = Shape(
    "opening hours", of: Self.self,
    [
      .text("days", \.days, "The days."),
      .text("hours", \.hours, "From when to when."),
    ])
}

/// A piece of news in a list.
public struct NewsCard: TemplateView {
  var title: Text
  var url: Text
  var summary: OptionalText
  var date: Text
  var dateISO: Text

  public static let shape = Shape(
    "news card", of: Self.self,
    [
      .text("title", \.title, "The headline."),
      .text("url", \.url, "The address."),
      .optionalText("summary", \.summary, "One sentence about it."),
      .text("date", \.date, "The day, in words."),
      .text("date-iso", \.dateISO, "The day, as 2026-11-21."),
    ])
}

/// A category, need or age band in a list.
public struct TermCard: TemplateView {
  var title: Text
  var url: Text
  var summary: OptionalText
  var count: Text
  var isEmpty: Bool
  var children: List<TermLink>

  public static let shape = Shape(
    "term card", of: Self.self,
    [
      .text("title", \.title, "The term's name."),
      .text("url", \.url, "The address of what belongs to it."),
      .optionalText("summary", \.summary, "One sentence about it."),
      .text("count", \.count, "How many services and activities belong to it."),
      .flag("empty", \.isEmpty, "Whether nothing belongs to it."),
      .list("children", \.children, "The terms within it."),
    ])
}

/// A term within another, with how many belong to it.
public struct TermLink: TemplateView {
  var title: Text
  var url: Text
  var count: Text

  public static let shape = Shape(
    "term link", of: Self.self,
    [
      .text("title", \.title, "The term's name."),
      .text("url", \.url, "The address of what belongs to it."),
      .text("count", \.count, "How many services and activities belong to it."),
    ])
}

/// The links from one part of a long list to the others.
public struct PaginationView: TemplateView {
  var number: Text
  var total: Text
  var isLong: Bool
  var first: OptionalText
  var previous: OptionalText
  var next: OptionalText
  var parts: List<LinkView>

  public static let shape = Shape(
    "pagination", of: Self.self,
    [
      .text("number", \.number, "The number of this part, from 1."),
      .text("total", \.total, "How many parts there are."),
      .flag("long", \.isLong, "Whether there is more than one part."),
      .optionalText(
        "first", \.first, "The address of the first part, where it is not the one before."),
      .optionalText("previous", \.previous, "The address of the part before."),
      .optionalText("next", \.next, "The address of the part after."),
      .list(
        "parts", \.parts,
        "The numbers and addresses of all other parts, on the first of three or more."),
    ])
}
