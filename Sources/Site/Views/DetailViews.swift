import Bytes
public import Templates

/// A feature of a building, as staff describe it.
public struct AccessView: TemplateView {
  var title: Text
  var isThere: Bool
  var isAbsent: Bool
  var isPartial: Bool
  var isUnknown: Bool
  var note: OptionalText

  public static let shape = Shape(
    "access feature", of: Self.self,
    [
      .text("title", \.title, "The feature."),
      .flag("yes", \.isThere, "Whether it is there."),
      .flag("no", \.isAbsent, "Whether it is not there."),
      .flag("partial", \.isPartial, "Whether it is there in part."),
      .flag("unknown", \.isUnknown, "Whether nobody has told yet: people should ask."),
      .optionalText("note", \.note, "What else to know."),
    ])
}

/// A time in which a hub is shut.
public struct ClosureView: TemplateView {
  var dates: Text
  var why: OptionalText

  public static let shape = Shape(
    "closure", of: Self.self,
    [
      .text("dates", \.dates, "The day, or the first and last day."),
      .optionalText("why", \.why, "The reason."),
    ])
}

/// How people come to a service or activity.
public struct AccessRouteView: TemplateView {
  var isDropIn: Bool
  var isBook: Bool
  var isSelfReferral: Bool
  var isProfessionalReferral: Bool
  var isInvitation: Bool

  public static let shape = Shape(
    "way in", of: Self.self,
    [
      .flag("drop-in", \.isDropIn, "Whether people can just come."),
      .flag("book", \.isBook, "Whether people must book."),
      .flag("self-referral", \.isSelfReferral, "Whether people can ask for it themselves."),
      .flag(
        "professional-referral", \.isProfessionalReferral,
        "Whether a professional must ask for it."),
      .flag("invitation", \.isInvitation, "Whether people are invited."),
    ])
}

/// How help reaches people.
public struct DeliveryView: TemplateView {
  var isInPerson: Bool
  var isOnline: Bool
  var isPhone: Bool
  var isHomeVisit: Bool
  var isOutreach: Bool

  public static let shape = Shape(
    "delivery", of: Self.self,
    [
      .flag("in-person", \.isInPerson, "Whether it is in person."),
      .flag("online", \.isOnline, "Whether it is online."),
      .flag("phone", \.isPhone, "Whether it is by telephone."),
      .flag("home-visit", \.isHomeVisit, "Whether somebody comes to the home."),
      .flag("outreach", \.isOutreach, "Whether it comes to other places."),
    ])
}

/// How to book.
public struct BookingView: TemplateView {
  var url: OptionalText
  var phone: Maybe<PhoneView>
  var email: OptionalText
  var note: OptionalText

  public static let shape = Shape(
    "booking", of: Self.self,
    [
      .optionalText("url", \.url, "The web address where people book."),
      .optional("phone", \.phone, "The number to book by telephone."),
      .optionalText("email", \.email, "The address to book by e-mail."),
      .optionalText("note", \.note, "What else to know before booking."),
    ])
}

/// A place that is no hub of the network.
public struct VenueView: TemplateView {
  var name: Text
  var address: List<Text>
  var postcode: OptionalText
  var place: Maybe<CoordinateView>

  public static let shape = Shape(
    "venue", of: Self.self,
    [
      .text("name", \.name, "What the place is called."),
      .textList("address", \.address, "The lines of its address."),
      .optionalText("postcode", \.postcode, "Its postcode."),
      .optional("place", \.place, "Where it is on the map."),
    ])
}

/// A place on the map.
public struct CoordinateView: TemplateView {
  var latitude: Text
  var longitude: Text

  public static let shape = Shape(
    "place", of: Self.self,
    [
      .text("latitude", \.latitude, "The latitude in degrees."),
      .text("longitude", \.longitude, "The longitude in degrees."),
    ])
}
