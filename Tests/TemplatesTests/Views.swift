import Bytes
import Templates

/// Views such as a site has, with one field of each kind and shapes that hold one another.
struct ServiceView: TemplateView {
  var title: Text = "Stay and play"
  var summary: OptionalText = .none
  var isFree = false
  var body = HTML(trusted: "<p>Come in.</p>")
  var note: OptionalHTML = .none
  var hubs = List<HubView>()
  var days = List<Text>()
  var contact: Maybe<ContactView> = .none
  var place = PlaceView()
  var site: Ref<SiteView>

  static let shape = Shape(
    "service page", of: Self.self,
    [
      .text("title", \.title, "The service’s name."),
      .optionalText("summary", \.summary, "One sentence."),
      .flag("free", \.isFree, "Whether it costs nothing."),
      .html("body", \.body, "The text."),
      .optionalHTML("note", \.note, "A note."),
      .list("hubs", \.hubs, "Where it takes place."),
      .textList("days", \.days, "On which days."),
      .optional("contact", \.contact, "Whom to ask."),
      .object("place", \.place, "The address."),
      .object("site", \.site, "The network."),
    ])
}

struct HubView: TemplateView {
  var name: Text
  var services = List<ServiceView>()

  static let shape = Shape(
    "hub card", of: Self.self,
    [
      .text("name", \.name, "The hub’s name."),
      .list("services", \.services, "What takes place there."),
    ])
}

struct ContactView: TemplateView {
  var name: Text
  var phone: OptionalText = .none
  var site: Ref<SiteView>

  static let shape = Shape(
    "contact", of: Self.self,
    [
      .text("name", \.name, "The person’s name."),
      .optionalText("phone", \.phone, "The number."),
      .object("site", \.site, "The network."),
    ])
}

struct PlaceView: TemplateView {
  var street: Text = "Mill Lane"
  var town: Text = "Northbrook"

  static let shape = Shape(
    "place", of: Self.self,
    [.text("street", \.street, "The street."), .text("town", \.town, "The town.")])
}

struct SiteView: TemplateView {
  var name: Text = "Hubs"
  var place = PlaceView()
  var links = List<SiteView>()
  var tagline: OptionalText = .none

  static let shape = Shape(
    "site", of: Self.self,
    [
      .text("name", \.name, "The network’s name."),
      .object("place", \.place, "Where the office is."),
      .list("links", \.links, "Other networks."),
      .optionalText("tagline", \.tagline, "A line below the name."),
    ])
}

extension ServiceView {
  /// A page with something in every field.
  static func full(in arena: Arena) -> ServiceView {
    var site = SiteView(tagline: OptionalText("For all"))
    site.links = arena.list([SiteView(name: "East"), SiteView(name: "West")])
    var view = ServiceView(site: arena.ref(site))
    view.summary = OptionalText("Toys & <tea>")
    view.isFree = true
    view.note = OptionalHTML(HTML(trusted: "<b>New</b>"))
    view.hubs = arena.list([HubView(name: "Oakwood"), HubView(name: "Sandy Lane")])
    view.days = arena.list(["Monday", "Friday"] as [Text])
    view.contact = arena.maybe(
      ContactView(name: "Kim", phone: OptionalText("01632 960001"), site: view.site))
    return view
  }

  static func empty(in arena: Arena) -> ServiceView { ServiceView(site: arena.ref(SiteView())) }
}
