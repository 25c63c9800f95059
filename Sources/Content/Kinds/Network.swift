public import Bytes
public import Diagnostics
public import Timetable

/// The network itself: `content/network.yaml`.
public struct Network: BitwiseCopyable, Sendable {
  /// An entry of the navigation.
  public struct NavigationItem: BitwiseCopyable, Sendable {
    public var label = Text()
    public var page = Reference(id: Text(), range: ByteRange(0, 0))
  }

  /// The network's page in a social medium.
  public struct SocialLink: BitwiseCopyable, Sendable {
    public var label = Text()
    public var url = Text()
  }

  /// Words that a network may change without touching its content.
  public struct Names: BitwiseCopyable, Sendable {
    public var hub = Text("family hub")
    public var hubs = Text("family hubs")
  }

  public var file = FileID(0)
  public var name = Text()
  public var url = Text()
  public var language = Text("en")
  public var languages = List<Text>()
  public var timeZone = Text("Europe/London")
  public var theme = Text("hearth")
  public var contact = Contact()
  public var navigation = List<NavigationItem>()
  public var footer = MarkdownText()
  public var emergency = MarkdownText()
  public var reviewEvery: CivilDuration?
  /// Who looks after what has no owner of its own.
  public var owner = Text()
  public var checks = Checks()
  public var isDemonstration = false
  public var social = List<SocialLink>()
  public var names = Names()
  /// Places outside the United Kingdom are meant.
  public var isBeyondUnitedKingdom = false
  public var themeRange = ByteRange(0, 0)
  public var timeZoneRange = ByteRange(0, 0)

  public init() {}

  static func table() -> FieldTable<Network> {
    FieldTable([
      Field("name", .line, required: true, "The network's name.") { $0.name = $1 },
      Field("url", .siteAddress, required: true, "The address of the published site.") {
        $0.url = $1
      },
      Field("language", .languageTag, "The language of the site; en if it is left out.") {
        $0.language = $1
      },
      Field(
        "languages", .list(of: .languageTag, orOne: true), "All languages of the site's pages."
      ) { $0.languages = $1 },
      Field("time-zone", .placedLine, "The time zone; Europe/London if it is left out.") {
        $0.timeZone = $1.text
        $0.timeZoneRange = $1.range
      },
      Field("theme", .placedLine, "The theme's folder in themes/.") {
        $0.theme = $1.text
        $0.themeRange = $1.range
      },
      Field(
        "contact", .object("a contact", Contact.table(), Contact()), "How to reach the network."
      ) { $0.contact = $1 },
      Field(
        "navigation", .list(of: .object("a navigation entry", navigationTable(), NavigationItem())),
        "The links at the top of each page."
      ) { $0.navigation = $1 },
      Field("footer", .markdown, "What stands at the foot of each page.") { $0.footer = $1 },
      Field("emergency", .markdown, "What to do in an emergency; shown on sensitive pages.") {
        $0.emergency = $1
      },
      Field("review-every", .duration, "How often records should be checked.") {
        $0.reviewEvery = $1
      },
      Field(
        "owner", .email, "Who looks after what has no owner of its own; never published."
      ) { $0.owner = $1 },
      Field(
        "checks", .object("the part “checks”", Checks.table(), Checks()),
        "What is checked beside what must be right, and how seriously."
      ) { $0.checks = $1 },
      Field("demonstration", .yesNo, "“yes” shows a notice that the site is a demonstration.") {
        $0.isDemonstration = $1
      },
      Field(
        "social", .list(of: .object("a social link", socialTable(), SocialLink())),
        "The network's pages in social media."
      ) { $0.social = $1 },
      Field(
        "names", .object("the part “names”", namesTable(), Names()),
        "What the network calls its hubs."
      ) {
        $0.names = $1
      },
      Field(
        "beyond-united-kingdom", .yesNo, "“yes” where places outside the United Kingdom are meant."
      ) { $0.isBeyondUnitedKingdom = $1 },
    ])
  }

  private static func navigationTable() -> FieldTable<NavigationItem> {
    FieldTable([
      Field("label", .line, required: true, "The words of the link.") { $0.label = $1 },
      Field("page", .pagePath, required: true, "The address it leads to, such as “/find/”.") {
        $0.page = $1
      },
    ])
  }

  private static func socialTable() -> FieldTable<SocialLink> {
    FieldTable([
      Field("label", .line, required: true, "The words of the link.") { $0.label = $1 },
      Field("url", .webAddress, required: true, "The web address.") { $0.url = $1 },
    ])
  }

  private static func namesTable() -> FieldTable<Names> {
    FieldTable([
      Field("hub", .line, "One hub, such as “family hub”.") { $0.hub = $1 },
      Field("hubs", .line, "Several of them, such as “family hubs”.") { $0.hubs = $1 },
    ])
  }
}
