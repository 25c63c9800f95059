import Bytes
public import Templates

/// What every page knows of the network.
public struct SiteView: TemplateView {
  var name: Text
  var homeURL: Text
  var findURL: Text
  var whatsOnURL: Text
  var hubsURL: Text
  var servicesURL: Text
  var activitiesURL: Text
  var categoriesURL: Text
  var newsURL: Text
  var myListURL: Text
  var offlineURL: Text
  var newsFeedURL: Text
  var whatsOnFeedURL: Text
  var indexURL: Text
  var finderStartURL: Text
  var hubName: Text
  var hubsName: Text
  var isDemonstration: Bool
  var contact: ContactView
  var hasContact: Bool
  var footer: OptionalHTML
  var emergency: OptionalHTML
  var social: List<LinkView>
  var today: Text
  var todayISO: Text
  var timeZone: Text
  var utcOffsets: Text
  var lightColour = OptionalText.none
  var darkColour = OptionalText.none
  var serviceWorkerURL = OptionalText.none

  public static let shape = Shape(
    "site", of: Self.self,
    [
      .text("name", \.name, "The network's name."),
      .text("home-url", \.homeURL, "The address of the home page."),
      .text("find-url", \.findURL, "The address of the service finder."),
      .text("whats-on-url", \.whatsOnURL, "The address of what's on."),
      .text("hubs-url", \.hubsURL, "The address of the list of hubs."),
      .text("services-url", \.servicesURL, "The address of the A to Z of services."),
      .text("activities-url", \.activitiesURL, "The address of the A to Z of activities."),
      .text("categories-url", \.categoriesURL, "The address of the list of categories."),
      .text("news-url", \.newsURL, "The address of the news."),
      .text("my-list-url", \.myListURL, "The address of the list kept on the visitor's device."),
      .text(
        "offline-url", \.offlineURL, "The address of what a device without a connection shows."),
      .text("news-feed-url", \.newsFeedURL, "The address of the news feed (Atom)."),
      .text(
        "whats-on-feed-url", \.whatsOnFeedURL, "The address of the feed of what's on (Atom)."),
      .text("index-url", \.indexURL, "The address of the finder's index (JSON)."),
      .text(
        "finder-start-url", \.finderStartURL,
        "The address of the first file that the finder's script loads."),
      .text("hub-name", \.hubName, "What the network calls one hub, such as “family hub”."),
      .text("hubs-name", \.hubsName, "What the network calls its hubs, such as “family hubs”."),
      .flag("demonstration", \.isDemonstration, "Whether the site is a demonstration."),
      .flag("has-contact", \.hasContact, "Whether the network says how to reach it."),
      .object("contact", \.contact, "How to reach the network."),
      .optionalHTML("footer", \.footer, "What stands at the foot of each page."),
      .optionalHTML("emergency", \.emergency, "What to do in an emergency."),
      .list("social", \.social, "The network's pages in social media."),
      .text("today", \.today, "The build's day, in words."),
      .text("today-iso", \.todayISO, "The build's day, as 2026-11-21."),
      .text("time-zone", \.timeZone, "The time zone of all times, such as Europe/London."),
      .text(
        "utc-offsets", \.utcOffsets,
        """
        How far the clocks are from UTC, and from when on, for scripts: `0=0 1806195600=3600`, each in \
        seconds since 1970 and seconds east of UTC.
        """),
      .optionalText(
        "theme-colour-light", \.lightColour,
        "The colour for the browser's own parts in light surroundings, such as #fbf6ec."),
      .optionalText(
        "theme-colour-dark", \.darkColour,
        "The colour for the browser's own parts in dark surroundings."),
      .optionalText(
        "service-worker-url", \.serviceWorkerURL,
        "The address of the service worker; empty where the theme does without."),
    ])
}

/// A link.
public struct LinkView: TemplateView {
  var title: Text
  var url: Text

  public static let shape = Shape(
    "link", of: Self.self,
    [
      .text("title", \.title, "The words of the link."),
      .text("url", \.url, "Where it leads."),
    ])
}

/// A link of the navigation.
public struct NavigationView: TemplateView {
  var label: Text
  var url: Text
  var isCurrent: Bool

  public static let shape = Shape(
    "navigation entry", of: Self.self,
    [
      .text("label", \.label, "The words of the link."),
      .text("url", \.url, "Where it leads."),
      .flag("current", \.isCurrent, "Whether the page lies at or below that address."),
    ])
}

/// A telephone number.
public struct PhoneView: TemplateView {
  var display: Text
  var dial: Text

  public static let shape = Shape(
    "telephone number", of: Self.self,
    [
      .text("display", \.display, "The number, grouped for the eye."),
      .text("dial", \.dial, "What follows “tel:” in a link."),
    ])
}

/// How to reach somebody.
public struct ContactView: TemplateView {
  var name: OptionalText
  var phone: Maybe<PhoneView>
  var email: OptionalText
  var website: OptionalText
  var hours: OptionalText

  public static let shape = Shape(
    "contact", of: Self.self,
    [
      .optionalText("name", \.name, "Who answers."),
      .optional("phone", \.phone, "The telephone number."),
      .optionalText("email", \.email, "The e-mail address."),
      .optionalText("website", \.website, "The web address."),
      .optionalText("hours", \.hours, "When somebody answers."),
    ])
}
